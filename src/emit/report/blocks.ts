import type { Status } from "../../score/scorecard.ts";

/**
 * A report before it has a form: what Markdown and HTML are written from. Texts are plain here; each form escapes
 * them in one place of its own.
 */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "quote"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  /** Value and target over time; only forms that can draw show it. */
  | { readonly kind: "chart"; readonly measure: string };

/** A stretch of text; a plain string where nothing is stressed. */
export type Run = string | { readonly strong: string };

export interface Cell {
  readonly text: string;
  /** Numbers stand on the right. */
  readonly align?: "right";
  readonly status?: Status;
}

export function heading(level: 1 | 2 | 3 | 4, text: string): Block {
  return { kind: "heading", level, text };
}

export function paragraph(...runs: readonly Run[]): Block {
  return { kind: "paragraph", runs };
}

/** A list, or nothing where it would be empty. */
export function list(items: readonly (readonly Run[])[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

export function strong(text: string): Run {
  return { strong: text };
}

export function right(text: string): Cell {
  return { text, align: "right" };
}
