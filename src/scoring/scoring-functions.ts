import type { Measure } from "../model/model.ts";
import { type Anchor, capped, interpolate, jumpAt, sameNumber } from "./anchors.ts";
import type { ScoredCase, ScoringCase } from "./scoring-case.ts";
import type { ScoringProblem, ScoringRule } from "./scoring-rule.ts";

/** The points that a scoring function draws its lines through, or why it cannot. */
export type Drawn =
  | { readonly kind: "anchors"; readonly anchors: readonly Anchor[]; readonly rule?: ScoringRule }
  | { readonly kind: "none"; readonly rule: ScoringRule };

export interface ScoringFunction {
  readonly name: string;
  /** Names of its arguments in order, those that may be left out with `?`. */
  readonly arguments: readonly string[];
  readonly meaning: string;
  readonly source: string;
  /** Limits between red, amber and green where the measure has no bands of its own, as scores. */
  readonly bands?: { readonly amber: number; readonly green: number };
  readonly draw: (facts: ScoringCase) => Drawn;
}

const BSC_DESIGNER = "BSC Designer manual, progress and performance of an indicator";
const SAP = "SAP Strategy Management, scoring of key figures";

/** Every scoring function, in the order of the reference. A new one is a new row. */
export const SCORING_FUNCTIONS: readonly ScoringFunction[] = [
  {
    name: "linear",
    arguments: [],
    meaning: "how much of the way from the baseline to the target is covered",
    source: BSC_DESIGNER,
    draw: drawLinear,
  },
  {
    name: "range",
    arguments: ["min", "max"],
    meaning: "where the value lies between two limits; the better end scores 100 %",
    source: BSC_DESIGNER,
    draw: (facts) => {
      const [first, second] = facts.arguments;
      if (first === undefined || second === undefined) return problem("range", "too_few_arguments");
      if (first === second) return problem("range", "empty_range");
      const low = Math.min(first, second);
      const high = Math.max(first, second);
      return facts.better === "lower" ? line(high, low) : line(low, high);
    },
  },
  {
    name: "achievement",
    arguments: [],
    meaning: "value ÷ target; only for targets above zero where higher is better",
    source: SAP,
    draw: (facts) => {
      if (facts.target === null) return { kind: "none", rule: { code: "no_target" } };
      if (facts.better === "lower") return problem("achievement", "wrong_direction");
      return facts.target > 0 ? line(0, facts.target) : problem("achievement", "target_not_positive");
    },
  },
  {
    name: "reduction",
    arguments: [],
    meaning: "1 − (value − target) ÷ target; only for targets above zero where lower is better",
    source: SAP,
    draw: (facts) => {
      if (facts.target === null) return { kind: "none", rule: { code: "no_target" } };
      if (facts.declared && facts.better === "higher") return problem("reduction", "wrong_direction");
      return facts.target > 0
        ? line(2 * facts.target, facts.target)
        : problem("reduction", "target_not_positive");
    },
  },
  {
    name: "absolute",
    arguments: [],
    meaning: "1 − |value − target| ÷ target: any deviation counts, up or down; only for targets above zero",
    source: SAP,
    draw: (facts) => {
      if (facts.target === null) return { kind: "none", rule: { code: "no_target" } };
      if (!(facts.target > 0)) return problem("absolute", "target_not_positive");
      return points([0, 0], [facts.target, 1], [2 * facts.target, 0]);
    },
  },
  {
    name: "red_flag",
    arguments: ["red_flag", "goal?"],
    meaning: "0 to 10 points: 3.3 at the red flag, 6.6 at the goal (the target), as far again to 0 and 10",
    source: "Spider Impact, scoring with a goal and a red flag",
    bands: { amber: 0.33, green: 0.66 },
    draw: (facts) => {
      const [red, goal = facts.target] = facts.arguments;
      if (red === undefined) return problem("red_flag", "too_few_arguments");
      if (goal === null) return { kind: "none", rule: { code: "no_target" } };
      if (goal === red) return problem("red_flag", "empty_range");
      const step = goal - red;
      return points([red - step, 0], [red, 0.33], [goal, 0.66], [goal + step, 1]);
    },
  },
  {
    name: "worst_threshold_target",
    arguments: ["worst", "threshold", "target?"],
    meaning: "−100 at the worst value, 0 at the threshold, 100 at the target; shown as 0 %, 50 % and 100 %",
    source: "jUCMNav, key performance indicators of the User Requirements Notation",
    draw: (facts) => {
      const [worst, threshold, target = facts.target] = facts.arguments;
      if (worst === undefined || threshold === undefined) {
        return problem("worst_threshold_target", "too_few_arguments");
      }
      if (target === null) return { kind: "none", rule: { code: "no_target" } };
      const ordered = (worst < threshold && threshold < target) || (worst > threshold && threshold > target);
      if (!ordered) return problem("worst_threshold_target", "disordered");
      return points([worst, 0], [threshold, 0.5], [target, 1]);
    },
  },
  {
    name: "expected_progress",
    arguments: [],
    meaning: "progress so far ÷ the progress to expect by now if every day brought the same",
    source: "Cascade, progress against expected progress",
    draw: (facts) => {
      if (facts.goal === null) return { kind: "none", rule: { code: "no_target" } };
      if (facts.baseline === null || facts.elapsed === null)
        return { kind: "none", rule: { code: "no_baseline" } };
      if (facts.elapsed <= 0) return problem("expected_progress", "not_started");
      return drawBetween(
        facts.baseline,
        facts.baseline + facts.elapsed * (facts.goal - facts.baseline),
        facts.better,
      );
    },
  },
  {
    name: "inside",
    arguments: ["tolerance?"],
    meaning: "100 % inside the band, falling to 0 at the tolerance outside it",
    source: "Kaplan & Norton's “stabilize” targets; SAP, target range",
    draw: drawInside,
  },
  {
    name: "step",
    arguments: ["threshold?"],
    meaning: "100 % once the target (or the threshold) is reached, else 0",
    source: "milestones",
    draw: (facts) => {
      const [threshold = facts.target] = facts.arguments;
      if (threshold === null) return { kind: "none", rule: { code: "no_target" } };
      return { kind: "anchors", anchors: jumpAt(threshold, facts.better === "lower" ? "lower" : "higher") };
    },
  },
  {
    name: "yes_no",
    arguments: [],
    meaning: "100 % for yes (1), 0 for no (0)",
    source: "milestones",
    draw: () => ({ kind: "anchors", anchors: jumpAt(1, "higher") }),
  },
  {
    name: "survey",
    arguments: [],
    meaning:
      "where the answer lies between the lowest and the highest possible one: a top box share from 0 to 100 %, a mean on its scale, a net promoter score from −100 to 100",
    source: "Likert scale, semantic differential, net promoter score",
    draw: (facts) => {
      if (facts.answers === null) return problem("survey", "no_answer_range");
      const { low, high } = facts.answers;
      return facts.better === "lower" ? line(high, low) : line(low, high);
    },
  },
];

