import { type IToken, tokenMatcher } from "chevrotain";
import { displayWidth } from "../../source/display-width.ts";
import type { Block, Piece } from "../pieces.ts";
import { Colon, Text } from "../tokens.ts";
import { commentText, firstLine, lastLine, type PlacedComments, partGap } from "./comments.ts";
import { INDENT, type Place, writeWords } from "./words.ts";

/** Columns that a block on one line may take, its head included. */
const WIDEST_BLOCK = 100;

/**
 * Statements as lines, one statement a line or more. Blank lines of the author stay, at most one, but none at the
 * start and the end; at the top of a file a statement of several lines has one on both sides.
 */
export function writeStatements(
  pieces: readonly Piece[],
  around: { readonly open?: IToken; readonly close?: IToken },
  place: Place,
  comments: PlacedComments,
): { readonly behindOpen: string; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const indent = INDENT.repeat(place.level);
  let behindOpen = "";
  let previous = around.open;
  let previousIsTall = false;

  const putBehind = (trailing: readonly IToken[]): void => {
    for (const comment of trailing) {
      if (lines.length === 0) behindOpen += ` ${commentText(comment)}`;
      else lines[lines.length - 1] += ` ${commentText(comment)}`;
      previous = comment;
    }
  };
  const putApart = (items: readonly IToken[], textOf: (index: number) => string, mustPart: boolean): void => {
    const parted = items.map((item, index) => areApart(index === 0 ? previous : items[index - 1], item));
    for (const [index, item] of items.entries()) {
      const isForced = index === 0 && mustPart && !parted.includes(true);
      if (lines.length > 0 && (parted[index] || isForced)) lines.push("");
      lines.push(`${indent}${textOf(index)}`);
      previous = item;
    }
  };

  for (const piece of pieces) {
    const first = piece.tokens[0] as IToken;
    const gap = partGap(previous, comments.before.get(first) ?? [], first);
    putBehind(gap.trailing);
    const statement = writeStatement(piece, place, comments);
    const [head = "", ...rest] = statement;
    const led = [...gap.leading.map(commentText), head].join(" ");
    const isTall = rest.length > 0 || led.includes("\n");
    const items = [...gap.own, gap.leading[0] ?? first];
    const textOf = (index: number) => (index < gap.own.length ? commentText(gap.own[index] as IToken) : led);
    putApart(items, textOf, place.level === 0 && (isTall || previousIsTall));
    for (const line of rest) lines.push(line);
    previous = piece.block?.close ?? piece.tokens.at(-1);
    previousIsTall = isTall;
  }

  const ending = around.close === undefined ? comments.last : (comments.before.get(around.close) ?? []);
  const { trailing, own, leading } = partGap(previous, ending, undefined);
  putBehind(trailing);
  const rest = [...own, ...leading];
  putApart(rest, (index) => commentText(rest[index] as IToken), false);
  return { behindOpen, lines };
}

/** Is there a blank line between them? */
function areApart(first: IToken | undefined, second: IToken): boolean {
  return first !== undefined && firstLine(second) - lastLine(first) > 1;
}

/** The lines of one statement; only the first is not indented yet. */
function writeStatement(piece: Piece, place: Place, comments: PlacedComments): readonly string[] {
  const { tokens, block } = piece;
  const head = writeWords(tokens, block?.open, place, comments);
  if (block === undefined) return [head];
  const inner = { level: place.level + 1, inside: tokens[0]?.image ?? "" };
  const short = writeShortBlock(head, block, inner, comments);
  if (short !== undefined) return [short];
  const { behindOpen, lines } = writeStatements(block.pieces, block, inner, comments);
  if (lines.length === 0 && behindOpen === "") return [`${head}}`];
  return [`${head}${behindOpen}`, ...lines, `${INDENT.repeat(place.level)}}`];
}

/**
 * A block that its author wrote on one line stays there, with commas, where it holds only properties, only texts
 * or one statement alone, has no comments, and fits.
 */
function writeShortBlock(
  head: string,
  { open, close, pieces }: Block,
  place: Place,
  comments: PlacedComments,
): string | undefined {
  if (close === undefined || firstLine(open) !== lastLine(close) || pieces.length === 0) return undefined;
  const isAlone = pieces.length === 1 && pieces[0]?.block === undefined;
  if (!isAlone && !pieces.every(isPlainProperty) && !pieces.every(isPlainText)) return undefined;
  const words = [...pieces.flatMap((piece) => piece.tokens), close];
  if (words.some((word) => comments.before.has(word))) return undefined;
  const parts = pieces.map((piece) => writeWords(piece.tokens, undefined, place, comments));
  const text = `${head} ${parts.join(", ")} }`;
  const lastPart = text.slice(text.lastIndexOf("\n") + 1);
  const indent = text.includes("\n") ? "" : INDENT.repeat(place.level - 1);
  return displayWidth(indent + lastPart) <= WIDEST_BLOCK ? text : undefined;
}

function isPlainProperty({ tokens, block }: Piece): boolean {
  return block === undefined && tokens.some((token) => token.tokenType === Colon);
}

/** `customer "Clientes"`, `note "…"`. */
function isPlainText({ tokens, block }: Piece): boolean {
  const second = tokens[1];
  return block === undefined && second !== undefined && tokenMatcher(second, Text);
}
