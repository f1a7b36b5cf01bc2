import { type Files, files, listed, type MakeFiles, repeated, texts } from "./hostile-parts.ts";

const MAP = 'map bank "Bank" {\ncalendar: quarter 2025-Q1..2026-Q4\n';
const BAND = `${MAP}perspective p "Perspective" {\n`;
const BOX = `${BAND}objective o "Aim" {\n`;
const ONE_BOX = `${BOX}} }\n`;
const MEASURE = `${MAP}measure m "Measure" { `;
const SOURCE =
  'source t "T" from "t.csv" events on day { day: date, amount: USD, kind: one of "fee", "rent" }\n';
const TIERS = `${MAP}${SOURCE}tiers c "Class" over t {\ntier A "A"\ntier B "B"\n`;
const DAYS = 'map bank "Bank" {\ncalendar: day 1000-01-01..2999-12-31\n';

const objective = (at: number, block = "") => `objective o${at} "Aim ${at}"${block}\n`;
const measure = (at: number, block: string) => `measure m${at} "Measure ${at}" { ${block} }\n`;
/** A letter that is Latin or Cyrillic by turns: both look like `a`. */
const letterA = (at: number) => (at % 2 === 0 ? "a" : "\u0430");

/**
 * Maps made to hurt what follows the parser: names, frames, imports, formulas and the laws. Each makes files of together
 * about `length` characters, in which one thing is there as often as it can be; `map.smap` is the one to compile.
 */
