import type { MissingReason } from "../formula/value.ts";
import type { ReadinessSum } from "../model/readiness.ts";
import type { ScoringRule } from "../scoring/scoring-rule.ts";

/**
 * The scorecard of one map at one reporting period, with the history behind it: plain data, percent as fractions,
 * periods as text (`2025-Q4`). What people read in a report and what `NAME.scorecard.json` holds.
 */
export interface Scorecard {
  readonly kind: "scorecard";
  readonly version: 1;
  readonly map: string;
  readonly label: string;
  readonly note?: string;
  readonly remarks?: readonly { readonly kind: "note" | "assumption" | "non_goal"; readonly text: string }[];
  readonly alignment?: readonly Aligned[];
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
  /** How ready the intangible assets are, a table for each perspective that has any. */
  readonly readiness: readonly ReadinessTable[];
}

/** Readiness by group (rows) and by what it is needed for (columns). */
export interface ReadinessTable extends Named {
  readonly columns: readonly Named[];
  readonly rows: readonly ReadinessRow[];
  /** A sum for each column, all rows together. */
  readonly totals: readonly (ReadinessSum | null)[];
  readonly all: ReadinessSum | null;
}

export interface ReadinessRow extends Named {
  /** A sum for each column; null where the row has no asset for it. */
  readonly cells: readonly (ReadinessSum | null)[];
  readonly all: ReadinessSum | null;
}

export interface Named {
  readonly id: string;
  readonly label: string;
  /** The note above its declaration, as Markdown. */
  readonly note?: string;
  /** Its weight among its like at the reporting period, where the map or its running phase states one. */
  readonly weight?: number;
}

/** A place in another map that is carried on or added to: `corporate.F1`, 0.28 of it. */
export interface Aligned {
  readonly kind: "cascades" | "contributes";
  readonly with: string;
  readonly share?: number;
}

/** Available of required, in one column or in all. */
export interface Ready {
  readonly column?: string;
  readonly available: number;
  readonly required: number;
}

/** `grey` has no verdict; its reason says why. */
export type Status = "red" | "amber" | "green" | "grey";

export interface Rated {
  /** 0..1; null where there is none. */
  readonly score: number | null;
  readonly status: Status;
  /** Why the status is grey, or which rule decided ("critical measure churn is red"), as a sentence in English. */
  readonly reason?: string;
  /** The same as data, for programs and for reports in other languages; absent where the bands alone decided. */
  readonly rule?: Rule;
  /** Share of the children's weight that has a score, 0..1. */
  readonly coverage: number;
  /** Children with a score, and all of them: "from 5 of 7 measures". */
  readonly scored: number;
  readonly of: number;
  /** First period of the unbroken run in which it has had this status; null where the period has no values. */
  readonly since: string | null;
  /** Its score and status in every period. */
  readonly scores: readonly (number | null)[];
  readonly statuses: readonly Status[];
}

/** Which rule made a status what it is, where the bands alone did not. */
export type Rule =
  | ScoringRule
  | { readonly code: "no_value"; readonly missing: MissingReason; readonly of?: string }
  | { readonly code: "target_not_due"; readonly period: string }
  | { readonly code: "no_children"; readonly children: Children }
  | {
      readonly code: "low_coverage";
      readonly children: Children;
      readonly scored: number;
      readonly of: number;
      readonly coverage: number;
    }
  | { readonly code: "no_weight"; readonly children: Children }
  | { readonly code: "critical" | "worst" | "best"; readonly child: string }
  | { readonly code: "most_frequent"; readonly status: Status; readonly count: number; readonly of: number }
  | { readonly code: "readiness"; readonly available: number; readonly required: number };

export type Children = "measures" | "objectives" | "perspectives";

export interface ObjectiveScore extends Named, Rated {
  readonly perspective: string;
  readonly owner?: string;
  readonly alignment?: readonly Aligned[];
  readonly readiness?: readonly Ready[];
  readonly measures: readonly string[];
  /** For a red objective: the red objectives upstream along the links (feedback apart), nearest first, at most 20. */
  readonly drivers: readonly string[];
}

export interface MeasureScore extends Named, Rated {
  readonly objectives: readonly string[];
  readonly unit: string;
  readonly better: "higher" | "lower" | "inside" | "exactly";
  readonly timing?: "leading" | "lagging";
  readonly value: number | null;
  /** The period that the value is from, where that is not the reporting period: a yearly measure between two years. */
  readonly valueFrom?: string;
  readonly missing?: MissingReason;
  readonly missingOf?: string;
  readonly partial: boolean;
  readonly baseline: Dated | null;
  /** The target that the value is scored against at the reporting period (interpolated along the path). */
  readonly target: number | null;
  /** The last target. */
  readonly goal: Dated | null;
  /** What others reach. */
  readonly benchmarks?: readonly (Dated & { readonly remark?: string })[];
  /** Value minus target, in the measure's unit. */
  readonly gap: number | null;
  /** Share of the way from baseline to the last target that should be covered by now, and that is. */
  readonly expectedProgress: number | null;
  readonly progress: number | null;
  /** Change against the period before, turned so that positive is better. */
  readonly trend: "better" | "worse" | "same" | null;
  readonly scoring: string;
  /** Ids of the sources and measures that its formula reads. */
  readonly inputs: readonly string[];
  readonly series: readonly (number | null)[];
  readonly targets: readonly (number | null)[];
  /** Its values by class, where the map asks for it (`by: segment`). */
  readonly breakdowns?: readonly MeasureBreakdown[];
}

export interface MeasureBreakdown {
  /** Id of the column or of the tiers. */
  readonly by: string;
  /** Each class with its value in every period. */
  readonly classes: readonly { readonly class: string; readonly series: readonly (number | null)[] }[];
}

export interface Dated {
  readonly value: number;
  /** Empty where the value holds in every period. */
  readonly period: string;
}
