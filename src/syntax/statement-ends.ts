import { type IToken, tokenMatcher } from "chevrotain";
import { DECLARATION_ROWS } from "./declarations.ts";
import {
  Arrow,
  Colon,
  Comma,
  Divide,
  Dot,
  DotDot,
  Equal,
  HyphenatedName,
  Less,
  LessOrEqual,
  Minus,
  More,
  MoreOrEqual,
  Name,
  NotEqual,
  Plus,
  Text,
  Times,
  word,
} from "./tokens.ts";

/**
 * Where a statement ends. Lines count, lightly: a statement starts on its own line or after a brace; a property or
 * declaration may also follow on the same line; a value goes on to the next line only after a comma or operator,
 * inside brackets, or where the next line begins with an operator, a comma, `over` or `year to date`.
 */

const SIGNS = new Set([
  Plus,
  Minus,
  Times,
  Divide,
  Equal,
  NotEqual,
  Less,
  LessOrEqual,
  More,
  MoreOrEqual,
  DotDot,
]);
const [AND, OR, OVER, YEAR, LET, ROW, WHEN, WITHOUT] = [
  "and",
  "or",
  "over",
  "year",
  "let",
  "row",
  "when",
  "without",
].map(word);
const WORD_OPERATORS = new Set([AND, OR, word("not")]);
/** Words of a head after which a name is expected, even one that looks like a declaration. */
const HEAD_WORDS = new Set(
  ["as", "for", "from", "table", "snapshot", "events", "on", "over", "when"].map(word),
);

/** The words of a statement so far, with what its end depends on kept beside them: looking back would cost too much. */
export interface Draft {
  readonly tokens: IToken[];
  hasColon: boolean;
  hasArrow: boolean;
  hasWhen: boolean;
}

export function emptyDraft(): Draft {
  return { tokens: [], hasColon: false, hasArrow: false, hasWhen: false };
}

export function addToken(draft: Draft, token: IToken): void {
  draft.tokens.push(token);
  if (token.tokenType === Colon) draft.hasColon = true;
  else if (token.tokenType === Arrow) draft.hasArrow = true;
  else if (token.tokenType === WHEN) draft.hasWhen = true;
}

/** A language tag such as `zh` or `zh-Hant`. */
export const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** How far a look ahead may go, so that hostile text costs no more than its length. */
const LONGEST_LOOK = 64;

/** True where the statement of `current` is over before the token at `index`. Brackets are the caller's business. */
export function endsBefore(current: Draft, tokens: readonly IToken[], index: number): boolean {
  const last = current.tokens.at(-1);
  const token = tokens[index];
  if (last === undefined || token === undefined) return false;
  if ((token.startLine ?? 0) > (last.endLine ?? 0)) return !continuesBelow(current, last, tokens, index);
  if (translates(current, last, token, tokens[index + 1])) return false;
  if (startsProperty(tokens, index)) return true;
  if (last.tokenType === Comma && isText(current) && startsText(tokens, index)) return true;
  return startsDeclaration(tokens, index) && isWhole(current, last);
}

/** True where the words of `current` ask for more on the next line, or the next line begins as one more part. */
export function isContinued(current: Draft, next: IToken): boolean {
  const last = current.tokens.at(-1);
  if (last === undefined) return false;
  if (last.tokenType === Comma || last.tokenType === Arrow || next.tokenType === Comma) return true;
  return holdsValue(current) && (SIGNS.has(last.tokenType) || SIGNS.has(next.tokenType));
}

function continuesBelow(current: Draft, last: IToken, tokens: readonly IToken[], index: number): boolean {
  const token = tokens[index] as IToken;
  if (token.tokenType === Arrow || last.tokenType === Colon) return false;
  if (startsProperty(tokens, index)) return false;
  if (last.tokenType === Arrow || token.tokenType === Comma) return true;
  if (last.tokenType === Comma) {
    if (startsDeclaration(tokens, index) || (isText(current) && startsText(tokens, index))) return false;
    return current.hasArrow || isFan(current) || !startsLink(tokens, index);
  }
  if (!holdsValue(current)) return false;
  if (SIGNS.has(last.tokenType) || WORD_OPERATORS.has(last.tokenType)) return true;
  if (SIGNS.has(token.tokenType)) return true;
  if (tokens[index + 1]?.tokenType === Arrow || startsDeclaration(tokens, index)) return false;
  if (token.tokenType === AND || token.tokenType === OR) return true;
  return token.tokenType === OVER || (token.tokenType === YEAR && tokens[index + 1]?.image === "to");
}