export const HOSTILE_MAPS: ReadonlyMap<string, MakeFiles> = new Map<string, MakeFiles>([
  // Boxes and arrows
  ["objectives alone", repeated(BAND, (at) => objective(at), "} }")],
  [
    "a chain of links",
    repeated(
      BAND,
      (at) =>
        objective(
          at,
          before(at, (o) => `-> o${o}`),
        ),
      "} }",
    ),
  ],
  [
    "a chain that closes",
    repeated(
      BAND,
      (at) =>
        objective(
          at,
          before(at, (o) => `-> o${o}`, "-> o1"),
        ),
      "} }",
    ),
  ],
  [
    "circles of two",
    repeated(BAND, (at) => `${objective(2 * at)}${objective(2 * at + 1)}${circle(2 * at)}`, "} }"),
  ],
  ["one cause of all", repeated(BAND, (at) => `${objective(at)}${at === 0 ? "" : `o0 -> o${at}\n`}`, "} }")],
  ["one effect of all", repeated(BAND, (at) => `${objective(at)}${at === 0 ? "" : `o${at} -> o0\n`}`, "} }")],
  [
    "a ladder of many ways",
    repeated(
      BAND,
      (at) =>
        objective(
          at,
          before(at, (o) => `-> o${o}, o${o >> 1}`),
        ),
      "} }",
    ),
  ],
  ["a fan of all to all", fanOfAll],
  ["one link over and over", repeated(`${BAND}${objective(0)}${objective(1)}`, () => "o0 -> o1\n", "} }")],
  [
    "links down and up",
    repeated(MAP, (at) => `${band(at)}${objective(at)}}\n${at === 0 ? "" : `o${at} -> o${at - 1}\n`}`, "}"),
  ],
  ["perspectives", repeated(MAP, (at) => `perspective p${at} "P ${at}" { ${objective(at)} }\n`, "}")],
  ["groups", repeated(BAND, (at) => `group g${at} "Group ${at}" { ${objective(at)} }\n`, "} }")],
  ["themes", repeated(MAP, (at) => `theme t${at} "Theme ${at}" { weight: 10% }\n`, "}")],
  ["objectives over all themes", objectivesOverThemes],
  ["weights over time", repeated(BAND, (at) => objective(at, " { weight: 3% from 2025-Q2 }"), "} }")],
  ["weights in a calendar of days", repeated(`${DAYS}perspective p "P" {\n`, weightOfADay, "} }")],

  // Names
  ["one id over and over", repeated(BAND, () => objective(0), "} }")],
  ["openings of one", repeated(ONE_BOX, (at) => `perspective p { objective o { note "${at}" } }\n`, "}")],
  ["links between unknown ids", repeated(boxes(500), (at) => `retain_${at}x -> custommers_${at}y\n`, "}")],
  ["openings of unknown ids", repeated(boxes(500), (at) => `initiative retain_${at}x { note "a" }\n`, "}")],
  ["unknown words", repeated(BAND, (at) => `objectiv o${at} "Aim ${at}"\n`, "} }")],
  ["unknown properties", repeated(BAND, (at) => objective(at, " { ownerr: a }"), "} }")],
  ["ids that look alike", repeated(BAND, (at) => `objective ${letterA(at)}${at >> 1} "Aim ${at}"\n`, "} }")],
  ["ids that differ in capitals", repeated(BAND, (at) => `objective ${"Aa"[at % 2]}${at >> 1} "A"\n`, "} }")],
  ["codes with gaps", repeated(BAND, (at) => `objective F${at * 7} "Aim ${at}"\n`, "} }")],
  ["codes far apart", repeated(BAND, (at) => `objective F${at}000000 "Aim ${at}"\n`, "} }")],
  ["one label over and over", repeated(BAND, (at) => `objective o${at} "Retain customers"\n`, "} }")],
  ["earlier ids", repeated(BAND, (at) => objective(at, ` { was: o${at + 1}, o${at + 2} }`), "} }")],
  ["one list of earlier ids", listed(`${BOX}was: `, (at) => `old${at}`, "} } }")],
  [
    "accepts of everything",
    repeated(BAND, (at) => objective(at, ' { accept: no-owner because "b" }'), "} }"),
  ],
  ["accepts on one objective", repeated(BOX, (at) => `accept: no-measure because "${at}"\n`, "} } }")],
  ["remarks on one objective", repeated(BOX, (at) => `note "Remark ${at}"\n`, "} } }")],

  // Measures
  [
    "measures of the one before",
    repeated(MAP, (at) => measure(at, at === 0 ? "" : `formula: m${at - 1} + 1`), "}"),
  ],
  ["measures of the one after", repeated(MAP, (at) => measure(at, `formula: m${at + 1} + 1`), "}")],
  ["measures of one", repeated(MAP, (at) => measure(at, at === 0 ? "" : "formula: m0 + 1"), "}")],
  ["measures in circles", repeated(MAP, (at) => measure(at, `formula: m${at ^ 1} + m${at >> 1}`), "}")],
  ["measures of unknown ones", repeated(MAP, (at) => measure(at, `formula: unknwon${at} + 1`), "}")],
  ["one formula over and over", repeated(MAP + SOURCE, (at) => measure(at, "formula: sum(t.amount)"), "}")],
  ["unknown columns", repeated(MAP + SOURCE, (at) => measure(at, `formula: sum(t.amuont${at})`), "}")],
  ["measures of one objective", repeated(BOX, (at) => measure(at, "target: 2 at 2026-Q4"), "} } }")],
  ["one list of measures", listed(`${BOX}measures: `, (at) => `m${at}`, "} } }")],
  ["actual values", listed(`${MEASURE}actual: `, (at) => `${at} at ${1900 + (at % 400)}-Q1`, "} }")],
  ["targets to and fro", listed(`${MEASURE}target: `, (at) => `1 at ${1900 + ((at * 7) % 400)}`, "} }")],
  ["targets of classes", listed(`${MEASURE}target: `, (at) => `${at} at 2026-Q4 for c${at}`, "} }")],
  ["weights in phases", listed(`${phases(300)}measure m "M" { weight: `, (at) => `1 in p${at % 300}`, "} }")],
  ["bands", listed(`${MEASURE}bands: score `, (at) => `amber < ${at}`, ", green } }")],
  ["a wide index", listed(`${MEASURE}index: `, (at) => `x${at} 3`, "} }")],
  [
    "indexes of indexes",
    repeated(MAP, (at) => measure(at, at === 0 ? "" : `index: m${at - 1} 40%, m${at >> 1} 60%`), "}"),
  ],
  ["shares of a gap", listed(`${MEASURE}target: 9 at 2026-Q4 allocation: `, (at) => `1 to o${at}`, "} }")],
  ["parts of a season", listed(`${MEASURE}season: `, (at) => `Q${1 + (at % 4)} 26%`, "} }")],
  ["columns of a breakdown", listed(`${MEASURE}by: `, (at) => `by${at}`, "} }")],
  [
    "units of all kinds",
    repeated(MAP, (at) => measure(at, `unit: a${at} / b${at} target: 3 EUR at 2026`), "}"),
  ],

  // Sources and tiers
  ["columns", repeated(`${MAP}source s "S" from "s.csv" {\n`, (at) => `c${at}: USD\n`, "} }")],
  [
    "columns that look alike",
    repeated(`${MAP}source s {\n`, (at) => `${letterA(at)}${at >> 1}: USD\n`, "} }"),
  ],
  ["one column over and over", repeated(`${MAP}source s {\n`, () => "amount: USD\n", "} }")],
  [
    "rows in place",
    repeated(`${MAP}source s {\na: text\nb: count\n`, (at) => `row "r${at}", ${at}\n`, "} }"),
  ],
  ["one row of many cells", listed(`${MAP}source s {\na: count\nrow `, (at) => `${at}`, "\n} }")],
  ["rows of many columns", rowsOfManyColumns],
  ["options of a column", listed(`${MAP}source s { a: one of `, (at) => `"o${at}"`, "} }")],
  [
    "sources in a chain",
    repeated(MAP, (at) => `source s${at} { a: ${at === 0 ? "text" : `ref s${at - 1}`} key }\n`, "}"),
  ],
  ["rules of tiers", repeated(TIERS, (at) => `rule A when amount >= ${at}\n`, "rule B otherwise\n} }")],
  ["rules with options", repeated(TIERS, (at) => `rule A when kind = "f${at}"\n`, "rule B otherwise\n} }")],
  [
    "steps of tiers",
    repeated(
      TIERS,
      (at) => `let x${at} = ${at === 0 ? "" : `x${at - 1} + `}amount\n`,
      "rule B otherwise\n} }",
    ),
  ],
  ["classes", repeated(TIERS, (at) => `tier T${at} "Class ${at}"\n`, "rule B otherwise\n} }")],
  ["steps of a scale", listed(`${MAP}scale s "S" { steps: `, (at) => `"step ${at}"`, "} }")],

  // Plans
  [
    "owners in a chain",
    repeated(MAP, (at) => `owner w${at} "W" { ${at === 0 ? "" : `reports_to: w${at - 1} `}}\n`, "}"),
  ],
  [
    "owners under one",
    repeated(MAP, (at) => `owner w${at} "W" { ${at === 0 ? "" : "reports_to: w0 "}}\n`, "}"),
  ],
  ["initiatives", repeated(ONE_BOX, (at) => `initiative i${at} "I" for o { budget: 5 USD }\n`, "}")],
  [
    "initiatives for nothing",
    repeated(MAP, (at) => `initiative i${at} "I" for x${at} { owner: y${at} }\n`, "}"),
  ],
  ["one initiative for all", listed(`${boxes(50)}initiative i "I" for `, (at) => `retain_${at % 50}`, "\n}")],
  [
    "milestones",
    repeated(`${MAP}initiative i "I" {\n`, (at) => `milestone m${at} "M" { due: 2030-01-01 }\n`, "} }"),
  ],
  [
    "progress to and fro",
    listed(`${MAP}initiative i "I" { progress: `, (at) => `1% at ${1900 + (at % 400)}`, "} }"),
  ],
  ["phases at one time", repeated(MAP, (at) => `phase p${at} "P" { during: 2025-Q1..2026-Q4 }\n`, "}")],
  ["phases in a calendar of days", repeated(DAYS, (at) => `phase p${at} "P" { during: 1500..2500 }\n`, "}")],
  ["weights of a phase", listed(`${MAP}phase p "P" { weights: `, (at) => `p${at} 1%`, "} }")],
  [
    "scenarios",
    repeated(`${MEASURE}}\n`, (at) => `scenario s${at} "S" { measure m { target: 1 at 2026 } }\n`, "}"),
  ],
  ["overrides of one scenario", overridesOfOneScenario],

  // Texts, views, other files
  ["terms", repeated(MAP, (at) => `term T${at} "Term ${at}"\n`, "}")],
  [
    "terms in use",
    repeated(MAP, (at) => `term T${at} "Term ${at}"\nnote "Of T${at} and Term ${at - 1}"\n`, "}"),
  ],
  ["languages of one label", listed(`${MAP}note "A"`, (at) => ` ${language(at)} "A"`, "\n}", "")],
  [
    "labels with a translation",
    repeated(BAND, (at) => objective(at, "").replace("\n", ' zh "目标"\n'), "} }"),
  ],
  ["a block of translations", translated],
  ["translations of nothing", repeated(`${MAP}}\ntranslations de {\n`, (at) => `o${at} "T"\n`, "}")],
  [
    "blocks of translations",
    repeated(`${MAP}}\n`, (at) => `translations ${language(at)} { bank "B" }\n`, ""),
  ],
  ["views", repeated(ONE_BOX, (at) => `view v${at} "V" { only: p, x${at} focus: path to o }\n`, "}")],
  ["maps", repeated("", (at) => `map m${at} "M" { perspective p "P" { objective o "A" } }\n`, "")],
  [
    "maps of one frame",
    repeated('import "smap:kaplan_norton"\n', (at) => `map m${at} "M" { framework: kaplan_norton }\n`, ""),
  ],
  ["maps that share measures", mapsThatShare],
  ["frames on frames", framesOnFrames],
  [
    "a frame of many slots",
    repeated(
      'framework f {\nperspective p "P" {\n',
      (at) => `group g${at} "G"\n`,
      '} }\nmap m "M" { framework: f }',
    ),
  ],
  ["correspondences", correspondences],
  ["what other maps carry on", cascades],
  ["files in a row", filesInARow],
  ["files around one map", filesAroundOne],
  [
    "one import over and over",
    repeated("", () => 'import "./other.smap"\n', "", { "other.smap": "owner w\n" }),
  ],
  ["missing files", repeated("", (at) => `import "./missing${at}.smap"\n`, "")],
]);

