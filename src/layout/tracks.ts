import { newHeap } from "./heap.ts";
import type { Riser, Route } from "./risers.ts";

/** Horizontal pieces of one gutter that are drawn as one: one link's, or those of links that share a last piece. */
export interface Run {
  readonly gutter: number;
  readonly lo: number;
  readonly hi: number;
  /** Where it meets risers. */
  readonly ends: readonly number[];
  /** Where those leave it upwards and downwards that do not pass through. */
  readonly up: readonly number[];
  readonly down: readonly number[];
  /** Links and the number of the joint in each. */
  readonly members: readonly { readonly link: number; readonly joint: number }[];
}

/** Runs with the track of each, 0 topmost, and how many tracks a gutter has. */
export interface Tracks {
  readonly runs: readonly Run[];
  readonly track: Int32Array;
  readonly counts: readonly number[];
}

/** Space kept between the ends of two runs on one track. */
const END_GAP = 8;

export function layTracks(
  gutters: number,
  risers: readonly Riser[],
  routes: readonly Route[],
  x: Float64Array,
): Tracks {
  const runs = runsOf(risers, routes, x);
  const byGutter: number[][] = Array.from({ length: gutters }, () => []);
  runs.forEach((run, index) => {
    byGutter[run.gutter]?.push(index);
  });
  const track = new Int32Array(runs.length);
  const counts = byGutter.map((own) => layGutter(own, runs, track));
  return { runs, track, counts };
}

/** A run while links are added to it, with the risers that it meets. */
interface OpenRun extends Run {
  lo: number;
  hi: number;
  readonly met: number[];
  readonly ends: number[];
  readonly up: number[];
  readonly down: number[];
  readonly members: Run["members"][number][];
}

function runsOf(risers: readonly Riser[], routes: readonly Route[], x: Float64Array): readonly Run[] {
  const runs: OpenRun[] = [];
  const shared = new Map<number, OpenRun>();
  for (const { link, form, joints, risers: own } of routes) {
    for (let joint = 0; joint < joints.length; joint++) {
      const gutter = joints[joint]!;
      const last = own[joint + 1]!;
      const isShared = joint === joints.length - 1 && (form === "rise" || form === "round");
      const key = gutter * risers.length + last;
      let run = isShared ? shared.get(key) : undefined;
      if (run === undefined) {
        run = { gutter, lo: Infinity, hi: -Infinity, met: [], ends: [], up: [], down: [], members: [] };
        runs.push(run);
        if (isShared) shared.set(key, run);
      }
      run.members.push({ link, joint });
      meet(run, own[joint]!, risers, x);
      meet(run, last, risers, x);
    }
  }
  return runs;
}

function meet(run: OpenRun, riser: number, risers: readonly Riser[], x: Float64Array): void {
  if (run.met.includes(riser)) return;
  const here = risers[riser]!;
  const at = x[riser]!;
  run.met.push(riser);
  run.ends.push(at);
  run.lo = Math.min(run.lo, at);
  run.hi = Math.max(run.hi, at);
  if (!passesThrough(here, run.gutter)) (leavesUpwards(here, run.gutter) ? run.up : run.down).push(at);
}

/** A riser that others join is crossed at whatever height: the order of runs cannot change that. */
export function passesThrough(riser: Riser, gutter: number): boolean {
  const goesUp = riser.top < gutter || (riser.top === gutter && riser.head !== undefined);
  const goesDown = riser.bottom > gutter || (riser.bottom === gutter && riser.foot !== undefined);
  return goesUp && goesDown;
}

/** Whether a riser that is joined in a gutter goes up from there. */
function leavesUpwards(riser: Riser, gutter: number): boolean {
  if (riser.top === riser.bottom) return riser.head !== undefined;
  return riser.top < gutter || (riser.top === gutter && riser.head !== undefined);
}