/** A line inside open brackets that is plainly a new statement: the bracket was forgotten. */
export function startsStatement(tokens: readonly IToken[], index: number): boolean {
  return startsProperty(tokens, index) || startsDeclaration(tokens, index);
}

/** `name:`, or a labelled column `name "label":`. */
function startsProperty(tokens: readonly IToken[], index: number): boolean {
  if (!isName(tokens[index])) return false;
  let at = index + 1;
  if (tokens[at]?.tokenType === Colon) return true;
  while (at < index + LONGEST_LOOK && tokens[at] !== undefined && tokenMatcher(tokens[at] as IToken, Text)) {
    at++;
    if (tokens[at]?.tokenType === Colon) return true;
    const [text, language] = [tokens[at - 1], tokens[at]];
    if (language === undefined || !LANGUAGE.test(language.image)) return false;
    // A translation stands on the line of its text; what begins the next line is a name of its own.
    if (language.startLine !== text?.endLine) return false;
    at++;
  }
  return false;
}

/** A declaration word with what it declares on the same line. */
function startsDeclaration(tokens: readonly IToken[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined || !DECLARATION_ROWS.has(token.image)) return false;
  if (next.startLine !== token.startLine) return false;
  return DECLARATION_ROWS.get(token.image)?.form === "text"
    ? tokenMatcher(next, Text)
    : isName(next) || next.tokenType === HyphenatedName;
}

/** `F1 "…"` in a list of translations. */
function startsText(tokens: readonly IToken[], index: number): boolean {
  const next = tokens[index + 1];
  return isName(tokens[index]) && next !== undefined && tokenMatcher(next, Text);
}

/** Names with commas or dots between them, up to an arrow; a line that begins with an arrow is another link. */
function startsLink(tokens: readonly IToken[], index: number): boolean {
  for (let at = index; at < Math.min(tokens.length, index + LONGEST_LOOK); at += 2) {
    const next = tokens[at + 1];
    const between = next?.tokenType;
    if (!isName(tokens[at])) return false;
    if (between === Arrow) return next?.startLine === tokens[at]?.endLine;
    if (between !== Comma && between !== Dot) return false;
  }
  return false;
}

function isName(token: IToken | undefined): boolean {
  return token !== undefined && tokenMatcher(token, Name);
}

/** `zh` in `q3 "The procedure is tedious" zh "手续繁琐": likert 1..5`. */
function translates(current: Draft, last: IToken, token: IToken, next: IToken | undefined): boolean {
  const isLanguage = LANGUAGE.test(token.image) && next !== undefined && tokenMatcher(next, Text);
  return isLanguage && !current.hasColon && isText(current) && tokenMatcher(last, Text);
}

/** `id "text"` and no more: an entry of a list of translations. */
function isText(current: Draft): boolean {
  const [first, second] = current.tokens;
  return isName(first) && second !== undefined && tokenMatcher(second, Text);
}

/** A property, `let` or rule: something with a value or formula that may go on. */
function holdsValue(current: Draft): boolean {
  const first = current.tokens[0];
  return current.hasColon || current.hasWhen || first?.tokenType === LET || first?.tokenType === ROW;
}

/** A property with a value, or a declaration with its name: what a second declaration may follow on one line. */
function isWhole(current: Draft, last: IToken): boolean {
  const first = current.tokens[0];
  if (current.tokens.length < 2 || first?.tokenType === WITHOUT) return false;
  if (current.hasColon) return last.tokenType !== Colon;
  return !HEAD_WORDS.has(last.tokenType);
}

/** `a, b` or `a.b`, perhaps after `without`, and no arrow yet: only a link begins so. */
function isFan({ tokens, hasArrow }: Draft): boolean {
  const start = tokens[0]?.tokenType === WITHOUT && isName(tokens[1]) ? 1 : 0;
  const second = tokens[start + 1]?.tokenType;
  return !hasArrow && isName(tokens[start]) && (second === Comma || second === Dot);
}
