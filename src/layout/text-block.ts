import { breakLines } from "./break-lines.ts";
import { textWidth } from "./measure-text.ts";
import type { TextBlock } from "./scene.ts";
import type { ColourRole } from "./theme.ts";

/** How text of one kind is set. */
export interface TextStyle {
  readonly role: ColourRole;
  readonly size: number;
  readonly weight: "regular" | "bold";
  /** From baseline to baseline. */
  readonly leading: number;
}

/** Lines not yet placed. */
export interface SetText {
  readonly style: TextStyle;
  readonly lines: readonly { readonly text: string; readonly width: number }[];
  readonly width: number;
  readonly height: number;
}

export function setText(text: string, width: number, style: TextStyle): SetText {
  const lines = breakLines(text, width, style.size, style.weight).map((line) => ({
    text: line,
    width: textWidth(line, style.size, style.weight),
  }));
  return {
    style,
    lines,
    width: Math.max(...lines.map((line) => line.width)),
    height: lines.length * style.leading,
  };
}

/** Places lines below `top`; `x` is where they start, have their middle, or end. */
export function placeText(text: SetText, anchor: TextBlock["anchor"], x: number, top: number): TextBlock {
  const { role, size, weight, leading } = text.style;
  const firstBaseline = top + (leading - size) / 2 + size * 0.8;
  return {
    kind: "text",
    role,
    size,
    weight,
    anchor,
    lines: text.lines.map((line, index) => ({ ...line, x, y: firstBaseline + index * leading })),
  };
}

/** The rectangle that a placed text covers. */
export function textArea(block: TextBlock): { x0: number; x1: number; y0: number; y1: number } {
  const shift = block.anchor === "start" ? 0 : block.anchor === "middle" ? 0.5 : 1;
  const starts = block.lines.map((line) => line.x - line.width * shift);
  const ends = block.lines.map((line, index) => (starts[index] ?? 0) + line.width);
  return {
    x0: Math.min(...starts),
    x1: Math.max(...ends),
    y0: Math.min(...block.lines.map((line) => line.y)) - block.size * 0.8,
    y1: Math.max(...block.lines.map((line) => line.y)) + block.size * 0.25,
  };
}

/** The lines of a text as one again; between wide characters there is no space. */
export function joined({ lines }: TextBlock): string {
  return lines
    .map((line) => line.text.trim())
    .reduce(
      (whole, text) =>
        /[\u2e80-\uffef]$/.test(whole) || /^[\u2e80-\uffef]/.test(text) || whole === "" || /[-/]$/.test(whole)
          ? whole + text
          : `${whole} ${text}`,
      "",
    );
}
