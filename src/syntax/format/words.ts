import type { IToken } from "chevrotain";
import { FORMULA_PROPERTIES } from "../properties.ts";
import {
  BlockComment,
  Colon,
  Comma,
  LeftBrace,
  LeftBracket,
  RightBrace,
  RightBracket,
  word,
} from "../tokens.ts";
import { commentText, firstLine, lastLine, type PlacedComments } from "./comments.ts";
import { type MinusMeaning, spaceBetween } from "./spacing.ts";

/** Two spaces a level. */
export const INDENT = "  ";

/** Where a statement stands. */
export interface Place {
  readonly level: number;
  /** Word of the block that holds it. */
  readonly inside: string;
}

/**
 * The words of one statement with its comments, without the comments before its first word. Line breaks that the
 * author set inside it stay, a comma never begins a line; a continued line is one level deeper, in the head of a
 * block two, so that it does not look like a line of the block, and deeper by a level for each bracket but the first.
 */
export function writeWords(
  tokens: readonly IToken[],
  open: IToken | undefined,
  { level, inside }: Place,
  comments: PlacedComments,
): string {
  const words = open === undefined ? tokens : [...tokens, open];
  const least = open === undefined ? 1 : 2;
  let text = words[0]?.image ?? "";
  let depth = 0;
  let minus = meaningOfMinus(tokens, inside);
  let breakAfterComma = false;
  for (let index = 1; index < words.length; index++) {
    const left = words[index - 1] as IToken;
    const right = words[index] as IToken;
    depth += depthStep(left);
    if (left.tokenType === WHEN) minus = "operator";
    const closes = right.tokenType === RightBracket || (right.tokenType === RightBrace && depth > 0);
    const deeper = closes ? depth - 1 : Math.max(least, depth);
    const newLine = `\n${INDENT.repeat(level + (right === open ? 0 : deeper))}`;
    const between = comments.before.get(right) ?? [];
    const written = writeComments(left, between, `\n${INDENT.repeat(level + Math.max(least, depth))}`);
    text += written;
    const last = between.at(-1);
    const wasBroken = firstLine(right) > lastLine(last ?? left);
    if (last !== undefined) {
      const mustBreak = last.tokenType !== BlockComment || (wasBroken && right !== open);
      text += mustBreak ? newLine : " ";
      breakAfterComma = false;
    } else if (right.tokenType === Comma) {
      breakAfterComma = wasBroken;
    } else if ((wasBroken || breakAfterComma) && right !== open) {
      text += newLine;
      breakAfterComma = false;
    } else {
      text += spaceBetween(words[index - 2], left, right, minus);
    }
    text += right.image;
  }
  return text;
}

const WHEN = word("when");
const LET = word("let");

function depthStep(token: IToken): number {
  if (token.tokenType === LeftBracket || token.tokenType === LeftBrace) return 1;
  return token.tokenType === RightBracket || token.tokenType === RightBrace ? -1 : 0;
}

/** Only formulas subtract; elsewhere a minus is the sign of a number. */
function meaningOfMinus(tokens: readonly IToken[], inside: string): MinusMeaning {
  const [first, second] = tokens;
  if (first?.tokenType === LET) return "operator";
  const isFormula = second?.tokenType === Colon && FORMULA_PROPERTIES.has(first?.image ?? "");
  return isFormula && inside !== "source" ? "operator" : "sign";
}

/** Comments inside a statement: behind the word before them, or on lines of their own. */
function writeComments(left: IToken, comments: readonly IToken[], newLine: string): string {
  let text = "";
  let before = left;
  for (const comment of comments) {
    const follows = before === left || before.tokenType === BlockComment;
    text += follows && firstLine(comment) === lastLine(before) ? " " : newLine;
    text += commentText(comment);
    before = comment;
  }
  return text;
}
