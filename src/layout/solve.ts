import type { Riser } from "./risers.ts";
import type { Separation } from "./settle.ts";

const SWEEPS = 8;
/** Maps of so many risers are relaxed twice only. */
const MANY_RISERS = 4000;
const MOST_TRIES = 60;
/** Risers looked at in all tries together. */
const MOST_WORK = 60_000;
/** Gaps between risers give way before gaps between ports do, for ports have arrowheads. */
const LEAST_SHARE = { risers: 0.35, ports: 0.62 };
const SHRINK = 0.75;

/**
 * Places risers in their order within their bounds, apart by the gaps, as near as may be to where they want to be.
 * Where a chain of gaps does not fit between its bounds, the gaps of that chain shrink, and of no other.
 */
export function solve(
  risers: readonly Riser[],
  order: readonly number[],
  edges: readonly Separation[],
  want: Float64Array,
): Float64Array {
  const gaps = Float64Array.from(edges, (edge) => edge.gap);
  const before: number[][] = risers.map(() => []);
  const after: number[][] = risers.map(() => []);
  edges.forEach((edge, index) => {
    before[edge.right]!.push(index);
    after[edge.left]!.push(index);
  });
  const chart: Chart = { risers, order, edges, gaps, before, after };
  let most = greatest(chart);
  for (let tries = 0; tries < Math.min(MOST_TRIES, MOST_WORK / risers.length); tries++) {
    const chains = tightChains(chart, most);
    if (chains.length === 0) break;
    for (const chain of chains) shrink(chart, chain);
    most = greatest(chart);
  }
  return relax(chart, most, want);
}

interface Chart {
  readonly risers: readonly Riser[];
  readonly order: readonly number[];
  readonly edges: readonly Separation[];
  readonly gaps: Float64Array;
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
}

/** How far right each may stand, for the sake of those to its right. */
function greatest({ risers, order, edges, gaps, after }: Chart): Float64Array {
  const most = Float64Array.from(risers, (riser) => riser.hi);
  for (let at = order.length - 1; at >= 0; at--) {
    const riser = order[at]!;
    for (const edge of after[riser]!)
      most[riser] = Math.min(most[riser]!, most[edges[edge]!.right]! - gaps[edge]!);
  }
  return most;
}

/** The edges of chains that are too long for their bounds; none where all fit. */
function tightChains(
  { risers, order, edges, gaps, before, after }: Chart,
  most: Float64Array,
): readonly (readonly number[])[] {
  const chains: (readonly number[])[] = [];
  const least = Float64Array.from(risers, (riser) => riser.lo);
  const cause = new Int32Array(risers.length).fill(-1);
  for (const riser of order) {
    for (const edge of before[riser]!) {
      const bound = least[edges[edge]!.left]! + gaps[edge]!;
      if (bound > least[riser]!) {
        least[riser] = bound;
        cause[riser] = edge;
      }
    }
    if (least[riser]! <= most[riser]! + 1e-6) continue;
    const chain: number[] = [];
    for (let edge = cause[riser]!; edge >= 0; edge = cause[edges[edge]!.left]!) chain.push(edge);
    for (let here: number | undefined = riser; here !== undefined; ) {
      const tight: number | undefined = after[here]!.find(
        (edge) => Math.abs(most[edges[edge]!.right]! - gaps[edge]! - most[here!]!) < 1e-6,
      );
      if (tight !== undefined) chain.push(tight);
      here = tight === undefined ? undefined : edges[tight]!.right;
    }
    chains.push(chain);
    least[riser] = most[riser]!;
    cause[riser] = -1;
  }
  return chains;
}

/** Risers down to their least share, then ports down to theirs, then all as far as it takes. */
function shrink({ edges, gaps }: Chart, chain: readonly number[]): void {
  for (const kind of ["risers", "ports"] as const) {
    const wide = chain.filter(
      (edge) => edges[edge]!.between === kind && gaps[edge]! > edges[edge]!.gap * LEAST_SHARE[kind],
    );
    for (const edge of wide) gaps[edge]! *= SHRINK;
    if (wide.length > 0) return;
  }
  for (const edge of chain) gaps[edge]! *= SHRINK;
}

function relax(
  { risers, order, edges, gaps, before, after }: Chart,
  most: Float64Array,
  want: Float64Array,
): Float64Array {
  const x = new Float64Array(risers.length);
  const leastOf = (riser: number) => {
    let least = risers[riser]!.lo;
    for (const edge of before[riser]!) least = Math.max(least, x[edges[edge]!.left]! + gaps[edge]!);
    return least;
  };
  const mostOf = (riser: number) => {
    let upper = risers[riser]!.hi;
    for (const edge of after[riser]!) upper = Math.min(upper, x[edges[edge]!.right]! - gaps[edge]!);
    return upper;
  };
  for (const riser of order) x[riser] = Math.max(leastOf(riser), Math.min(most[riser]!, want[riser]!));
  const sweeps = risers.length > MANY_RISERS ? 2 : SWEEPS;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let at = order.length - 1; at >= 0; at--) {
      const riser = order[at]!;
      x[riser] = Math.min(mostOf(riser), Math.max(leastOf(riser), want[riser]!));
    }
    for (const riser of order) x[riser] = Math.max(leastOf(riser), Math.min(mostOf(riser), want[riser]!));
  }
  // What still does not fit stays within its bounds all the same: better too close than through a box.
  return x.map((at, riser) => Math.min(risers[riser]!.hi, Math.max(risers[riser]!.lo, at)));
}
