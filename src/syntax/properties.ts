import type { ShapeName } from "./shapes.ts";

/**
 * The one table of properties: parser, errors, completion, hover, formatter and reference are fed from it. A new
 * property is one row.
 */
export interface PropertyRow {
  readonly name: string;
  /** Declaration words (or `link`) in whose blocks it may stand. */
  readonly on: readonly string[];
  readonly shape: ShapeName;
  readonly meaning: string;
  readonly example: string;
  /** For the shapes `word` and `words`: what may be said. */
  readonly words?: readonly string[];
  /** First version that knows it. */
  readonly since: string;
}

const NAMED = [
  "map",
  "framework",
  "perspective",
  "group",
  "theme",
  "objective",
  "asset",
  "measure",
  "initiative",
  "milestone",
  "owner",
  "source",
  "tiers",
  "tier",
  "scale",
  "phase",
  "scenario",
  "term",
  "view",
];
const BOX = ["objective", "asset"];

export const PROPERTIES: readonly PropertyRow[] = [
  // map and framework
  row("framework", ["map", "framework"], "reference", "the frame it follows", "framework: kaplan_norton"),
  row("profile", ["framework", "map"], "word", "the set of checks that applies", "profile: mof_101", [
    "kaplan_norton",
    "mof_101",
    "mof_603",
    "template",
  ]),
  row("template", ["map"], "flag", "a pattern to fill in: no targets are expected", "template: yes"),
  row("calendar", ["map"], "calendar", "the reporting periods", "calendar: quarter 2025-Q1..2026-Q4"),
  row("fiscal_year", ["map"], "fiscal-year", "the month in which a year starts", "fiscal_year: from July"),
  row("currency", ["map"], "word", "the currency of amounts without one", "currency: USD"),
  row(
    "mission",
    ["map"],
    "text",
    "why the organisation exists",
    'mission: "Banking for every neighbourhood"',
  ),
  row("vision", ["map"], "text", "what it wants to become", 'vision: "The bank of choice in 2030"'),
  row("values", ["map"], "text", "what it holds to", 'values: "Plain dealing"'),
  row(
    "corresponds",
    ["perspective"],
    "references",
    "bands of another frame",
    "corresponds: kaplan_norton.financial",
  ),

  // every named thing
  row("was", NAMED, "names", "earlier ids, so that history follows a rename", "was: keep_customers"),
  row(
    "accept",
    [...NAMED, "link"],
    "accept",
    "silences one check here, with a reason",
    'accept: no-measure because "filled in by each branch"',
  ),

  // objectives and assets
  row("owner", [...BOX, "measure", "initiative"], "reference", "who answers for it", "owner: retail"),
  row("measures", BOX, "references", "shared measures that it uses", "measures: churn, satisfaction"),
  row(
    "themes",
    [...BOX, "view"],
    "references",
    "columns that it spans, or that are shown",
    "themes: retention, growth",
  ),
  row("readiness", ["asset", "objective"], "shares", "available of required", "readiness: 34 of 40"),
  row("roll_up", BOX, "word", "how the scores of its measures make its own", "roll_up: worst", [
    "weighted",
    "worst",
    "best",
    "most_frequent",
  ]),
  row("cascades", ["map", ...BOX], "shares", "what it carries on from another map", "cascades: corporate.F1"),
  row(
    "contributes",
    ["map", ...BOX],
    "shares",
    "what it adds to in another map",
    "contributes: corporate.F1 28%",
  ),

  // measures
  row("unit", ["measure"], "unit", "what its values are counted in", "unit: USD / customer"),
  row("better", ["measure"], "better", "which way is good: its polarity", "better: lower"),
  row("kind", ["measure"], "word", "does it lead or follow results", "kind: leading", ["leading", "lagging"]),
  row("every", ["measure"], "word", "how often it is reported", "every: month", [
    "year",
    "half",
    "quarter",
    "month",
    "week",
    "day",
  ]),
  row("formula", ["measure"], "formula", "how it is computed", "formula: count(customers where margin < 0)"),
  row("observed", ["measure"], "text", "how a value without formula is had", 'observed: "block walk"'),
  row(
    "actual",
    ["measure"],
    "dated",
    "observed values",
    'actual: 11% at 2025-Q1, 10.4% at 2025-Q2 "after the change"',
  ),
  row("baseline", ["measure"], "dated", "where it stood before", "baseline: 31% at 2024-Q4"),
  row("target", ["measure"], "dated", "where it shall stand", "target: 25% at 2025-Q4, 20% at 2026-Q4"),
  row("path", ["measure"], "word", "the way between targets", "path: compound", [
    "linear",
    "step",
    "compound",
  ]),
  row(
    "season",
    ["measure"],
    "shares",
    "how a year's total spreads",
    "season: Q1 26%, Q2 27%, Q3 20%, Q4 27%",
  ),
  row("scoring", ["measure"], "scoring", "the scoring function", "scoring: range(0, 100)"),
  row(
    "bands",
    ["measure"],
    "bands",
    "limits of red, amber, green",
    "bands: score red < 40%, amber < 75%, green",
  ),
  row(
    "weight",
    ["measure", ...BOX, "perspective", "theme"],
    "dated",
    "its share in the score above",
    "weight: 2 until 2025-Q4, 5 from 2026-Q1",
  ),
  row("critical", ["measure"], "flag", "a red one makes its objective red", "critical: yes"),
  row("index", ["measure"], "index", "a weighted tree of other measures", "index: insight 30%, delivery 70%"),
  row("by", ["measure"], "references", "columns or tiers to break it down by", "by: segment, channel"),
  row("benchmark", ["measure"], "dated", "what others reach", 'benchmark: 22% "Regional peers"'),
  row(
    "allocation",
    ["measure"],
    "shares",
    "who closes how much of its gap",
    "allocation: 2.5亿 to growth, 1.5亿 to cost",
  ),

  // links
  row("effect", ["link"], "word", "does more of the cause bring more", "effect: negative", [
    "positive",
    "negative",
  ]),
  row("strength", ["link"], "strength", "how strong the effect is", "strength: strong"),
  row("lag", ["link"], "duration", "how long until it shows", "lag: 2 quarters"),
  row("because", ["link"], "text", "why we believe it", 'because: "cost to serve falls"'),
  row("evidence", ["link"], "text", "what supports it", 'evidence: "pilot in two branches"'),
  row("feedback", ["link"], "flag", "a loop that is meant", "feedback: yes"),

  // initiatives and owners
  row(
    "during",
    ["initiative", "phase"],
    "period-range",
    "from when to when",
    "during: 2025-01-15..2026-06-30",
  ),
  row("budget", ["initiative"], "number", "what it may cost", "budget: 1.2M USD"),
  row("spent", ["initiative"], "dated", "what it has cost so far", "spent: 0.4M USD at 2025-Q2"),
  row("progress", ["initiative"], "dated", "how much of it is done", "progress: 35% at 2025-Q2"),
  row(
    "stop_if",
    ["initiative"],
    "text",
    "when it is given up",
    'stop_if: "no branch reaches 60% by 2025-Q4"',
  ),
  row("due", ["milestone"], "period", "by when", "due: 2025-06-30"),
  row("done", ["milestone"], "flag", "is it reached", "done: yes"),
  row("reports_to", ["owner"], "reference", "the owner above", "reports_to: ceo"),
  row("level", ["owner"], "word", "the report that it reads", "level: management", [
    "strategic",
    "management",
    "business",
  ]),
  row("centre", ["owner"], "word", "what it answers for", "centre: profit", [
    "cost",
    "revenue",
    "profit",
    "investment",
  ]),

  // the rest
  row("treatment", ["tier"], "texts", "how its members are served", 'treatment: "Own account manager"'),
  row("steps", ["scale"], "texts", "the values, lowest first", 'steps: "A", "AA", "AAA"'),
  row("weights", ["phase"], "shares", "weights while it lasts", "weights: financial 40%, customer 60%"),
  row("means", ["term"], "text", "the explanation", 'means: "promoters minus detractors"'),
  row("kind", ["view"], "word", "what is drawn", "kind: scorecard", [
    "map",
    "network",
    "cascade",
    "scorecard",
    "matrix",
  ]),
  row("only", ["view"], "references", "perspectives that are shown", "only: financial, customer"),
  row("owners", ["view"], "references", "owners whose part is shown", "owners: retail"),
  row(
    "focus",
    ["view"],
    "focus",
    "only what leads to or comes from one objective",
    "focus: path to shareholder_value",
  ),
  row("show", ["view"], "words", "what boxes and links tell", "show: measures, targets, status", [
    "measures",
    "targets",
    "status",
    "owner",
    "lag",
    "strength",
    "objectives",
  ]),
  row("language", ["view"], "word", "the language of its labels", "language: zh"),
];

function row(
  name: string,
  on: readonly string[],
  shape: ShapeName,
  meaning: string,
  example: string,
  words?: readonly string[],
): PropertyRow {
  return { name, on, shape, meaning, example, since: "0.1", ...(words === undefined ? {} : { words }) };
}

/** The row for a property in the block of a declaration word. */
export function propertyRow(name: string, on: string): PropertyRow | undefined {
  return PROPERTIES.find((each) => each.name === name && each.on.includes(on));
}

/** Names whose value is a formula and not a list of values. */
export const FORMULA_PROPERTIES: ReadonlySet<string> = new Set(
  PROPERTIES.filter((each) => each.shape === "formula").map((each) => each.name),
);
