import { newHeap } from "./heap.ts";
import { type Riser, type Route, usedRisers } from "./risers.ts";
import { solve } from "./solve.ts";
import { spread } from "./spread.ts";

/** Between ports on one side of a box, and between risers that pass through one gutter. */
const PORT_GAP = 15;
const RISER_GAP = 9;

/** `exact` gives every riser its room; `rough` only tells left from right, which is enough to count crossings. */
export type Care = "exact" | "rough";

/**
 * Gives every riser its x: ports in the order of what they lead to, spread about the middle of their box (isotonic
 * regression), then all risers that meet in a gutter apart from each other. Where there is no room, they come closer.
 */
export function settle(
  risers: readonly Riser[],
  routes: readonly Route[],
  care: Care = "exact",
): Float64Array {
  const x = Float64Array.from(risers, (riser) => riser.want);
  const used = usedRisers(routes, risers.length);
  const neighbours = neighboursOf(routes, risers.length);
  for (const riser of used) x[riser] = leaning(riser, risers, neighbours);
  const sides = boxSides(risers, used);
  let sorted = sides;
  for (let round = 0; round < (care === "exact" ? 3 : 2); round++) {
    const pulls = pullsOf(neighbours, x);
    sorted = sides.map((side) => (side.length < 2 ? side : sortSide(side, risers, neighbours, x, pulls)));
    for (const side of sorted) spreadSide(side, risers, x);
  }
  const order = consistentOrder(used, sorted, risers, neighbours, x);
  if (care === "exact") return solve(risers, order, separations(risers, order, sorted), x);
  return pushApart(risers, order, x);
}

/** Every riser at least a little to the right of those before it in its gutters. */
function pushApart(risers: readonly Riser[], order: readonly number[], x: Float64Array): Float64Array {
  const ends: number[] = [];
  for (const riser of order) {
    const { top, bottom } = risers[riser]!;
    for (let gutter = top; gutter <= bottom; gutter++)
      x[riser] = Math.max(x[riser]!, (ends[gutter] ?? Number.NEGATIVE_INFINITY) + 0.5);
    for (let gutter = top; gutter <= bottom; gutter++) ends[gutter] = x[riser]!;
  }
  return x;
}

/** Risers joined to each riser by a horizontal piece: those of riser `r` are `list[starts[r]]` to before `starts[r + 1]`. */
interface Neighbours {
  readonly starts: Int32Array;
  readonly list: Int32Array;
}

function neighboursOf(routes: readonly Route[], count: number): Neighbours {
  const starts = new Int32Array(count + 1);
  for (const { risers } of routes) {
    for (let at = 1; at < risers.length; at++) {
      starts[risers[at - 1]! + 1]!++;
      starts[risers[at]! + 1]!++;
    }
  }
  for (let riser = 0; riser < count; riser++) starts[riser + 1]! += starts[riser]!;
  const ends = starts.slice();
  const list = new Int32Array(starts[count]!);
  for (const { risers } of routes) {
    for (let at = 1; at < risers.length; at++) {
      list[ends[risers[at - 1]!]!++] = risers[at]!;
      list[ends[risers[at]!]!++] = risers[at - 1]!;
    }
  }
  return { starts, list };
}

/** Where its neighbours are on average; its own place where it has none. */
function pull(riser: number, { starts, list }: Neighbours, x: Float64Array): number {
  const first = starts[riser]!;
  const end = starts[riser + 1]!;
  if (first === end) return x[riser]!;
  let sum = 0;
  for (let at = first; at < end; at++) sum += x[list[at]!]!;
  return sum / (end - first);
}

function pullsOf(neighbours: Neighbours, x: Float64Array): Float64Array {
  const pulls = new Float64Array(x.length);
  for (let riser = 0; riser < x.length; riser++) pulls[riser] = pull(riser, neighbours, x);
  return pulls;
}

const LEAN = 0.6;

/** A riser that touches no box stands a little to the side that it comes from and goes to. */
function leaning(riser: number, risers: readonly Riser[], { starts, list }: Neighbours): number {
  const { lo, hi, want, foot, head } = risers[riser]!;
  const first = starts[riser]!;
  const end = starts[riser + 1]!;
  if (foot !== undefined || head !== undefined || first === end) return want;
  let sum = 0;
  for (let at = first; at < end; at++) sum += risers[list[at]!]!.want;
  return want + LEAN * (Math.min(hi, Math.max(lo, sum / (end - first))) - want);
}

