import { type Gap, gapsOf, middle } from "../../src/layout/gaps.ts";
import type { Grid } from "../../src/layout/grid.ts";
import { areNeighbours } from "../../src/layout/risers.ts";
import type { VisibleLink } from "../../src/layout/visible.ts";

/** A link that only rises: where it may stand in each row from its effect (`top`) down to its cause (`bottom`). */
interface Rising {
  readonly index: number;
  /** Links into one objective share their last piece, just below it, and cross others there as one. */
  readonly family: number;
  readonly top: number;
  readonly bottom: number;
  /** For each way: by row from `top` to `bottom`, the x of what it touches or passes. */
  readonly ways: readonly (readonly number[])[];
}

/** Arrows between neighbours of a row: whatever passes between the two boxes crosses them. */
interface Beside {
  readonly row: number;
  readonly between: Gap;
}

/**
 * The fewest crossings that any drawing can have whose boxes stand where they stand, whose links rise, and share no
 * more than their last pieces. Two links must cross where their order from left to right changes between rows; where
 * they pass one gap, or touch one box, either order is free. Branch and bound over all gaps of all rows, the gaps of a
 * link chosen at once. Returns `most` where there is none below it.
 */
export function fewestCrossings(grid: Grid, links: readonly VisibleLink[], most: number): number {
  const gaps = gapsOf(grid);
  const beside = links.flatMap(({ from, to }) => besideOf(grid, from, to));
  const rising = links
    .flatMap(({ from, to }, index) => risingLink(grid, gaps, index, from, to))
    .sort((a, b) => a.ways.length - b.ways.length);
  const shared = new Map<string, number>();
  const chosen: number[] = [];
  const known = new Map<number, readonly string[]>();
  const width = Math.max(0, ...rising.map(({ ways }) => ways.length));
  const changesOf = (at: number, way: number, before: number): readonly string[] => {
    const place = ((at * width + way) * rising.length + before) * width + chosen[before]!;
    let keys = known.get(place);
    if (keys === undefined) {
      const [a, b] = [rising[at]!, rising[before]!];
      keys = changes(a, a.ways[way]!, b, b.ways[chosen[before]!]!);
      known.set(place, keys);
    }
    return keys;
  };
  let best = most;
  const search = (at: number, cost: number): void => {
    const link = rising[at];
    if (link === undefined) {
      best = cost;
      return;
    }
    const options = link.ways.map((places, way) => {
      const keys: string[] = [];
      for (let before = 0; before < at; before++) keys.push(...changesOf(at, way, before));
      const isNew = (key: string) => (shared.get(key) ?? 0) === 0;
      return { way, keys, more: new Set(keys.filter(isNew)).size + passes(link, places, beside) };
    });
    options.sort((a, b) => a.more - b.more);
    for (const { way, keys, more } of options) {
      if (cost + more >= best) return;
      for (const key of keys) shared.set(key, (shared.get(key) ?? 0) + 1);
      chosen[at] = way;
      search(at + 1, cost + more);
      for (const key of keys) shared.set(key, shared.get(key)! - 1);
    }
  };
  search(0, 0);
  return best;
}

function besideOf(grid: Grid, from: number, to: number): readonly Beside[] {
  const a = grid.boxes[from]!;
  const b = grid.boxes[to]!;
  if (a.row !== b.row || !areNeighbours(grid, from, to)) return [];
  return [{ row: a.row, between: { lo: Math.min(a.x1, b.x1), hi: Math.max(a.x0, b.x0) } }];
}

function risingLink(
  grid: Grid,
  gaps: readonly (readonly Gap[])[],
  index: number,
  from: number,
  to: number,
): readonly Rising[] {
  const cause = grid.boxes[from]!;
  const effect = grid.boxes[to]!;
  if (cause.row <= effect.row) return [];
  let ways: number[][] = [[middle({ lo: effect.x0, hi: effect.x1 })]];
  for (let row = effect.row + 1; row < cause.row; row++)
    ways = ways.flatMap((way) => gaps[row]!.map((gap) => [...way, middle(gap)]));
  for (const way of ways) way.push(middle({ lo: cause.x0, hi: cause.x1 }));
  return [{ index, family: to, top: effect.row, bottom: cause.row, ways }];
}

function passes({ top, bottom }: Rising, way: readonly number[], beside: readonly Beside[]): number {
  return beside.filter(({ row, between }) => {
    const x = way[row - top];
    return row > top && row < bottom && x !== undefined && x > between.lo && x < between.hi;
  }).length;
}

/**
 * Where two links of different families change sides: a key for each crossing. Crossings with one key may be drawn as
 * one, for they may lie where the family of one or of both has its last piece, in the gutter below its effect.
 */
function changes(
  a: Rising,
  wayOfA: readonly number[],
  b: Rising,
  wayOfB: readonly number[],
): readonly string[] {
  const bottom = Math.min(a.bottom, b.bottom);
  const keys: string[] = [];
  if (a.family === b.family) return keys;
  let side = 0;
  let since = 0;
  for (let row = Math.max(a.top, b.top); row <= bottom; row++) {
    const now = Math.sign(wayOfA[row - a.top]! - wayOfB[row - b.top]!);
    if (now === 0) continue;
    if (side !== 0 && now !== side) {
      const one = a.top >= since && a.top < row ? `family ${a.family}` : `link ${a.index}`;
      const other = b.top >= since && b.top < row ? `family ${b.family}` : `link ${b.index}`;
      const isShared = one.startsWith("family") || other.startsWith("family");
      keys.push([one, other].sort().join(" ") + (isShared ? "" : ` row ${row}`));
    }
    side = now;
    since = row;
  }
  return keys;
}
