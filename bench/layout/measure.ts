import type { Point, Rectangle } from "../../src/layout/scene.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { type Drawing, type DrawnLine, turn } from "./drawing.ts";
import { pairsOfNeighbours, type Segment } from "./neighbours.ts";

/** What is counted in a drawing, whoever drew it. */
export interface Counts {
  /** Places where lines of different links cross; what runs together crosses others once. */
  readonly crossings: number;
  /** Links that run through a box which is not theirs. */
  readonly throughBoxes: number;
  /** Pairs of links to different objectives that lie on one another for a while, so that nobody can tell them apart. */
  readonly onOneAnother: number;
  /** Turns of all lines in right angles: a corner is 1, a gentle curve its share. Shared corners count once. */
  readonly bends: number;
  /** Length of all lines in widths of an average box. */
  readonly length: number;
  /** Boxes that stand beside or beyond a box of a perspective that should be above or below them. */
  readonly outOfBand: number;
  /** Boxes that stand beside the place of their group or theme: not left or right of its neighbours. */
  readonly outOfColumn: number;
}

/** Lines nearer than this to an end or an edge do not count as crossing it, in parts of an average box's width. */
const TOLERANCE = 0.005;

/** Coordinates are rounded by those who write them. */
const TOUCH = 0.02;

/** Measures a drawing of a map. */
export function measure(drawing: Drawing, map: StrategyMap): Counts {
  const width = averageWidth(drawing);
  const { crossings, onOneAnother } = meetings(drawing.lines, width * TOLERANCE);
  return {
    crossings,
    onOneAnother,
    throughBoxes: throughBoxes(drawing, width * TOLERANCE * 2),
    bends: bends(drawing.lines),
    length: drawing.lines.reduce((sum, line) => sum + lengthOf(line.points), 0) / width,
    outOfBand: outOfBand(drawing, map),
    outOfColumn: outOfColumn(drawing, map),
  };
}

function averageWidth({ boxes }: Drawing): number {
  const widths = [...boxes.values()].map((box) => box.width);
  return widths.reduce((sum, each) => sum + each, 0) / Math.max(1, widths.length);
}

function lengthOf(points: readonly Point[]): number {
  return points
    .slice(1)
    .reduce((sum, { x, y }, index) => sum + Math.hypot(x - points[index]!.x, y - points[index]!.y), 0);
}

/** Corners of links into one objective that lie at one place are one corner. */
function bends(lines: readonly DrawnLine[]): number {
  const turns = new Map<string, number>();
  for (const { to, points } of lines) {
    for (let at = 1; at + 1 < points.length; at++) {
      const { x, y } = points[at]!;
      const angle = turn(points[at - 1]!, points[at]!, points[at + 1]!);
      turns.set(`${to} ${x.toFixed(1)} ${y.toFixed(1)}`, angle);
    }
  }
  return [...turns.values()].reduce((sum, angle) => sum + angle, 0) / (Math.PI / 2);
}

/** Crossings are told by their place, so that a trunk of several links is crossed once; overlaps by their pair. */
function meetings(
  lines: readonly DrawnLine[],
  tolerance: number,
): { readonly crossings: number; readonly onOneAnother: number } {
  const places = new Set<string>();
  const pairs = new Set<string>();
  const grain = Math.max(tolerance, 0.01);
  for (const [one, other] of pairsOfNeighbours(segmentsOf(lines))) {
    const [a, b] = [lines[one.line]!, lines[other.line]!];
    if (one.line === other.line) continue;
    if (runTogether(one, other, tolerance)) {
      if (a.to !== b.to && a.from !== b.from) pairs.add(`${one.line} ${other.line}`);
      continue;
    }
    const place = crossing(one, other);
    if (place === undefined || isJoin(a, b, place, tolerance)) continue;
    places.add(`${Math.round(place.x / grain)} ${Math.round(place.y / grain)}`);
  }
  return { crossings: places.size, onOneAnother: pairs.size };
}

function segmentsOf(lines: readonly DrawnLine[]): readonly Segment[] {
  return lines.flatMap(({ points }, line) =>
    points.slice(1).map((b, index): Segment => ({ line, a: points[index]!, b })),
  );
}

/** Where two pieces cross, and not only touch with an end; undefined where they do not. */
function crossing({ a, b }: Segment, { a: c, b: d }: Segment): Point | undefined {
  const [dx, dy, ex, ey] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
  const cross = dx * ey - dy * ex;
  if (Math.abs(cross) < 1e-9) return undefined;
  const s = ((c.x - a.x) * ey - (c.y - a.y) * ex) / cross;
  const t = ((c.x - a.x) * dy - (c.y - a.y) * dx) / cross;
  const isWithin = (part: number, length: number): boolean => {
    const slack = Math.min(0.25, TOUCH / length);
    return part > slack && part < 1 - slack;
  };
  if (!isWithin(s, Math.hypot(dx, dy)) || !isWithin(t, Math.hypot(ex, ey))) return undefined;
  return { x: a.x + s * dx, y: a.y + s * dy };
}

