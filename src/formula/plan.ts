import type { Calendar, DataSource } from "../model/model.ts";
import type { PeriodUnit } from "../model/periods.ts";
import type { Unit } from "../model/units.ts";
import type { Anchor } from "../scoring/anchors.ts";

/**
 * What is to be computed for a map, typed and free of names that need looking up: aggregates of rows, fused a source
 * (the part that a database can do), and expressions over periods on top of them. Plain data.
 */
export interface Plan {
  readonly kind: "plan";
  readonly map: string;
  readonly calendar: Calendar;
  /** Calendar periods before the first reporting period that rolling windows and `previous` look back to. */
  readonly reach: number;
  /** The sources that the aggregates read, joined ones too, in the map's order. */
  readonly sources: readonly DataSource[];
  readonly aggregations: readonly Aggregation[];
  /** Formulas before those that refer to them. */
  readonly formulas: readonly PlannedFormula[];
  /** How the measures whose score a formula or an index asks for are scored. */
  readonly scorings: readonly PlannedScoring[];
}

/** The scoring of a measure in every computed period: it depends on the map alone, so it is known beforehand. */
export interface PlannedScoring {
  readonly measure: string;
  /** First computed period first. */
  readonly periods: readonly ScoringAt[];
}

export interface ScoringAt {
  /** Points from value to score, joined by straight lines; none where no score can be given. */
  readonly anchors: readonly Anchor[];
  /** How many periods back a value may be from that still stands: a yearly one between two years. */
  readonly standing: number;
}

/** A measure; not `listed` are those under another window, and parts of a formula that it reads more than once. */
export interface PlannedFormula {
  readonly measure: string;
  readonly listed: boolean;
  readonly unit: Unit;
  /** Reported only where such a period ends. */
  readonly every?: PeriodUnit;
  readonly expression: PeriodExpression;
  /** Whether its values may be added up over periods; absent for observed values. */
  readonly additivity?: Additivity;
}

/**
 * `additive`: over rows and periods; `semi-additive`: over rows, not over periods (snapshots); `algebraic`: made of
 * additive parts (averages, ratios); `holistic`: needs the rows (distinct, median, percentile).
 */
export type Additivity = "additive" | "semi-additive" | "algebraic" | "holistic";

// --- over rows --------------------------------------------------------------------------------------------

/** All aggregates that one pass over a source can give: one SELECT with one GROUP BY. */
export interface Aggregation {
  readonly source: string;
  readonly key: GroupKey;
  readonly joins: readonly Join[];
  /** Two stages: first a row for each entity and key, then `aggregates` over those. */
  readonly entity?: { readonly by: RowExpression; readonly inner: readonly Aggregate[] };
  readonly aggregates: readonly Aggregate[];
}

/**
 * What the rows are grouped by. `all`: one group (a source without time); `day`: the day of the snapshot;
 * `unit`: the ordinal of the row's year, quarter …; `window`: each calendar period whose window holds the row.
 */
export type GroupKey =
  | { readonly kind: "all" }
  | { readonly kind: "day"; readonly column: string }
  | { readonly kind: "unit"; readonly column: string; readonly unit: PeriodUnit }
  | { readonly kind: "window"; readonly column: string; readonly window: Window };

/** The days that a value is about, relative to a calendar period. */
export type Window =
  /** The year, quarter … that holds the period's last day. */
  | { readonly kind: "containing"; readonly unit: PeriodUnit }
  /** The last `count` units up to the period's last day. */
  | { readonly kind: "last"; readonly count: number; readonly unit: PeriodUnit }
  /** From the first day of the (fiscal) year to the period's last day. */
  | { readonly kind: "year-to-date" };

/** The row of another source whose key stands in `column`; unmatched rows keep missing columns. */
export interface Join {
  /** Number of an earlier join, -1 for the counted source itself. */
  readonly from: number;
  readonly column: string;
  readonly source: string;
  readonly key: string;
  /** For a joined source with snapshots: its day column. */
  readonly day?: string;
}

export type AggregateFunction =
  | "count"
  | "distinct"
  | "sum"
  | "avg"
  | "min"
  | "max"
  | "median"
  | "stddev"
  | "percentile"
  | "first"
  | "last";

/** `where` must hold; missing arguments are left out. `count` without argument counts rows. */
export interface Aggregate {
  readonly function: AggregateFunction;
  readonly argument?: RowExpression;
  readonly where?: RowExpression;
  /** Share for `percentile`, 0..1. */
  readonly share?: number;
  /** Day column for `first` and `last`. */
  readonly day?: string;
}