/** Every second statement runs up, every second down: between two perspectives. */
function band(at: number): string {
  return at < 2 ? `perspective p${at} "P" { ` : `perspective p${at % 2} { `;
}

/** A block that says something of the number before; the first has another text, or nothing. */
function before(at: number, text: (before: number) => string, first = ""): string {
  return ` { ${at === 0 ? first : text(at - 1)} }`;
}

function circle(at: number): string {
  return `o${at} -> o${at + 1} -> o${at}\n`;
}

function boxes(count: number): string {
  return `${BAND}${Array.from({ length: count }, (_, at) => `objective retain_${at} "Aim ${at}"\n`).join("")}}\n`;
}

function phases(count: number): string {
  return (
    MAP + Array.from({ length: count }, (_, at) => `phase p${at} "P" { during: 2025-Q1..2025-Q2 }\n`).join("")
  );
}

function weightOfADay(at: number): string {
  return objective(at, ` { weight: 3% from ${1000 + (at % 1900)}-05-05 }`);
}

function language(at: number): string {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  return [17_576, 676, 26, 1]
    .map((power) => letters[Math.floor(at / power) % 26])
    .join("")
    .slice(1)
    .replace("as", "at");
}

/** As many objectives as arrows have room for: the square root of what they make. */
function fanOfAll(length: number): Files {
  const ids = Array.from({ length: Math.floor(length / 46) }, (_, at) => `o${at}`);
  const declared = ids.map((_, at) => objective(at)).join("");
  return files(`${BAND}${declared}${ids.join(", ")} -> ${ids.join(", ")}\n} }`);
}

