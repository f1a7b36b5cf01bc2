import type { Span } from "../source/source.ts";
import type { Expression } from "./ast-formulas.ts";
import type { Identifier, Label, Reference } from "./ast-names.ts";

/** The smallest parts a property's value is written with, before its shape gives them meaning. */
export type Atom =
  | { readonly kind: "number"; readonly number: NumberText; readonly span: Span }
  | { readonly kind: "period"; readonly text: string; readonly span: Span }
  | { readonly kind: "text"; readonly label: Label; readonly span: Span }
  | { readonly kind: "name"; readonly path: readonly string[]; readonly quoted: boolean; readonly span: Span }
  /** `..`, `/`, `*`, `+`, `-`, `<`, `<=`, `>`, `>=`, `=`, `!=`, `(`, `)`, `->`. */
  | { readonly kind: "sign"; readonly sign: string; readonly span: Span }
  /** `{ … }` inside a value, as in an index; split at its commas. */
  | { readonly kind: "braces"; readonly items: readonly Item[]; readonly span: Span };

/** What stands between two commas of a value. */
export interface Item {
  readonly atoms: readonly Atom[];
  readonly span: Span;
}

/** A number as written: `31%` has value 0.31 and is a percentage; `1.2M` has value 1,200,000. */
export interface NumberText {
  readonly value: number;
  readonly percent: boolean;
  /** As written, for messages and for the formatter. */
  readonly text: string;
}

/** A number with its unit word, as in `1.2M USD`, `3 days`, `28%`. */
export interface Quantity {
  readonly kind: "quantity";
  readonly value: number;
  readonly percent: boolean;
  readonly unit?: string;
  readonly span: Span;
}

/** A period as written, such as `2025-Q1`; the model gives it meaning. */
export interface PeriodText {
  readonly kind: "period";
  readonly text: string;
  readonly span: Span;
}

export interface PeriodRangeText {
  readonly kind: "period-range";
  readonly from: PeriodText;
  readonly to: PeriodText;
  readonly span: Span;
}

/** One dated, classed or qualified value: `28% at 2025-Q2 for A "after the fee change"`. */
export interface DatedText {
  readonly quantity: Quantity;
  /** A step of a `scale`, such as `"AA-"`, stands as text in place of a number. */
  readonly step?: string;
  readonly at?: PeriodText;
  /** `in 2025`: the total of a longer period. */
  readonly in?: PeriodText;
  /** `in deepening`: the phase in which the value holds. */
  readonly phase?: Reference;
  readonly from?: PeriodText;
  readonly until?: PeriodText;
  readonly for?: Reference;
  readonly remark?: string;
  readonly span: Span;
}

/** A share or weight of something named: `financial 40%`, `2.5亿 to growth`, `operations 34 of 40`. */
export interface ShareText {
  readonly of?: Reference;
  readonly quantity?: Quantity;
  readonly total?: Quantity;
  readonly parts: readonly ShareText[];
  readonly span: Span;
}

/** `red < 40%`; the last band has no limit. */
export interface BandText {
  readonly name: Identifier;
  readonly sign?: string;
  readonly limit?: Quantity;
  readonly span: Span;
}

/** `inside 40%..60%`, `inside target -2%..+2%`. */
export interface RangeText {
  readonly low: Quantity;
  readonly high: Quantity;
  readonly aroundTarget: boolean;
}

/** The meaning of a property's value, by the shape that the property table gives it. */
export type Value =
  | { readonly kind: "text"; readonly label: Label; readonly span: Span }
  | { readonly kind: "texts"; readonly labels: readonly Label[]; readonly span: Span }
  | { readonly kind: "words"; readonly words: readonly Identifier[]; readonly span: Span }
  | { readonly kind: "references"; readonly references: readonly Reference[]; readonly span: Span }
  | { readonly kind: "number"; readonly quantity: Quantity; readonly span: Span }
  | { readonly kind: "flag"; readonly value: boolean; readonly span: Span }
  | { readonly kind: "period"; readonly period: PeriodText; readonly span: Span }
  | { readonly kind: "period-range"; readonly range: PeriodRangeText; readonly span: Span }
  | {
      readonly kind: "calendar";
      readonly unit: Identifier;
      readonly range: PeriodRangeText;
      readonly span: Span;
    }
  | { readonly kind: "unit"; readonly unit: UnitText; readonly span: Span }
  | {
      readonly kind: "better";
      readonly form: "higher" | "lower" | "inside" | "exactly";
      readonly range?: RangeText;
      readonly value?: Quantity;
      readonly span: Span;
    }
  | { readonly kind: "dated"; readonly values: readonly DatedText[]; readonly span: Span }
  | { readonly kind: "shares"; readonly shares: readonly ShareText[]; readonly span: Span }
  | {
      readonly kind: "bands";
      readonly by: "score" | "value";
      readonly bands: readonly BandText[];
      readonly span: Span;
    }
  | {
      readonly kind: "scoring";
      readonly name: Identifier;
      readonly arguments: readonly Quantity[];
      readonly span: Span;
    }
  | {
      readonly kind: "strength";
      readonly word?: "weak" | "moderate" | "strong";
      readonly number?: number;
      readonly span: Span;
    }
  | { readonly kind: "focus"; readonly direction: "to" | "from"; readonly of: Reference; readonly span: Span }
  | { readonly kind: "accept"; readonly code: Identifier; readonly because?: Label; readonly span: Span }
  | { readonly kind: "benchmark"; readonly values: readonly DatedText[]; readonly span: Span }
  | { readonly kind: "fiscal-year"; readonly month: Identifier; readonly span: Span }
  | { readonly kind: "column"; readonly column: ColumnText; readonly span: Span }
  | { readonly kind: "formula"; readonly expression: Expression; readonly span: Span };

/** `percent`, `USD`, `score 1..5`, `USD / customer`, `crashes / 1_000 residents`. */
export interface UnitText {
  readonly words: readonly Identifier[];
  /** The words under the line of a quotient, with the number before them. */
  readonly per?: { readonly number: number; readonly words: readonly Identifier[] };
  readonly low?: number;
  readonly high?: number;
  readonly span: Span;
}

/** `text key`, `ref neighbourhoods`, `one of "a", "b"`, `likert 1..5 reversed`, `rank 1..4 lowest best`, `USD`. */
export interface ColumnText {
  readonly type: "text" | "date" | "flag" | "ref" | "one-of" | "likert" | "rank" | "unit";
  readonly key: boolean;
  readonly ref?: Reference;
  readonly options: readonly string[];
  readonly low?: number;
  readonly high?: number;
  readonly reversed: boolean;
  readonly lowestBest: boolean;
  readonly unit?: UnitText;
}
