import type { Span } from "../source/source.ts";

/** One parsed file. Half-typed text still gives a document: what was understood, in source order. */
export interface Document {
  readonly kind: "document";
  readonly file: string;
  readonly statements: readonly Statement[];
}

export type Statement = Declaration | Property | LinkStatement | Without | Let | Row;

interface Node {
  readonly span: Span;
  /** Text of the `///` lines before the statement, joined by line breaks. */
  readonly note?: string;
}

/** `objective retain "Retain customers" { … }`, `perspective financial { … }`, `note "…"`, `import "x" as y`. */
export interface Declaration extends Node {
  readonly kind: "declaration";
  readonly word: Identifier;
  /** Absent for texts (`note "…"`), and for a word that stands alone. */
  readonly id?: Identifier;
  readonly label?: Label;
  readonly clauses: readonly Clause[];
  /** Undefined where no braces stand. */
  readonly body?: readonly Statement[];
}

/** `name: value`; in a source a column: `q3 "The procedure is tedious": likert 1..5 reversed`. */
export interface Property extends Node {
  readonly kind: "property";
  readonly name: Identifier;
  readonly label?: Label;
  /** The value as its shape understood it; undefined where it was not understood (already reported). */
  readonly value?: Value;
}

/** `a, b -> c -> d { … }`; inside an objective the first fan may be empty: `-> b`. */
export interface LinkStatement extends Node {
  readonly kind: "link";
  /** At least two fans, first to last; only the first may be empty. */
  readonly fans: readonly (readonly Reference[])[];
  readonly body?: readonly Statement[];
}

/** `without a -> b`, `without initiative crm`: only in a scenario. */
export interface Without extends Node {
  readonly kind: "without";
  readonly link?: LinkStatement;
  readonly word?: Identifier;
  readonly id?: Reference;
}

/** `let influence = 50% * industry_rank + …`: only in tiers. */
export interface Let extends Node {
  readonly kind: "let";
  readonly id: Identifier;
  readonly expression?: Expression;
}

/** `row "on-site", 4, 4`: a line of a table written in place. */
export interface Row extends Node {
  readonly kind: "row";
  readonly cells: readonly Item[];
}

/** A name as written, without backticks, in NFC. */
export interface Identifier {
  readonly kind: "identifier";
  readonly text: string;
  readonly span: Span;
}

/** A dotted name: `corporate.F1`. */
export interface Reference {
  readonly kind: "reference";
  readonly path: readonly string[];
  readonly span: Span;
}

/** A text with its translations. */
export interface Label {
  readonly kind: "label";
  readonly text: string;
  readonly translations: readonly Translation[];
  readonly span: Span;
}

export interface Translation {
  readonly language: string;
  readonly text: string;
  readonly span: Span;
}

/** What may stand between a declaration's label and its block. */
export type Clause =
  | { readonly kind: "as"; readonly id: Identifier; readonly span: Span }
  | { readonly kind: "for"; readonly references: readonly Reference[]; readonly span: Span }
  | { readonly kind: "from"; readonly table: boolean; readonly text: string; readonly span: Span }
  | {
      readonly kind: "time";
      readonly form: "snapshot" | "events";
      readonly column: Identifier;
      /** `carried 4 quarters`. */
      readonly carried?: Quantity;
      readonly span: Span;
    }
  | { readonly kind: "complete"; readonly span: Span }
  | { readonly kind: "over"; readonly source: Reference; readonly span: Span }
  | { readonly kind: "when"; readonly condition: Expression; readonly span: Span }
  | { readonly kind: "otherwise"; readonly span: Span }
  | { readonly kind: "because"; readonly label: Label; readonly span: Span };

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

// --- formulas ---------------------------------------------------------------------------------------------

export type BinaryOperator = "+" | "-" | "*" | "/" | "=" | "!=" | "<" | "<=" | ">" | ">=" | "and" | "or";

export type Expression =
  | NumberLiteral
  | TextLiteral
  | PeriodLiteral
  | FlagLiteral
  | NameExpression
  | Call
  | Unary
  | Binary
  | OneOf
  | Rolling
  | Rows;

/** `10`, `5%`, `10M CNY`, `90 days`. */
export interface NumberLiteral {
  readonly kind: "number";
  readonly value: number;
  readonly percent: boolean;
  readonly unit?: string;
  readonly span: Span;
}

export interface TextLiteral {
  readonly kind: "text";
  readonly text: string;
  readonly span: Span;
}

export interface PeriodLiteral {
  readonly kind: "period";
  readonly text: string;
  readonly span: Span;
}

/** `yes` or `no`. */
export interface FlagLiteral {
  readonly kind: "flag";
  readonly value: boolean;
  readonly span: Span;
}

/** A measure, a column, a source, a tier: `margin`, `transactions.amount`. */
export interface NameExpression {
  readonly kind: "name";
  readonly path: readonly string[];
  readonly span: Span;
}

/** `growth(m, 4 quarters)`, `count(customers where margin < 0)`. */
export interface Call {
  readonly kind: "call";
  readonly name: Identifier;
  readonly arguments: readonly Expression[];
  readonly span: Span;
}

export interface Unary {
  readonly kind: "unary";
  readonly operator: "-" | "not";
  readonly operand: Expression;
  readonly span: Span;
}

export interface Binary {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

/** `kind is one of ("fire", "medical")`, `kind is not one of (…)`. */
export interface OneOf {
  readonly kind: "one-of";
  readonly value: Expression;
  readonly options: readonly Expression[];
  readonly negated: boolean;
  readonly span: Span;
}

/** `m over last 4 quarters`, `m over year`, `m year to date`. */
export interface Rolling {
  readonly kind: "rolling";
  readonly value: Expression;
  readonly window:
    | { readonly kind: "last"; readonly count: number; readonly unit: string }
    | { readonly kind: "year" }
    | { readonly kind: "year-to-date" };
  readonly span: Span;
}

/**
 * What an aggregate counts, inside a call's brackets only: `customers where margin < 0`,
 * `sum(amount) per customer in transactions where region = "north"`.
 */
export interface Rows {
  readonly kind: "rows";
  readonly value: Expression;
  readonly per?: Reference;
  readonly in?: Reference;
  readonly where?: Expression;
  readonly span: Span;
}