function objectivesOverThemes(length: number): Files {
  const count = Math.floor(Math.sqrt(length / 5));
  const ids = Array.from({ length: count }, (_, at) => `t${at}`);
  const themes = ids.map((id) => `theme ${id} "T"\n`).join("");
  const part = (at: number) => objective(at, ` { themes: ${ids.join(", ")} }`);
  return files(texts(length, `${MAP}${themes}perspective p "P" {\n`, part, "} }"));
}

function rowsOfManyColumns(length: number): Files {
  const ids = Array.from({ length: Math.floor(Math.sqrt(length / 3)) }, (_, at) => `c${at}`);
  const columns = ids.map((id) => `${id}: count\n`).join("");
  return files(
    texts(length, `${MAP}source s {\n${columns}`, () => `row ${ids.map(() => "1").join(", ")}\n`, "} }"),
  );
}

function overridesOfOneScenario(length: number): Files {
  const half = texts(length / 3, MAP, (at) => measure(at, ""), "");
  return files(
    texts(length, `${half}scenario s "S" {\n`, (at) => `measure m${at} { target: 1 at 2026 }\n`, "} }"),
  );
}

function translated(length: number): Files {
  const half = texts(length / 2, BAND, (at) => objective(at), "} }\n");
  return files(texts(length, `${half}translations de {\n`, (at) => `objective o${at} "Ziel"\n`, "}"));
}

