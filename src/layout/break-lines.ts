import { clusters, isWide, textWidth, type Weight } from "./measure-text.ts";

/** Never at the start of a line (kinsoku): closing marks, stops, small kana, prolonged sounds. */
const NOT_FIRST =
  /^[、。，．,.:;!?！？：；・·…‥％%‰℃”’»›）)\]｝}〕〉》」』】〗〙ーァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎ々〻]/u;
/** Never at the end of a line: opening marks, currency signs. */
const NOT_LAST = /[“‘«‹（([｛{〔〈《「『【〖〘￥¥$£€#]$/u;

const words = new Intl.Segmenter("en", { granularity: "word" });

/** A stretch of text between two places where a line may end. */
interface Piece {
  readonly text: string;
  readonly width: number;
  /** Without the space at its end. */
  readonly inkWidth: number;
}

/**
 * Breaks text into lines no wider than `width`: Latin between words and after hyphens, Chinese and Japanese between
 * words with the usual rules on punctuation, and a single word that is too wide wherever it must. Nothing is cut
 * off. The lines are about equally long. Always at least one line.
 */
export function breakLines(
  text: string,
  width: number,
  size: number,
  weight: Weight = "regular",
): readonly string[] {
  return text
    .replace(/[^\S\n]+/gu, " ")
    .split("\n")
    .flatMap((paragraph) => balance(piecesOf(paragraph.trim(), width, size, weight), width));
}

/** The same number of lines at the smallest width: "Increase / shareholder value" becomes two like halves. */
function balance(pieces: readonly Piece[], width: number): readonly string[] {
  const count = lineCount(pieces, width);
  if (count < 2) return fill(pieces, width);
  let low = Math.max(...pieces.map((piece) => piece.inkWidth));
  let high = width;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (lineCount(pieces, middle) <= count) high = middle;
    else low = middle;
  }
  return fill(pieces, high);
}

/** How many lines {@link fill} makes. */
function lineCount(pieces: readonly Piece[], width: number): number {
  let count = 1;
  let isEmpty = true;
  let filled = 0;
  for (const piece of pieces) {
    if (!isEmpty && filled + piece.inkWidth > width) {
      count++;
      filled = 0;
    }
    filled += piece.width;
    isEmpty = false;
  }
  return count;
}

function fill(pieces: readonly Piece[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let filled = 0;
  for (const piece of pieces) {
    if (line !== "" && filled + piece.inkWidth > width) {
      lines.push(line.trimEnd());
      line = "";
      filled = 0;
    }
    line += piece.text;
    filled += piece.width;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** The pieces between which a line may end, each with the space after it; too wide ones are cut into several. */
function piecesOf(text: string, width: number, size: number, weight: Weight): readonly Piece[] {
  const texts: string[] = [];
  for (const segment of segmentsOf(text)) {
    const last = texts.at(-1);
    if (last === undefined || (segment !== " " && mayBreak(last, segment))) texts.push(segment);
    else texts[texts.length - 1] = last + segment;
  }
  const measure = (each: string): Piece => {
    const width = textWidth(each, size, weight);
    const ink = each.trimEnd();
    return { text: each, width, inkWidth: ink === each ? width : textWidth(ink, size, weight) };
  };
  return texts
    .map(measure)
    .flatMap((piece) => (piece.inkWidth <= width ? [piece] : cut(piece, width, measure)));
}

/** Words and what is between them; in plain English text a line ends after spaces and hyphens only. */
function segmentsOf(text: string): readonly string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return plainWords(text);
  return Array.from(words.segment(text), ({ segment }) => segment);
}

/** Each with the spaces after it; a hyphen or slash ends a word that has letters before it. */
function plainWords(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 1; at < text.length; at++) {
    if (text[at] === " ") continue;
    const before = text[at - 1];
    const isInside = (before === "-" || before === "/") && /[A-Za-z0-9]/.test(text[at - 2] ?? "");
    if (before !== " " && !isInside) continue;
    parts.push(text.slice(start, at));
    start = at;
  }
  parts.push(text.slice(start));
  return parts;
}

/** As many characters as fit, again and again; at least one, however narrow the box. */
function cut(piece: Piece, width: number, measure: (text: string) => Piece): readonly Piece[] {
  const parts: Piece[] = [];
  let part = "";
  for (const cluster of clusters(piece.text)) {
    if (part !== "" && measure(part + cluster).inkWidth > width) {
      parts.push(measure(part));
      part = "";
    }
    part += cluster;
  }
  return [...parts, measure(part)];
}

function mayBreak(before: string, after: string): boolean {
  if (NOT_FIRST.test(after)) return before.endsWith(" ") && /^[%.]/.test(after);
  if (NOT_LAST.test(before)) return false;
  if (before.endsWith(" ") || /[\p{L}\p{N}][-–—/]$/u.test(before)) return true;
  return isWide(before.at(-1) ?? "") || isWide(after);
}
