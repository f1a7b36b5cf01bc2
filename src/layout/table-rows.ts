import type { Perspective } from "../model/model.ts";
import { BESIDE_BOX, BESIDE_TEXT, cellStyle, IN_BOX, MARK_ROOM, type TableColumn } from "./table-columns.ts";
import {
  type ColumnKind,
  type ContentCell,
  type ContentEntry,
  type ContentGroup,
  type ContentRow,
  isShared,
  type TableContent,
} from "./table-content.ts";
import { type SetText, setText } from "./text-block.ts";
import { BAR_TITLE, MEASURE } from "./text-styles.ts";

/** Above and below the texts of a row, and of a box in a matrix. */
export const ABOVE_TEXT = 6;
export const ABOVE_IN_BOX = 5;
export const BETWEEN_BOXES = 5;

/** A text of a cell in lines. */
export interface SetEntry {
  readonly content: ContentEntry;
  readonly label: SetText;
  readonly detail?: SetText;
  /** With its box, where it has one. */
  readonly height: number;
}

export interface SetCell {
  readonly kind: ColumnKind;
  readonly entries: readonly SetEntry[];
  readonly height: number;
}

/** A cell for each column after the first; undefined where the rows of a block share one. */
export interface SetRow {
  readonly cells: readonly (SetCell | undefined)[];
  readonly height: number;
}

/** The rows of an objective, or a row of a matrix. */
export interface SetBlock {
  readonly objective?: string;
  readonly name: string;
  readonly shared: readonly (SetCell | undefined)[];
  readonly rows: readonly SetRow[];
  readonly height: number;
}

export interface SetBand {
  readonly group: ContentGroup;
  /** Its place among the perspectives of the map, which decides its colour. */
  readonly place: number;
  readonly title: SetText;
  readonly blocks: readonly SetBlock[];
}

/** Every text of a table in lines as wide as its column. */
export function setBands(
  content: TableContent,
  columns: readonly TableColumn[],
  perspectives: readonly Perspective[],
): readonly SetBand[] {
  return content.groups.map((group) => ({
    group,
    place: perspectives.findIndex(({ id }) => id === group.id),
    title: setText(group.name, (columns[0]?.width ?? 0) - 2 * BESIDE_TEXT, BAR_TITLE),
    blocks: runsOf(group.rows).map((rows) => setBlock(rows, columns)),
  }));
}

/** Rows below each other that are about the same objective. */
function runsOf(rows: readonly ContentRow[]): readonly (readonly ContentRow[])[] {
  const runs: ContentRow[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (row.objective !== undefined && last?.[0]?.objective === row.objective) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

function setBlock(rows: readonly ContentRow[], columns: readonly TableColumn[]): SetBlock {
  const [first] = rows;
  const cellsOf = (row: ContentRow | undefined, shared: "shared" | "own") =>
    columns
      .slice(1)
      .map((column, index) =>
        (isShared(column.content) && first?.objective !== undefined) === (shared === "shared")
          ? setCell(row?.cells[index] ?? [], column)
          : undefined,
      );
  return blockOf({
    ...(first?.objective === undefined ? {} : { objective: first.objective }),
    name: first?.cells[0]?.[0]?.text ?? "",
    shared: cellsOf(first, "shared"),
    rows: rows.map((row) => rowOf(cellsOf(row, "own"))),
  });
}

/** A block as high as its rows, or as what they share. */
export function blockOf(parts: Omit<SetBlock, "height">): SetBlock {
  const rows = parts.rows.reduce((sum, row) => sum + row.height, 0);
  return { ...parts, height: Math.max(rows, heightAround(parts.shared)) };
}

/** A row as high as its highest cell. */
export function rowOf(cells: SetRow["cells"]): SetRow {
  return { cells, height: heightAround(cells) };
}

function heightAround(cells: readonly (SetCell | undefined)[]): number {
  return 2 * ABOVE_TEXT + Math.max(0, ...cells.map((cell) => cell?.height ?? 0));
}

export function cellOf(kind: ColumnKind, entries: readonly SetEntry[]): SetCell {
  const between = kind === "theme" ? BETWEEN_BOXES : 0;
  const height = entries.reduce((sum, each) => sum + each.height, 0) + between * (entries.length - 1);
  return { kind, entries, height: Math.max(0, height) };
}

function setCell(content: ContentCell, { content: { kind }, width }: TableColumn): SetCell {
  const isBoxed = kind === "theme";
  const inner = width - 2 * (isBoxed ? BESIDE_BOX + IN_BOX : BESIDE_TEXT);
  const style = cellStyle(kind);
  const entries = content.map((each): SetEntry => {
    const room = inner - (each.status === undefined ? 0 : MARK_ROOM);
    const label = setText(each.text, room, style);
    const detail = each.detail === undefined ? undefined : setText(each.detail, room, MEASURE);
    const height = label.height + (detail?.height ?? 0) + (isBoxed ? 2 * ABOVE_IN_BOX : 0);
    return { content: each, label, ...(detail === undefined ? {} : { detail }), height };
  });
  return cellOf(kind, entries);
}
