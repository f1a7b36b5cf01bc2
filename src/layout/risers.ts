import { type Gap, gapAt, gapsOf, portsOf } from "./gaps.ts";
import { type Grid, SIDE_ROOM } from "./grid.ts";
import type { VisibleLink } from "./visible.ts";

/**
 * A vertical piece of a link. It reaches from gutter `bottom` up to gutter `top` (gutter g lies above row g), begins
 * at the top of box `foot` or ends at the bottom of box `head` where it touches one, and may stand anywhere
 * between `lo` and `hi`.
 */
export interface Riser {
  readonly link: number;
  readonly top: number;
  readonly bottom: number;
  readonly lo: number;
  readonly hi: number;
  /** Where it would stand if it were alone. */
  readonly want: number;
  readonly foot?: number;
  readonly head?: number;
}

/** A way of a link: risers joined by horizontal pieces in the gutters `joints`. */
export interface Route {
  readonly link: number;
  /**
   * `rise`: from the top of the cause up to the bottom of the effect; `sink`: drawn as the rise of the effect, the
   * arrowhead at the lower end; `beside`: straight to a neighbour in the row; `over`: up, along and down to a box of
   * the same row; `round`: up, along, down the side of the map and in from below.
   */
  readonly form: "rise" | "sink" | "beside" | "over" | "round";
  /** Indexes of risers, from the lower end of a rise upwards, else from cause to effect. */
  readonly risers: readonly number[];
  readonly joints: readonly number[];
}

const BEND = 40;
const ASIDE = 0.12;
const OFF_CENTRE = 0.04;
const CROWDED = 400;
const AVOIDED = 1000;
const BEST_TURN = 4;
/** Space that a riser takes in a gap, for counting how many fit. */
const RISER_WIDTH = 9;

/** A way before it has a place among the others. */
export interface Way {
  readonly form: Route["form"];
  readonly pieces: readonly Riser[];
  readonly joints: readonly number[];
}

/** What ways are chosen from, and how much each gap is used. */
export interface Ground {
  readonly grid: Grid;
  readonly links: readonly VisibleLink[];
  readonly gaps: readonly (readonly Gap[])[];
  readonly used: Map<Gap, number>;
}

/** A taste that makes a link choose another way than its first. */
export interface Taste {
  readonly avoid?: Gap;
  /** Turns just above its cause rather than just below its effect. */
  readonly turns?: "early";
}

/** Chooses for each link the gaps it passes, few bends first, then short ways; crowded gaps are left to others. */
export function chooseWays(
  grid: Grid,
  links: readonly VisibleLink[],
): { readonly ground: Ground; readonly ways: readonly Way[] } {
  const ground: Ground = { grid, links, gaps: gapsOf(grid), used: new Map() };
  const ways: Way[] = new Array(links.length);
  for (const index of shortestFirst(grid, links)) ways[index] = wayOf(ground, index, {}, "count");
  return { ground, ways };
}

/** Ways with their risers in one list. */
export function routesOf(ways: readonly Way[]): {
  readonly routes: readonly Route[];
  readonly risers: readonly Riser[];
} {
  const risers: Riser[] = [];
  const routes = ways.map(({ form, pieces, joints }, link) => {
    const first = risers.length;
    risers.push(...pieces);
    return { link, form, risers: pieces.map((_, at) => first + at), joints };
  });
  return { routes, risers };
}

/** One way of a link; `count` marks the gaps that it passes as used. */
export function wayOf(ground: Ground, index: number, taste: Taste, use: "count" | "look"): Way {
  const { grid, links } = ground;
  const { link, from, to } = links[index]!;
  const form = formOf(grid, link.feedback, from, to);
  switch (form) {
    case "beside":
      return { form, pieces: [], joints: [] };
    case "over":
      return { form, ...over(grid, index, from, to) };
    case "round":
      return { form, ...round(grid, index, from, to) };
    case "rise":
      return { form, ...rise(ground, index, from, to, taste, use) };
    case "sink":
      return { form, ...rise(ground, index, to, from, taste, use) };
  }
}

