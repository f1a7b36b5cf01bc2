import type { Container } from "@svgdotjs/svg.js";
import { isWide, textWidth } from "../../layout/measure-text.ts";
import type { TextBlock } from "../../layout/scene.ts";
import type { Painter } from "./paint.ts";
import { rounded } from "./rounded.ts";

/** What XML cannot hold, and what would turn the direction of the text around it, is left out. */
export function readable(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "")
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu, "");
}

/**
 * One `<text>` a line. Chinese and Latin stretches are told apart, each with its own fonts and its own place: some
 * renderers draw all that follows without a place of its own in the font of the first character.
 */
export function drawText(parent: Container, pen: Painter, block: TextBlock): void {
  const { western, eastAsian } = pen.families;
  const size = block.size * pen.textScale;
  for (const line of block.lines) {
    const runs = scriptRuns(readable(line.text));
    const isMixed = runs.length > 1;
    const start = line.x - line.width * pen.textScale * { start: 0, middle: 0.5, end: 1 }[block.anchor];
    const text = parent.element("text").attr({
      ...pen.fill(block.role),
      x: rounded(isMixed ? start : line.x),
      y: rounded(line.y),
      "font-size": rounded(size),
      "font-family": runs[0]?.isWide ? eastAsian : western,
      ...(block.weight === "bold" ? { "font-weight": "bold" } : {}),
      ...(block.anchor === "start" || isMixed ? {} : { "text-anchor": block.anchor }),
    });
    if (!isMixed) text.words(runs[0]?.text ?? "");
    else {
      let x = start;
      for (const run of runs) {
        text
          .element("tspan")
          .attr({ x: rounded(x), "font-family": run.isWide ? eastAsian : western })
          .words(run.text);
        x += textWidth(run.text, size, block.weight);
      }
    }
  }
}

interface ScriptRun {
  readonly text: string;
  readonly isWide: boolean;
}

function scriptRuns(text: string): readonly ScriptRun[] {
  const runs: { text: string; isWide: boolean }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    // What joins emoji into one must stay with them; a space that begins a run would be left out by some renderers.
    const wide = /[\p{Mark}\p{Format} ]/u.test(character) ? (last?.isWide ?? false) : isWide(character);
    if (last?.isWide === wide) last.text += character;
    else runs.push({ text: character, isWide: wide });
  }
  return runs;
}
