import type { Point, Rectangle } from "../../src/layout/scene.ts";

/** What every tool's picture comes down to, so that one piece of code measures them all. `y` grows downwards. */
export interface Drawing {
  /** By objective id, in units of the tool's own. */
  readonly boxes: ReadonlyMap<string, Rectangle>;
  readonly lines: readonly DrawnLine[];
}

/** A link as drawn, from its cause to its effect; curves are cut into short pieces. */
export interface DrawnLine {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

/** Pieces that a curve is cut into. */
const PIECES = 12;

/**
 * A chain of cubic Bézier curves as a polyline: first point, then two control points and an end point each. Pieces
 * that go on in the same direction are one, so a straight line drawn as a curve has two points.
 */
export function flattened(controls: readonly Point[]): readonly Point[] {
  const points: Point[] = controls.slice(0, 1);
  for (let at = 0; at + 3 < controls.length; at += 3) {
    const [a, b, c, d] = [controls[at]!, controls[at + 1]!, controls[at + 2]!, controls[at + 3]!];
    for (let piece = 1; piece <= PIECES; piece++) {
      const t = piece / PIECES;
      const s = 1 - t;
      const mix = (p: number, q: number, r: number, u: number): number =>
        s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * u;
      points.push({ x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) });
    }
  }
  return straightened(points);
}

/** Without points that lie on the straight way between their neighbours, or on one of them. */
export function straightened(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && Math.hypot(point.x - last.x, point.y - last.y) < 0.05) continue;
    const before = kept.at(-2);
    if (last !== undefined && before !== undefined && turn(before, last, point) < 0.002) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** The angle by which a way changes its direction at `b`, in radians: 0 is straight on, π is back. */
export function turn(a: Point, b: Point, c: Point): number {
  const into = Math.atan2(b.y - a.y, b.x - a.x);
  const out = Math.atan2(c.y - b.y, c.x - b.x);
  const angle = Math.abs(out - into);
  return Math.min(angle, 2 * Math.PI - angle);
}

/** The points of an SVG path with absolute coordinates, of the commands that Graphviz, D2 and Mermaid write. */
export function pathPoints(path: string): readonly Point[] {
  const points: Point[] = [];
  for (const [, command = "", numbers = ""] of path.matchAll(/([MLCQA])([^MLCQAZz]*)/g)) {
    // An arc is a hop over another line, and as good as a straight one.
    const given = command === "A" ? arcEnd(numbers) : pairs(numbers);
    const last = points.at(-1);
    if (last === undefined || !"CQ".includes(command)) points.push(...given);
    else points.push(...flattened([last, ...(command === "Q" ? asCubic(last, given) : given)]).slice(1));
  }
  return straightened(points);
}

function numbersOf(text: string): readonly number[] {
  return text
    .split(/[\s,]+/)
    .filter((each) => each !== "")
    .map(Number);
}

/** Radii, angle and two flags come before the end of an arc. */
function arcEnd(text: string): readonly Point[] {
  const [, , , , , x, y] = numbersOf(text);
  return x === undefined || y === undefined ? [] : [{ x, y }];
}

function pairs(text: string): readonly Point[] {
  const values = numbersOf(text);
  return values.flatMap((x, at) => (at % 2 === 0 ? [{ x, y: values[at + 1] ?? Number.NaN }] : []));
}

/** The control points of the cubic curve that is the same as a quadratic one. */
function asCubic(start: Point, [control, end]: readonly Point[]): readonly Point[] {
  if (control === undefined || end === undefined) return [];
  const between = (a: Point, b: Point): Point => ({
    x: a.x + (2 / 3) * (b.x - a.x),
    y: a.y + (2 / 3) * (b.y - a.y),
  });
  return [between(start, control), between(end, control), end];
}
