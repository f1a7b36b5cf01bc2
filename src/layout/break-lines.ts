import { clusters, isWide, textWidth, type Weight } from "./measure-text.ts";

/** Never at the start of a line (kinsoku): closing marks, stops, small kana, prolonged sounds. */
const NOT_FIRST =
  /^[、。，．,.:;!?！？：；・·…‥％%‰℃”’»›）)\]｝}〕〉》」』】〗〙ーァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎ々〻]/u;
/** Never at the end of a line: opening marks, currency signs. */
const NOT_LAST = /[“‘«‹（([｛{〔〈《「『【〖〘￥¥$£€#]$/u;

const words = new Intl.Segmenter("en", { granularity: "word" });

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
  const lines = text
    .replace(/[^\S\n]+/gu, " ")
    .split("\n")
    .flatMap((paragraph) => balance(unbreakable(paragraph.trim()), width, size, weight));
  return lines.length === 0 ? [""] : lines;
}

/** The same number of lines at the smallest width: "Increase / shareholder value" becomes two like halves. */
function balance(pieces: readonly string[], width: number, size: number, weight: Weight): readonly string[] {
  const filled = fill(pieces, width, size, weight);
  if (filled.length < 2) return filled;
  let low = width / filled.length / 2;
  let high = width;
  let best = filled;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const tried = fill(pieces, middle, size, weight);
    if (tried.length <= filled.length && keepsWords(tried, pieces)) {
      best = tried;
      high = middle;
    } else low = middle;
  }
  return best;
}

/** No line ends inside a piece, unless the full width already demanded it. */
function keepsWords(lines: readonly string[], pieces: readonly string[]): boolean {
  const ends = new Set<number>();
  let end = 0;
  for (const piece of pieces) {
    end += piece.replaceAll(" ", "").length;
    ends.add(end);
  }
  end = 0;
  return lines.every((line) => {
    end += line.replaceAll(" ", "").length;
    return ends.has(end);
  });
}

function fill(pieces: readonly string[], width: number, size: number, weight: Weight): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (textWidth((line + piece).trimEnd(), size, weight) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = "";
    for (const cluster of clusters(piece)) {
      if (line !== "" && textWidth((line + cluster).trimEnd(), size, weight) > width) {
        lines.push(line.trimEnd());
        line = "";
      }
      line += cluster;
    }
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** The pieces between which a line may end; each keeps the space that follows it. */
function unbreakable(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = pieces[pieces.length - 1];
    if (last === undefined || (mayBreak(last, segment) && segment !== " ")) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  if (NOT_FIRST.test(after) && !/^[#%]/.test(after)) return false;
  if (NOT_LAST.test(before)) return false;
  if (before.endsWith(" ") || /[\p{L}\p{N}][-–—/]$/u.test(before)) return true;
  const lastCluster = clusters(before).at(-1) ?? "";
  return isWide(lastCluster) || isWide(after);
}
