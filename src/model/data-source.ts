import type { Place } from "../source/source.ts";
import type { Expression } from "../syntax/ast.ts";
import type { Element, Text } from "./element.ts";
import type { Duration } from "./figures.ts";
import type { Unit } from "./units.ts";

/** What formulas read: tables, the classes of their rows, ordered values. */

/** A table that formulas read. */
export interface DataSource extends Element {
  readonly kind: "source";
  readonly columns: readonly Column[];
  readonly from:
    | { readonly kind: "file"; readonly path: string; readonly at: Place }
    | { readonly kind: "table"; readonly name: string; readonly at: Place }
    | { readonly kind: "rows"; readonly rows: readonly (readonly (string | number | boolean | null)[])[] };
  /** How rows relate to periods; absent: the same rows in every period. */
  readonly time?: {
    readonly form: "events" | "snapshot";
    readonly column: string;
    /** How long an old snapshot may stand. */
    readonly carried?: Duration;
  };
  /** No rows means zero, not missing, inside its coverage. */
  readonly complete: boolean;
}

export interface Column extends Element {
  readonly kind: "column";
  readonly type: ColumnType;
  readonly key: boolean;
}

export type ColumnType =
  | { readonly kind: "text" | "date" | "flag" }
  /** Joins: holds the key of another source. */
  | { readonly kind: "ref"; readonly source: string }
  | { readonly kind: "one-of"; readonly options: readonly string[] }
  | { readonly kind: "likert"; readonly low: number; readonly high: number; readonly reversed: boolean }
  | { readonly kind: "rank"; readonly low: number; readonly high: number; readonly lowestBest: boolean }
  | { readonly kind: "number"; readonly unit: Unit };

/** Ordered rules that class the rows of a source. */
export interface Tiers extends Element {
  readonly kind: "tiers";
  readonly source: string;
  readonly tiers: readonly Tier[];
  readonly lets: readonly { readonly id: string; readonly expression: Expression; readonly at: Place }[];
  readonly rules: readonly TierRule[];
}

export interface Tier extends Element {
  readonly kind: "tier";
  readonly treatment: readonly Text[];
}

export interface TierRule {
  readonly kind: "promote" | "veto" | "rule";
  readonly tier: string;
  /** Absent: `otherwise`. */
  readonly when?: Expression;
  readonly because?: Text;
  readonly at: Place;
}

/** Ordered values, lowest first. */
export interface Scale extends Element {
  readonly kind: "scale";
  readonly steps: readonly string[];
}