/** Orders the runs of one gutter so that they cross least, and packs them from the top; returns the tracks used. */
function layGutter(own: readonly number[], runs: readonly Run[], track: Int32Array): number {
  if (own.length === 0) return 0;
  const sorted = [...own].sort((a, b) => runs[a]!.lo - runs[b]!.lo || runs[b]!.hi - runs[a]!.hi || a - b);
  const here = sorted.map((index) => runs[index]!);
  const levels = here.length > MOST_ORDERED ? packDensely(here) : pack(bestOrder(preferences(here)), here);
  levels.forEach((level, at) => {
    track[sorted[at]!] = level;
  });
  return Math.max(...levels) + 1;
}

/** In a gutter of more runs no eye can follow one: there room counts for more than crossings. */
const MOST_ORDERED = 150;

/** Left-edge assignment: as few tracks as any packing needs. `runs` sorted by where they begin. */
function packDensely(runs: readonly Run[]): readonly number[] {
  const ends: number[] = [];
  const free = newHeap((a, b) => ends[a]! - ends[b]! || a - b);
  return runs.map(({ lo, hi }) => {
    const first = free.take();
    if (first === undefined || ends[first]! + END_GAP >= lo) {
      if (first !== undefined) free.add(first);
      free.add(ends.push(hi) - 1);
      return ends.length - 1;
    }
    ends[first] = hi;
    free.add(first);
    return first;
  });
}

/** Each run just below the lowest of those that it touches and that come before it. */
function pack(order: readonly number[], runs: readonly Run[]): readonly number[] {
  const levels = new Array<number>(runs.length).fill(0);
  order.forEach((index, at) => {
    const run = runs[index]!;
    let level = 0;
    for (let above = 0; above < at; above++) {
      const other = order[above]!;
      if (levels[other]! >= level && touch(run, runs[other]!)) level = levels[other]! + 1;
    }
    levels[index] = level;
  });
  return levels;
}

export function touch(a: Run, b: Run): boolean {
  return a.lo <= b.hi + END_GAP && b.lo <= a.hi + END_GAP;
}

/** How many more crossings there are when the first lies below the second than above it; square, by rows. */
interface Preferences {
  readonly count: number;
  readonly more: Int32Array;
}

/** `runs` sorted by where they begin. */
function preferences(runs: readonly Run[]): Preferences {
  const count = runs.length;
  const more = new Int32Array(count * count);
  for (let a = 0; a < count; a++) {
    const run = runs[a]!;
    for (let b = a + 1; b < count && runs[b]!.lo <= run.hi + END_GAP; b++) {
      const difference = crossingsOf(runs[b]!, run) - crossingsOf(run, runs[b]!);
      more[a * count + b] = difference;
      more[b * count + a] = -difference;
    }
  }
  return { count, more };
}

/** Insertion until nothing improves: each run is taken out and put where it adds the fewest crossings. */
function bestOrder(preferred: Preferences): readonly number[] {
  const order: number[] = [];
  for (let index = 0; index < preferred.count; index++) insertBest(order, index, preferred);
  for (let round = 0; round < ROUNDS; round++) {
    let isChanged = false;
    for (let index = 0; index < preferred.count; index++) {
      const before = order.indexOf(index);
      order.splice(before, 1);
      isChanged = insertBest(order, index, preferred) !== before || isChanged;
    }
    if (!isChanged) break;
  }
  return order;
}

const ROUNDS = 4;

/** Returns the place taken: the first of the best. */
function insertBest(order: number[], index: number, { count, more }: Preferences): number {
  const row = index * count;
  let cost = 0;
  let least = 0;
  let best = 0;
  for (let at = 0; at < order.length; at++) {
    cost += more[row + order[at]!]!;
    if (cost < least) {
      least = cost;
      best = at + 1;
    }
  }
  order.splice(best, 0, index);
  return best;
}

/** Crossings when `a` lies above `b`; verticals that would lie on each other count a hundred. */
export function crossingsOf(a: Run, b: Run): number {
  let count = 0;
  for (const x of a.down) if (x > b.lo && x < b.hi) count++;
  for (const x of b.up) if (x > a.lo && x < a.hi) count++;
  for (const x of a.down) for (const other of b.up) if (Math.abs(x - other) < 4) count += 100;
  return count;
}
