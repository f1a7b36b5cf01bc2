import { eastAsianWidth } from "get-east-asian-width";
import { BOLD_WIDTHS, REGULAR_WIDTHS } from "./text-widths.ts";

export type Weight = "regular" | "bold";

/** A width in em that is wide enough for most letters the table does not have. */
const UNKNOWN = 0.62;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

const TABLES: Readonly<Record<Weight, Float64Array>> = {
  regular: readWidths(REGULAR_WIDTHS),
  bold: readWidths(BOLD_WIDTHS),
};

/** Widths in em by code point; NaN where the font has no such character. */
function readWidths(runs: string): Float64Array {
  const widths = new Float64Array(0x3000).fill(Number.NaN);
  for (const run of runs.split(",")) {
    const [start = "", rest = ""] = run.split(":");
    let codePoint = Number.parseInt(start, 36);
    for (const part of rest.split(" ")) {
      const [width = "", times = "1"] = part.split("*");
      for (let left = Number(times); left > 0; left--) {
        widths[codePoint++] = Number.parseInt(width, 36) / 2048;
      }
    }
  }
  return widths;
}

/**
 * Width of one line of text, in the unit of `size`: from the shipped table of Liberation Sans (the metrics of
 * Arial), never from fonts of this machine. East Asian wide characters and emoji count 1 em, combining marks 0.
 */
export function textWidth(text: string, size: number, weight: Weight = "regular"): number {
  const widths = TABLES[weight];
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return size * clustersWidth(text, weight);
    width += widths[code]!;
  }
  return width * size;
}

function clustersWidth(text: string, weight: Weight): number {
  let width = 0;
  for (const cluster of clusters(text)) width += clusterWidth(cluster, weight);
  return width;
}

/** Latin letters, Chinese ones and their punctuation: each is a character by itself, whatever stands beside it. */
const NEVER_JOINED = /^[\x20-\x7e\xa0-\u02ff\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/;

/** What a reader sees as single characters: a base with its marks, an emoji with its modifiers. */
export function clusters(text: string): readonly string[] {
  if (NEVER_JOINED.test(text)) return text.split("");
  return Array.from(graphemes.segment(text), (each) => each.segment);
}

function clusterWidth(cluster: string, weight: Weight): number {
  const first = cluster.codePointAt(0) ?? 0;
  if (first >= 0x80 && isEmoji(cluster)) return 1;
  let width = 0;
  for (const character of cluster) {
    const codePoint = character.codePointAt(0) ?? 0;
    width += codePointWidth(codePoint, character, weight);
  }
  return width;
}

function codePointWidth(codePoint: number, character: string, weight: Weight): number {
  if (codePoint >= 0x300 && /^[\p{Mark}\p{Format}]$/u.test(character)) return 0;
  const known = TABLES[weight][codePoint];
  if (known !== undefined && !Number.isNaN(known)) return known;
  return isWide(character) ? 1 : UNKNOWN;
}

function isEmoji(cluster: string): boolean {
  return /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Regional_Indicator}{2})/u.test(
    cluster,
  );
}

/** True for characters that fill a square: Chinese, Japanese, Korean and their punctuation. */
export function isWide(character: string): boolean {
  return eastAsianWidth(character.codePointAt(0) ?? 0) === 2;
}
