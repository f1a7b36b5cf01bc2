import type { Container } from "@svgdotjs/svg.js";
import { isWide } from "../../layout/measure-text.ts";
import type { TextBlock } from "../../layout/scene.ts";
import type { Painter } from "./paint.ts";
import { rounded } from "./rounded.ts";

const LATIN = "Liberation Sans, Arial, Helvetica, sans-serif";
const CHINESE = "Noto Sans CJK SC, PingFang SC, Microsoft YaHei, Noto Sans SC, sans-serif";

/** What XML cannot hold, and what would turn the direction of the text around it, is left out. */
export function readable(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "")
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu, "");
}

/**
 * One `<text>` a line. Chinese and Latin stretches are told apart, each with its own fonts: some renderers draw a
 * whole stretch in the font of its first character.
 */
export function drawText(parent: Container, pen: Painter, block: TextBlock): void {
  for (const line of block.lines) {
    const runs = scriptRuns(readable(line.text));
    const text = parent.element("text").attr({
      ...pen.fill(block.role),
      x: rounded(line.x),
      y: rounded(line.y),
      "font-size": block.size,
      "font-family": runs[0]?.isWide ? CHINESE : LATIN,
      ...(block.weight === "bold" ? { "font-weight": "bold" } : {}),
      ...(block.anchor === "start" ? {} : { "text-anchor": block.anchor }),
    });
    if (runs.length <= 1) text.words(runs[0]?.text ?? "");
    else {
      for (const run of runs) {
        text
          .element("tspan")
          .attr({ "font-family": run.isWide ? CHINESE : LATIN })
          .words(run.text);
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
    const wide = /\p{Mark}/u.test(character) ? (last?.isWide ?? false) : isWide(character);
    if (last?.isWide === wide) last.text += character;
    else runs.push({ text: character, isWide: wide });
  }
  return runs;
}
