import { PNG } from "pngjs";
import type { Rectangle, TextBlock } from "../../src/layout/scene.ts";

/** A rendered picture: four bytes a pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function pixelsOfPng(png: Uint8Array): Pixels {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  return { width, height, data };
}

/** The drawing without any text: what a renderer paints less than for the whole one is the ink of the texts. */
export function withoutText(svg: string): string {
  return svg.replace(/<text[\s\S]*?<\/text>/g, "");
}

/** Where the ink of texts lies in a rendered picture of a drawing. */
export interface Ink {
  /** Lines that a renderer left out. */
  readonly invisible: readonly string[];
  /** Places with ink that belongs to no line: letters that ran out of their place. */
  readonly astray: readonly string[];
}

/** How far letters may reach over their measured line: a slanted stroke, a rounding, a descender. */
const SLACK = 2;

/** Compares a picture with the same one without its texts: every line must have ink, and no ink be elsewhere. */
export function inkOf(whole: Pixels, bare: Pixels, blocks: readonly TextBlock[]): Ink {
  const { width, height } = whole;
  const isInk = new Uint8Array(width * height);
  const [a, b] = [whole.data, bare.data];
  for (let at = 0; at < isInk.length; at++) {
    const red = Math.abs(a[4 * at]! - b[4 * at]!);
    const green = Math.abs(a[4 * at + 1]! - b[4 * at + 1]!);
    const blue = Math.abs(a[4 * at + 2]! - b[4 * at + 2]!);
    isInk[at] = red + green + blue > 24 ? 1 : 0;
  }
  const invisible: string[] = [];
  const isCovered = new Uint8Array(width * height);
  for (const { text, area } of linesOf(blocks)) {
    let count = 0;
    for (let y = clamp(area.y, height); y < clamp(area.y + area.height, height); y++) {
      for (let x = clamp(area.x, width); x < clamp(area.x + area.width, width); x++) {
        count += isInk[y * width + x]!;
        isCovered[y * width + x] = 1;
      }
    }
    if (count === 0 && text.trim() !== "") invisible.push(text);
  }
  const astray = new Set<string>();
  for (let at = 0; at < isInk.length; at++) {
    if (isInk[at] === 1 && isCovered[at] === 0)
      astray.add(
        `about ${Math.round((at % width) / 10) * 10}, ${Math.round(Math.floor(at / width) / 10) * 10}`,
      );
  }
  return { invisible, astray: [...astray] };
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}

/** Each line with the place that its letters may take. */
function linesOf(
  blocks: readonly TextBlock[],
): readonly { readonly text: string; readonly area: Rectangle }[] {
  return blocks.flatMap(({ lines, anchor, size }) =>
    lines.map(({ text, x, y, width }) => {
      const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
      return {
        text,
        area: {
          x: left - SLACK,
          y: y - size * 0.95 - SLACK,
          width: width + 2 * SLACK,
          height: size * 1.25 + 2 * SLACK,
        },
      };
    }),
  );
}
