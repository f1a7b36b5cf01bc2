import type { Severity } from "./diagnostic.ts";
import { displayWidth, type Glyph, glyphs } from "./display-width.ts";
import type { Finding, RelatedFinding } from "./finding.ts";
import { logLine } from "./log-text.ts";
import { lineText, type Source } from "./source.ts";
import type { SpokenLanguage } from "./spoken.ts";

/** Colours the parts of a frame; the identity where there is no colour. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const same = (text: string): string => text;
export const PLAIN_PAINT: Paint = { error: same, warning: same, info: same, strong: same, faint: same };

/** What a frame says around its finding. */
interface FrameWords {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly colon: string;
  readonly fix: string;
  readonly help: (code: string) => string;
  /** A related message has this where its place is to be named; one without it gets its place behind. */
  readonly here: RegExp;
  readonly at: (line: number, file: string | undefined) => string;
  readonly behind: (message: string, place: string) => string;
}

const FRAME_WORDS: Readonly<Record<SpokenLanguage, FrameWords>> = {
  en: {
    severities: { error: "error", warning: "warning", info: "info" },
    colon: ": ",
    fix: "= fix:",
    help: (code) => `= help: smap explain ${code}`,
    here: /\bhere\b/,
    at: (line, file) => (file === undefined ? `at line ${line}` : `at ${file}:${line}`),
    behind: (message, place) => `${message} (${place})`,
  },
  zh: {
    severities: { error: "错误", warning: "警告", info: "提示" },
    colon: "：",
    fix: "= 改正：",
    help: (code) => `= 说明：smap explain ${code} --lang zh`,
    here: /在此处/,
    at: (line, file) => (file === undefined ? `在第 ${line} 行` : `在 ${file}:${line}`),
    behind: (message, place) => `${message}（${place}）`,
  },
};

/** Widest excerpt in terminal columns; a longer line is cut around the mark. */
const WIDEST_EXCERPT = 120;
const TAB_WIDTH = 2;

/**
 * A finding as people read it in a terminal: headline, place, the line with the mark below it, related places, help.
 * Ends with a line break. `source` is the file of the finding; without it no line is quoted.
 */
export function codeFrame(
  finding: Finding,
  source: Source | undefined,
  paint: Paint = PLAIN_PAINT,
  language: SpokenLanguage = "en",
): string {
  const words = FRAME_WORDS[language];
  const { code, severity, message, file, range } = finding;
  const margin = " ".repeat(String(range.start.line).length);
  const tint = paint[severity];
  const lines = [
    `${tint(`${words.severities[severity]}[${code}]`)}${paint.strong(`${words.colon}${logLine(message)}`)}`,
  ];
  const name = logLine(file);
  if (source === undefined) {
    lines.push(`${margin}${paint.faint("┌")} ${name}`);
    if (finding.hint !== undefined) lines.push(`${margin}${paint.faint("│")} ${logLine(finding.hint)}`);
  } else {
    lines.push(`${margin}${paint.faint("┌")} ${name}:${range.start.line}:${range.start.column}`);
    const { text, before, marked } = excerpt(finding, source);
    const hint = finding.hint === undefined ? "" : ` ${logLine(finding.hint)}`;
    lines.push(`${paint.faint(`${range.start.line}│`)} ${text}`.trimEnd());
    lines.push(
      `${margin}${paint.faint("│")} ${" ".repeat(before)}${tint(`${"^".repeat(marked)}${hint}`)}`.trimEnd(),
    );
  }
  for (const related of finding.related) {
    lines.push(`${margin}${paint.faint("│")} ${relatedText(related, finding.file, words)}`);
  }
  for (const fix of finding.fixes) lines.push(`${margin}${paint.faint(words.fix)} ${logLine(fix.title)}`);
  lines.push(`${margin}${paint.faint(words.help(code))}`);
  return `${lines.join("\n")}\n`;
}

/** "declared here as …" becomes "declared at line 63 as …"; a message without `here` gets its place behind. */
function relatedText({ message, file, range }: RelatedFinding, home: string, words: FrameWords): string {
  const place = words.at(range.start.line, file === home ? undefined : file);
  const text = words.here.test(message)
    ? message.replace(words.here, () => place)
    : words.behind(message, place);
  return logLine(text);
}

interface Excerpt {
  readonly text: string;
  /** Columns before the mark, and of the mark, at least one. */
  readonly before: number;
  readonly marked: number;
}

/** The line where the finding starts, tabs as spaces; a finding over several lines is marked to the end of its first. */
function excerpt({ range }: Finding, source: Source): Excerpt {
  const line = lineText(source, range.start.line);
  const from = range.start.column - 1;
  const to = range.end.line > range.start.line ? line.length : range.end.column - 1;
  const { shown, isWhole } = glyphsAround(line, from);
  const columns = (part: readonly Glyph[]): number => part.reduce((sum, glyph) => sum + glyph.width, 0);
  const start = shown.findLastIndex((glyph) => glyph.offset <= from);
  const first = from >= line.length ? shown.length : Math.max(start, 0);
  const end = shown.findIndex((glyph) => glyph.offset >= to);
  const last = Math.max(end < 0 ? shown.length : end, first);
  const before = columns(shown.slice(0, first));
  const marked = Math.max(columns(shown.slice(first, last)), 1);
  return isWhole && before + marked <= WIDEST_EXCERPT && columns(shown) <= WIDEST_EXCERPT * 2
    ? { text: logLine(shown.map((glyph) => glyph.text).join("")), before, marked }
    : cropped(shown, first, marked);
}

/** Units before and after a mark that are looked at: a line may be as long as its file. */
const WINDOW = 300;

function glyphsAround(line: string, from: number): { shown: readonly Glyph[]; isWhole: boolean } {
  const start = wholeCharacter(line, Math.max(0, from - WINDOW));
  const end = wholeCharacter(line, Math.min(line.length, from + WINDOW));
  const shown = glyphs(line.slice(start, end)).map(({ text, width, offset }) =>
    text === "\t"
      ? { text: " ".repeat(TAB_WIDTH), width: TAB_WIDTH, offset: offset + start }
      : withPicture(text, width, offset + start),
  );
  return { shown, isWhole: start === 0 && end === line.length };
}

/** An offset that does not lie between the two halves of a character. */
function wholeCharacter(line: string, offset: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(offset)) && offset > 0 ? offset - 1 : offset;
}

function withPicture(text: string, width: number, offset: number): Glyph {
  const safe = logLine(text);
  return safe === text ? { text, width, offset } : { text: safe, width: displayWidth(safe), offset };
}

/** Some columns before the mark and as many after it as fit. */
function cropped(shown: readonly Glyph[], first: number, marked: number): Excerpt {
  const from = Math.max(0, first - 40);
  const lead = from > 0 ? "…" : "";
  let text = lead;
  let width = lead.length;
  let before = width;
  for (let index = from; index < shown.length; index++) {
    const glyph = shown[index];
    if (glyph === undefined || width + glyph.width > WIDEST_EXCERPT) {
      text += "…";
      break;
    }
    if (index < first) before += glyph.width;
    text += glyph.text;
    width += glyph.width;
  }
  return { text: logLine(text), before, marked: Math.max(1, Math.min(marked, WIDEST_EXCERPT - before)) };
}
