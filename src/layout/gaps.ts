import { type Grid, SIDE_ROOM } from "./grid.ts";

export interface Gap {
  readonly lo: number;
  readonly hi: number;
}

/** Closest that a vertical piece of a link comes to a box, and to the frame of a column. */
const FROM_BOX = 10;
const FROM_FRAME = 7;
/** Narrower gaps are not worth a link. */
const LEAST_GAP = 4;
/** Ports keep off the rounded corners. */
const FROM_CORNER = 14;

/** The gaps of each row through which links may pass, left to right. */
export function gapsOf(grid: Grid): readonly (readonly Gap[])[] {
  const left = grid.left - SIDE_ROOM + 5;
  const right = grid.right + SIDE_ROOM - 5;
  return grid.rows.map((row) => {
    const lane = grid.lanes[row.lane];
    const blocked = [
      ...row.boxes
        .map((index) => spanOf(grid, index))
        .map(({ lo, hi }) => ({ lo: lo - FROM_BOX, hi: hi + FROM_BOX })),
      ...(lane?.frames ?? []).flatMap(({ x0, x1 }) => [x0, x1]).map(aroundFrame),
      ...(lane?.rowTitle === undefined ? [] : [{ lo: lane.rowTitle.x0 - FROM_FRAME, hi: lane.rowTitle.x1 }]),
    ].sort((a, b) => a.lo - b.lo);
    const gaps: Gap[] = [];
    let x = left;
    for (const { lo, hi } of blocked) {
      if (lo >= x + LEAST_GAP) gaps.push({ lo: x, hi: lo });
      x = Math.max(x, hi);
    }
    if (right >= x + LEAST_GAP) gaps.push({ lo: x, hi: right });
    return gaps;
  });
}

function aroundFrame(x: number): Gap {
  return { lo: x - FROM_FRAME, hi: x + FROM_FRAME };
}

function spanOf(grid: Grid, index: number): Gap {
  const box = grid.boxes[index];
  return { lo: box?.x0 ?? 0, hi: box?.x1 ?? 0 };
}

/** Where links may touch the upper or lower side of a box. */
export function portsOf(grid: Grid, index: number): Gap {
  const { lo, hi } = spanOf(grid, index);
  return { lo: lo + FROM_CORNER, hi: hi - FROM_CORNER };
}

/** The gap that holds `x`; undefined where something stands. */
export function gapAt(gaps: readonly Gap[], x: number): Gap | undefined {
  const gap = gaps[firstReaching(gaps, x)];
  return gap === undefined || gap.lo > x ? undefined : gap;
}

/** The index of the first gap that ends at `x` or right of it; their number where all end before. */
export function firstReaching(gaps: readonly Gap[], x: number): number {
  let low = 0;
  let high = gaps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (gaps[middle]!.hi < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function middle({ lo, hi }: Gap): number {
  return (lo + hi) / 2;
}
