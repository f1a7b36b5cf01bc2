import { type Gap, gapsOf } from "../../src/layout/gaps.ts";
import type { Grid } from "../../src/layout/grid.ts";
import type { VisibleLink } from "../../src/layout/visible.ts";

/** A link that only rises: where it stands in each row from its effect (`top`) down to its cause (`bottom`). */
interface Rising {
  /** Index of its family: the links into one objective, which may be drawn as one line and cross others once. */
  readonly family: number;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  /** For each way: by row from `top` to `bottom`, the x of what it touches or passes. */
  readonly ways: readonly (readonly number[])[];
}

/** What the search found: the bound, and whether it ran to its end (else the bound is only as good as it is). */
export interface LowerBound {
  readonly crossings: number;
  readonly isProven: boolean;
  readonly looked: number;
}

const MOST_LOOKS = 20_000_000;

/**
 * The fewest crossings that any drawing can have whose boxes stand where they stand and whose links only rise. Two
 * such links must cross as often as their order from left to right changes between rows; where they pass one gap,
 * or touch one box, either order is free. Links into one objective may be merged, so of each two families only the
 * pair counts that crosses most. Branch and bound over all gaps of all rows, the gaps of each link chosen at once.
 */
export function fewestCrossings(grid: Grid, links: readonly VisibleLink[], known: number): LowerBound {
  const gaps = gapsOf(grid);
  const rising = links
    .flatMap(({ from, to }) => risingLink(grid, gaps, from, to))
    .sort((a, b) => a.ways.length - b.ways.length);
  const families = Math.max(0, ...rising.map((each) => each.family + 1));
  const most = new Int32Array(families * families);
  const chosen: (readonly number[])[] = [];
  let best = known;
  let looked = 0;
  const search = (at: number, cost: number): void => {
    if (cost >= best || looked >= MOST_LOOKS) return;
    const link = rising[at];
    if (link === undefined) {
      best = cost;
      return;
    }
    const options = link.ways.map((way) => {
      looked++;
      const raised = new Map<number, number>();
      let more = 0;
      for (let other = 0; other < at; other++) {
        const { family } = rising[other]!;
        if (family === link.family) continue;
        const key = Math.min(family, link.family) * families + Math.max(family, link.family);
        const count = changes(link, way, rising[other]!, chosen[other]!);
        const before = raised.get(key) ?? most[key]!;
        if (count > before) {
          raised.set(key, count);
          more += count - before;
        }
      }
      return { way, raised, more };
    });
    options.sort((a, b) => a.more - b.more);
    for (const { way, raised, more } of options) {
      const before = [...raised.keys()].map((key) => [key, most[key]!] as const);
      for (const [key, count] of raised) most[key] = count;
      chosen[at] = way;
      search(at + 1, cost + more);
      for (const [key, count] of before) most[key] = count;
    }
  };
  search(0, 0);
  return { crossings: best, isProven: looked < MOST_LOOKS, looked };
}

function risingLink(
  grid: Grid,
  gaps: readonly (readonly Gap[])[],
  from: number,
  to: number,
): readonly Rising[] {
  const cause = grid.boxes[from]!;
  const effect = grid.boxes[to]!;
  if (cause.row <= effect.row) return [];
  let ways: number[][] = [[middle(effect.x0, effect.x1)]];
  for (let row = effect.row + 1; row < cause.row; row++)
    ways = ways.flatMap((way) => gaps[row]!.map((gap) => [...way, middle(gap.lo, gap.hi)]));
  for (const way of ways) way.push(middle(cause.x0, cause.x1));
  return [{ family: to, from, to, top: effect.row, bottom: cause.row, ways }];
}

function middle(lo: number, hi: number): number {
  return (lo + hi) / 2;
}

/** How often two links change sides in the rows that both are in. */
function changes(a: Rising, wayOfA: readonly number[], b: Rising, wayOfB: readonly number[]): number {
  const top = Math.max(a.top, b.top);
  const bottom = Math.min(a.bottom, b.bottom);
  if (top >= bottom) return 0;
  let side = 0;
  let count = 0;
  for (let row = top; row <= bottom; row++) {
    const now = Math.sign(wayOfA[row - a.top]! - wayOfB[row - b.top]!);
    if (now === 0) continue;
    if (side !== 0 && now !== side) count++;
    side = now;
  }
  return count;
}
