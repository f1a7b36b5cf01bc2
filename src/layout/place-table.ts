import { hueOf } from "./frames.ts";
import type { Rectangle } from "./scene.ts";
import { BAND_PAD, BESIDE_BOX, BESIDE_TEXT, IN_BOX, MARK_ROOM, type TableColumn } from "./table-columns.ts";
import { isFigure } from "./table-content.ts";
import { BETWEEN_BANDS, bandHeight, gapsOf } from "./table-pages.ts";
import {
  ABOVE_IN_BOX,
  ABOVE_TEXT,
  BETWEEN_BOXES,
  type SetBand,
  type SetBlock,
  type SetCell,
  type SetEntry,
} from "./table-rows.ts";
import type {
  Rule,
  SceneHeading,
  SceneTableBand,
  SceneTableBlock,
  SceneTableCell,
  SceneTableEntry,
  SceneTableRow,
} from "./table-scene.ts";
import { placeText } from "./text-block.ts";

const AROUND_HEADING = 6;
const BELOW_HEADINGS = 2;

/** Height of the row of headings. */
export function headingsHeight(columns: readonly TableColumn[]): number {
  return Math.max(0, ...columns.map(({ heading }) => heading.height)) + 2 * AROUND_HEADING;
}

/** Headings stand at the foot of their row, as the texts below them do: figures on the right, bars and themes in the middle. */
export function placeHeadings(columns: readonly TableColumn[], top: number): readonly SceneHeading[] {
  const height = headingsHeight(columns);
  return columns.map(({ content, x, width, heading }) => {
    const y = top + height - BELOW_HEADINGS - AROUND_HEADING / 2 - heading.height;
    const isMiddle = content.kind === "perspective" || content.kind === "theme";
    const placed = isMiddle
      ? placeText(heading, "middle", x + width / 2, y)
      : isFigure(content)
        ? placeText(heading, "end", x + width - BESIDE_TEXT, y)
        : placeText(heading, "start", x + BESIDE_TEXT, y);
    return {
      kind: content.kind,
      name: content.name,
      area: { x, y: top, width, height },
      heading: placed,
    };
  });
}

/** Where a table ends at the right. */
export function rightOf(columns: readonly TableColumn[]): number {
  const last = columns.at(-1);
  return (last?.x ?? 0) + (last?.width ?? 0) + BAND_PAD;
}

/** Bands below each other from `top`. */
export function placeBands(
  bands: readonly SetBand[],
  columns: readonly TableColumn[],
  top: number,
): readonly SceneTableBand[] {
  let y = top;
  return bands.map((band) => {
    const height = bandHeight(band);
    const placed = placeBand(band, columns, y, height);
    y += height + BETWEEN_BANDS;
    return placed;
  });
}

function placeBand(
  band: SetBand,
  columns: readonly TableColumn[],
  top: number,
  height: number,
): SceneTableBand {
  const { group, place, title } = band;
  const [first] = columns;
  const bar: Rectangle = { x: first?.x ?? 0, y: top, width: first?.width ?? 0, height };
  const right = rightOf(columns);
  const { edge, between } = gapsOf(band);
  const own = band.blocks.reduce((sum, block) => sum + block.height, 0);
  // A bar that needs more room for its title gives it to all its blocks.
  const spare = (height - 2 * edge - between * (band.blocks.length - 1) - own) / band.blocks.length;
  let y = top + edge;
  const blocks = band.blocks.map((block) => {
    const area = {
      x: bar.x + bar.width + edge,
      y,
      width: right - edge - bar.x - bar.width - edge,
      height: block.height + spare,
    };
    y += area.height + between;
    return placeBlock(block, columns, area);
  });
  return {
    kind: "band",
    id: group.id,
    name: group.name,
    ...(group.note === undefined ? {} : { note: group.note }),
    hue: hueOf(place),
    area: { x: bar.x, y: top, width: right - bar.x, height },
    bar,
    title: placeText(title, "middle", bar.x + bar.width / 2, top + (height - title.height) / 2),
    blocks,
    rules: rulesOf(blocks, columns),
  };
}

