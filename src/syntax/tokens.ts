import { createToken, type ICustomPattern, Lexer, type TokenType } from "chevrotain";

/**
 * The words of the language, for Chevrotain's lexer. Look-alikes from Chinese and typographic keyboards
 * (`：`, `，`, `“”`, `→`) are read as what was meant; `lex.ts` reports them.
 */

const NAME = /[\p{XID_Start}_]\p{XID_Continue}*/uy;
const HYPHENATED = /[\p{XID_Start}_]\p{XID_Continue}*(?:-\p{XID_Continue}+)+/uy;
const NUMBER =
  /\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:%|％|(?:bn|k|M)(?!\p{XID_Continue})|[万亿](?!(?![元人美欧])\p{XID_Continue}))?/uy;
const PERIOD = /\d{4}-(?:[HQW]?\d[\p{XID_Continue}]*)(?:-\p{XID_Continue}+)*/uy;
const TEXT = /"(?:[^"\\\r\n]|\\[^\r\n])*"?|[“”](?:[^"“”\\\r\n]|\\[^\r\n])*["“”]?/uy;

/** Every letter, digit and sign from U+0080 on: one character for each of the lexer's look-up buckets. */
const BEYOND_ASCII = [
  ...Array.from({ length: 128 }, (_, index) => index + 128),
  ...Array.from({ length: 257 }, (_, index) => Math.min(index * 255 + 256, 0xffff)),
];

function characters(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

const LETTERS = [...characters("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"), ...BEYOND_ASCII];
const DIGITS = characters("0123456789");

/** A pattern with the `u` flag, which Chevrotain would drop from a plain regular expression. */
function sticky(pattern: RegExp): ICustomPattern {
  return {
    exec(text, offset) {
      pattern.lastIndex = offset;
      return pattern.exec(text);
    },
  };
}

function longText(text: string, offset: number): [string] | null {
  if (!text.startsWith('"""', offset)) return null;
  const end = text.indexOf('"""', offset + 3);
  return [text.slice(offset, end < 0 ? text.length : end + 3)];
}

function blockComment(text: string, offset: number): [string] | null {
  if (!text.startsWith("/*", offset)) return null;
  const end = text.indexOf("*/", offset + 2);
  return [text.slice(offset, end < 0 ? text.length : end + 2)];
}

const WhiteSpace = createToken({
  name: "WhiteSpace",
  pattern: /[\s\uFEFF]+/,
  group: Lexer.SKIPPED,
  line_breaks: true,
});

export const Note = createToken({ name: "Note", pattern: /\/\/\/[^\r\n]*/, group: "comments" });
export const LineComment = createToken({ name: "LineComment", pattern: /\/\/[^\r\n]*/, group: "comments" });
export const BlockComment = createToken({
  name: "BlockComment",
  pattern: { exec: (text: string, offset: number) => blockComment(text, offset) } as ICustomPattern,
  start_chars_hint: ["/"],
  line_breaks: true,
  group: "comments",
});

export const Text = createToken({
  name: "Text",
  pattern: sticky(TEXT),
  start_chars_hint: characters('"“”'),
  line_breaks: false,
  label: "a text",
});
export const LongText = createToken({
  name: "LongText",
  pattern: { exec: (text: string, offset: number) => longText(text, offset) } as ICustomPattern,
  start_chars_hint: ['"'],
  line_breaks: true,
  categories: [Text],
  label: "a text",
});

export const Name = createToken({
  name: "Name",
  pattern: sticky(NAME),
  start_chars_hint: LETTERS,
  line_breaks: false,
  label: "a name",
});
/** `zh-Hant`, `no-measure`: only language tags and the codes of checks. */
export const HyphenatedName = createToken({
  name: "HyphenatedName",
  pattern: sticky(HYPHENATED),
  start_chars_hint: LETTERS,
  line_breaks: false,
  label: "a hyphenated name",
});
export const BacktickName = createToken({
  name: "BacktickName",
  pattern: /`[^`\r\n]*`?/,
  categories: [Name],
  label: "a name in backticks",
});
export const Period = createToken({
  name: "Period",
  pattern: sticky(PERIOD),
  start_chars_hint: DIGITS,
  line_breaks: false,
  label: "a period",
});
export const NumberWord = createToken({
  name: "Number",
  pattern: sticky(NUMBER),
  start_chars_hint: DIGITS,
  line_breaks: false,
  label: "a number",
});

function sign(name: string, pattern: RegExp, label: string): TokenType {
  return createToken({ name, pattern, label });
}

export const LeftBrace = sign("LeftBrace", /[{｛]/, "`{`");
export const RightBrace = sign("RightBrace", /[}｝]/, "`}`");
export const LeftBracket = sign("LeftBracket", /[(（]/, "`(`");
export const RightBracket = sign("RightBracket", /[)）]/, "`)`");
export const Colon = sign("Colon", /[:：]/, "`:`");
export const Comma = sign("Comma", /[,，、]/, "`,`");
export const Arrow = sign("Arrow", /->|→|⟶/, "`->`");
export const DotDot = sign("DotDot", /\.\.|…/, "`..`");
export const Dot = sign("Dot", /\./, "`.`");
export const Plus = sign("Plus", /[+＋]/, "`+`");
export const Minus = sign("Minus", /[-−–]/, "`-`");
export const Times = sign("Times", /[*×]/, "`*`");
export const Divide = sign("Divide", /[/÷]/, "`/`");
export const LessOrEqual = sign("LessOrEqual", /<=|≤/, "`<=`");
export const MoreOrEqual = sign("MoreOrEqual", />=|≥/, "`>=`");
export const NotEqual = sign("NotEqual", /!=|≠/, "`!=`");
export const Less = sign("Less", /[<＜]/, "`<`");
export const More = sign("More", /[>＞]/, "`>`");
export const Equal = sign("Equal", /[=＝]/, "`=`");

/** Where the rule of lines ends a statement: no word is written for it, and `pieces.ts` finds it. */
export const StatementEnd = createToken({
  name: "StatementEnd",
  pattern: Lexer.NA,
  label: "the end of the statement",
});

/** Words with a meaning of their own in formulas and heads; everywhere else they are plain names. */
export const KEYWORDS: ReadonlyMap<string, TokenType> = new Map(
  (
    "where per in and or not is one of over last year to date yes no " +
    "as for from table snapshot events on carried complete when otherwise because without let row"
  )
    .split(" ")
    .map((word) => [
      word,
      createToken({
        name: `Word_${word}`,
        pattern: Lexer.NA,
        categories: [Name],
        label: `\`${word}\``,
      }),
    ]),
);

/** The token type of a keyword of the list above. */
export function word(text: string): TokenType {
  const type = KEYWORDS.get(text);
  if (type === undefined) throw new Error(`no keyword ${text}`);
  return type;
}

/** Longest forms first, as the lexer tries them in this order. */
export const LEXED: readonly TokenType[] = [
  WhiteSpace,
  Note,
  LineComment,
  BlockComment,
  LongText,
  Text,
  HyphenatedName,
  Name,
  BacktickName,
  Period,
  NumberWord,
  LeftBrace,
  RightBrace,
  LeftBracket,
  RightBracket,
  Colon,
  Comma,
  Arrow,
  DotDot,
  Dot,
  LessOrEqual,
  MoreOrEqual,
  NotEqual,
  Less,
  More,
  Equal,
  Plus,
  Minus,
  Times,
  Divide,
];

/** Every token type, for the parser. */
export const VOCABULARY: readonly TokenType[] = [...LEXED, StatementEnd, ...KEYWORDS.values()];
