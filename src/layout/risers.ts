import { cheapestPlaces, type Taste } from "./cheapest-way.ts";
import { type Gap, gapAt, gapsOf, middle, portsOf } from "./gaps.ts";
import { type Grid, SIDE_ROOM } from "./grid.ts";
import { familiesOf } from "./share-heads.ts";
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
  /** Which links may share an arrowhead, see `familiesOf`. */
  readonly families: Int32Array;
  readonly gaps: readonly (readonly Gap[])[];
  readonly used: Map<Gap, number>;
}

/** Chooses for each link the gaps it passes, few bends first, then short ways; crowded gaps are left to others. */
export function chooseWays(
  grid: Grid,
  links: readonly VisibleLink[],
): { readonly ground: Ground; readonly ways: readonly Way[] } {
  const families = familiesOf(links);
  const ground: Ground = { grid, links, families, gaps: gapsOf(grid), used: new Map() };
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

/** Risers that some route still has, in their order: those of shared heads have only one. */
export function usedRisers(routes: readonly Route[], count: number): readonly number[] {
  const isUsed = new Uint8Array(count);
  for (const { risers } of routes) for (const riser of risers) isUsed[riser] = 1;
  const used: number[] = [];
  for (let riser = 0; riser < count; riser++) if (isUsed[riser] === 1) used.push(riser);
  return used;
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

export function areNeighbours(grid: Grid, a: number, b: number): boolean {
  const row = grid.rows[grid.boxes[a]?.row ?? 0]?.boxes ?? [];
  return Math.abs(row.indexOf(a) - row.indexOf(b)) === 1;
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

/** Near the middles of the boxes that it touches, else in the middle of its gap. */
function wanted(gap: Gap, start: Gap | undefined, end: Gap | undefined): number {
  const middles = [start, end].flatMap((each) => (each === undefined ? [] : [middle(each)]));
  if (middles.length === 0) return middle(gap);
  const mean = middles.reduce((sum, each) => sum + each, 0) / middles.length;
  return Math.min(gap.hi, Math.max(gap.lo, mean));
}
