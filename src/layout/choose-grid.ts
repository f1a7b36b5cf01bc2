import { arrange, slotChoices } from "./arrange.ts";
import { type Grid, gridOf, MARGIN, SIDE_ROOM, sideTitles } from "./grid.ts";
import type { Band } from "./lanes.ts";
import { type Stack, stackOf } from "./stack.ts";

/** Widths of boxes to choose from, and of the space between them, in pixels. */
const BOX_WIDTHS = [200, 228, 256];
const LEAST_GAP = 40;
const USUAL_GAP = 64;
const MOST_GAP = 400;

/** A grid with the heights that follow from it and from what the boxes hold. */
export interface ChosenGrid {
  readonly grid: Grid;
  readonly stack: Stack;
}

/**
 * The grid whose picture comes closest to the wanted width by height, boxes neither crowded nor lost. `heightOf` is
 * the height of an objective's content at a width, `topAt` where the drawing begins below the title at a width.
 */
export function chooseGrid(
  bands: readonly Band[],
  aspect: number,
  heightOf: (objective: number, width: number) => number,
  topAt: (width: number) => number,
): ChosenGrid {
  let best = {
    boxWidth: BOX_WIDTHS[0] ?? 0,
    gap: USUAL_GAP,
    arrangement: arrange(bands, 1),
    cost: Number.POSITIVE_INFINITY,
  };
  const titles = sideTitles(bands);
  const seen = new Set<number>();
  for (const wanted of slotChoices(bands)) {
    const arrangement = arrange(bands, wanted);
    if (seen.has(arrangement.slots)) continue;
    seen.add(arrangement.slots);
    let isTooWide = true;
    for (const boxWidth of BOX_WIDTHS) {
      const narrow = withHeights(
        gridOf(arrangement, titles, boxWidth, boxWidth + LEAST_GAP),
        heightOf,
        topAt,
      );
      const height = narrow.stack.bottom + FOOT;
      const missing = aspect * height - widthOf(narrow.grid);
      if (missing > 0) isTooWide = false;
      const gap = Math.round(
        Math.min(MOST_GAP, Math.max(LEAST_GAP, LEAST_GAP + missing / arrangement.slots)),
      );
      const width = widthOf(narrow.grid) + arrangement.slots * (gap - LEAST_GAP);
      const cost =
        Math.abs(Math.log(width / height / aspect)) +
        0.08 * Math.abs(Math.log(gap / USUAL_GAP)) +
        LEGIBILITY * Math.log(Math.max(width, aspect * height));
      if (cost < best.cost - 1e-9) best = { boxWidth, gap, arrangement, cost };
    }
    // Even with the least gaps: more boxes side by side would only be wider, and less high.
    if (isTooWide) break;
  }
  const grid = gridOf(best.arrangement, titles, best.boxWidth, best.boxWidth + best.gap);
  return withHeights(grid, heightOf, topAt);
}

/** The larger a picture is, the smaller its text when it is shown on a slide. */
const LEGIBILITY = 0.5;

/** Legend and footer, about. */
const FOOT = 40;

export function widthOf(grid: Grid): number {
  return grid.right + SIDE_ROOM + MARGIN;
}

function withHeights(
  grid: Grid,
  heightOf: (objective: number, width: number) => number,
  topAt: (width: number) => number,
): ChosenGrid {
  const heights = grid.rows.map((row, index) =>
    Math.max(
      rowTitleHeight(grid, row.lane, index),
      ...row.boxes.map((objective) => {
        const box = grid.boxes[objective];
        return box === undefined ? 0 : heightOf(objective, box.x1 - box.x0);
      }),
    ),
  );
  return { grid, stack: stackOf(grid, heights, topAt(widthOf(grid))) };
}

/** The title of a matrix row stands beside the first of its rows of boxes, where no link runs. */
function rowTitleHeight(grid: Grid, lane: number, row: number): number {
  const { rowTitle, firstRow } = grid.lanes[lane] ?? {};
  return rowTitle === undefined || firstRow !== row ? 0 : rowTitle.title.height + 4;
}
