import type { Period } from "../model/periods.ts";

/** A number, or the reason why there is none. Never NaN, never Infinity, and missing is never zero. */
export type Value = Known | Missing;

export interface Known {
  readonly kind: "known";
  readonly value: number;
  /** The period is not over in the data yet. */
  readonly partial?: true;
}

export interface Missing {
  readonly kind: "missing";
  readonly reason: MissingReason;
  /** For `missing_input`: the measure or source at fault. */
  readonly of?: string;
}

export type MissingReason =
  | "no_data"
  | "divided_by_zero"
  | "below_zero"
  | "missing_input"
  | "outside_window"
  | "stale"
  | "not_due"
  | "bad_cast";

export function known(value: number): Value {
  return Number.isFinite(value) ? { kind: "known", value } : missing("divided_by_zero");
}

export function missing(reason: MissingReason, of?: string): Missing {
  return of === undefined ? { kind: "missing", reason } : { kind: "missing", reason, of };
}

/** The values of all measures over the reporting periods: what evaluation hands to scoring. */
export interface MeasureValues {
  readonly kind: "measure-values";
  readonly periods: readonly Period[];
  /** One row a measure, in the map's order; `values` has one entry a period. */
  readonly rows: readonly { readonly measure: string; readonly values: readonly Value[] }[];
  /** Measures by class, where the map asks for it (`by: segment`). */
  readonly breakdowns?: readonly Breakdown[];
}

/** The values of a measure over the rows of each class of a column or of tiers. */
export interface Breakdown {
  readonly measure: string;
  readonly by: string;
  readonly classes: readonly { readonly class: string; readonly values: readonly Value[] }[];
}