/** A value of one row: number, text, day number, yes or no, or missing. Logic is three-valued, as in SQL. */
export type RowExpression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "date"; readonly day: number }
  | { readonly kind: "flag"; readonly value: boolean }
  | { readonly kind: "column"; readonly join: number; readonly column: string; readonly type: CellType }
  /** Value of an inner aggregate: only in the second stage. */
  | { readonly kind: "inner"; readonly index: number; readonly type: CellType }
  | { readonly kind: "negate"; readonly operand: RowExpression }
  | {
      readonly kind: "arithmetic";
      readonly operator: ArithmeticOperator;
      readonly left: RowExpression;
      readonly right: RowExpression;
    }
  /** Days from `right` to `left`. */
  | { readonly kind: "days-between"; readonly left: RowExpression; readonly right: RowExpression }
  | {
      readonly kind: "compare";
      readonly operator: CompareOperator;
      readonly left: RowExpression;
      readonly right: RowExpression;
    }
  | {
      readonly kind: "logic";
      readonly operator: "and" | "or";
      readonly left: RowExpression;
      readonly right: RowExpression;
    }
  | { readonly kind: "not"; readonly operand: RowExpression }
  | {
      readonly kind: "one-of";
      readonly value: RowExpression;
      readonly options: readonly RowExpression[];
      readonly negated: boolean;
    }
  /**
   * The place of a value among the known ones of all rows, or entities, of the group: 1 is the highest, and equal values
   * share the best place among them, so that no order of rows decides. With `classes` the class instead, 1 … classes, the
   * highest places in the highest class. `number` tells the rankings of a plan apart.
   */
  | {
      readonly kind: "ranked";
      readonly number: number;
      readonly value: RowExpression;
      readonly classes?: number;
    }
  /** The result of the first branch that holds: the classes of tiers. */
  | {
      readonly kind: "choice";
      readonly branches: readonly { readonly when: RowExpression; readonly then: RowExpression }[];
      readonly otherwise?: RowExpression;
    };

export type ArithmeticOperator = "+" | "-" | "*" | "/";
export type CompareOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";
export type CellType = "number" | "text" | "date" | "flag";

// --- over periods -----------------------------------------------------------------------------------------

/** A value of one calendar period. */
export type PeriodExpression =
  | { readonly kind: "constant"; readonly value: number }
  | {
      readonly kind: "aggregate";
      /** Numbers of the aggregation and of its aggregate. */
      readonly aggregation: number;
      readonly aggregate: number;
      readonly window: Window;
    }
  /** Another formula, by its number in the plan. */
  | { readonly kind: "measure"; readonly formula: number }
  /** Values noted in the map, by ordinal of the calendar's unit. */
  | {
      readonly kind: "observed";
      readonly values: readonly { readonly ordinal: number; readonly value: number }[];
    }
  | { readonly kind: "negate"; readonly operand: PeriodExpression }
  | {
      readonly kind: "arithmetic";
      readonly operator: ArithmeticOperator;
      readonly left: PeriodExpression;
      readonly right: PeriodExpression;
    }
  /** The value `by` calendar units earlier. */
  | { readonly kind: "earlier"; readonly of: PeriodExpression; readonly by: number }
  /** The value of one period, whatever the reporting period. */
  | { readonly kind: "at"; readonly of: PeriodExpression; readonly ordinal: number }
  /** The values of several calendar periods taken together. */
  | {
      readonly kind: "combined";
      readonly function: CombineFunction;
      readonly of: PeriodExpression;
      readonly over: CombinedPeriods;
    }
  | { readonly kind: "if-missing"; readonly first: PeriodExpression; readonly second: PeriodExpression }
  | { readonly kind: "sum-known"; readonly parts: readonly PeriodExpression[] }
  /** The score of another formula's value, 0..1; `scoring` is a number in the plan's `scorings`. */
  | { readonly kind: "score"; readonly of: number; readonly scoring: number }
  /** An index: Σ weight · part ÷ Σ weight over the parts that are there, if they hold half of the weight. */
  | { readonly kind: "index"; readonly parts: readonly WeighedPart[] }
  | {
      readonly kind: "finance";
      readonly function: FinanceFunction;
      readonly arguments: readonly PeriodExpression[];
    };

export interface WeighedPart {
  readonly name: string;
  readonly weight: number;
  readonly expression: PeriodExpression;
}

/** The last `count` periods up to this one, those of its (fiscal) year up to it, or all of its year. */
export type CombinedPeriods =
  | { readonly kind: "last"; readonly count: number }
  | { readonly kind: "year-to-date" }
  | { readonly kind: "year" };

export const COMBINE_FUNCTIONS = ["avg", "sum", "min", "max", "median", "stddev"] as const;
export type CombineFunction = (typeof COMBINE_FUNCTIONS)[number];

const FINANCE_FUNCTIONS = ["growth", "cagr", "npv", "clv"] as const;
export type FinanceFunction = (typeof FINANCE_FUNCTIONS)[number];