function placeBlock(block: SetBlock, columns: readonly TableColumn[], area: Rectangle): SceneTableBlock {
  const own = block.rows.reduce((sum, row) => sum + row.height, 0);
  const spare = (area.height - own) / block.rows.length;
  let y = area.y;
  const rows = block.rows.map(({ cells, height }, index): SceneTableRow => {
    const rowArea = { ...area, y, height: height + spare };
    y += rowArea.height;
    const shared = index === 0 ? block.shared : [];
    return {
      area: rowArea,
      cells: columns.slice(1).flatMap((column, at): readonly SceneTableCell[] => {
        const across = shared[at];
        const cell = across ?? cells[at];
        if (cell === undefined) return [];
        const spanned = across === undefined ? rowArea : area;
        const place = { x: column.x, y: spanned.y, width: column.width, height: spanned.height };
        return [placeCell(cell, column, at + 1, place, across === undefined ? 1 : block.rows.length)];
      }),
    };
  });
  const { objective, name } = block;
  return { ...(objective === undefined ? {} : { objective }), name, area, rows };
}

function placeCell(
  cell: SetCell,
  column: TableColumn,
  place: number,
  area: Rectangle,
  rows: number,
): SceneTableCell {
  const isBoxed = cell.kind === "theme";
  let y = isBoxed ? area.y + ABOVE_TEXT : area.y + (area.height - cell.height) / 2;
  const entries = cell.entries.map((entry) => {
    const placed = isBoxed ? placeBox(entry, area, y) : placeEntry(entry, column, area, y);
    y += entry.height + (isBoxed ? BETWEEN_BOXES : 0);
    return placed;
  });
  return { column: place, rows, area, entries };
}

function placeEntry(entry: SetEntry, column: TableColumn, area: Rectangle, y: number): SceneTableEntry {
  if (isFigure(column.content)) {
    const label = placeText(entry.label, "end", area.x + area.width - BESIDE_TEXT, y);
    return { name: entry.content.text, label };
  }
  return withTexts(entry, area.x + BESIDE_TEXT, y);
}

function placeBox(entry: SetEntry, area: Rectangle, y: number): SceneTableEntry {
  const box = { x: area.x + BESIDE_BOX, y, width: area.width - 2 * BESIDE_BOX, height: entry.height };
  return { ...withTexts(entry, box.x + IN_BOX, y + ABOVE_IN_BOX), box };
}

/** The mark of the status stands before the first line. */
function withTexts({ content, label, detail }: SetEntry, left: number, top: number): SceneTableEntry {
  const { status, objective, text } = content;
  const x = left + (status === undefined ? 0 : MARK_ROOM);
  const centre = { x: left + 7, y: top + label.style.leading / 2 };
  return {
    ...(objective === undefined ? {} : { objective }),
    name: text,
    label: placeText(label, "start", x, top),
    ...(detail === undefined ? {} : { detail: placeText(detail, "start", x, top + label.height) }),
    ...(status === undefined ? {} : { status: { status, centre, radius: 6 } }),
  };
}

/** Between the measures of an objective, and between the rows and columns of a matrix. */
function rulesOf(blocks: readonly SceneTableBlock[], columns: readonly TableColumn[]): readonly Rule[] {
  const level = (x0: number, x1: number, y: number): Rule => ({ from: { x: x0, y }, to: { x: x1, y } });
  const isMatrix = blocks[0]?.objective === undefined;
  if (!isMatrix) {
    return blocks.flatMap(({ area, rows }) =>
      rows.slice(1).map((row) => {
        const left = Math.min(...row.cells.map((cell) => cell.area.x));
        return level(left + BESIDE_TEXT, area.x + area.width - BESIDE_TEXT, row.area.y);
      }),
    );
  }
  const [top, bottom] = [blocks[0], blocks.at(-1)];
  if (top === undefined || bottom === undefined) return [];
  const end = bottom.area.y + bottom.area.height;
  return [
    ...blocks.slice(1).map(({ area }) => level(area.x, area.x + area.width, area.y)),
    ...columns.slice(2).map(({ x }) => ({ from: { x, y: top.area.y }, to: { x, y: end } })),
  ];
}
