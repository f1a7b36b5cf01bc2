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

function runsOf(risers: readonly Riser[], routes: readonly Route[], x: Float64Array): readonly Run[] {
  const shared = new Map<
    string,
    {
      gutter: number;
      ends: Set<number>;
      up: Set<number>;
      down: Set<number>;
      members: Run["members"][number][];
    }
  >();
  for (const route of routes) {
    route.joints.forEach((gutter, joint) => {
      const a = route.risers[joint]!;
      const b = route.risers[joint + 1]!;
      const isLast = joint === route.joints.length - 1 && (route.form === "rise" || route.form === "round");
      const key = isLast ? `${gutter} to ${b}` : `${gutter} of ${route.link}`;
      let run = shared.get(key);
      if (run === undefined) {
        run = { gutter, ends: new Set(), up: new Set(), down: new Set(), members: [] };
        shared.set(key, run);
      }
      run.members.push({ link: route.link, joint });
      for (const riser of [a, b]) {
        run.ends.add(riser);
        if (!passesThrough(risers[riser]!, gutter)) {
          (leavesUpwards(risers[riser]!, gutter) ? run.up : run.down).add(riser);
        }
      }
    });
  }
  return [...shared.values()].map(({ gutter, ends, up, down, members }) => {
    const ups = [...up].map((riser) => x[riser]!);
    const downs = [...down].map((riser) => x[riser]!);
    const all = [...ends].map((riser) => x[riser]!);
    return { gutter, lo: Math.min(...all), hi: Math.max(...all), ends: all, up: ups, down: downs, members };
  });
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
  const sorted = [...own].sort((a, b) => runs[a]!.lo - runs[b]!.lo || runs[b]!.hi - runs[a]!.hi || a - b);
  const order = bestOrder(sorted, runs);
  let count = 0;
  order.forEach((index, at) => {
    const run = runs[index]!;
    let level = 0;
    for (let above = 0; above < at; above++) {
      const other = runs[order[above]!]!;
      if (touch(run, other)) level = Math.max(level, track[order[above]!]! + 1);
    }
    track[index] = level;
    count = Math.max(count, level + 1);
  });
  return count;
}

export function touch(a: Run, b: Run): boolean {
  return a.lo <= b.hi + END_GAP && b.lo <= a.hi + END_GAP;
}

/** Insertion until nothing improves: each run is taken out and put where it adds the fewest crossings. */
function bestOrder(own: readonly number[], runs: readonly Run[]): readonly number[] {
  const order: number[] = [];
  for (const index of own) insertBest(order, index, runs);
  for (let round = 0; round < 4; round++) {
    const before = order.join();
    for (const index of own) {
      order.splice(order.indexOf(index), 1);
      insertBest(order, index, runs);
    }
    if (order.join() === before) break;
  }
  return order;
}

function insertBest(order: number[], index: number, runs: readonly Run[]): void {
  const run = runs[index]!;
  let cost = 0;
  let least = 0;
  let best = 0;
  order.forEach((other, at) => {
    const there = runs[other]!;
    if (touch(run, there)) cost += crossingsOf(there, run) - crossingsOf(run, there);
    if (cost < least) {
      least = cost;
      best = at + 1;
    }
  });
  order.splice(best, 0, index);
}

/** Crossings when `a` lies above `b`; verticals that would lie on each other count a hundred. */
export function crossingsOf(a: Run, b: Run): number {
  let count = 0;
  for (const x of a.down) if (x > b.lo && x < b.hi) count++;
  for (const x of b.up) if (x > a.lo && x < a.hi) count++;
  for (const x of a.down) for (const other of b.up) if (Math.abs(x - other) < 4) count += 100;
  return count;
}
