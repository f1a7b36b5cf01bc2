import type { Span } from "../source/source.ts";

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
