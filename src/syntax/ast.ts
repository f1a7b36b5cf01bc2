import type { Span } from "../source/source.ts";
import type { Expression } from "./ast-formulas.ts";
import type { Identifier, Label, Reference } from "./ast-names.ts";
import type { Item, Quantity, Value } from "./ast-values.ts";

export type * from "./ast-formulas.ts";
export type * from "./ast-names.ts";
export type * from "./ast-values.ts";

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