function mapsThatShare(length: number): Files {
  const half = texts(length / 2, "", (at) => measure(at, 'observed: "books"'), "");
  const part = (at: number) =>
    `map m${at} "M" { perspective p "P" { objective o "A" { measures: m${at} } } }\n`;
  return files(texts(length, half, part, ""));
}

function framesOnFrames(length: number): Files {
  const part = (at: number) => `framework f${at} { ${at === 0 ? "" : `framework: f${at - 1} `}}\n`;
  const frames = texts(length - 60, "", part, "");
  const last = frames.split("\n").length - 2;
  return files(`${frames}map m "M" { framework: f${last} }\n`);
}

function correspondences(length: number): Files {
  const frame = texts(length / 2, "framework f {\n", (at) => `perspective q${at} "Q"\n`, "}\n");
  const part = (at: number) => `perspective p${at} "P" { corresponds: f.q${at} }\n`;
  return files(texts(length, `${frame}${MAP}`, part, "}"));
}

function cascades(length: number): Files {
  const corporate = texts(
    length / 2,
    'map corporate "C" {\nperspective p "P" {\n',
    (at) => objective(at),
    "} }",
  );
  const part = (at: number) => objective(at, ` { contributes: corporate.o${at} 1% }`);
  const own = texts(length / 2, `import "./corporate.smap" as corporate\n${BAND}`, part, "} }");
  return { "map.smap": own, "corporate.smap": corporate };
}

/** Each imports the next. */
function filesInARow(length: number): Files {
  const count = Math.floor(length / 50);
  const own = (at: number) => `import "./f${at + 1}.smap"\nowner w${at} "W"\n`;
  const chain = Array.from({ length: count }, (_, at) => [`f${at}.smap`, own(at)] as const);
  return {
    ...Object.fromEntries(chain),
    [`f${count}.smap`]: "owner last\n",
    "map.smap": 'import "./f0.smap"\n',
  };
}

/** A map that imports them all, and uses what each declares. */
function filesAroundOne(length: number): Files {
  const count = Math.floor(length / 90);
  const each = Array.from({ length: count }, (_, at) => at);
  const around = each.map((at) => [`f${at}.smap`, `owner w${at} "W"\n`] as const);
  const imports = each.map((at) => `import "./f${at}.smap"\n`).join("");
  const used = each.map((at) => objective(at, ` { owner: w${at} }`)).join("");
  return { ...Object.fromEntries(around), "map.smap": `${imports}${BAND}${used}} }` };
}
