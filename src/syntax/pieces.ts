import type { IToken } from "chevrotain";
import { type Diagnostic, error } from "../source/diagnostic.ts";
import { spanOf } from "./lex.ts";
import {
  addToken,
  type Draft,
  emptyDraft,
  endsBefore,
  isContinued,
  startsStatement,
} from "./statement-ends.ts";
import { Colon, Comma, LeftBrace, LeftBracket, RightBrace, RightBracket } from "./tokens.ts";

/**
 * One statement as words: its own tokens, and, where a block follows, the statements inside. The parser reads a
 * piece at a time, so that an error in one loses nothing of the others, and nesting never meets the call stack.
 */
export interface Piece {
  readonly tokens: readonly IToken[];
  readonly block?: Block;
}

export interface Block {
  readonly open: IToken;
  /** Absent where the brace is missing. */
  readonly close?: IToken;
  readonly pieces: readonly Piece[];
}

const DEEPEST_NESTING = 100;

interface OpenBlock {
  readonly open: IToken;
  /** Column of the first word on the line that opened the block. */
  readonly indentation: number;
  readonly pieces: Piece[];
  readonly owner: IToken[];
}

/**
 * Cuts tokens into statements and blocks. Braces that do not pair are reported and mended by indentation: a line
 * that starts no deeper than the line which opened a block closes it, and so does a `}` that stands less deep.
 */
export function cutPieces(
  tokens: readonly IToken[],
  file: string,
): { readonly pieces: readonly Piece[]; readonly diagnostics: readonly Diagnostic[] } {
  const plain = cut(tokens, file, "braces");
  return plain.diagnostics.some((each) => each.code === "missing-brace" || each.code === "stray-brace")
    ? cut(tokens, file, "indentation")
    : plain;
}

function cut(tokens: readonly IToken[], file: string, trust: "braces" | "indentation") {
  const diagnostics: Diagnostic[] = [];
  const top: Piece[] = [];
  const open: OpenBlock[] = [];
  let current = emptyDraft();
  let brackets = 0;
  let valueBraces = 0;
  let lineStart = tokens[0];

  const report = (code: string, message: string, token: IToken, hint?: string) =>
    diagnostics.push(error(code, message, { file, span: spanOf(token) }, { hint }));
  const siblings = () => open.at(-1)?.pieces ?? top;
  const finish = () => {
    if (!current.hasArrow && current.tokens.at(-1)?.tokenType === Comma) current.tokens.pop();
    if (current.tokens.length > 0) siblings().push({ tokens: current.tokens });
    current = emptyDraft();
    brackets = 0;
    valueBraces = 0;
  };
  const close = (token: IToken | undefined) => {
    finish();
    const block = open.pop();
    if (block === undefined) return;
    const pieces = block.pieces;
    siblings().push({
      tokens: block.owner,
      block: token === undefined ? { open: block.open, pieces } : { open: block.open, close: token, pieces },
    });
  };
  const closeUnclosed = () => {
    const block = open.at(-1) as OpenBlock;
    const message = `the block that ${nameOf(block.owner)} opens here is not closed`;
    report("missing-brace", message, block.open, "close it with `}`");
    close(undefined);
  };

  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as IToken;
    const before = tokens[index - 1];
    const newLine = before === undefined || (token.startLine ?? 0) > (before.endLine ?? 0);
    if (newLine) lineStart = token;

    if (
      newLine &&
      trust === "indentation" &&
      token.tokenType !== RightBrace &&
      !isContinued(current, token)
    ) {
      while ((open.at(-1)?.indentation ?? 0) >= (token.startColumn ?? 1) && open.length > 0) {
        closeUnclosed();
      }
    }
    if (token.tokenType === RightBrace) {
      if (valueBraces > 0) {
        valueBraces--;
        addToken(current, token);
        continue;
      }
      const column = token.startColumn ?? 1;
      const isTrusted = trust === "indentation" && newLine;
      while (isTrusted && (open.at(-1)?.indentation ?? 0) > column) {
        closeUnclosed();
      }
      const indentation = open.at(-1)?.indentation;
      const tooDeep = isTrusted && column > (indentation ?? 1);
      if (indentation === undefined || tooDeep) {
        finish();
        report(
          "stray-brace",
          "this `}` closes nothing",
          token,
          "delete it, or add the `{` that it belongs to",
        );
      } else close(token);
      continue;
    }
    if (token.tokenType === LeftBrace) {
      if (takesBraces(current)) {
        valueBraces++;
        addToken(current, token);
        continue;
      }
      if (open.length >= DEEPEST_NESTING) {
        report("nesting-too-deep", `blocks are nested more than ${DEEPEST_NESTING} deep`, token);
        finish();
        const rest = skipBlock(tokens, index);
        index = rest;
        continue;
      }
      open.push({ open: token, indentation: lineStart?.startColumn ?? 1, pieces: [], owner: current.tokens });
      current = emptyDraft();
      brackets = 0;
      continue;
    }
    if (token.tokenType === Comma && before?.tokenType === RightBrace && current.tokens.length === 0)
      continue;
    if (brackets === 0 && valueBraces === 0 && endsBefore(current, tokens, index)) finish();
    if (token.tokenType === LeftBracket) brackets++;
    else if (token.tokenType === RightBracket && brackets > 0) brackets--;
    // An open bracket or brace of a value does not swallow the statements below it.
    else if ((brackets > 0 || valueBraces > 0) && newLine && startsStatement(tokens, index)) finish();
    addToken(current, token);
  }
  finish();
  while (open.length > 0) {
    closeUnclosed();
  }
  return { pieces: top, diagnostics };
}

/** Only the value of an index holds braces. */
function takesBraces({ tokens }: Draft): boolean {
  return tokens[0]?.image === "index" && tokens[1]?.tokenType === Colon;
}

/** Index of the brace that closes the one at `index`, or of the last token. */
function skipBlock(tokens: readonly IToken[], index: number): number {
  let depth = 0;
  for (let at = index; at < tokens.length; at++) {
    if (tokens[at]?.tokenType === LeftBrace) depth++;
    else if (tokens[at]?.tokenType === RightBrace && --depth === 0) return at;
  }
  return tokens.length;
}

function nameOf(owner: readonly IToken[]): string {
  const [first, second] = owner;
  if (first === undefined) return "a brace";
  return second === undefined ? `\`${first.image}\`` : `\`${first.image} ${second.image.slice(0, 40)}\``;
}
