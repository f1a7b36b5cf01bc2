import { type Ground, type Riser, type Route, usedRisers } from "./risers.ts";
import { crossingsOf, passesThrough, type Tracks, touch } from "./tracks.ts";

/** Crossings of a draft: pairs of lines, those that run together counted once. */
export function countCrossings(
  ground: Ground,
  {
    routes,
    risers,
    x,
    tracks,
  }: { routes: readonly Route[]; risers: readonly Riser[]; x: Float64Array; tracks: Tracks },
): number {
  const used = usedRisers(routes, risers.length);
  const passing: number[][] = ground.gaps.map(() => []);
  passing.push([]);
  for (const riser of used) {
    for (let gutter = risers[riser]!.top; gutter <= risers[riser]!.bottom; gutter++) {
      if (passesThrough(risers[riser]!, gutter)) passing[gutter]?.push(x[riser]!);
    }
  }
  const byGutter: number[][] = passing.map(() => []);
  let count = 0;
  tracks.runs.forEach(({ gutter, lo, hi }, index) => {
    byGutter[gutter]?.push(index);
    for (const at of passing[gutter] ?? [])
      if (at > lo && at < hi && !tracks.runs[index]!.ends.includes(at)) count++;
  });
  for (const own of byGutter) {
    for (const a of own) {
      for (const b of own) {
        if (tracks.track[a]! < tracks.track[b]! && touch(tracks.runs[a]!, tracks.runs[b]!)) {
          count += crossingsOf(tracks.runs[a]!, tracks.runs[b]!);
        }
      }
    }
  }
  return count + crossedBeside(ground, routes, risers, used, x);
}

/** Risers that pass between two neighbours of which one leads to the other. */
function crossedBeside(
  { grid, links }: Ground,
  routes: readonly Route[],
  risers: readonly Riser[],
  used: readonly number[],
  x: Float64Array,
): number {
  let count = 0;
  for (const route of routes) {
    if (route.form !== "beside") continue;
    const a = grid.boxes[links[route.link]!.from]!;
    const b = grid.boxes[links[route.link]!.to]!;
    const lo = Math.min(a.x1, b.x1);
    const hi = Math.max(a.x0, b.x0);
    for (const riser of used) {
      const { top, bottom } = risers[riser]!;
      if (top <= a.row && bottom > a.row && x[riser]! > lo && x[riser]! < hi) count++;
    }
  }
  return count;
}