/** Links into one objective that meet on the last stretch, or out of one on the first, join there. */
function isJoin(a: DrawnLine, b: DrawnLine, place: Point, tolerance: number): boolean {
  const onWay = (p: Point | undefined, q: Point | undefined): boolean =>
    p !== undefined && q !== undefined && distanceTo(place, p, q) <= tolerance;
  const ends = (line: DrawnLine) => onWay(line.points.at(-1), line.points.at(-2));
  const starts = (line: DrawnLine) => onWay(line.points[0], line.points[1]);
  const near = (p: Point | undefined, q: Point | undefined): boolean =>
    p !== undefined && q !== undefined && Math.hypot(p.x - q.x, p.y - q.y) <= tolerance;
  if (a.to === b.to && near(a.points.at(-1), b.points.at(-1)) && (ends(a) || ends(b))) return true;
  return a.from === b.from && near(a.points[0], b.points[0]) && (starts(a) || starts(b));
}

/** Two pieces on one straight line that share more than a few tolerances of it. */
function runTogether(one: Segment, other: Segment, tolerance: number): boolean {
  const length = Math.hypot(one.b.x - one.a.x, one.b.y - one.a.y);
  if (length < 4 * tolerance) return false;
  const off = (point: Point): number =>
    Math.abs((one.b.x - one.a.x) * (point.y - one.a.y) - (one.b.y - one.a.y) * (point.x - one.a.x)) / length;
  if (off(other.a) > tolerance / 5 || off(other.b) > tolerance / 5) return false;
  const along = (point: Point): number =>
    ((point.x - one.a.x) * (one.b.x - one.a.x) + (point.y - one.a.y) * (one.b.y - one.a.y)) / length;
  const [p, q] = [along(other.a), along(other.b)];
  return Math.min(length, Math.max(p, q)) - Math.max(0, Math.min(p, q)) > 4 * tolerance;
}

function distanceTo(point: Point, a: Point, b: Point): number {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return Math.hypot(point.x - a.x, point.y - a.y);
  const t = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / (length * length);
  const s = Math.min(1, Math.max(0, t));
  return Math.hypot(point.x - a.x - s * (b.x - a.x), point.y - a.y - s * (b.y - a.y));
}

function throughBoxes({ boxes, lines }: Drawing, inset: number): number {
  const all = [...boxes];
  let count = 0;
  for (const { from, to, points } of lines) {
    for (const [id, box] of all) {
      if (id === from || id === to) continue;
      if (points.some((point, index) => index > 0 && enters(points[index - 1]!, point, box, inset))) count++;
    }
  }
  return count;
}

/** Whether a piece has a stretch inside a box, after Liang and Barsky. */
function enters(a: Point, b: Point, box: Rectangle, inset: number): boolean {
  let [first, last] = [0, 1];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  for (const [step, room] of [
    [-dx, a.x - box.x - inset],
    [dx, box.x + box.width - inset - a.x],
    [-dy, a.y - box.y - inset],
    [dy, box.y + box.height - inset - a.y],
  ] as const) {
    if (step === 0) {
      if (room <= 0) return false;
    } else if (step < 0) first = Math.max(first, room / step);
    else last = Math.min(last, room / step);
  }
  return last - first > 1e-6;
}

/** Perspectives are declared from top to bottom, and share no height. */
function outOfBand({ boxes }: Drawing, map: StrategyMap): number {
  const rank = new Map(map.perspectives.map(({ id }, index) => [id, index]));
  const placed = map.objectives.flatMap(({ id, perspective }) => {
    const area = boxes.get(id);
    return area === undefined ? [] : [{ area, rank: rank.get(perspective) ?? 0 }];
  });
  return placed.filter((one) =>
    placed.some(
      (other) =>
        (other.rank < one.rank && other.area.y + other.area.height > one.area.y + 0.5) ||
        (other.rank > one.rank && one.area.y + one.area.height > other.area.y + 0.5),
    ),
  ).length;
}

/** Groups of a perspective and themes are declared from left to right; what stands in several is left out. */
function outOfColumn({ boxes }: Drawing, map: StrategyMap): number {
  const themes = new Map(map.themes.map(({ id }, index) => [id, index]));
  const groups = new Map(map.groups.map(({ perspective, id }, index) => [`${perspective} ${id}`, index]));
  const placed = map.objectives.flatMap(({ id, perspective, group, themes: own }) => {
    const area = boxes.get(id);
    const theme = own[0];
    if (area === undefined || own.length > 1 || (theme === undefined && group === undefined)) return [];
    // A group that themes cross is a row, so the themes alone are columns.
    const column = theme !== undefined ? themes.get(theme) : groups.get(`${perspective} ${group}`);
    return [{ area, kind: `${perspective} ${theme !== undefined}`, column: column ?? 0 }];
  });
  return placed.filter((one) =>
    placed.some(
      (other) =>
        other.kind === one.kind &&
        ((other.column < one.column && other.area.x + other.area.width > one.area.x + 0.5) ||
          (other.column > one.column && one.area.x + one.area.width > other.area.x + 0.5)),
    ),
  ).length;
}