/** Risers that touch the same side of the same box. */
function boxSides(risers: readonly Riser[], used: readonly number[]): readonly (readonly number[])[] {
  const tops = new Map<number, number[]>();
  const bottoms = new Map<number, number[]>();
  const add = (sides: Map<number, number[]>, box: number, riser: number) => {
    const side = sides.get(box);
    if (side === undefined) sides.set(box, [riser]);
    else side.push(riser);
  };
  for (const index of used) {
    const { foot, head } = risers[index]!;
    if (foot !== undefined) add(tops, foot, index);
    if (head !== undefined) add(bottoms, head, index);
  }
  return [...tops.values(), ...bottoms.values()];
}

/**
 * The order of ports on one side: what turns off to the left stands as far left as it may, what turns off soonest
 * outermost, and so to the right; what goes straight on to another box stands between them, where it wants to be. Only
 * the latter have ports on two boxes, so the orders of all sides never contradict each other.
 */
function sortSide(
  side: readonly number[],
  risers: readonly Riser[],
  neighbours: Neighbours,
  x: Float64Array,
  pulls: Float64Array,
): readonly number[] {
  const ports = side.map((index) => {
    const { top, bottom, lo, hi, want, foot, head } = risers[index]!;
    const aside = pulls[index]! - x[index]!;
    const goesOn = foot !== undefined && head !== undefined;
    const direction = goesOn ? 0 : Math.sign(aside);
    const key = direction < 0 ? lo : direction > 0 ? hi : want;
    const later = pull(index, neighbours, pulls);
    return { index, key, turn: direction * (top - bottom), aside, later };
  });
  ports.sort(
    (a, b) => a.key - b.key || a.turn - b.turn || a.aside - b.aside || a.later - b.later || a.index - b.index,
  );
  return ports.map(({ index }) => index);
}

/** The usual gap, or what the side of the box has room for. */
function portGap(side: readonly number[], risers: readonly Riser[]): number {
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  for (const riser of side) {
    lo = Math.min(lo, risers[riser]!.lo);
    hi = Math.max(hi, risers[riser]!.hi);
  }
  return Math.min(PORT_GAP, (hi - lo) / Math.max(1, side.length - 1));
}

function spreadSide(side: readonly number[], risers: readonly Riser[], x: Float64Array): void {
  if (side.length === 1) {
    const { lo, hi, want } = risers[side[0]!]!;
    x[side[0]!] = Math.min(hi, Math.max(lo, want));
    return;
  }
  const settled = spread(
    side.map((riser) => risers[riser]!),
    portGap(side, risers),
  );
  side.forEach((riser, index) => {
    x[riser] = settled[index]!;
  });
}

/** All risers from left to right: by x, but never against the order of a side. */
function consistentOrder(
  used: readonly number[],
  sides: readonly (readonly number[])[],
  risers: readonly Riser[],
  neighbours: Neighbours,
  x: Float64Array,
): readonly number[] {
  const waitsFor = new Int32Array(risers.length);
  // A riser touches two boxes at most.
  const next = [new Int32Array(risers.length).fill(-1), new Int32Array(risers.length).fill(-1)] as const;
  for (const side of sides) {
    for (let at = 1; at < side.length; at++) {
      const left = side[at - 1]!;
      next[next[0][left] === -1 ? 0 : 1][left] = side[at]!;
      waitsFor[side[at]!]!++;
    }
  }
  const pulls = pullsOf(neighbours, x);
  const isBefore = (a: number, b: number) => x[a]! - x[b]! || pulls[a]! - pulls[b]! || a - b;
  const ready = newHeap(isBefore);
  for (const riser of used) if (waitsFor[riser] === 0) ready.add(riser);
  const order: number[] = [];
  for (let riser = ready.take(); riser !== undefined; riser = ready.take()) {
    order.push(riser);
    for (const own of next) {
      const right = own[riser]!;
      if (right !== -1 && --waitsFor[right]! === 0) ready.add(right);
    }
  }
  return order;
}

/** Two risers that must stay apart, in the order in which they stand. */
export interface Separation {
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
    const gap = portGap(sorted, risers);
    for (let at = 1; at < sorted.length; at++) {
      edges.push({ between: "ports", left: sorted[at - 1]!, right: sorted[at]!, gap });
    }
  }
  return edges;
}
