import type { Grid } from "./grid.ts";
import type { Route } from "./risers.ts";
import type { Point } from "./scene.ts";
import { FOOT_ROOM, HEAD_ROOM, type Stack } from "./stack.ts";
import type { Tracks } from "./tracks.ts";
import type { VisibleLink } from "./visible.ts";

/** Farthest apart that tracks are set. */
const MOST_TRACK = 10;

/** The points of every link, from its cause to its effect. */
export function linkPaths(
  grid: Grid,
  stack: Stack,
  links: readonly VisibleLink[],
  routes: readonly Route[],
  x: Float64Array,
  tracks: Tracks,
): readonly (readonly Point[])[] {
  const heights = new Map<string, number>();
  const headed = guttersWithHeadsBelow(grid, links, routes);
  tracks.runs.forEach((run, index) => {
    const y = trackHeight(
      stack.gutters[run.gutter] ?? { y0: 0, y1: 0 },
      headed.has(run.gutter) ? HEAD_ROOM - FOOT_ROOM : 0,
      tracks.track[index] ?? 0,
      tracks.counts[run.gutter] ?? 1,
    );
    for (const { link, joint } of run.members) heights.set(`${link} ${joint}`, y);
  });
  return routes.map((route) => {
    const { from, to } = links[route.link]!;
    if (route.form === "beside") return besidePath(grid, stack, links, from, to);
    const points: Point[] = [];
    const isSunk = route.form === "sink";
    points.push({ x: x[route.risers[0]!]!, y: stack.rows[grid.boxes[isSunk ? to : from]!.row]!.y });
    route.joints.forEach((_, joint) => {
      const y = heights.get(`${route.link} ${joint}`) ?? 0;
      points.push({ x: x[route.risers[joint]!]!, y }, { x: x[route.risers[joint + 1]!]!, y });
    });
    const last = route.risers.at(-1)!;
    const end = grid.boxes[isSunk ? from : to]!;
    const row = stack.rows[end.row]!;
    points.push({ x: x[last]!, y: route.form === "over" ? row.y : row.y + row.height });
    const clean = withoutRepetition(points);
    return isSunk ? [...clean].reverse() : clean;
  });
}

/** Gutters at whose lower edge arrowheads point down: there the tracks make room for them. */
function guttersWithHeadsBelow(
  grid: Grid,
  links: readonly VisibleLink[],
  routes: readonly Route[],
): ReadonlySet<number> {
  const gutters = new Set<number>();
  for (const { form, link } of routes) {
    if (form === "sink" || form === "over") gutters.add(grid.boxes[links[link]!.to]!.row);
  }
  return gutters;
}

function trackHeight(
  { y0, y1 }: { readonly y0: number; readonly y1: number },
  headRoom: number,
  track: number,
  count: number,
): number {
  const pitch = Math.min(MOST_TRACK, (y1 - headRoom - y0) / Math.max(1, count));
  return (y0 + y1 - headRoom) / 2 + (track - (count - 1) / 2) * pitch;
}

/** Straight to the neighbour; where links go both ways, each keeps to its right. */
function besidePath(
  grid: Grid,
  stack: Stack,
  links: readonly VisibleLink[],
  from: number,
  to: number,
): readonly Point[] {
  const a = grid.boxes[from]!;
  const b = grid.boxes[to]!;
  const row = stack.rows[a.row]!;
  const goesRight = a.x0 < b.x0;
  const hasCounterpart = links.some((other) => other.from === to && other.to === from);
  const y = row.y + row.height / 2 + (hasCounterpart ? (goesRight ? 7 : -7) : 0);
  return goesRight
    ? [
        { x: a.x1, y },
        { x: b.x0, y },
      ]
    : [
        { x: a.x0, y },
        { x: b.x1, y },
      ];
}

/** Points that lie on a straight piece, or on each other, say nothing. */
function withoutRepetition(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last !== undefined && Math.abs(last.x - point.x) < 0.5 && Math.abs(last.y - point.y) < 0.5) continue;
    if (
      last !== undefined &&
      before !== undefined &&
      ((Math.abs(before.x - last.x) < 0.01 && Math.abs(last.x - point.x) < 0.01) ||
        (Math.abs(before.y - last.y) < 0.01 && Math.abs(last.y - point.y) < 0.01))
    ) {
      kept.pop();
    }
    kept.push(point);
  }
  return kept;
}
