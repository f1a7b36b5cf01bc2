import type { IToken } from "chevrotain";
import type { Piece } from "../pieces.ts";
import { BlockComment, Note } from "../tokens.ts";

/** Comments by the word that follows them; `last` are those after the last word. */
export interface PlacedComments {
  readonly before: ReadonlyMap<IToken, readonly IToken[]>;
  readonly last: readonly IToken[];
}

/** The words of pieces in source order, braces included; commas that only part statements are in no piece. */
export function wordsOf(pieces: readonly Piece[]): readonly IToken[] {
  const words: IToken[] = [];
  const collect = (parts: readonly Piece[]): void => {
    for (const { tokens, block } of parts) {
      for (const token of tokens) words.push(token);
      if (block === undefined) continue;
      words.push(block.open);
      collect(block.pieces);
      if (block.close !== undefined) words.push(block.close);
    }
  };
  collect(pieces);
  return words;
}

/** Gives each comment to the word after it. Both lists are in source order. */
export function placeComments(words: readonly IToken[], comments: readonly IToken[]): PlacedComments {
  const before = new Map<IToken, IToken[]>();
  const last: IToken[] = [];
  let at = 0;
  for (const comment of comments) {
    while ((words[at]?.startOffset ?? Number.POSITIVE_INFINITY) < comment.startOffset) at++;
    const word = words[at];
    if (word === undefined) {
      last.push(comment);
      continue;
    }
    const list = before.get(word);
    if (list === undefined) before.set(word, [comment]);
    else list.push(comment);
  }
  return { before, last };
}

/** The comments between two statements, by where they are written. */
export interface Gap {
  /** Behind what comes before, on its line. */
  readonly trailing: readonly IToken[];
  /** On lines of their own. */
  readonly own: readonly IToken[];
  /** Before what comes after, on its line. */
  readonly leading: readonly IToken[];
}

/**
 * Parts the comments between `previous` and `next`. A `///` note is never behind something, for it belongs to what
 * follows; only a block comment can stand before something on its line.
 */
export function partGap(
  previous: IToken | undefined,
  comments: readonly IToken[],
  next: IToken | undefined,
): Gap {
  let end = comments.length;
  for (let following = next; end > 0 && following !== undefined; following = comments[end]) {
    const comment = comments[end - 1] as IToken;
    if (comment.tokenType !== BlockComment || lastLine(comment) !== firstLine(following)) break;
    end--;
  }
  let start = 0;
  for (let before = previous; start < end && before !== undefined; before = comments[start - 1]) {
    const comment = comments[start] as IToken;
    if (comment.tokenType === Note || firstLine(comment) !== lastLine(before)) break;
    start++;
  }
  return {
    trailing: comments.slice(0, start),
    own: comments.slice(start, end),
    leading: comments.slice(end),
  };
}

/** A comment as it is written: its bytes, but no white space at the end of its line. */
export function commentText(comment: IToken): string {
  return comment.tokenType === BlockComment ? comment.image : comment.image.trimEnd();
}

export function firstLine(token: IToken): number {
  return token.startLine ?? 1;
}

export function lastLine(token: IToken): number {
  return token.endLine ?? 1;
}
