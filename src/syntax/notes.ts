import type { IToken } from "chevrotain";
import { spanOf } from "./lex.ts";
import { Note } from "./tokens.ts";

/** The `///` lines by the offset of the word that follows them. */
export interface Notes {
  readonly byOffset: ReadonlyMap<number, readonly IToken[]>;
  /** Notes with nothing after them. */
  readonly last: readonly IToken[];
}

export function collectNotes(tokens: readonly IToken[], comments: readonly IToken[]): Notes {
  const byOffset = new Map<number, IToken[]>();
  const last: IToken[] = [];
  let at = 0;
  for (const comment of comments) {
    if (comment.tokenType !== Note) continue;
    while (at < tokens.length && (tokens[at]?.startOffset ?? 0) < comment.startOffset) at++;
    const next = tokens[at];
    if (next === undefined) last.push(comment);
    else {
      const list = byOffset.get(next.startOffset);
      if (list === undefined) byOffset.set(next.startOffset, [comment]);
      else list.push(comment);
    }
  }
  return { byOffset, last };
}

/** The Markdown of note lines: without `///` and one space after it. */
export function noteText(notes: readonly IToken[]): string {
  return notes.map((note) => note.image.replace(/^\/\/\/ ?/, "").trimEnd()).join("\n");
}

export function noteSpan(notes: readonly IToken[]) {
  const [first, last] = [notes[0] as IToken, notes.at(-1) as IToken];
  return { start: spanOf(first).start, end: spanOf(last).end };
}
