import { type Explanation, explanations } from "../index.ts";

/** Long help of what the command line itself reports: input and settings. */
const OWN: readonly (readonly [code: string, explanation: Explanation])[] = [
  [
    "no-such-input",
    {
      title: "A path that leads to nothing",
      why: "The command names a file, a folder or a pattern, and there is nothing of that name, or no `.smap` file below. What was meant to be checked would pass unseen.",
      example: "smap check maps/bnak.smap",
      remedy: "Correct the path. It counts from the folder in which smap is called.",
    },
  ],
  [
    "outside-project",
    {
      title: "A file or folder outside the project",
      why: "smap reads and writes inside the project folder only, so that it can be run on a stranger's pull request. The project folder is the nearest one upward that holds `smap.config.json` or `.git`. A symbolic link that leads out of it counts as outside.",
      example: 'import "../../other-project/bank.smap"',
      remedy:
        "Copy the file into the project, call smap in the folder where it lies, or put an empty `smap.config.json`, `{}`, into the folder that holds both.",
    },
  ],
  [
    "file-too-large",
    {
      title: "A file of more than 1 MiB",
      why: "No strategy needs so much text: a map of 2,000 objectives is far smaller. The limit keeps a hostile file from taking the machine.",
      remedy:
        'Split the file and import its parts: `import "./measures.smap"`. Data belongs into CSV or Parquet files.',
    },
  ],
  [
    "project-too-large",
    {
      title: "More than 32 MiB of maps in one run",
      why: "The limit keeps a hostile project from taking the machine.",
      remedy: "Call smap on fewer files or folders at a time.",
    },
  ],
  [
    "not-utf8",
    {
      title: "A file that is not UTF-8 text",
      why: "Files are read as UTF-8, so that every label in every language means the same on every machine. This one holds bytes that UTF-8 does not know; it may be in GBK, Big5 or Windows-1252, or no text at all.",
      remedy: "Open it in an editor and save it with the encoding UTF-8.",
    },
  ],
  [
    "unreadable-file",
    {
      title: "A file that the system does not let smap read",
      why: "There is no permission, or it is a folder, a pipe or a device and no ordinary file.",
      remedy: "Mend its permissions, or name another file.",
    },
  ],
  [
    "stale-output",
    {
      title: "A committed output that is not what the maps say now",
      why: "The picture, scorecard or code that lies in git was made from an earlier state of the maps or of their data, or was edited by hand. Who looks at it sees a strategy that is no longer meant.",
      remedy: "Run `smap build` and commit what it writes. The same input always gives the same bytes.",
    },
  ],
  [
    "bad-config",
    {
      title: "Settings that say something smap does not know",
      why: "`smap.config.json` is JSON with known keys only, so that a misspelt setting does not silently do nothing. While it is faulty none of it counts.",
      example: '{ "out": "pictures", "formats": ["svg", "json"], "language": "zh" }',
      remedy: "Correct the key or the value that the message names.",
    },
  ],
  [
    "unknown-view",
    {
      title: "A view that the map does not have",
      why: "`--view` names a view that is declared in the map.",
      example: 'view board "Board page" { show: status, measures }',
      remedy: "Use the id of one of its views, or declare one.",
    },
  ],
  [
    "lonely-cascade",
    {
      title: "A cascade of one map",
      why: "A view of kind `cascade` draws the map with those that it carries on and those that carry it on. A map knows what it carries on from its imports; what carries it on is known only where those files are built together with it.",
      example: "smap build strategy/",
      remedy: "Build the folder that holds all the maps, or name all their files.",
    },
  ],
  [
    "layout-too-large",
    {
      title: "A picture of more than 2,000 objectives",
      why: "Nobody can read such a picture, and drawing it would take long. A network or cascade is also refused where it takes more than a minute to lay out, and a PNG where it would have more than 200 million pixels, as that of a very long table. The other outputs of the map are written.",
      example: 'view finance "Finance" { only: financial, customer }',
      remedy: "Draw a part of the map: a view with `only`, `themes`, `owners` or `focus`.",
    },
  ],
  [
    "no-font",
    {
      title: "A PNG or PDF without the fonts for its text",
      why: "A PNG and a PDF are drawn with fonts of this machine: Liberation Sans or Arial, and Noto Sans CJK for Chinese, Japanese and Korean; or with those that `--font` names. Without them text would be left out without a word. An SVG needs none: whoever shows it has fonts.",
      remedy: "Install the font that the hint names, name a font file with `--font`, or write SVG.",
    },
  ],
  [
    "unknown-scenario",
    {
      title: "A scenario that the map does not have",
      why: "`--scenario` names a scenario that is declared in the map.",
      example: 'scenario lean "Lean years" { initiative crm { budget: -8% } }',
      remedy: "Use the id of one of its scenarios, or declare one.",
    },
  ],
  [
    "unknown-map",
    {
      title: "A map that is not there",
      why: "`--map` names one of the maps in the files that the command reads.",
      example: "smap report --map metro_bank",
      remedy: "Use the id of one of the maps, or name the file in which it stands.",
    },
  ],
  [
    "unknown-driver",
    {
      title: "A change of an objective that is not there",
      why: "`--change` names the objective from which a change starts; links lead from objective to objective.",
      example: "smap simulate bank.smap --change skills=+10%",
      remedy: "Use the id of an objective. For a measure, name the objective that it belongs to.",
    },
  ],
  [
    "unknown-period",
    {
      title: "A period that the map does not report",
      why: "`--period` names one of the periods of the map's calendar, or a longer one that ends with one of them.",
      example: "smap eval bank.smap --period 2025-Q2",
      remedy: "Use a period of the calendar, or extend the calendar of the map.",
    },
  ],
  [
    "internal-error",
    {
      title: "A fault of smap",
      why: "Whatever a file says, smap should have an answer to it. Here it had none and broke off; the other files and maps were worked on all the same.",
      remedy: "Please report it with the file, or with the smallest part of it that still shows the fault.",
    },
  ],
  [
    "output-clash",
    {
      title: "Two outputs of one name",
      why: "Files are named after the ids of the maps. Two maps of the same id in one folder for outputs would overwrite each other.",
      remedy: "Give the maps different ids, or build them one by one with `--out`.",
    },
  ],
];

/** Long help of every code, by code: the compiler's and the command line's own. */
export const ALL_EXPLANATIONS: ReadonlyMap<string, Explanation> = new Map(
  [...explanations, ...OWN].sort(([a], [b]) => (a < b ? -1 : 1)),
);
