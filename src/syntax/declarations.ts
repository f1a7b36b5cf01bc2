/**
 * The declaration words, each once: where it may stand, whether an id follows, what it says. The parser's errors,
 * completion, hover and the reference are fed from this list.
 */
export interface DeclarationRow {
  readonly word: string;
  /** Words of the blocks it may stand in; `file` is the top of a file. */
  readonly in: readonly string[];
  /** `id`: a name follows; `text`: only a text follows. */
  readonly form: "id" | "text";
  readonly meaning: string;
  readonly example: string;
}

const BOXES = ["perspective", "group", "theme"];
const ANYTHING = [
  "framework",
  "map",
  ...BOXES,
  "objective",
  "asset",
  "measure",
  "initiative",
  "owner",
  "phase",
  "scenario",
  "tiers",
  "tier",
  "source",
  "view",
  "milestone",
  "term",
];

export const DECLARATIONS = [
  row("import", ["file"], "text", "brings another file's declarations", 'import "./owners.smap" as owners'),
  row(
    "framework",
    ["file"],
    "id",
    "a reusable frame that maps follow",
    'framework cem "Customer equity" { … }',
  ),
  row("map", ["file"], "id", "one strategy map", 'map bank "Metro Bank" { … }'),
  row(
    "perspective",
    ["map", "framework"],
    "id",
    "a horizontal band, top first",
    "perspective financial { … }",
  ),
  row("group", BOXES, "id", "a column inside one perspective", 'group image "Image" { … }'),
  row(
    "theme",
    ["map", "framework", "perspective", "group"],
    "id",
    "a column that spans perspectives; inside a perspective its cell",
    'theme growth "Growth"',
  ),
  row("objective", BOXES, "id", "a box of the map", 'objective retain "Retain customers" { … }'),
  row(
    "asset",
    BOXES,
    "id",
    "an intangible asset with readiness",
    'asset crm "CRM skills" { readiness: 34 of 40 }',
  ),
  row(
    "measure",
    ["objective", "asset", "map", "file", "scenario"],
    "id",
    "what is counted",
    'measure churn "Churn" { unit: percent, better: lower }',
  ),
  row(
    "initiative",
    ["map", "scenario"],
    "id",
    "work that moves objectives",
    'initiative crm "CRM" for service { … }',
  ),
  row("milestone", ["initiative"], "id", "a dated step", 'milestone pilot "Pilot live" { due: 2025-06-30 }'),
  row(
    "owner",
    ["map", "file"],
    "id",
    "a person, team or responsibility centre",
    'owner retail "Retail Banking"',
  ),
  row("source", ["map", "file"], "id", "a table that formulas read", 'source orders from "orders.csv" { … }'),
  row(
    "tiers",
    ["map", "file"],
    "id",
    "ordered rules that class rows",
    'tiers value "Value" over customers { … }',
  ),
  row("tier", ["tiers"], "id", "one class", 'tier A "Key accounts"'),
  row("rule", ["tiers"], "id", "a rule: the first that holds decides", "rule A when sales >= 3M CNY"),
  row("promote", ["tiers"], "id", "a rule that lifts into a better tier", "promote A when sales >= 10M CNY"),
  row("veto", ["tiers"], "id", "a rule that keeps in a worse tier", "veto C when overdue > 90 days"),
  row(
    "scale",
    ["map", "file"],
    "id",
    "ordered values, lowest first",
    'scale rating "Rating" { steps: "A", "AA" }',
  ),
  row(
    "phase",
    ["map"],
    "id",
    "a stretch of the strategy",
    'phase entry "Entry" { during: 2025-Q1..2025-Q4 }',
  ),
  row("scenario", ["map"], "id", "named overrides to compare", 'scenario slow "Slow market" { … }'),
  row("term", ["map", "file"], "id", "a glossary entry", 'term NPS "Net promoter score" { means: "…" }'),
  row("view", ["map"], "id", "a picture or table of a part", 'view board "Board page" { show: status }'),
  row(
    "translations",
    ["file"],
    "id",
    "labels of one language together",
    'translations es { retain "Retener" }',
  ),
  row("note", ANYTHING, "text", "a remark that the reader sees", 'note "Our reading of the source"'),
  row("assumption", ANYTHING, "text", "a premise of the strategy", 'assumption "Rates stay below 4 %"'),
  row("non_goal", ANYTHING, "text", "what the strategy will not do", 'non_goal "No branches abroad"'),
] as const satisfies readonly DeclarationRow[];

function row<Word extends string>(
  word: Word,
  where: readonly string[],
  form: DeclarationRow["form"],
  meaning: string,
  example: string,
) {
  return { word, in: where, form, meaning, example } as const;
}

export const DECLARATION_ROWS: ReadonlyMap<string, DeclarationRow> = new Map(
  DECLARATIONS.map((each) => [each.word, each]),
);
