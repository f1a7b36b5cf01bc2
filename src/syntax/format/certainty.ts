import type { IToken } from "chevrotain";
import type { Document } from "../ast.ts";
import type { Piece } from "../pieces.ts";
import { commentText, placeComments, wordsOf } from "./comments.ts";

/** A source as the formatter sees it. */
export interface Reading {
  readonly document: Document;
  readonly pieces: readonly Piece[];
  readonly comments: readonly IToken[];
}

/**
 * Do two readings say the same? The same words cut into the same statements, the same comments between the same
 * words, the same document but for the places.
 */
export function saysTheSame(first: Reading, second: Reading): boolean {
  return (
    JSON.stringify(outline(first.pieces)) === JSON.stringify(outline(second.pieces)) &&
    JSON.stringify(commentPlaces(first)) === JSON.stringify(commentPlaces(second)) &&
    meaningOf(first.document) === meaningOf(second.document)
  );
}

type Outline = readonly (readonly [words: readonly string[], block: Outline | undefined])[];

function outline(pieces: readonly Piece[]): Outline {
  return pieces.map(({ tokens, block }) => [
    tokens.map((token) => token.image),
    block === undefined ? undefined : outline(block.pieces),
  ]);
}

/** Each comment with the number of words before it. */
function commentPlaces({ pieces, comments }: Reading): readonly (readonly [string, number])[] {
  const words = wordsOf(pieces);
  const { before, last } = placeComments(words, comments);
  const placed = words.flatMap((word, index) =>
    (before.get(word) ?? []).map((comment) => [commentText(comment), index] as const),
  );
  return [...placed, ...last.map((comment) => [commentText(comment), words.length] as const)];
}

/** A document as text without its places and without the number forms that no reader sees. */
function meaningOf(document: Document): string {
  return JSON.stringify(document.statements, (key, value: unknown) => (key === "span" ? undefined : value));
}
