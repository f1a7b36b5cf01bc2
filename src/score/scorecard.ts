import type { MissingReason } from "../formula/value.ts";

/**
 * The scorecard of one map at one reporting period, with the history behind it: plain data, percent as fractions,
 * periods as text (`2025-Q4`). What people read in a report and what `NAME.scorecard.json` holds.
 */
export interface Scorecard {
  readonly kind: "scorecard";
  readonly version: 1;
  readonly map: string;
  readonly label: string;
  readonly currency?: string;
  /** The reporting period. */
  readonly period: string;
  /** All periods with values, first to last; series have one entry each. */
  readonly periods: readonly string[];
  readonly scenario?: string;
  readonly total: Rated;
  readonly perspectives: readonly (Named & Rated)[];
  readonly themes: readonly (Named & Rated)[];
  readonly objectives: readonly ObjectiveScore[];
  readonly measures: readonly MeasureScore[];
}

export interface Named {
  readonly id: string;
  readonly label: string;
}

/** `grey` has no score; its reason says why. */
export type Status = "red" | "amber" | "green" | "grey";

export interface Rated {
  /** 0..1 unless the scoring function is uncapped; null where there is none. */
  readonly score: number | null;
  readonly status: Status;
  /** Why the status is grey, or which rule decided ("critical measure churn is red"). */
  readonly reason?: string;
  /** Share of the children's weight that has a score, 0..1. */
  readonly coverage: number;
  /** Children with a score, and all of them: "from 5 of 7 measures". */
  readonly scored: number;
  readonly of: number;
}

export interface ObjectiveScore extends Named, Rated {
  readonly perspective: string;
  readonly owner?: string;
  readonly measures: readonly string[];
  /** For a red objective: the red objectives upstream along the links, nearest first. */
  readonly drivers: readonly string[];
}

export interface MeasureScore extends Named, Rated {
  readonly objectives: readonly string[];
  readonly unit: string;
  readonly better: "higher" | "lower" | "inside" | "exactly";
  readonly value: number | null;
  readonly missing?: MissingReason;
  readonly missingOf?: string;
  readonly partial: boolean;
  readonly baseline: Dated | null;
  /** The target that the value is scored against at the reporting period (interpolated along the path). */
  readonly target: number | null;
  /** The last target. */
  readonly goal: Dated | null;
  /** Value minus target, in the measure's unit. */
  readonly gap: number | null;
  /** Share of the way from baseline to the last target that should be covered by now, and that is. */
  readonly expectedProgress: number | null;
  readonly progress: number | null;
  /** Change against the period before, turned so that positive is better. */
  readonly trend: "better" | "worse" | "same" | null;
  readonly scoring: string;
  readonly series: readonly (number | null)[];
  readonly targets: readonly (number | null)[];
}

export interface Dated {
  readonly value: number;
  readonly period: string;
}
