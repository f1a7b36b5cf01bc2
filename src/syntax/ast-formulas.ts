import type { Span } from "../source/source.ts";
import type { Identifier, Reference } from "./ast-names.ts";

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
