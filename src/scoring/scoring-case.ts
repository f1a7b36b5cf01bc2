import type { Measure } from "../model/model.ts";
import type { Period } from "../model/periods.ts";
import { elapsedAt, goalAt } from "./targets.ts";
import type { Timeline } from "./timeline.ts";

/** All numbers that a scoring function may look at, in the measure's unit; null where there is none. */
export interface ScoringCase {
  /** The target that holds now, on the path to the last one. */
  readonly target: number | null;
  readonly baseline: number | null;
  /** The last target; of a total the part that falls on the period. */
  readonly goal: number | null;
  /** Share of the time from baseline to last target that is over, 0..1. */
  readonly elapsed: number | null;
  readonly better: "higher" | "lower" | "inside" | "exactly";
  /** True where the map says which way is better; else `higher` is only assumed. */
  readonly declared: boolean;
  /** The limits of `better: inside` and `better: exactly`. */
  readonly band: { readonly low: number; readonly high: number } | null;
  /** Lowest and highest possible answer of a survey: the limits of `score 1..5`, 0 and 1 for percent. */
  readonly answers: { readonly low: number; readonly high: number } | null;
  readonly arguments: readonly number[];
}

/** A case with the value to be scored. */
export interface ScoredCase extends ScoringCase {
  readonly value: number;
}

/** What the map says of a measure at a period: everything that its score depends on but the value itself. */
export function scoringCase(
  measure: Measure,
  from: Period,
  target: number | null,
  baseline: number | null,
  timeline: Timeline,
): ScoringCase {
  const { better, unit } = measure;
  return {
    target,
    baseline,
    goal: goalAt(measure, from, timeline),
    elapsed: elapsedAt(measure, from, timeline),
    better: better.kind,
    declared: better.declared,
    band: bandAround(measure, target),
    answers: answersOf(unit),
    arguments: measure.scoring.arguments,
  };
}

/** The limits of `better: inside` in the measure's unit; relative ones are shares of the target's size. */
export function bandAround({ better }: Measure, target: number | null): ScoringCase["band"] {
  if (better.kind === "exactly") return { low: better.value, high: better.value };
  if (better.kind !== "inside") return null;
  if (!better.aroundTarget) return { low: better.low, high: better.high };
  if (target === null) return null;
  const size = Math.abs(target);
  return { low: target + better.low * size, high: target + better.high * size };
}

function answersOf({ form, low, high, steps }: Measure["unit"]): ScoringCase["answers"] {
  if (form === "percent") return { low: 0, high: 1 };
  if (steps !== undefined) return { low: 0, high: Math.max(1, steps.length - 1) };
  return low === undefined || high === undefined || low === high ? null : { low, high };
}