function formOf(grid: Grid, isFeedback: boolean, from: number, to: number): Route["form"] {
  const a = grid.boxes[from]!;
  const b = grid.boxes[to]!;
  if (a.row > b.row) return "rise";
  if (a.row === b.row) return areNeighbours(grid, from, to) ? "beside" : "over";
  const isInBand = grid.rows[a.row]?.band === grid.rows[b.row]?.band;
  return isInBand && !isFeedback ? "sink" : "round";
}

interface Pieces {
  readonly pieces: readonly Riser[];
  readonly joints: readonly number[];
}

function shortestFirst(grid: Grid, links: readonly VisibleLink[]): readonly number[] {
  const length = ({ from, to }: VisibleLink) => {
    const a = grid.boxes[from]!;
    const b = grid.boxes[to]!;
    return Math.abs(a.row - b.row) * 1e5 + Math.abs(a.x0 - b.x0);
  };
  const lengths = links.map(length);
  return links.map((_, index) => index).sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
}

function areNeighbours(grid: Grid, a: number, b: number): boolean {
  const row = grid.rows[grid.boxes[a]?.row ?? 0]?.boxes ?? [];
  return Math.abs(row.indexOf(a) - row.indexOf(b)) === 1;
}

function middle({ lo, hi }: Gap): number {
  return (lo + hi) / 2;
}

function over(grid: Grid, link: number, from: number, to: number): Pieces {
  const row = grid.boxes[from]?.row ?? 0;
  const piece = (box: number): Riser => {
    const ports = portsOf(grid, box);
    return { link, top: row, bottom: row, ...ports, want: middle(ports), foot: box };
  };
  return { pieces: [piece(from), piece(to)], joints: [row] };
}

function round(grid: Grid, link: number, from: number, to: number): Pieces {
  const a = grid.boxes[from]!;
  const b = grid.boxes[to]!;
  const start = portsOf(grid, from);
  const end = portsOf(grid, to);
  const leftWay = middle(start) + middle(end) - 2 * grid.left;
  const rightWay = 2 * grid.right - middle(start) - middle(end);
  const side: Gap =
    leftWay < rightWay
      ? { lo: grid.left - SIDE_ROOM + 6, hi: grid.left - 6 }
      : { lo: grid.right + 6, hi: grid.right + SIDE_ROOM - 6 };
  return {
    pieces: [
      { link, top: a.row, bottom: a.row, ...start, want: middle(start), foot: from },
      { link, top: a.row, bottom: b.row + 1, ...side, want: middle(side) },
      { link, top: b.row + 1, bottom: b.row + 1, ...end, want: middle(end), head: to },
    ],
    joints: [a.row, b.row + 1],
  };
}

/** The cheapest way up through the rows between two boxes: a shortest path over candidate places in each row. */
function rise(
  ground: Ground,
  link: number,
  lower: number,
  upper: number,
  taste: Taste,
  use: "count" | "look",
): Pieces {
  const { grid, gaps, used } = ground;
  const from = grid.boxes[lower]!;
  const to = grid.boxes[upper]!;
  const start = portsOf(grid, lower);
  const end = portsOf(grid, upper);
  const levels: (readonly Gap[])[] = [[start]];
  for (let row = from.row - 1; row > to.row; row--) levels.push(gaps[row] ?? []);
  levels.push([end]);
  const way = cheapestPlaces(levels, used, start, end, taste);
  const pieces: Riser[] = [];
  const joints: number[] = [];
  for (let level = 0; level < levels.length; ) {
    const x = way[level] ?? 0;
    let gap: Gap = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };
    let past = level;
    while (past < levels.length && way[past] === x) {
      const own = gapAt(levels[past] ?? [], x);
      if (own === undefined) break;
      gap = { lo: Math.max(gap.lo, own.lo), hi: Math.min(gap.hi, own.hi) };
      if (use === "count" && past > 0 && past < levels.length - 1) used.set(own, (used.get(own) ?? 0) + 1);
      past++;
    }
    const isFirst = level === 0;
    const isLast = past === levels.length;
    const top = isLast ? to.row + 1 : from.row - past + 1;
    pieces.push({
      link,
      top,
      bottom: isFirst ? from.row : from.row - level + 1,
      ...gap,
      want: wanted(gap, isFirst ? start : undefined, isLast ? end : undefined),
      ...(isFirst ? { foot: lower } : {}),
      ...(isLast ? { head: upper } : {}),
    });
    if (!isLast) joints.push(top);
    level = past;
  }
  return { pieces, joints };
}

