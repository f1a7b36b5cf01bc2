import { newHeap } from "./heap.ts";
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
  let sorted = sides;
  for (let round = 0; round < 3; round++) {
    sorted = sides.map((side) => sortSide(side, risers, neighbours, x));
    for (const side of sorted) spreadSide(side, risers, x);
  }
  const order = consistentOrder([...used], sorted, risers, neighbours, x);
  const edges = separations(risers, order, sorted);
  for (const squeeze of SQUEEZES) {
    const squeezed = edges.map((edge) => ({ ...edge, gap: edge.gap * squeeze[edge.between] }));
    const settled = solve(risers, order, squeezed, x);
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

/**
 * The order of ports on one side: what turns off at once goes by where it turns to, what goes straight on by where it
 * stands. Only the latter have ports on two boxes, so the orders of all sides never contradict each other.
 */
function sortSide(
  side: readonly number[],
  risers: readonly Riser[],
  neighbours: readonly (readonly number[])[],
  x: Float64Array,
): readonly number[] {
  const keys = new Map(
    side.map((riser) => {
      const { top, bottom, want, foot, head } = risers[riser]!;
      const turnsAtOnce = top === bottom && (foot === undefined || head === undefined);
      return [riser, turnsAtOnce ? pull(riser, neighbours, x) : want];
    }),
  );
  const aside = (riser: number) => pull(riser, neighbours, x) - x[riser]!;
  return [...side].sort((a, b) => keys.get(a)! - keys.get(b)! || aside(a) - aside(b) || a - b);
}

function spreadSide(side: readonly number[], risers: readonly Riser[], x: Float64Array): void {
  const bounds = side.map((riser) => risers[riser]!);
  const lo = Math.min(...bounds.map((each) => each.lo));
  const hi = Math.max(...bounds.map((each) => each.hi));
  const gap = Math.min(PORT_GAP, (hi - lo) / Math.max(1, side.length - 1));
  const settled = spread(bounds, gap);
  side.forEach((riser, index) => {
    x[riser] = settled[index]!;
  });
}

/** All risers from left to right: by x, but never against the order of a side. */
function consistentOrder(
  used: readonly number[],
  sides: readonly (readonly number[])[],
  risers: readonly Riser[],
  neighbours: readonly (readonly number[])[],
  x: Float64Array,
): readonly number[] {
  const waitsFor = new Int32Array(risers.length);
  const next: number[][] = risers.map(() => []);
  for (const side of sides) {
    for (let at = 1; at < side.length; at++) {
      next[side[at - 1]!]!.push(side[at]!);
      waitsFor[side[at]!]!++;
    }
  }
  const isBefore = (a: number, b: number) =>
    x[a]! - x[b]! || pull(a, neighbours, x) - pull(b, neighbours, x) || a - b;
  const ready = newHeap(isBefore);
  for (const riser of used) if (waitsFor[riser] === 0) ready.add(riser);
  const order: number[] = [];
  for (let riser = ready.take(); riser !== undefined; riser = ready.take()) {
    order.push(riser);
    for (const each of next[riser]!) if (--waitsFor[each]! === 0) ready.add(each);
  }
  return order;
}

/** Tried in turn where there is no room: risers give way before ports do, for ports have arrowheads. */
const SQUEEZES = [
  { ports: 1, risers: 1 },
  { ports: 1, risers: 0.6 },
  { ports: 0.75, risers: 0.6 },
  { ports: 0.75, risers: 0.3 },
  { ports: 0.5, risers: 0.3 },
  { ports: 0.5, risers: 0.1 },
  { ports: 0.25, risers: 0.05 },
  { ports: 0.05, risers: 0.01 },
];

interface Separation {
  readonly between: "ports" | "risers";
  readonly left: number;
  readonly right: number;
  readonly gap: number;
}

/** What must stay apart: neighbours in each gutter, and neighbours on each side of a box a little more. */
function separations(
  risers: readonly Riser[],
  order: readonly number[],
  sides: readonly (readonly number[])[],
): readonly Separation[] {
  const lastIn = new Map<number, number>();
  const edges: Separation[] = [];
  for (const riser of order) {
    const { top, bottom } = risers[riser]!;
    for (let gutter = top; gutter <= bottom; gutter++) {
      const left = lastIn.get(gutter);
      if (left !== undefined) edges.push({ between: "risers", left, right: riser, gap: RISER_GAP });
      lastIn.set(gutter, riser);
    }
  }
  for (const sorted of sides) {
    const width = risers[sorted[0]!]!;
    const gap = Math.min(PORT_GAP, (width.hi - width.lo) / Math.max(1, sorted.length));
    for (let at = 1; at < sorted.length; at++) {
      edges.push({ between: "ports", left: sorted[at - 1]!, right: sorted[at]!, gap });
    }
  }
  return edges;
}

/** Keeps order, bounds and gaps, near the wanted places; undefined where the gaps do not fit. */
function solve(
  risers: readonly Riser[],
  order: readonly number[],
  edges: readonly Separation[],
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
    for (const { right, gap } of after[riser]!) most[riser] = Math.min(most[riser]!, most[right]! - gap);
  }
  const x = new Float64Array(risers.length);
  const leastOf = (riser: number) => {
    let least = risers[riser]!.lo;
    for (const { left, gap } of before[riser]!) least = Math.max(least, x[left]! + gap);
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
      for (const { right, gap } of after[riser]!) upper = Math.min(upper, x[right]! - gap);
      x[riser] = Math.min(upper, Math.max(leastOf(riser), want[riser]!));
    }
    for (const riser of order) {
      let upper = risers[riser]!.hi;
      for (const { right, gap } of after[riser]!) upper = Math.min(upper, x[right]! - gap);
      x[riser] = Math.max(leastOf(riser), Math.min(upper, want[riser]!));
    }
  }
  return x;
}
