import type { Riser, Route } from "./risers.ts";
import { spread } from "./spread.ts";

/** Between ports on one side of a box, and between risers that pass through one gutter. */
const PORT_GAP = 15;
const RISER_GAP = 9;

/**
 * Gives every riser its x: ports in the order of what they lead to, spread about the middle of their box (isotonic
 * regression), then all risers that meet in a gutter apart from each other. Where there is no room, all come closer.
 */
export function settle(risers: readonly Riser[], routes: readonly Route[]): Float64Array {
  const x = Float64Array.from(risers, (riser) => riser.want);
  const used = new Set(routes.flatMap((route) => route.risers));
  const neighbours = neighboursOf(routes, risers.length);
  const sides = boxSides(risers, used);
  for (let round = 0; round < 4; round++) {
    for (const side of sides) spreadSide(side, risers, neighbours, x);
  }
  const order = [...used].sort(
    (a, b) => x[a]! - x[b]! || pull(a, neighbours, x) - pull(b, neighbours, x) || a - b,
  );
  const rank = new Int32Array(risers.length);
  order.forEach((riser, index) => {
    rank[riser] = index;
  });
  const edges = separations(risers, order, sides, rank);
  for (const scale of [1, 0.8, 0.6, 0.45, 0.3, 0.15, 0.05]) {
    const settled = solve(risers, order, edges, scale, x);
    if (settled !== undefined) return settled;
  }
  return x;
}

/** Risers joined to each riser by a horizontal piece. */
function neighboursOf(routes: readonly Route[], count: number): readonly (readonly number[])[] {
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  for (const { risers } of routes) {
    for (let at = 1; at < risers.length; at++) {
      neighbours[risers[at - 1]!]!.push(risers[at]!);
      neighbours[risers[at]!]!.push(risers[at - 1]!);
    }
  }
  return neighbours;
}

/** Where its neighbours are on average; its own place where it has none. */
function pull(riser: number, neighbours: readonly (readonly number[])[], x: Float64Array): number {
  const own = neighbours[riser] ?? [];
  if (own.length === 0) return x[riser] ?? 0;
  return own.reduce((sum, each) => sum + (x[each] ?? 0), 0) / own.length;
}

/** Risers that touch the same side of the same box. */
function boxSides(risers: readonly Riser[], used: ReadonlySet<number>): readonly (readonly number[])[] {
  const sides = new Map<string, number[]>();
  const add = (key: string, riser: number) => {
    const side = sides.get(key);
    if (side === undefined) sides.set(key, [riser]);
    else side.push(riser);
  };
  for (const index of [...used].sort((a, b) => a - b)) {
    const { foot, head } = risers[index]!;
    if (foot !== undefined) add(`top of ${foot}`, index);
    if (head !== undefined) add(`bottom of ${head}`, index);
  }
  return [...sides.values()];
}

function spreadSide(
  side: readonly number[],
  risers: readonly Riser[],
  neighbours: readonly (readonly number[])[],
  x: Float64Array,
): void {
  const keyed = side
    .map((riser) => ({ riser, key: pull(riser, neighbours, x) }))
    .sort((a, b) => a.key - b.key || a.riser - b.riser);
  const bounds = keyed.map(({ riser }) => risers[riser]!);
  const lo = Math.min(...bounds.map((each) => each.lo));
  const hi = Math.max(...bounds.map((each) => each.hi));
  const gap = Math.min(PORT_GAP, (hi - lo) / Math.max(1, side.length - 1));
  const settled = spread(
    keyed.map(({ riser }) => {
      const { want, lo: least, hi: most } = risers[riser]!;
      return { want, lo: least, hi: most };
    }),
    gap,
  );
  keyed.forEach(({ riser }, index) => {
    x[riser] = settled[index]!;
  });
}

interface Separation {
  readonly left: number;
  readonly right: number;
  readonly gap: number;
}

/** What must stay apart: neighbours in each gutter, and neighbours on each side of a box a little more. */
function separations(
  risers: readonly Riser[],
  order: readonly number[],
  sides: readonly (readonly number[])[],
  rank: Int32Array,
): readonly Separation[] {
  const lastIn = new Map<number, number>();
  const edges: Separation[] = [];
  for (const riser of order) {
    const { top, bottom } = risers[riser]!;
    for (let gutter = top; gutter <= bottom; gutter++) {
      const left = lastIn.get(gutter);
      if (left !== undefined) edges.push({ left, right: riser, gap: RISER_GAP });
      lastIn.set(gutter, riser);
    }
  }
  for (const side of sides) {
    const sorted = [...side].sort((a, b) => rank[a]! - rank[b]!);
    const width = risers[sorted[0]!]!;
    const gap = Math.min(PORT_GAP, (width.hi - width.lo) / Math.max(1, sorted.length));
    for (let at = 1; at < sorted.length; at++) {
      edges.push({ left: sorted[at - 1]!, right: sorted[at]!, gap: Math.max(gap, RISER_GAP) });
    }
  }
  return edges;
}

/** Keeps order, bounds and gaps, near the wanted places; undefined where the gaps do not fit. */
function solve(
  risers: readonly Riser[],
  order: readonly number[],
  edges: readonly Separation[],
  scale: number,
  want: Float64Array,
): Float64Array | undefined {
  const before: Separation[][] = risers.map(() => []);
  const after: Separation[][] = risers.map(() => []);
  for (const edge of edges) {
    before[edge.right]!.push(edge);
    after[edge.left]!.push(edge);
  }
  const most = Float64Array.from(risers, (riser) => riser.hi);
  for (let at = order.length - 1; at >= 0; at--) {
    const riser = order[at]!;
    for (const { right, gap } of after[riser]!)
      most[riser] = Math.min(most[riser]!, most[right]! - gap * scale);
  }
  const x = new Float64Array(risers.length);
  const leastOf = (riser: number) => {
    let least = risers[riser]!.lo;
    for (const { left, gap } of before[riser]!) least = Math.max(least, x[left]! + gap * scale);
    return least;
  };
  for (const riser of order) {
    const least = leastOf(riser);
    if (least > most[riser]! + 1e-6) return undefined;
    x[riser] = Math.max(least, Math.min(most[riser]!, want[riser]!));
  }
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let at = order.length - 1; at >= 0; at--) {
      const riser = order[at]!;
      let upper = risers[riser]!.hi;
      for (const { right, gap } of after[riser]!) upper = Math.min(upper, x[right]! - gap * scale);
      x[riser] = Math.min(upper, Math.max(leastOf(riser), want[riser]!));
    }
    for (const riser of order) {
      let upper = risers[riser]!.hi;
      for (const { right, gap } of after[riser]!) upper = Math.min(upper, x[right]! - gap * scale);
      x[riser] = Math.max(leastOf(riser), Math.min(upper, want[riser]!));
    }
  }
  return x;
}
