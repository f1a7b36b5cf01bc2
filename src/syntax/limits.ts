import type { IToken } from "chevrotain";
import { type Diagnostic, error } from "../source/diagnostic.ts";
import { spanOf } from "./lex.ts";
import { holdsFormula } from "./syntax-hints.ts";
import {
  Divide,
  LeftBrace,
  LeftBracket,
  Minus,
  Plus,
  RightBrace,
  RightBracket,
  Times,
  word,
} from "./tokens.ts";

/** Characters of a file. */
export const LARGEST_FILE = 1024 * 1024;
/** Operators of one formula. */
export const MOST_OPERATORS = 500;
/** Statements that do not fit the grammar, in one file: each costs as much as hundreds that do. */
export const MOST_SYNTAX_ERRORS = 500;
/** Brackets in brackets; the parser's depth is the call stack's. */
const DEEPEST_BRACKETS = 100;

const OPERATORS = new Set([Plus, Minus, Times, Divide, word("and"), word("or"), word("not")]);

/** What is too large in one statement, before it is parsed. */
export function checkSize(tokens: readonly IToken[], file: string): Diagnostic | undefined {
  const isFormula = holdsFormula(tokens);
  let depth = 0;
  let operators = 0;
  for (const token of tokens) {
    const type = token.tokenType;
    if (type === LeftBracket || type === LeftBrace) depth++;
    else if (type === RightBracket || type === RightBrace) depth = Math.max(0, depth - 1);
    else if (isFormula && OPERATORS.has(type)) operators++;
    const place = { file, span: spanOf(token) };
    if (depth > DEEPEST_BRACKETS) {
      return error("nesting-too-deep", `brackets are nested more than ${DEEPEST_BRACKETS} deep`, place);
    }
    if (operators > MOST_OPERATORS) {
      const hint = "name its parts as measures of their own";
      return error("formula-too-long", `a formula has at most ${MOST_OPERATORS} operators`, place, { hint });
    }
  }
  return undefined;
}
