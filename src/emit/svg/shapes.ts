import type { LinkStyle, Point, Status } from "../../layout/scene.ts";
import { at } from "./rounded.ts";

/** Size of an arrowhead: how long, and how far it reaches to both sides. */
export interface Head {
  readonly length: number;
  readonly half: number;
}

const HEAD: Head = { length: 8, half: 4 };

/** The arrowhead of a link: larger where it ties two maps, smaller where another link matters more. */
export function headOf({ alignment, quiet }: LinkStyle): Head {
  if (alignment !== undefined) return { length: 12, half: 6.5 };
  return quiet ? { length: 6.5, half: 3.2 } : HEAD;
}

/** The colour of a link's line and head. */
export function linkRole({ effect, alignment }: LinkStyle): "ink" | "negative" | "link" {
  if (alignment !== undefined) return "ink";
  return effect === "negative" ? "negative" : "link";
}

/** How wide the gap is in the middle of a double line: that of what a map carries on from another. */
export function gapOf({ alignment }: LinkStyle): number | undefined {
  return alignment === "cascades" ? 1.7 : undefined;
}

/** A way through points with rounded corners, ending where the arrowhead begins. */
export function linkPath(points: readonly Point[], radius: number, head = HEAD): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return "";
  const way = [...points.slice(0, -1), toward(end, before, head.length - 1)];
  const first = way[0]!;
  let path = `M${at(first.x, first.y)}`;
  for (let index = 1; index < way.length - 1; index++) {
    const corner = way[index]!;
    const from = way[index - 1]!;
    const to = way[index + 1]!;
    const bend = Math.min(radius, distance(from, corner) / 2, distance(corner, to) / 2);
    const start = toward(corner, from, bend);
    const finish = toward(corner, to, bend);
    path += `L${at(start.x, start.y)}Q${at(corner.x, corner.y)} ${at(finish.x, finish.y)}`;
  }
  const last = way.at(-1)!;
  return `${path}L${at(last.x, last.y)}`;
}

/** A triangle whose tip is the last point. */
export function arrowHead(points: readonly Point[], head = HEAD): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return "";
  const base = toward(end, before, head.length);
  const length = distance(before, end) || 1;
  const across = {
    x: (-(end.y - before.y) / length) * head.half,
    y: ((end.x - before.x) / length) * head.half,
  };
  return `M${at(end.x, end.y)}L${at(base.x + across.x, base.y + across.y)}L${at(base.x - across.x, base.y - across.y)}Z`;
}

/** The point that lies `by` from one on the way to another. */
export function toward(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

const WIDTHS = { weak: 1.1, moderate: 1.5, strong: 2.5 } as const;
const QUIET_WIDTHS = { weak: 0.8, moderate: 1.1, strong: 1.8 } as const;

/**
 * Width and dashes: weak thin and dotted, strong thick, negative long dashes, feedback dash and dot; between maps a
 * bold line for what is added to, and a wider one with a gap in its middle for what is carried on.
 */
export function strokeOf({
  effect,
  strength,
  feedback,
  alignment,
  quiet,
}: LinkStyle): Readonly<Record<string, string | number>> {
  if (alignment !== undefined) return { "stroke-width": alignment === "cascades" ? 4.2 : 2.6 };
  const width = (quiet ? QUIET_WIDTHS : WIDTHS)[strength];
  const dashes = feedback
    ? "9 3 2 3"
    : effect === "negative"
      ? "7 4"
      : strength === "weak"
        ? "2 3"
        : undefined;
  return { "stroke-width": width, ...(dashes === undefined ? {} : { "stroke-dasharray": dashes }) };
}

/** A disc, a triangle, a diamond or a ring: told apart without colour. */
export function statusPath(status: Status, { x, y }: Point, radius: number): string {
  const r = radius;
  if (status === "amber") return `M${at(x, y - r)}L${at(x + r, y + r * 0.8)}L${at(x - r, y + r * 0.8)}Z`;
  if (status === "red")
    return `M${at(x, y - r * 1.1)}L${at(x + r * 1.1, y)}L${at(x, y + r * 1.1)}L${at(x - r * 1.1, y)}Z`;
  const half = status === "grey" ? r * 0.75 : r * 0.95;
  const arc = `A${at(half, half)} 0 1 1 `;
  return `M${at(x - half, y)}${arc}${at(x + half, y)}${arc}${at(x - half, y)}Z`;
}
