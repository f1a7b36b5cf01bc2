import type { Band, Lane, LaneItem } from "./lanes.ts";

/** A lane cut into rows: what stands beside what, and how many boxes wide each column is. */
export interface ArrangedLane {
  readonly lane: Lane;
  readonly rows: readonly (readonly ArrangedItem[])[];
  /** Boxes side by side, by column. */
  readonly capacities: readonly number[];
}

export interface ArrangedItem extends LaneItem {
  /** Place among the boxes that stand in this column alone in its row, and how many they are. */
  readonly place: number;
  readonly of: number;
  /** Where its room begins in its first column and ends in its last one, as shares of their widths. */
  readonly start: number;
  readonly end: number;
}

export interface Arrangement {
  /** Boxes side by side in the widest lane. */
  readonly slots: number;
  readonly bands: readonly { readonly band: Band; readonly lanes: readonly ArrangedLane[] }[];
  /** Capacities of the columns that themes share, over all bands. */
  readonly themes: readonly number[];
}

/**
 * Cuts every lane into as few rows as fit into `slots` boxes side by side. Boxes stay in source order, left to right
 * and top to bottom; the first objective of an open top band stands alone above the others, as the apex does.
 */
export function arrange(bands: readonly Band[], slots: number): Arrangement {
  const themeRows = rowsThatFit(mostRows(bands), (rows) => total(themeCapacities(bands, rows)) <= slots);
  const themes = themeCapacities(bands, themeRows);
  const arranged = bands.map((band, bandIndex) => ({
    band,
    lanes: band.lanes.map((lane, laneIndex) => {
      if (lane.kind === "open") return arrangeOpen(lane, slots, bandIndex === 0 && laneIndex === 0);
      const fits = (rows: number) => total(capacities(lane, rows)) <= slots;
      return arrangeColumns(
        lane,
        lane.kind === "themes" ? themes : capacities(lane, rowsThatFit(mostItems(lane), fits)),
      );
    }),
  }));
  const widest = arranged.flatMap(({ lanes }) => lanes.map((lane) => total(lane.capacities)));
  return { slots: Math.max(1, ...widest), bands: arranged, themes };
}

/** The numbers of slots worth trying: from one box a column up to all in one row. */
export function slotChoices(bands: readonly Band[]): readonly number[] {
  const most = Math.max(1, ...bands.flatMap(({ lanes }) => lanes.map((lane) => total(capacities(lane, 1)))));
  const least = Math.max(1, ...bands.flatMap(({ lanes }) => lanes.map((lane) => lane.columns.length)));
  const choices: number[] = [];
  const finest = most > 60 ? 4 : 12;
  for (let slots = Math.min(most, 120); slots >= least; slots -= Math.max(1, Math.floor(slots / finest)))
    choices.push(slots);
  return choices.length === 0 ? [least] : choices.reverse();
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function mostItems(lane: Lane): number {
  return Math.max(1, lane.items.length);
}

function mostRows(bands: readonly Band[]): number {
  return Math.max(1, ...bands.flatMap(({ lanes }) => lanes.map(mostItems)));
}

/** The smallest number of rows for which `fits` holds; it holds for all greater ones, if for any. */
function rowsThatFit(most: number, fits: (rows: number) => boolean): number {
  let low = 1;
  let high = most;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Boxes side by side in each column when its lane has so many rows; boxes that span count for none. */
function capacities(lane: Lane, rows: number): readonly number[] {
  if (lane.kind === "open") return [Math.ceil(lane.items.length / rows)];
  const counts = lane.columns.map(() => 0);
  for (const item of lane.items)
    if (item.first === item.last) counts[item.first] = (counts[item.first] ?? 0) + 1;
  return counts.map((count) => Math.max(1, Math.ceil(count / rows)));
}

function themeCapacities(bands: readonly Band[], rows: number): readonly number[] {
  const widest: number[] = [];
  for (const lane of bands.flatMap((band) => band.lanes)) {
    if (lane.kind !== "themes") continue;
    capacities(lane, rows).forEach((capacity, column) => {
      widest[column] = Math.max(widest[column] ?? 1, capacity);
    });
  }
  return widest;
}

/** An open lane leaves a quarter of the width to the links that pass it. */
function arrangeOpen(lane: Lane, slots: number, isTop: boolean): ArrangedLane {
  const most = Math.min(slots, Math.max(3, Math.floor(slots * 0.75)));
  const apex = isTop && lane.items.length > 2 ? lane.items.slice(0, 1) : [];
  const rest = lane.items.slice(apex.length);
  const rowCount = Math.ceil(rest.length / most);
  const rows: ArrangedItem[][] =
    apex.length > 0 ? [apex.map((item) => ({ ...item, place: 0, of: 1, start: 0, end: 1 }))] : [];
  for (let row = 0, start = 0; row < rowCount; row++) {
    const count = Math.ceil((rest.length - start) / (rowCount - row));
    rows.push(
      rest
        .slice(start, start + count)
        .map((item, place) => ({ ...item, place, of: count, start: 0, end: 1 })),
    );
    start += count;
  }
  return { lane, rows, capacities: [Math.max(1, ...rows.map((row) => row.length))] };
}

/**
 * In source order, so that what stands in one column is read from top to bottom and left to right as it was written.
 * A box that spans columns covers its first and its last whole, unless others stand beside it there or they are wide:
 * then it reaches one box far into them, ends the row of the first and begins the row of the last.
 */
function arrangeColumns(lane: Lane, widths: readonly number[]): ArrangedLane {
  const rows: LaneItem[][] = [];
  const row = lane.columns.map(() => 0);
  const used = lane.columns.map(() => 0);
  for (const item of lane.items) {
    let at = 0;
    for (let column = item.first; column <= item.last; column++) {
      const most = column === item.first ? widths[column]! : 1;
      at = Math.max(at, row[column]! + (used[column]! >= most ? 1 : 0));
    }
    for (let column = item.first; column <= item.last; column++) {
      if (at > row[column]!) used[column] = 0;
      row[column] = at;
      used[column] = column < item.last ? widths[column]! : used[column]! + 1;
    }
    while (rows.length <= at) rows.push([]);
    rows[at]?.push(item);
  }
  return { lane, rows: rows.map((items) => placed(items, widths)), capacities: widths };
}

/** Wider columns than of so many boxes are not filled: links could not pass, and the label would stand lost. */
const MOST_FILLED = 3;

function placed(items: readonly LaneItem[], widths: readonly number[]): readonly ArrangedItem[] {
  const sorted = [...items].sort((a, b) => a.first - b.first || a.last - b.last || a.objective - b.objective);
  const alone = widths.map(() => 0);
  const standing = widths.map(() => 0);
  const starts = widths.map(() => 0);
  const ends = widths.map(() => 1);
  for (const { first, last } of sorted) {
    standing[first]!++;
    if (first === last) alone[first]!++;
    else {
      standing[last]!++;
      ends[first] = 1 - 1 / widths[first]!;
      starts[last] = 1 / widths[last]!;
    }
  }
  const placed = widths.map(() => 0);
  return sorted.map(({ objective, first, last }) => {
    if (first < last) {
      const fills = (column: number) => standing[column] === 1 && widths[column]! <= MOST_FILLED;
      const start = fills(first) ? 0 : ends[first]!;
      const end = fills(last) ? 1 : starts[last]!;
      return { objective, first, last, place: 0, of: 1, start, end };
    }
    const place = placed[first]!++;
    return { objective, first, last, place, of: alone[first]!, start: starts[first]!, end: ends[first]! };
  });
}
