import type { Taste } from "./cheapest-way.ts";
import { countCrossings } from "./count-crossings.ts";
import { freeTitles } from "./free-titles.ts";
import { type Gap, middle } from "./gaps.ts";
import { type Ground, type Riser, type Route, routesOf, type Way, wayOf } from "./risers.ts";
import { type Care, settle } from "./settle.ts";
import { shareHeads } from "./share-heads.ts";
import { layTracks, type Tracks } from "./tracks.ts";

/** A complete drawing of the links, but for the heights of tracks. */
export interface Draft {
  readonly routes: readonly Route[];
  readonly risers: readonly Riser[];
  readonly x: Float64Array;
  readonly tracks: Tracks;
}

export function draft(ground: Ground, ways: readonly Way[], care: Care): Draft {
  const { routes: apart, risers } = routesOf(ways);
  const routes = shareHeads(ground.grid, ground.links, apart, risers);
  const x = care === "exact" ? settleBesideTitles(ground, risers, routes) : settle(risers, routes, care);
  return { routes, risers, x, tracks: layTracks(ground.grid.rows.length + 1, risers, routes, x) };
}

const MOST_TITLE_ROUNDS = 5;
/** A map of so many links is settled once more at most. */
const MANY_LINKS = 300;

/** Settles again, with narrower bounds, until every title has a gap between the links that cross its strip. */
function settleBesideTitles(
  ground: Ground,
  risers: readonly Riser[],
  routes: readonly Route[],
): Float64Array {
  const used = new Set(routes.flatMap((route) => route.risers));
  let bounded = risers;
  let x = settle(bounded, routes, "exact");
  for (let round = 0; round < (routes.length > MANY_LINKS ? 1 : MOST_TITLE_ROUNDS); round++) {
    const freed = freeTitles(ground.grid, bounded, used, x);
    if (freed === undefined) break;
    bounded = freed;
    x = settle(bounded, routes, "exact");
  }
  return x;
}

/** Links drawn in all drafts together, so that a map of any size is drawn in time. */
const MOST_WORK = 12_000;
const MOST_LINKS = 90;

const CROSSING = 3;
const BEND = 1;
const LENGTH = 1 / 500;

/**
 * Lets each link in turn try other ways and keeps what makes the whole picture better: fewer crossings, then fewer
 * bends, then shorter lines; until no link has a better way, or the work is done. Boxes stay where they are.
 */
export function improveWays(ground: Ground, first: readonly Way[]): readonly Way[] {
  if (first.length > MOST_LINKS) return first;
  const choices = first.map((way, link) => otherWays(ground, link, way));
  let ways = first;
  let best = cost(ground, draft(ground, ways, "rough"));
  let work = 0;
  let unchanged = 0;
  for (let link = 0; unchanged < ways.length; link = (link + 1) % ways.length) {
    unchanged++;
    for (const other of choices[link]!) {
      if (other === ways[link]) continue;
      work += ways.length;
      if (work > MOST_WORK) return ways;
      const tried = ways.map((way, index) => (index === link ? other : way));
      const value = cost(ground, draft(ground, tried, "rough"));
      if (value < best - 1e-6) {
        best = value;
        ways = tried;
        unchanged = 0;
      }
    }
  }
  return ways;
}

/** Links that pass more gaps try only those they would like next best. */
const MOST_GAPS = 24;

/** The first way of a link, and its ways through each other gap of the rows that it passes, turning early or late. */
function otherWays(ground: Ground, link: number, way: Way): readonly Way[] {
  if (way.form !== "rise" && way.form !== "sink") return [way];
  const tastes: readonly Taste[] = [{}, ...gapsToTry(ground, way).map((through) => ({ through }))];
  const known = new Set([JSON.stringify(way)]);
  const ways: Way[] = [way];
  for (const taste of tastes) {
    for (const each of [taste, { ...taste, turns: "early" as const }]) {
      const other = wayOf(ground, link, each, "look");
      const text = JSON.stringify(other);
      if (!known.has(text)) ways.push(other);
      known.add(text);
    }
  }
  return ways;
}

/** The gaps of the rows that a way passes, those nearest to its ends first. */
function gapsToTry({ gaps }: Ground, { pieces }: Way): readonly Gap[] {
  const top = Math.min(...pieces.map((piece) => piece.top));
  const bottom = Math.max(...pieces.map((piece) => piece.bottom));
  const centre = ((pieces[0]?.want ?? 0) + (pieces.at(-1)?.want ?? 0)) / 2;
  const aside = (gap: Gap) => Math.abs(middle(gap) - centre);
  return gaps
    .slice(top, bottom)
    .flat()
    .sort((a, b) => aside(a) - aside(b))
    .slice(0, MOST_GAPS);
}

function cost(ground: Ground, drawn: Draft): number {
  const { runs } = drawn.tracks;
  let length = 0;
  for (const run of runs) length += run.hi - run.lo;
  return CROSSING * countCrossings(ground, drawn) + 2 * BEND * runs.length + LENGTH * length;
}
