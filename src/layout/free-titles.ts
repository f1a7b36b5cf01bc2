import type { Grid } from "./grid.ts";
import type { Riser } from "./risers.ts";
import { BESIDE_TITLE, titlePlace } from "./title-place.ts";

/**
 * Risers with narrower bounds where they leave no gap for the title of a column; undefined where all titles have
 * room. `used` are the risers that are drawn, `x` where they stand.
 */
export function freeTitles(
  grid: Grid,
  risers: readonly Riser[],
  used: Iterable<number>,
  x: Float64Array,
): readonly Riser[] | undefined {
  const crossing = risersByStrip(grid, risers, used);
  const freed = [...risers];
  let isChanged = false;
  for (const lane of grid.lanes) {
    const across = crossing.get(lane.firstRow) ?? [];
    for (const frame of lane.frames) {
      if (frame.title === undefined) continue;
      const inside = across.filter((riser) => x[riser]! > frame.x0 && x[riser]! < frame.x1);
      const width = frame.title.width + 2 * BESIDE_TITLE;
      const place = titlePlace(
        frame.title.width,
        frame.x0 + 4,
        frame.x1 - 4,
        inside.map((riser) => x[riser]!),
      );
      if (inside.every((riser) => Math.abs(x[riser]! - place) >= width / 2 - 1)) continue;
      const split = cheapestSplit(frame, width, inside, freed, x);
      if (split === undefined) continue;
      isChanged = true;
      split.order.forEach((riser, index) => {
        const { lo, hi } = freed[riser]!;
        freed[riser] =
          index < split.left
            ? { ...freed[riser]!, hi: Math.min(hi, split.centre - width / 2) }
            : { ...freed[riser]!, lo: Math.max(lo, split.centre + width / 2) };
      });
    }
  }
  return isChanged ? freed : undefined;
}

/** By first row of a lane: the risers that go through the strip of titles above it. */
function risersByStrip(
  grid: Grid,
  risers: readonly Riser[],
  used: Iterable<number>,
): ReadonlyMap<number, number[]> {
  const strips = new Map<number, number[]>(grid.lanes.map((lane) => [lane.firstRow, []]));
  for (const riser of used) {
    const { top, bottom, foot } = risers[riser]!;
    for (let gutter = top; gutter <= bottom; gutter++) {
      if (gutter < bottom || foot !== undefined) strips.get(gutter)?.push(riser);
    }
  }
  return strips;
}

interface Split {
  readonly centre: number;
  /** From left to right; the first `left` of them pass left of the title. */
  readonly order: readonly number[];
  readonly left: number;
}

/** Closest that risers beside a title may come to each other. */
const LEAST_APART = 5;
const STEP = 6;

/** The place of a title, and the risers that pass left of it, that move risers least; their order is kept. */
function cheapestSplit(
  { x0, x1 }: { readonly x0: number; readonly x1: number },
  width: number,
  inside: readonly number[],
  risers: readonly Riser[],
  x: Float64Array,
): Split | undefined {
  const order = [...inside].sort((a, b) => x[a]! - x[b]! || a - b);
  let best: Split | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let centre = x0 + 4 + width / 2; centre <= x1 - 4 - width / 2; centre += STEP) {
    for (let left = 0; left <= order.length; left++) {
      let cost = Math.abs(centre - (x0 + x1) / 2) / 10;
      order.forEach((riser, index) => {
        const { lo, hi } = risers[riser]!;
        const bound =
          index < left
            ? centre - width / 2 - (left - 1 - index) * LEAST_APART
            : centre + width / 2 + (index - left) * LEAST_APART;
        const fits = index < left ? lo <= bound : hi >= bound;
        cost += fits
          ? Math.max(0, index < left ? x[riser]! - bound : bound - x[riser]!)
          : Number.POSITIVE_INFINITY;
      });
      if (cost < least) {
        least = cost;
        best = { centre, order, left };
      }
    }
  }
  return best;
}
