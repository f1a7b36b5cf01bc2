import { type Gap, middle } from "./gaps.ts";

const BEND = 40;
const ASIDE = 0.12;
const OFF_CENTRE = 0.04;
const CROWDED = 400;
const BEST_TURN = 4;
/** Space that a riser takes in a gap, for counting how many fit. */
const RISER_WIDTH = 9;

/** A taste that makes a link choose another way than its first. */
export interface Taste {
  /** Passes the rows of these gaps here and nowhere else. */
  readonly through?: readonly Gap[];
  /** Turns just above its cause rather than just below its effect. */
  readonly turns?: "early";
}

/** How far aside of the straight way gaps are looked for first, in pixels. */
const REACH = 280;

/** For each level the x taken; where nothing near is free, the sides of the map always are. */
export function cheapestPlaces(
  levels: readonly (readonly Gap[])[],
  used: ReadonlyMap<Gap, number>,
  start: Gap,
  end: Gap,
  taste: Taste,
): readonly number[] {
  const { through } = taste;
  const open =
    through === undefined
      ? levels
      : levels.map((gaps) => {
          const chosen = gaps.filter((gap) => through.includes(gap));
          return chosen.length === 0 ? gaps : chosen;
        });
  const aside = through === undefined ? 0 : Math.max(...through.map((gap) => distanceFrom(gap, start, end)));
  for (const reach of [REACH, 4 * REACH, Number.POSITIVE_INFINITY]) {
    if (aside > reach) continue;
    const places = candidatePlaces(open, start, end, reach);
    const way = cheapestWay(open, places, used, middle(start), middle(end), taste);
    if (way.length > 0) return way.map((place) => places[place] ?? 0);
  }
  throw new Error("a row without any gap");
}

/** How far a gap lies aside of the straight way between two others. */
function distanceFrom({ lo, hi }: Gap, start: Gap, end: Gap): number {
  return Math.max(Math.min(start.lo, end.lo) - hi, lo - Math.max(start.hi, end.hi));
}

/** Ends, middles and edges of what may be passed, within `reach` of the straight way. */
function candidatePlaces(
  levels: readonly (readonly Gap[])[],
  start: Gap,
  end: Gap,
  reach: number,
): readonly number[] {
  const low = Math.min(start.lo, end.lo) - reach;
  const high = Math.max(start.hi, end.hi) + reach;
  const places = new Set<number>(
    [start.lo, middle(start), start.hi, end.lo, middle(end), end.hi].map(Math.round),
  );
  const overlap = { lo: Math.max(start.lo, end.lo), hi: Math.min(start.hi, end.hi) };
  if (overlap.lo <= overlap.hi) places.add(Math.round(middle(overlap)));
  for (const gaps of levels.slice(1, -1)) {
    for (const gap of gaps) {
      if (gap.hi < low || gap.lo > high) continue;
      for (const x of placesIn(gap)) places.add(x);
    }
  }
  return [...places].sort((a, b) => a - b);
}

/** A riser keeps off the edges of a gap, so that where two gaps overlap there is room for two. */
const FROM_EDGE = 4;

function insetOf({ lo, hi }: Gap): number {
  return Math.min(FROM_EDGE, (hi - lo) / 2 - 0.5);
}

function placesIn(gap: Gap): readonly number[] {
  const inset = insetOf(gap);
  return [Math.ceil(gap.lo + inset), Math.round(middle(gap)), Math.floor(gap.hi - inset)];
}

/** The gap in which each place has room, if any; both from left to right. */
function roomsAt(gaps: readonly Gap[], places: readonly number[]): readonly (Gap | undefined)[] {
  let at = 0;
  return places.map((x) => {
    while (at < gaps.length && gaps[at]!.hi < x) at++;
    const gap = gaps[at];
    if (gap === undefined) return undefined;
    const inset = insetOf(gap);
    return x >= gap.lo + inset && x <= gap.hi - inset ? gap : undefined;
  });
}

/** For each level the index of the place taken. */
function cheapestWay(
  levels: readonly (readonly Gap[])[],
  places: readonly number[],
  used: ReadonlyMap<Gap, number>,
  startMiddle: number,
  endMiddle: number,
  taste: Taste,
): readonly number[] {
  const count = places.length;
  const from: Int32Array[] = [];
  let costs = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  roomsAt(levels[0]!, places).forEach((gap, place) => {
    if (gap !== undefined) costs[place] = OFF_CENTRE * Math.abs(places[place]! - startMiddle);
  });
  for (let level = 1; level < levels.length; level++) {
    const rooms = roomsAt(levels[level]!, places);
    const isCheap = taste.turns === "early" ? level === 1 : level === levels.length - 1;
    const { cost, origin } = afterBend(costs, places, isCheap ? BEND - BEST_TURN : BEND);
    const next = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    const back = new Int32Array(count).fill(-1);
    let reached = false;
    for (let place = 0; place < count; place++) {
      const gap = rooms[place];
      if (gap === undefined) continue;
      const straight = costs[place]! <= cost[place]!;
      const before = straight ? costs[place]! : cost[place]!;
      if (before === Number.POSITIVE_INFINITY) continue;
      next[place] =
        before + placeCost(level === levels.length - 1 ? endMiddle : undefined, places[place]!, gap, used);
      back[place] = straight ? place : origin[place]!;
      reached = true;
    }
    if (!reached) return [];
    from.push(back);
    costs = next;
  }
  let place = costs.indexOf(Math.min(...costs));
  const way = [place];
  for (let level = from.length - 1; level >= 0; level--) {
    place = from[level]![place]!;
    way.unshift(place);
  }
  return way;
}

function placeCost(end: number | undefined, x: number, gap: Gap, used: ReadonlyMap<Gap, number>): number {
  if (end !== undefined) return OFF_CENTRE * Math.abs(x - end);
  const users = used.get(gap) ?? 0;
  return users + (users >= Math.max(1, Math.floor((gap.hi - gap.lo) / RISER_WIDTH)) ? CROWDED : 0);
}

/** The cheapest cost of coming to each place from any other: a bend and the way aside, in two sweeps. */
function afterBend(
  costs: Float64Array,
  places: readonly number[],
  bend: number,
): { cost: Float64Array; origin: Int32Array } {
  const count = places.length;
  const cost = new Float64Array(count);
  const origin = new Int32Array(count);
  let least = Number.POSITIVE_INFINITY;
  let from = 0;
  let here = places[0] ?? 0;
  for (let place = 0; place < count; place++) {
    const x = places[place]!;
    const aside = least + ASIDE * (x - here);
    const own = costs[place]! + bend;
    if (own <= aside) from = place;
    least = own <= aside ? own : aside;
    here = x;
    cost[place] = least;
    origin[place] = from;
  }
  for (let place = count - 2; place >= 0; place--) {
    const aside = cost[place + 1]! + ASIDE * (places[place + 1]! - places[place]!);
    if (aside < cost[place]!) {
      cost[place] = aside;
      origin[place] = origin[place + 1]!;
    }
  }
  return { cost, origin };
}
