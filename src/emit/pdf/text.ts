import type { TextBlock } from "../../layout/scene.ts";
import { readable } from "../svg/text.ts";
import type { Face } from "./fonts.ts";
import type { Pen } from "./pen.ts";

/** A stretch of text that one font can write. */
interface FontRun {
  readonly face: Face;
  text: string;
}

/** Draws lines as text that can be selected and searched; what no font has is left out and remembered. */
export function drawText(pen: Pen, block: TextBlock): void {
  const { paper, theme } = pen;
  const size = block.size * pen.textScale;
  for (const [at, line] of block.lines.entries()) {
    const runs = fontRuns(pen, readable(line.text), block.weight);
    const widths = runs.map((run) => {
      paper.font(run.face.source, size);
      return paper.widthOfString(run.text);
    });
    const width = widths.reduce((sum, each) => sum + each, 0);
    let x = line.x - width * { start: 0, middle: 0.5, end: 1 }[block.anchor];
    const last = runs.at(-1);
    if (last !== undefined && isApart(line.text, block.lines.length - 1 - at)) last.text += " ";
    for (const [index, run] of runs.entries()) {
      paper.font(run.face.source, size).fillColor(theme[block.role]);
      paper.text(run.text, x, line.y, { baseline: "alphabetic", lineBreak: false });
      x += widths[index] ?? 0;
    }
  }
}

/** Whoever listens or copies needs a space where a line ends, but not within a word or between Chinese letters. */
function isApart(line: string, linesBelow: number): boolean {
  return linesBelow === 0 || !/[-/\u2e80-\uffef]$/u.test(line);
}

function fontRuns({ faceFor, missing }: Pen, text: string, weight: TextBlock["weight"]): readonly FontRun[] {
  const runs: FontRun[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const codePoint = character.codePointAt(0) ?? 0;
    const joins = /[\p{Mark}\p{Format}]/u.test(character);
    const face = joins && last?.face.has(codePoint) ? last.face : faceFor(codePoint, weight);
    if (face === undefined) {
      if (!joins) missing.add(character);
    } else if (last?.face === face) last.text += character;
    else runs.push({ face, text: character });
  }
  return runs;
}