/** For each level the x taken; where nothing near is free, the sides of the map always are. */
function cheapestPlaces(
  levels: readonly (readonly Gap[])[],
  used: ReadonlyMap<Gap, number>,
  start: Gap,
  end: Gap,
  taste: Taste,
): readonly number[] {
  for (const reach of [420, Number.POSITIVE_INFINITY]) {
    const places = candidatePlaces(levels, start, end, reach);
    const way = cheapestWay(levels, places, used, middle(start), middle(end), taste);
    if (way.length > 0) return way.map((place) => places[place] ?? 0);
  }
  throw new Error("a row without any gap");
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

function roomAt(gaps: readonly Gap[], x: number): Gap | undefined {
  const gap = gapAt(gaps, x);
  if (gap === undefined) return undefined;
  const inset = insetOf(gap);
  return x >= gap.lo + inset && x <= gap.hi - inset ? gap : undefined;
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
  places.forEach((x, place) => {
    if (roomAt(levels[0]!, x) !== undefined) costs[place] = OFF_CENTRE * Math.abs(x - startMiddle);
  });
  for (let level = 1; level < levels.length; level++) {
    const isCheap = taste.turns === "early" ? level === 1 : level === levels.length - 1;
    const { cost, origin } = afterBend(costs, places, isCheap ? BEND - BEST_TURN : BEND);
    const next = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    const back = new Int32Array(count).fill(-1);
    let reached = false;
    for (let place = 0; place < count; place++) {
      const x = places[place]!;
      const gap = roomAt(levels[level]!, x);
      if (gap === undefined) continue;
      const straight = costs[place]! <= cost[place]!;
      const own =
        placeCost(level === levels.length - 1 ? endMiddle : undefined, x, gap, used) +
        (gap === taste.avoid ? AVOIDED : 0);
      next[place] = (straight ? costs[place]! : cost[place]!) + own;
      back[place] = straight ? place : origin[place]!;
      reached ||= next[place]! < Number.POSITIVE_INFINITY;
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
  const cost = costs.map((each) => each + bend);
  const origin = Int32Array.from(costs, (_, index) => index);
  for (let place = 1; place < places.length; place++) {
    const aside = cost[place - 1]! + ASIDE * (places[place]! - places[place - 1]!);
    if (aside < cost[place]!) {
      cost[place] = aside;
      origin[place] = origin[place - 1]!;
    }
  }
  for (let place = places.length - 2; place >= 0; place--) {
    const aside = cost[place + 1]! + ASIDE * (places[place + 1]! - places[place]!);
    if (aside < cost[place]!) {
      cost[place] = aside;
      origin[place] = origin[place + 1]!;
    }
  }
  return { cost, origin };
}

/** Near the middles of the boxes that it touches, else in the middle of its gap. */
function wanted(gap: Gap, start: Gap | undefined, end: Gap | undefined): number {
  const middles = [start, end].flatMap((each) => (each === undefined ? [] : [middle(each)]));
  if (middles.length === 0) return middle(gap);
  const mean = middles.reduce((sum, each) => sum + each, 0) / middles.length;
  return Math.min(gap.hi, Math.max(gap.lo, mean));
}
