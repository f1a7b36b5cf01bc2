import { countCrossings } from "./count-crossings.ts";
import { freeTitles } from "./free-titles.ts";
import { type Ground, type Riser, type Route, routesOf, usedRisers, type Way, wayOf } from "./risers.ts";
import { choicesInTime, searchWays } from "./search-ways.ts";
import { type Care, settle } from "./settle.ts";
import { shareHeads } from "./share-heads.ts";
import { layTracks, type Tracks } from "./tracks.ts";
import { BEND, CROSSING, LENGTH, wayChoices } from "./way-choices.ts";

/** A complete drawing of the links, but for the heights of tracks. */
export interface Draft {
  readonly routes: readonly Route[];
  readonly risers: readonly Riser[];
  readonly x: Float64Array;
  readonly tracks: Tracks;
}

export function draft(ground: Ground, ways: readonly Way[], care: Care): Draft {
  const { routes: apart, risers } = routesOf(ways);
  const routes = shareHeads(ground.grid, ground.links, ground.families, apart, risers);
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
  const used = usedRisers(routes, risers.length);
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

/** Pairs of links in all drafts together: the more links a map has, the less the way of one of them matters. */
const MOST_DRAWN = 110_000;
const MOST_CHOICES = 60;

/**
 * Finds better ways for links: first for all together, by how they must cross (see `searchWays`), then one by one, by
 * how they are drawn: fewer crossings, then fewer bends, then shorter lines. Boxes stay where they are.
 */
export function improveWays(ground: Ground, first: readonly Way[]): readonly Way[] {
  const most = Math.min(MOST_CHOICES, choicesInTime(first.length));
  if (most < 2) return first;
  const choices = wayChoices(ground, first, most);
  const { taken, near } = searchWays(choices, ground.families);
  const found = choices.map((own, link) => own[taken[link]!]!.way);
  const costOf = (ways: readonly Way[]) => cost(ground, draft(ground, ways, "rough"));
  let ways = first;
  let least = costOf(first);
  let drawn = 2 * first.length ** 2;
  const tryOut = (others: readonly Way[]): boolean => {
    drawn += first.length ** 2;
    const value = costOf(others);
    if (value >= least - 1e-6) return false;
    least = value;
    ways = others;
    return true;
  };
  tryOut(found);
  for (let link = 0, unchanged = 0; unchanged < first.length; link = (link + 1) % first.length) {
    unchanged++;
    if (choices[link]!.length < 2) continue;
    for (const choice of [taken[link]!, ...near[link]!]) {
      const { way, taste } = choices[link]![choice]!;
      for (const turns of way.joints.length === 0 ? [undefined] : ([undefined, "early"] as const)) {
        const other = turns === undefined ? way : wayOf(ground, link, { ...taste, turns }, "look");
        if (other === ways[link]) continue;
        if (drawn > MOST_DRAWN) return ways;
        if (tryOut(ways.map((each, index) => (index === link ? other : each)))) unchanged = 0;
      }
    }
  }
  return ways;
}

function cost(ground: Ground, drawn: Draft): number {
  const { runs } = drawn.tracks;
  let length = 0;
  for (const run of runs) length += run.hi - run.lo;
  return CROSSING * countCrossings(ground, drawn) + 2 * BEND * runs.length + LENGTH * length;
}