export const SCORING_NAMES: readonly string[] = SCORING_FUNCTIONS.map((each) => each.name);

/**
 * The scoring function of a measure: the declared one, else `inside` for bands, `survey` for an index without a
 * target (which is a score already), and `linear` for the rest.
 */
export function scoringName(measure: Pick<Measure, "scoring" | "better" | "index" | "targets">): string {
  if (measure.scoring.declared) return measure.scoring.name;
  if (measure.index.length > 0 && measure.targets.length === 0) return "survey";
  const { kind } = measure.better;
  return kind === "inside" || kind === "exactly" ? "inside" : "linear";
}

export type Score =
  | {
      readonly kind: "scored";
      readonly score: number;
      readonly uncapped: number;
      readonly rule?: ScoringRule;
    }
  | { readonly kind: "unscored"; readonly rule: ScoringRule };

/** The points of a named scoring function, which do not depend on the value to be scored. */
export function drawScoring(name: string, facts: ScoringCase): Drawn {
  const found = SCORING_FUNCTIONS.find((each) => each.name === name);
  return found?.draw(facts) ?? problem(name, "unknown_function");
}

/** Scores a value; total: what has no meaning comes back with its reason, never as a number. */
export function scoreOf(name: string, facts: ScoredCase): Score {
  const drawn = drawScoring(name, facts);
  if (drawn.kind === "none") return { kind: "unscored", rule: drawn.rule };
  const uncapped = interpolate(drawn.anchors, facts.value);
  if (Number.isNaN(uncapped)) return { kind: "unscored", rule: problem(name, "out_of_range").rule };
  return {
    kind: "scored",
    score: capped(uncapped),
    uncapped,
    ...(drawn.rule === undefined ? {} : { rule: drawn.rule }),
  };
}

function drawLinear(facts: ScoringCase): Drawn {
  if (facts.better === "inside" || facts.better === "exactly") return drawInside(facts);
  if (facts.target === null) return { kind: "none", rule: { code: "no_target" } };
  if (facts.baseline === null) return { kind: "none", rule: { code: "no_baseline" } };
  return drawBetween(facts.baseline, facts.target, facts.better);
}

/** Where the target is not better than the baseline there is no way to cover: the ramp shrinks to a step. */
function drawBetween(baseline: number, target: number, better: ScoringCase["better"]): Drawn {
  const direction = better === "lower" ? "lower" : "higher";
  const ahead = direction === "higher" ? target > baseline : target < baseline;
  if (!ahead || sameNumber(baseline, target)) {
    return { kind: "anchors", anchors: jumpAt(target, direction), rule: { code: "reached_or_not" } };
  }
  return line(baseline, target);
}

/**
 * The tolerance is the argument, else the baseline's distance from the band, else the band's width, else the size
 * of the one value that is right; where all are zero, only the exact value counts.
 */
function drawInside(facts: ScoringCase): Drawn {
  const band = facts.band ?? (facts.target === null ? null : { low: facts.target, high: facts.target });
  if (band === null) return problem("inside", "no_band");
  const { low, high } = band;
  const fromBaseline = facts.baseline === null ? 0 : Math.max(low - facts.baseline, facts.baseline - high, 0);
  const tolerance =
    [facts.arguments[0] ?? 0, fromBaseline, high - low, Math.abs(low)].find((each) => each > 0) ?? 0;
  return points([low - tolerance, 0], [low, 1], [high, 1], [high + tolerance, 0]);
}

function line(zero: number, one: number): Drawn {
  return points([zero, 0], [one, 1]);
}

function points(...pairs: readonly (readonly [number, number])[]): Drawn {
  return { kind: "anchors", anchors: pairs.map(([value, score]) => ({ value, score })) };
}

function problem(scoring: string, kind: ScoringProblem): Drawn & { kind: "none" } {
  return { kind: "none", rule: { code: "unscorable", scoring, problem: kind } };
}
