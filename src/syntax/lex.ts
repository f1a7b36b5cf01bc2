import { type IToken, Lexer } from "chevrotain";
import { type Diagnostic, error, warning } from "../source/diagnostic.ts";
import type { Source, Span } from "../source/source.ts";
import { amountAfterSign, LOOK_ALIKES, UNKNOWN_HINTS } from "./foreign-signs.ts";
import { hasPeriodForm } from "./period-form.ts";
import {
  BacktickName,
  BlockComment,
  Comma,
  KEYWORDS,
  LEXED,
  LongText,
  Name,
  NumberWord,
  Period,
  Text,
} from "./tokens.ts";

/** A source cut into words; comments and `///` notes apart, all in source order. */
export interface Lexed {
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
  readonly diagnostics: readonly Diagnostic[];
}

const lexer = new Lexer([...LEXED], {
  positionTracking: "full",
  skipValidations: true,
  ensureOptimizations: false,
});

const BIDIRECTIONAL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Cuts a source into words. Never throws; what is not a word is reported and left out. */
export function lex(source: Source): Lexed {
  const result = lexer.tokenize(source.text);
  const diagnostics: Diagnostic[] = [];
  const report = (code: string, message: string, span: Span, hint?: string, replacement?: string) => {
    const place = { file: source.file, span };
    const fixes =
      replacement === undefined
        ? []
        : [
            {
              title: replacement === "" ? "delete it" : `write ${replacement}`,
              file: source.file,
              edits: [{ span, text: replacement }],
            },
          ];
    diagnostics.push(error(code, message, place, { hint, fixes }));
  };
  for (const { offset, length } of result.errors) {
    const text = source.text.slice(offset, offset + length);
    const first = String.fromCodePoint(text.codePointAt(0) ?? 0xfffd);
    const amount = amountAfterSign(source.text, offset);
    if (amount !== undefined) {
      const span = { start: offset, end: offset + amount.written.length };
      const message = `the currency of \`${amount.written}\` stands before the number`;
      report("unknown-character", message, span, `write \`${amount.meant}\``);
      continue;
    }
    report(
      "unknown-character",
      `the character ${shown(first)} has no meaning here`,
      { start: offset, end: offset + first.length },
      UNKNOWN_HINTS.get(first),
    );
  }
  for (const match of source.text.matchAll(BIDIRECTIONAL)) {
    report(
      "bidirectional-control",
      `a hidden character ${shown(match[0])} changes the direction in which this line is shown`,
      { start: match.index, end: match.index + 1 },
      "delete it: what people see must be what the compiler reads",
      "",
    );
  }
  const tokens: IToken[] = [];
  for (let index = 0; index < result.tokens.length; index++) {
    const token = result.tokens[index] as IToken;
    const keyword = token.tokenType === Name ? KEYWORDS.get(token.image) : undefined;
    if (keyword !== undefined) {
      token.tokenType = keyword;
      token.tokenTypeIdx = keyword.tokenTypeIdx ?? token.tokenTypeIdx;
    }
    inspect(result.tokens, index, source, report, diagnostics);
    const groups = token.tokenType === NumberWord ? groupsOfNumber(result.tokens, index) : [];
    tokens.push(joinNumber(token, groups));
    index += 2 * groups.length;
  }
  const comments = result.groups.comments ?? [];
  for (const comment of comments) {
    if (comment.tokenType === BlockComment && !(comment.image.length >= 4 && comment.image.endsWith("*/"))) {
      report("unclosed-comment", "this comment is never closed", startOf(comment, 2), "close it with `*/`");
    }
  }
  return { tokens, comments, diagnostics };
}

type Report = (code: string, message: string, span: Span, hint?: string, replacement?: string) => void;

function inspect(
  tokens: readonly IToken[],
  index: number,
  source: Source,
  report: Report,
  diagnostics: Diagnostic[],
): void {
  const token = tokens[index] as IToken;
  const span = spanOf(token);
  const meant = LOOK_ALIKES.get(token.image);
  if (meant !== undefined) {
    report("look-alike-sign", `\`${token.image}\` is not \`${meant}\``, span, `write \`${meant}\``, meant);
  }
  switch (token.tokenType) {
    case Text:
      inspectText(token, span, report);
      return;
    case LongText:
      if (token.image.length < 6 || !token.image.endsWith('"""')) {
        report("unclosed-text", 'this text is never closed with `"""`', startOf(token, 3));
      }
      return;
    case BacktickName:
      if (token.image.length < 3 || !token.image.endsWith("`")) {
        report("unclosed-text", "this name in backticks is empty or not closed on its line", span);
      }
      return;
    case Period:
      if (!hasPeriodForm(token.image)) {
        const hint = "periods are `2025`, `2025-H1`, `2025-Q1`, `2025-03`, `2025-W05`, `2025-03-31`";
        report("bad-period", `\`${token.image}\` is not a period`, span, hint);
      }
      return;
    case NumberWord:
      inspectNumber(tokens, index, report);
      return;
    case Name:
      if (/[^\0-\x7F]/.test(token.image) && mixesScripts(token.image)) {
        const place = { file: source.file, span };
        const message = `the name \`${token.image}\` mixes letters of different scripts that look alike`;
        diagnostics.push(warning("mixed-scripts", message, place, { hint: "write it in one script" }));
      }
  }
}

