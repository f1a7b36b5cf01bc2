import type { CodeTable } from "./code-table.ts";

/** Codes of names: what refers to what, within a file and between files. */
export const NAME_CODES: CodeTable = [
  [
    "unknown-reference",
    {
      title: "A name that nothing has",
      why: "Links and references use ids. An id that is declared nowhere is a slip of the pen, or what it named was renamed or deleted.",
      example: "skils -> loyalty",
      remedy:
        "Write the id that the hint suggests, or declare what is missing. A renamed thing keeps its old id with `was:`.",
      source: "The language.",
    },
  ],
  [
    "duplicate-id",
    {
      title: "Two things have one id",
      why: "Links and references could mean either. Objectives and assets share their ids, and so do measures, sources and tiers, for formulas name all three.",
      example: 'owner retail "Retail"',
      remedy: "Give one of them another id; labels may be alike.",
      source: "The language.",
    },
  ],
  [
    "slot-filled-twice",
    {
      title: "A slot of the frame is filled twice",
      why: "A map may give a frame's perspective, group or theme its own label once. With two labels nobody knows which one is drawn.",
      example:
        'import "smap:kaplan_norton"\nmap bank "Bank" {\n  framework: kaplan_norton\n  template: yes\n  perspective customer {\n' +
        '    group image "Brand"\n    group image "Reputation"\n  }\n}',
      remedy: "Keep one label; to add objectives, open the slot without one: `group image { … }`.",
      source: "The language.",
    },
  ],
  [
    "duplicate-translation",
    {
      title: "Two texts in one language",
      why: "A label has one text in each language; of two the second would never be seen.",
      example: 'owner sales "Sales" zh "销售部" zh "营销部"',
      remedy: "Keep one of them.",
      source: "The language.",
    },
  ],
  [
    "bad-translation",
    {
      title: "A translation of nothing",
      why: "`translations es { … }` gives the labels of one language by id. A line for an id that nothing has, or that is no label, would never be seen.",
      example:
        'map bank "Bank" { template: yes, owner retail "Retail" }\ntranslations es { retial "Banca minorista" }',
      remedy: "Write the id that the map declares, or delete the line.",
      source: "The language.",
    },
  ],
  [
    "owner-cycle",
    {
      title: "Owners report to each other in a circle",
      why: "Reports follow `reports_to` upward. In a circle there is nobody at the top to read them.",
      example: 'owner a "A" { reports_to: b }\nowner b "B" { reports_to: a }',
      remedy: "Delete the `reports_to` of the highest of them.",
      source: "China's management accounting guideline 101, article 17: each level reports to the one above.",
    },
  ],
  [
    "framework-cycle",
    {
      title: "A framework builds on itself",
      why: "Frames may build on each other, but the chain must end.",
      example:
        'framework a "A" { framework: b }\nframework b "B" { framework: a }\nmap bank "Bank" { framework: a }',
      remedy: "Delete the `framework:` that leads back.",
      source: "The language.",
    },
  ],
  [
    "lost-correspondence",
    {
      title: "A correspondence to nowhere",
      why: "`corresponds: kaplan_norton.financial` says which band of another frame a perspective stands for. That frame, or that band, is not there.",
      example: 'perspective partners "Partners" { corresponds: kaplan_norton.suppliers }',
      remedy: "Write the frame and one of its perspectives; import the frame's file.",
      source: "The language.",
    },
  ],
  [
    "lost-alignment",
    {
      title: "An alignment to nowhere",
      why: "`cascades` and `contributes` tie a map to the one above it. What they name must be there, or the tie is broken without anybody noticing.",
      example: "cascades: corporate.F1",
      remedy:
        'Import the other map with a name, `import "./corporate.smap" as corporate`, and name one of its objectives.',
      source: "The language.",
    },
  ],
  [
    "bad-import",
    {
      title: "An import that names no map file",
      why: "An import names a `.smap` file in quotation marks. Data files belong to a `source`.",
      example: "import owners",
      remedy: 'Write `import "./owners.smap"`.',
      source: "The language.",
    },
  ],
  [
    "file-missing",
    {
      title: "A file that is not there",
      why: "The file that is imported does not exist. Paths count from the file that imports, with `/` between folders.",
      example: 'import "./ownres.smap"\nmap bank "Bank" { template: yes }',
      remedy: "Correct the path, or add the file.",
      source: "The language.",
    },
  ],
  [
    "file-refused",
    {
      title: "A file that is not read",
      why: "smap reads text files inside the project folder only, so that it can be run on a stranger's pull request.",
      remedy: "Copy the file into the project, or mend what the message names.",
      source: "The language.",
    },
  ],
  [
    "import-outside-root",
    {
      title: "An import leads out of the project",
      why: "A map may import files of its own project only. So a pull request cannot read other files of the machine that checks it.",
      example: 'import "../../secrets.smap"\nmap bank "Bank" { template: yes }',
      remedy: "Copy the file into the project and import it from there.",
      source: "The language.",
    },
  ],
  [
    "import-cycle",
    {
      title: "Imports go round in a circle",
      why: "Of files that import each other neither can be understood first.",
      example: 'import "./map.smap"\nmap bank "Bank" { template: yes }',
      remedy: "Move what both need into a file of its own, and import that.",
      source: "The language.",
    },
  ],
  [
    "unchecked-translations",
    {
      title: "Translations that are read without their map",
      why: "A file of translations names what a map declares. Read alone, it cannot be held against the ids of the map, so a misspelt one would go unnoticed.",
      remedy: "Check the map that imports the file, or all files of the project together.",
      source: "The language.",
    },
  ],
  [
    "map-too-large",
    {
      title: "A map is larger than can be handled",
      why: "No strategy needs 20,000 links, 500 views or 250 rules of tiers. What is drawn and compared grows with their square, so a hostile file could take the machine; what goes beyond is left out.",
      remedy: "Divide the map, or delete what was made by a machine.",
      source: "The language.",
    },
  ],
  [
    "project-too-large",
    {
      title: "The files are too large together",
      why: "The limit of 32 MiB keeps a hostile project from taking the machine.",
      remedy: "Check fewer files at a time.",
      source: "The language.",
    },
  ],
  [
    "unused-accept",
    {
      title: "An accept that silences nothing",
      why: '`accept: no-measure because "…"` silences one finding here. When the finding is gone, or its code is misspelt, the line hides the next one that comes.',
      example: 'accept: no-measure because "filled in by each branch"',
      remedy: "Delete it, or correct the code; `smap check --fix` deletes it for you.",
      source: "The language.",
    },
  ],
  [
    "accept-without-reason",
    {
      title: "An accept without a reason",
      why: "Whoever reviews the map should learn why a finding is fine here.",
      example: "accept: no-measure",
      remedy: 'Write `accept: no-measure because "…"`.',
      source: "The language.",
    },
  ],
];
