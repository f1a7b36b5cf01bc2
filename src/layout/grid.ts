import type { ArrangedItem, ArrangedLane, Arrangement } from "./arrange.ts";
import type { Band } from "./lanes.ts";
import { type SetText, setText, type TextStyle } from "./text-block.ts";
import { BAR_TITLE, COLUMN_TITLE } from "./text-styles.ts";

/** Lengths of the grid, in pixels. */
export const MARGIN = 18;
/** Room at both sides of a band for links that are led round. */
export const SIDE_ROOM = 26;
const FRAME_GAP = 14;
export const FRAME_PAD = 14;
const LEAST_ROW_TITLE_WIDTH = 116;
const ROW_TITLE_PAD = 24;

/** Where everything stands from left to right, and what stands above what. Nothing here depends on a link. */
export interface Grid {
  readonly left: number;
  readonly right: number;
  readonly barWidth: number;
  readonly barTitles: readonly SetText[];
  readonly lanes: readonly GridLane[];
  readonly rows: readonly GridRow[];
  /** By index of the visible objective. */
  readonly boxes: readonly GridBox[];
}

export interface GridLane {
  readonly band: number;
  readonly lane: ArrangedLane;
  readonly firstRow: number;
  readonly lastRow: number;
  /** One a column; none for an open lane. */
  readonly frames: readonly {
    readonly x0: number;
    readonly x1: number;
    readonly title: SetText | undefined;
  }[];
  readonly rowTitle: { readonly x0: number; readonly x1: number; readonly title: SetText } | undefined;
  /** Height of the strip that holds the titles of the columns. */
  readonly titleHeight: number;
}

export interface GridRow {
  readonly band: number;
  readonly lane: number;
  /** Indexes of boxes, left to right. */
  readonly boxes: readonly number[];
}

export interface GridBox {
  readonly row: number;
  readonly x0: number;
  readonly x1: number;
}

/** What stands left of the boxes, the same for every arrangement of the bands. */
export interface SideTitles {
  readonly bars: readonly SetText[];
  readonly barWidth: number;
  /** Room for the titles of matrix rows, 0 where no group is a row. */
  readonly rowTitleWidth: number;
}

export function sideTitles(bands: readonly Band[]): SideTitles {
  const bars = barTexts(bands);
  const barWidth = Math.ceil(Math.max(84, ...bars.map((title) => title.width + 20)));
  return { bars, barWidth, rowTitleWidth: rowTitleRoom(bands) };
}

/** Stretches an arrangement over a width: boxes of one width, centred in equal shares of their cells. */
export function gridOf(
  arrangement: Arrangement,
  { bars, barWidth, rowTitleWidth }: SideTitles,
  boxWidth: number,
  slotWidth: number,
): Grid {
  const left = MARGIN + barWidth + SIDE_ROOM;
  const frames = Math.max(
    0,
    ...arrangement.bands.flatMap(({ lanes }) => lanes.map(({ lane }) => lane.columns.length)),
  );
  const inner = arrangement.slots * slotWidth + frames * 2 * FRAME_PAD + Math.max(0, frames - 1) * FRAME_GAP;
  const right = left + Math.round(inner) + rowTitleWidth;

  const lanes: GridLane[] = [];
  const rows: GridRow[] = [];
  const boxes: GridBox[] = [];
  arrangement.bands.forEach(({ lanes: arranged }, band) => {
    arranged.forEach((lane, indexInBand) => {
      const themesLeft = lane.lane.kind === "themes" ? left + rowTitleWidth : left;
      const above = arranged[indexInBand - 1];
      const showsTitles = !(lane.lane.row !== undefined && above?.lane.row !== undefined);
      const columns = columnAreas(lane, themesLeft, right);
      const frames = columns.map(({ x0, x1 }, index) => ({
        x0,
        x1,
        title: showsTitles
          ? setText(
              lane.lane.columns[index]?.label ?? "",
              Math.min(x1 - x0 - 16, boxWidth - 24),
              COLUMN_TITLE,
            )
          : undefined,
      }));
      const rowTitle =
        lane.lane.row === undefined
          ? undefined
          : {
              x0: left,
              x1: left + rowTitleWidth - FRAME_GAP / 2,
              title: setText(lane.lane.row.label, rowTitleWidth - ROW_TITLE_PAD, COLUMN_TITLE),
            };
      const firstRow = rows.length;
      for (const items of lane.rows) {
        const row: GridRow = { band, lane: lanes.length, boxes: items.map((item) => item.objective) };
        for (const item of items) {
          boxes[item.objective] = {
            row: rows.length,
            ...boxSpan(item, { columns, capacities: lane.capacities }, { x0: left, x1: right }, boxWidth),
          };
        }
        rows.push(row);
      }
      lanes.push({
        band,
        lane,
        firstRow,
        lastRow: rows.length - 1,
        frames,
        rowTitle,
        titleHeight: Math.max(0, ...frames.map(({ title }) => (title === undefined ? 0 : title.height + 8))),
      });
    });
  });
  return { left, right, barWidth, barTitles: bars, lanes, rows, boxes };
}

