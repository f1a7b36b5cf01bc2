import { firstReaching, type Gap, middle } from "./gaps.ts";

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
  for (let level = 1; level < levels.length - 1; level++) {
    const gaps = levels[level]!;
    for (let at = firstReaching(gaps, low); at < gaps.length && gaps[at]!.lo <= high; at++)
      for (const x of placesIn(gaps[at]!)) places.add(x);
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

/** Tells for each gap which places have room in it, `first` to before `past`; both from left to right. */
function eachRoom(
  gaps: readonly Gap[],
  places: readonly number[],
  tell: (gap: Gap, first: number, past: number) => void,
): void {
  const furthest = places.at(-1)!;
  let past = 0;
  for (let at = firstReaching(gaps, places[0]!); at < gaps.length && gaps[at]!.lo <= furthest; at++) {
    const gap = gaps[at]!;
    const inset = insetOf(gap);
    while (past < places.length && places[past]! < gap.lo + inset) past++;
    const first = past;
    while (past < places.length && places[past]! <= gap.hi - inset) past++;
    if (past > first) tell(gap, first, past);
  }
}

/** For each level the index of the place taken; empty where there is no way. */
function cheapestWay(
  levels: readonly (readonly Gap[])[],
  places: readonly number[],
  used: ReadonlyMap<Gap, number>,
  startMiddle: number,
  endMiddle: number,
  taste: Taste,
): readonly number[] {
  const count = places.length;
  const origins: Int32Array[] = [];
  const bent: Bent = { cost: new Float64Array(count), origin: new Int32Array(count) };
  let costs = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  let next = new Float64Array(count);
  eachRoom(levels[0]!, places, (_, first, past) => {
    for (let place = first; place < past; place++)
      costs[place] = OFF_CENTRE * Math.abs(places[place]! - startMiddle);
  });
  for (let level = 1; level < levels.length; level++) {
    const isLast = level === levels.length - 1;
    const isCheap = taste.turns === "early" ? level === 1 : isLast;
    bend(costs, places, isCheap ? BEND - BEST_TURN : BEND, bent);
    next.fill(Number.POSITIVE_INFINITY);
    const origin = new Int32Array(count);
    let least = Number.POSITIVE_INFINITY;
    eachRoom(levels[level]!, places, (gap, first, past) => {
      const crowd = isLast ? 0 : crowdCost(gap, used);
      for (let place = first; place < past; place++) {
        const isStraight = costs[place]! <= bent.cost[place]!;
        const aside = isLast ? OFF_CENTRE * Math.abs(places[place]! - endMiddle) : crowd;
        const cost = (isStraight ? costs[place]! : bent.cost[place]!) + aside;
        next[place] = cost;
        origin[place] = isStraight ? place : bent.origin[place]!;
        if (cost < least) least = cost;
      }
    });
    if (least === Number.POSITIVE_INFINITY) return [];
    origins.push(origin);
    [costs, next] = [next, costs];
  }
  let place = costs.indexOf(Math.min(...costs));
  const way = [place];
  for (let level = origins.length - 1; level >= 0; level--) {
    place = origins[level]![place]!;
    way.push(place);
  }
  return way.reverse();
}

function crowdCost(gap: Gap, used: ReadonlyMap<Gap, number>): number {
  const users = used.get(gap) ?? 0;
  return users + (users >= Math.max(1, Math.floor((gap.hi - gap.lo) / RISER_WIDTH)) ? CROWDED : 0);
}

/** By place: the cheapest cost of coming to it from any other, and from which. */
interface Bent {
  readonly cost: Float64Array;
  readonly origin: Int32Array;
}

/** Fills in what it costs to come to each place by a bend and a way aside, in two sweeps. */
function bend(costs: Float64Array, places: readonly number[], price: number, { cost, origin }: Bent): void {
  const count = places.length;
  let least = Number.POSITIVE_INFINITY;
  let from = 0;
  let here = places[0] ?? 0;
  for (let place = 0; place < count; place++) {
    const x = places[place]!;
    const aside = least + ASIDE * (x - here);
    const own = costs[place]! + price;
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
}
