import { type IToken, tokenMatcher } from "chevrotain";
import {
  BacktickName,
  Colon,
  Comma,
  Dot,
  DotDot,
  HyphenatedName,
  LeftBracket,
  Minus,
  Name,
  NumberWord,
  Period,
  Plus,
  RightBracket,
  Text,
  word,
} from "../tokens.ts";

/** Words after which a bracket opens a group, not the arguments of a function, and a minus is a sign. */
const BEFORE_OPERANDS = new Set(["and", "or", "not", "of", "where", "when", "per", "in"].map(word));

/** Where a `-` stands: between the operands of a formula, or as the sign of a number in a plain value. */
export type MinusMeaning = "operator" | "sign";

/**
 * The white space between two words of a statement: none or one space. `beforeLeft` is the word before `left`; it
 * tells whether a minus is a sign.
 */
export function spaceBetween(
  beforeLeft: IToken | undefined,
  left: IToken,
  right: IToken,
  minus: MinusMeaning,
): "" | " " {
  const [before, after] = [left.tokenType, right.tokenType];
  if (after === Comma || after === Colon || after === RightBracket || before === LeftBracket) return "";
  if (before === Dot || after === Dot || before === DotDot || after === DotDot) return "";
  if (after === LeftBracket) return opensArguments(left) ? "" : " ";
  if ((before === Minus || before === Plus) && isSign(beforeLeft, minus)) return "";
  return keepsClose(left, right) ? "" : " ";
}

/** `count(…)`, `range(…)`. */
function opensArguments(left: IToken): boolean {
  return tokenMatcher(left, Name) && !BEFORE_OPERANDS.has(left.tokenType);
}

function isSign(before: IToken | undefined, minus: MinusMeaning): boolean {
  return minus === "sign" || before === undefined || !endsOperand(before);
}

function endsOperand(token: IToken): boolean {
  const type = token.tokenType;
  if (type === NumberWord || type === Period || type === RightBracket || type === BacktickName) return true;
  if (type === HyphenatedName || tokenMatcher(token, Text)) return true;
  return tokenMatcher(token, Name) && !BEFORE_OPERANDS.has(type);
}

/** `320万元` is two words that are written as one. */
function keepsClose(left: IToken, right: IToken): boolean {
  return (
    left.tokenType === NumberWord &&
    right.tokenType === Name &&
    right.startOffset === left.startOffset + left.image.length
  );
}
