import type { Place } from "../source/source.ts";
import type { Expression } from "../syntax/ast.ts";
import type { Element, Text } from "./element.ts";
import type { DatedValue, Share, Weight } from "./figures.ts";
import type { PeriodUnit } from "./periods.ts";
import type { Unit } from "./units.ts";

export interface Measure extends Element {
  readonly kind: "measure";
  /** The objective whose block declares it; absent for a shared one. */
  readonly objective?: string;
  /** Without a declared unit: what the formula gives, else a plain count. */
  readonly unit: Unit;
  readonly unitDeclared: boolean;
  readonly better: Better;
  readonly timing?: "leading" | "lagging";
  /** Reporting frequency; absent means the calendar's unit. */
  readonly every?: PeriodUnit;
  readonly formula?: Expression;
  /** How a value without formula is had. */
  readonly observed?: Text;
  readonly actuals: readonly DatedValue[];
  readonly baseline?: DatedValue;
  /** In source order. */
  readonly targets: readonly DatedValue[];
  readonly path: "linear" | "step" | "compound";
  /** Shares of a year by part, such as `Q1` 26 %. */
  readonly season: readonly Share[];
  readonly scoring: Scoring;
  readonly bands?: Bands;
  readonly weight: readonly Weight[];
  /** A red critical measure makes its objective red. */
  readonly critical: boolean;
  /** A weighted tree of other measures. */
  readonly index: readonly IndexPart[];
  /** Columns or tiers to break it down by. */
  readonly by: readonly string[];
  readonly benchmarks: readonly DatedValue[];
  readonly allocation: readonly Share[];
  readonly owner?: string;
}

/** Default `higher`, which is then not `declared`. */
export type Better =
  | { readonly kind: "higher" | "lower"; readonly declared: boolean }
  /** Limits in the measure's unit; relative ones are added to the target as shares of it. */
  | {
      readonly kind: "inside";
      readonly low: number;
      readonly high: number;
      readonly aroundTarget: boolean;
      readonly declared: true;
    }
  | { readonly kind: "exactly"; readonly value: number; readonly declared: true };

export interface IndexPart {
  /** Id of a measure, or the name of a branch that has parts. */
  readonly of: string;
  readonly weight: number;
  readonly parts: readonly IndexPart[];
  readonly at: Place;
}

/** A named scoring function with its numbers; absent in the source means `linear`. */
export interface Scoring {
  readonly name: string;
  readonly arguments: readonly number[];
  readonly declared: boolean;
  readonly at?: Place;
}

export interface Bands {
  readonly by: "score" | "value";
  /** Worst first; the last has no limit. */
  readonly bands: readonly Band[];
  readonly at: Place;
}

export interface Band {
  readonly name: string;
  readonly sign?: "<" | "<=" | ">" | ">=";
  readonly limit?: number;
}