function inspectText(token: IToken, span: Span, report: Report): void {
  const first = token.image.charAt(0);
  if (first !== '"') {
    const inner = token.image.replace(/^[“”]|[“”"]$/gu, "");
    report("look-alike-sign", 'texts stand in `"`, not in `“`', span, 'write `"`', `"${inner}"`);
  } else if (token.image.length < 2 || !/(^|[^\\])(\\\\)*"$/.test(token.image.slice(1))) {
    report("unclosed-text", "this text is not closed on its line", span, 'close it with `"`');
  }
  for (const match of token.image.matchAll(/\\(u\{[^}]*\}?|.)/gu)) {
    const escaped = match[1] ?? "";
    if (/^["\\n]$/.test(escaped) || isCodePoint(escaped)) continue;
    const start = span.start + match.index;
    const hint = 'known are `\\"`, `\\\\`, `\\n` and `\\u{…}`';
    report("unknown-escape", `\`\\${escaped}\` means nothing`, { start, end: start + match[0].length }, hint);
  }
}

function isCodePoint(escaped: string): boolean {
  const digits = /^u\{([0-9A-Fa-f]{1,6})\}$/.exec(escaped)?.[1];
  if (digits === undefined) return false;
  const code = Number.parseInt(digits, 16);
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
}

/** `32,000` and `10kg`: read by people as one number, by the lexer as several words. */
function inspectNumber(tokens: readonly IToken[], index: number, report: Report): void {
  const token = tokens[index] as IToken;
  const next = tokens[index + 1];
  if (next === undefined || !touch(token, next)) return;
  const groups = groupsOfNumber(tokens, index);
  const last = groups.at(-1) ?? next;
  const span = { start: token.startOffset, end: spanOf(last).end };
  if (groups.length > 0) {
    const joined = [token, ...groups].map((each) => each.image).join("_");
    const written = [token, ...groups].map((each) => each.image).join(",");
    const message = `a comma separates values, so \`${written}\` is ${groups.length + 1} numbers`;
    report("comma-in-number", message, span, `write \`${joined}\``, joined);
  } else if (next.tokenType === Name && !/^[元人美欧]/.test(next.image)) {
    const apart = `${token.image} ${next.image}`;
    const message = `\`${token.image}${next.image}\` is neither a number nor a name`;
    report("glued-number", message, span, `write \`${apart}\` with a space`, apart);
  }
}

/** The groups of three digits that follow the first of `1,200,000`. */
function groupsOfNumber(tokens: readonly IToken[], index: number): readonly IToken[] {
  const groups: IToken[] = [];
  const isFirst = tokens[index - 1]?.tokenType !== Comma || !touch(tokens[index - 1], tokens[index]);
  if (!isFirst || !/^\d{1,3}$/.test(tokens[index]?.image ?? "")) return groups;
  for (let at = index; ; at += 2) {
    const [number, comma, group] = tokens.slice(at, at + 3);
    if (comma?.tokenType !== Comma || group?.tokenType !== NumberWord || /\D$/.test(number?.image ?? ""))
      break;
    if (!touch(number, comma) || !touch(comma, group) || !/^\d{3}\D*$/.test(group.image)) break;
    groups.push(group);
  }
  return groups;
}

/** Reads `32,000` on as the one number that is meant, so that it is told once and not in echoes. */
function joinNumber(token: IToken, groups: readonly IToken[]): IToken {
  const last = groups.at(-1);
  if (last === undefined) return token;
  const image = [token, ...groups].map((each) => each.image).join("_");
  const { endOffset, endLine, endColumn } = last;
  return { ...token, image, endOffset, endLine, endColumn } as IToken;
}

function touch(first: IToken | undefined, second: IToken | undefined): boolean {
  return first !== undefined && second !== undefined && spanOf(first).end === second.startOffset;
}

function mixesScripts(name: string): boolean {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
  return scripts.filter((script) => script.test(name)).length > 1;
}

function startOf(token: IToken, length: number): Span {
  return { start: token.startOffset, end: token.startOffset + length };
}

export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: token.startOffset + token.image.length };
}

/** A character for a message: itself where it can be seen, its number where it cannot. */
function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return /[\p{C}\p{Z}]/u.test(character) ? number : `\`${character}\``;
}
