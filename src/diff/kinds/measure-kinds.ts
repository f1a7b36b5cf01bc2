import { given, kindsOf, now, type Row, SCORES, step, value } from "./row.ts";

/** Changes of measures, in the order of the model. */
const ROWS = [
  ["unit-changed", "unit-changed", "notable", value("unit"), "values before and after it cannot be compared"],
  [
    "polarity-turned",
    "polarity-turned",
    "danger",
    now(
      (who, { before, after }) =>
        `what is good for ${who} is turned round: ${after} is better now, it was ${before}`,
    ),
    "what was a success is a failure from now on",
  ],
  ["polarity-changed", "polarity-changed", "notable", value("good range"), SCORES],
  ["timing-changed", "timing-changed", "note", value("timing")],
  [
    "frequency-changed",
    "frequency-changed",
    "notable",
    value("reporting frequency"),
    "deviations are seen earlier or later",
  ],
  [
    "formula-changed",
    "formula-changed",
    "notable",
    value("formula"),
    "the same name now counts something else",
  ],
  [
    "way-observed-changed",
    "way-observed-changed",
    "notable",
    value("way of observing"),
    "the same name may now count something else",
  ],
  ["actual-added", "actual-removed", "note", given("a value", "is reported", "after")],
  [
    "actual-removed",
    "actual-added",
    "notable",
    given("a reported value", "is taken back", "before"),
    "a value that was reported is gone",
  ],
  [
    "actual-revised",
    "actual-revised",
    "notable",
    value("reported value"),
    "a value that was reported is rewritten",
  ],
  [
    "baseline-changed",
    "baseline-changed",
    "notable",
    value("baseline"),
    "progress is counted from another start",
  ],
  ["target-tightened", "target-relaxed", "note", step("target", "tightened")],
  [
    "target-relaxed",
    "target-tightened",
    "notable",
    step("target", "relaxed"),
    "less is asked for than was promised",
  ],
  ["target-brought-forward", "target-postponed", "note", step("target", "brought forward")],
  [
    "target-postponed",
    "target-brought-forward",
    "notable",
    step("target", "postponed"),
    "it is asked for later than was promised",
  ],
  ["target-changed", "target-changed", "notable", value("target"), "the promise is another one"],
  ["target-added", "target-removed", "note", given("a target", "is set", "after")],
  [
    "target-removed",
    "target-added",
    "notable",
    given("a target", "is dropped", "before"),
    "a promise is taken back",
  ],
  ["target-remark-changed", "target-remark-changed", "note", value("remark on the target")],
  [
    "target-path-changed",
    "target-path-changed",
    "notable",
    value("path between targets"),
    "what is expected between targets is another",
  ],
  [
    "season-changed",
    "season-changed",
    "notable",
    value("season"),
    "what is expected in each part of the year is another",
  ],
  ["scoring-changed", "scoring-changed", "notable", value("scoring"), SCORES],
  [
    "bands-changed",
    "bands-changed",
    "notable",
    value("colouring"),
    "the same value may now have another colour",
  ],
  [
    "critical-set",
    "critical-dropped",
    "note",
    now((who) => `${who} is critical now: a red one makes its objective red`),
  ],
  [
    "critical-dropped",
    "critical-set",
    "notable",
    now((who) => `${who} is no longer critical: a red one no longer makes its objective red`),
    "a failure that was seen at the top is now averaged away",
  ],
  ["index-changed", "index-changed", "notable", value("index"), SCORES],
  ["breakdown-changed", "breakdown-changed", "note", value("breakdown")],
  ["benchmark-changed", "benchmark-changed", "note", value("benchmark")],
  [
    "allocation-changed",
    "allocation-changed",
    "notable",
    value("allocation of the gap"),
    "others have to close it",
  ],
] as const satisfies readonly Row[];

export type MeasureCode = (typeof ROWS)[number][0];

export const MEASURE_KINDS = kindsOf<MeasureCode>(ROWS);
