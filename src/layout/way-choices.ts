import type { Taste } from "./cheapest-way.ts";
import { type Gap, gapAt, middle } from "./gaps.ts";
import { areNeighbours, type Ground, type Way, wayOf } from "./risers.ts";

/** A way that a link may take, and what is known of it before anything is drawn. */
export interface WayChoice {
  readonly way: Way;
  readonly taste: Taste;
  /** Rows of its upper and lower box, and where it stands in each row from the upper one down. */
  readonly top: number;
  readonly bottom: number;
  readonly places: Float64Array;
  readonly passed: readonly Gap[];
  /** What it costs whatever the others do: its bends, its length, and the arrows between neighbours that it crosses. */
  readonly cost: number;
}

/** What a choice is worth, in crossings: a bend is a good half of one, 1,500 pixels a whole one. */
export const CROSSING = 3;
export const BEND = 1;
export const LENGTH = 1 / 500;

/** Ways to choose from by link: the first is the one it has; links that rise through no row have no other. */
export function wayChoices(
  ground: Ground,
  ways: readonly Way[],
  most: number,
): readonly (readonly WayChoice[])[] {
  const arrows = arrowsBeside(ground);
  return ways.map((way, link) => {
    const tastes = tastesOf(ground, way, most);
    const known = new Set<string>();
    const choices: WayChoice[] = [];
    for (const taste of [{} as Taste, ...tastes]) {
      const other = taste.through === undefined ? way : wayOf(ground, link, taste, "look");
      const choice = choiceOf(ground, link, other, taste, arrows);
      const text = choice.passed.map(({ lo, hi }) => `${lo} ${hi}`).join();
      if (!known.has(text)) choices.push(choice);
      known.add(text);
    }
    return choices;
  });
}

/** All combinations of gaps where they are few, else each gap of each row alone, the nearest first. */
function tastesOf({ gaps }: Ground, { form, pieces }: Way, most: number): readonly Taste[] {
  if (form !== "rise" && form !== "sink") return [];
  const rows = gaps.slice(
    Math.min(...pieces.map((piece) => piece.top)),
    Math.max(...pieces.map((piece) => piece.bottom)),
  );
  if (rows.length === 0) return [];
  if (rows.reduce((count, row) => count * row.length, 1) <= most)
    return rows
      .reduce<readonly (readonly Gap[])[]>(
        (all, row) => all.flatMap((some) => row.map((gap) => [...some, gap])),
        [[]],
      )
      .map((through) => ({ through }));
  const centre = ((pieces[0]?.want ?? 0) + (pieces.at(-1)?.want ?? 0)) / 2;
  return rows
    .flat()
    .sort((a, b) => Math.abs(middle(a) - centre) - Math.abs(middle(b) - centre))
    .slice(0, most)
    .map((gap) => ({ through: [gap] }));
}

/** Arrows between neighbours, by row: from where to where. */
type Arrows = ReadonlyMap<number, readonly Gap[]>;

function arrowsBeside({ grid, links }: Ground): Arrows {
  const arrows = new Map<number, Gap[]>();
  for (const { from, to } of links) {
    const a = grid.boxes[from]!;
    const b = grid.boxes[to]!;
    if (a.row !== b.row || !areNeighbours(grid, from, to)) continue;
    const own = arrows.get(a.row);
    const arrow = { lo: Math.min(a.x1, b.x1), hi: Math.max(a.x0, b.x0) };
    if (own === undefined) arrows.set(a.row, [arrow]);
    else own.push(arrow);
  }
  return arrows;
}

function choiceOf(
  { grid, gaps, links }: Ground,
  link: number,
  way: Way,
  taste: Taste,
  arrows: Arrows,
): WayChoice {
  const from = grid.boxes[links[link]!.from]!;
  const to = grid.boxes[links[link]!.to]!;
  const [upper, lower] = from.row > to.row ? [to, from] : [from, to];
  const rises = way.form === "rise" || way.form === "sink";
  const places = new Float64Array(rises ? lower.row - upper.row + 1 : 0);
  const passed: Gap[] = [];
  let cost = 0;
  if (rises) {
    places[0] = (upper.x0 + upper.x1) / 2;
    places[places.length - 1] = (lower.x0 + lower.x1) / 2;
    for (const { top, bottom, lo, hi, want } of way.pieces) {
      for (let row = top; row < bottom; row++) {
        const gap = gapAt(gaps[row]!, Math.min(hi, Math.max(lo, want)));
        if (gap === undefined) continue;
        places[row - upper.row] = middle(gap);
        passed.push(gap);
        if ((arrows.get(row) ?? []).some((arrow) => middle(gap) > arrow.lo && middle(gap) < arrow.hi))
          cost += CROSSING;
      }
    }
  }
  way.pieces.forEach((piece, at) => {
    const next = way.pieces[at + 1];
    if (next !== undefined) cost += 2 * BEND + LENGTH * Math.abs(next.want - piece.want);
  });
  return { way, taste, top: upper.row, bottom: lower.row, places, passed, cost };
}