/** Titles of bands are broken at 136 pixels, or at their longest word up to 190. */
function barTexts(bands: readonly Band[]): readonly SetText[] {
  return bands.map(({ label }) => setText(label, Math.max(136, longestWord([label], BAR_TITLE)), BAR_TITLE));
}

/** Width of the titles of matrix rows, wide enough for their longest word; 0 where no group is a row. */
function rowTitleRoom(bands: readonly Band[]): number {
  const titles = bands.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.row?.label ?? []));
  if (titles.length === 0) return 0;
  return Math.max(LEAST_ROW_TITLE_WIDTH, Math.ceil(longestWord(titles, COLUMN_TITLE)) + ROW_TITLE_PAD);
}

/** Width of the longest word, up to 190 pixels. */
function longestWord(labels: readonly string[], style: TextStyle): number {
  const words = labels.flatMap((label) => label.split(/\s+/u));
  return Math.min(190, Math.max(0, ...words.map((word) => setText(word, 1e6, style).width)));
}

interface Span {
  readonly x0: number;
  readonly x1: number;
}

/** Columns share the width by the boxes that they hold side by side. */
function columnAreas(lane: ArrangedLane, left: number, right: number): readonly Span[] {
  if (lane.lane.kind === "open") return [];
  const capacities = lane.capacities;
  const sum = capacities.reduce((total, each) => total + each, 0);
  const free = right - left - (capacities.length - 1) * FRAME_GAP - capacities.length * 2 * FRAME_PAD;
  const spans: Span[] = [];
  let x = left;
  for (const capacity of capacities) {
    const width = (free * capacity) / sum + 2 * FRAME_PAD;
    spans.push({ x0: Math.round(x), x1: Math.round(x + width) });
    x += width + FRAME_GAP;
  }
  return spans;
}

/** Boxes that span columns are as wide as it takes, all others of one width. */
function boxSpan(
  item: ArrangedItem,
  { columns, capacities }: { readonly columns: readonly Span[]; readonly capacities: readonly number[] },
  whole: Span,
  boxWidth: number,
): Span {
  const inner = (column: number): Span => {
    const area = columns[column];
    return area === undefined ? whole : { x0: area.x0 + FRAME_PAD, x1: area.x1 - FRAME_PAD };
  };
  const first = inner(item.first);
  const last = inner(item.last);
  const x0 = first.x0 + item.start * (first.x1 - first.x0);
  const x1 = last.x0 + item.end * (last.x1 - last.x0);
  if (item.first < item.last) {
    // It begins and ends where a box alone in the outermost place would.
    const aside = (span: Span, column: number) =>
      Math.max(0, ((span.x1 - span.x0) / (capacities[column] ?? 1) - boxWidth) / 2);
    return { x0: Math.round(x0 + aside(first, item.first)), x1: Math.round(x1 - aside(last, item.last)) };
  }
  const centre = x0 + ((item.place + 0.5) * (x1 - x0)) / item.of;
  const start = Math.round(centre - boxWidth / 2);
  return { x0: start, x1: start + boxWidth };
}
