import { type Grid, MARGIN } from "./grid.ts";
import { BAR_TITLE } from "./text-styles.ts";

/** From a box's lower edge to the first track below it: room for arrowheads. */
export const HEAD_ROOM = 13;
/** From the last track of a gutter to what lies below it. */
export const FOOT_ROOM = 6;
const TRACK = 9;
/** The more boxes in the map, the more tracks in every gutter, for the links that pass by. */
const CROWD = 0.6;
const MOST_CROWD = 8;
const BAND_PAD = 9;
const OUTER_PAD = 20;
const LEAST_BAND_GAP = 14;
const FRAME_FOOT = 13;

/** Where everything stands from top to bottom. */
export interface Stack {
  readonly rows: readonly { readonly y: number; readonly height: number }[];
  readonly bands: readonly { readonly y0: number; readonly y1: number }[];
  /** Frames of each lane, from above the titles to below the last row. */
  readonly lanes: readonly { readonly y0: number; readonly y1: number }[];
  /** Where horizontal pieces of links may lie: gutter g is above row g, the last one below the last row. */
  readonly gutters: readonly { readonly y0: number; readonly y1: number }[];
  readonly bottom: number;
}

/**
 * Rows, bands and gutters below `top`. Heights of gutters come from the number of boxes beside them, never from the links in them: tracks are set closer
 * as they become more, so that no link moves a box.
 */
export function stackOf(grid: Grid, heights: readonly number[], top: number): Stack {
  const rows: { y: number; height: number }[] = [];
  const bands: { y0: number; y1: number }[] = [];
  const lanes: { y0: number; y1: number }[] = [];
  const gutters: { y0: number; y1: number }[] = [];
  const crowd = Math.min(MOST_CROWD, Math.ceil(CROWD * Math.sqrt(Math.max(0, grid.boxes.length - 20))));
  const room = (gutter: number) => {
    const boxes = Math.max(grid.rows[gutter - 1]?.boxes.length ?? 0, grid.rows[gutter]?.boxes.length ?? 0);
    return TRACK * (1.5 + Math.ceil(0.4 * boxes) + crowd);
  };
  let y = top;
  const bandCount = grid.barTitles.length;
  for (let band = 0; band < bandCount; band++) {
    const own = grid.lanes.flatMap((lane, index) => (lane.band === band ? [{ lane, index }] : []));
    const bandTop = y;
    y += band === 0 ? OUTER_PAD : BAND_PAD;
    own.forEach(({ lane, index }, indexInBand) => {
      const isFramed = lane.lane.lane.kind !== "open";
      const isFirst = indexInBand === 0;
      const gutterTop = gutterStart(grid, gutters.length, y);
      if (isFirst && band === 0) gutters.push({ y0: bandTop + 3, y1: y - 3 });
      else if (isFirst) gutters.push({ y0: Math.min(gutterTop, bandTop), y1: y - FOOT_ROOM + 2 });
      else {
        gutters.push({ y0: y, y1: y + room(lane.firstRow) });
        y += room(lane.firstRow) + FOOT_ROOM;
      }
      const laneTop = y;
      if (isFramed) y += lane.titleHeight === 0 ? FRAME_FOOT - 3 : lane.titleHeight + 5;
      for (let row = lane.firstRow; row <= lane.lastRow; row++) {
        if (row > lane.firstRow) {
          gutters.push({ y0: y + HEAD_ROOM, y1: y + HEAD_ROOM + room(row) });
          y += HEAD_ROOM + room(row) + FOOT_ROOM;
        }
        const height = heights[row] ?? 0;
        rows.push({ y, height });
        y += height;
      }
      y += isFramed ? FRAME_FOOT : HEAD_ROOM - BAND_PAD + 4;
      lanes[index] = { y0: laneTop, y1: y };
    });
    y += band === bandCount - 1 ? OUTER_PAD : BAND_PAD;
    const title = grid.barTitles[band];
    if (title !== undefined) y = Math.max(y, bandTop + title.lines.length * BAR_TITLE.leading + 20);
    bands.push({ y0: bandTop, y1: y });
    if (band === bandCount - 1) gutters.push({ y0: y - OUTER_PAD + 4, y1: y - 3 });
    else y += Math.max(LEAST_BAND_GAP, room(rows.length) - 2 * BAND_PAD + 6);
  }
  return { rows, bands, lanes, gutters, bottom: y + MARGIN };

  function gutterStart(of: Grid, gutter: number, fallback: number): number {
    const above = of.rows[gutter - 1];
    return above === undefined ? fallback : (lanes[above.lane]?.y1 ?? fallback) + 4;
  }
}
