import { isWide, textWidth } from "./measure-text.ts";
import { type ColumnKind, type ContentColumn, isFigure, type TableContent } from "./table-content.ts";
import { type SetText, setText, type TextStyle } from "./text-block.ts";
import { BAR_TITLE, CELL, HEADING, MEASURE, VALUE } from "./text-styles.ts";

/** Between the edge of a column and its text, in pixels. */
export const BESIDE_TEXT = 10;
/** In a matrix: between the edge of a cell and its boxes, and within a box beside its text. */
export const BESIDE_BOX = 5;
export const IN_BOX = 9;
/** Between the edge of a band and what stands in it. */
export const BAND_PAD = 5;
/** What a status mark takes before a text. */
export const MARK_ROOM = 20;

/** Where a column stands. */
export interface TableColumn {
  readonly content: ContentColumn;
  readonly x: number;
  readonly width: number;
  readonly heading: SetText;
}

/** Widths that a column may have, with all that is beside its text. */
interface Range {
  readonly least: number;
  /** With every text on one line, as far as that helps. */
  readonly most: number;
}

/** Texts of a column never make it wider than this; a word that is too wide still is broken. */
const WIDEST: Readonly<Record<ColumnKind, number>> = {
  perspective: 190,
  group: 200,
  theme: 270,
  objective: 420,
  owner: 220,
  measure: 420,
  actual: 132,
  target: 132,
  status: 270,
};

const NARROWEST: Readonly<Record<ColumnKind, number>> = {
  perspective: 92,
  group: 96,
  theme: 132,
  objective: 150,
  owner: 96,
  measure: 150,
  actual: 64,
  target: 64,
  status: 96,
};

/** How wide a table is to be, in pixels: `most` as far as its words let it, `least` also where its texts need less. */
export interface TableWidth {
  readonly least: number;
  readonly most: number;
}

/**
 * Columns side by side from `left`: none narrower than its widest word, within bounds, and none wider than its texts
 * need, but for the sake of the table's least width. The themes of a matrix are equally wide.
 */
export function tableColumns(content: TableContent, left: number, width: TableWidth): readonly TableColumn[] {
  const ranges = alike(
    content.columns,
    content.columns.map((_, index) => rangeOf(content, index)),
  );
  const least = ranges.reduce((sum, each) => sum + each.least, 0);
  const room = ranges.reduce((sum, each) => sum + each.most, 0) - least;
  const share = room === 0 ? 0 : Math.max(0, Math.min(1, (width.most - BAND_PAD - least) / room));
  const widths = ranges.map((each) => Math.floor(each.least + (each.most - each.least) * share));
  const spare = width.least - BAND_PAD - widths.reduce((sum, each) => sum + each, 0);
  const stretched = content.columns.filter(isStretched).length;
  const more = Math.max(0, Math.floor(spare / stretched));
  let x = left;
  return content.columns.map((column, index) => {
    const own = (widths[index] ?? 0) + (isStretched(column) ? more : 0);
    const placed = { content: column, x, width: own, heading: headingOf(column, own) };
    x += index === 0 ? own + BAND_PAD : own;
    return placed;
  });
}

/** How the texts of a column are set. */
export function cellStyle(kind: ColumnKind): TextStyle {
  switch (kind) {
    case "measure":
    case "objective":
    case "theme":
      return CELL;
    case "actual":
      return VALUE;
    default:
      return MEASURE;
  }
}

/** What a table that is too narrow widens: neither bars nor figures. */
function isStretched(column: ContentColumn): boolean {
  return column.kind !== "perspective" && !isFigure(column);
}

function headingOf(column: ContentColumn, width: number): SetText {
  return setText(column.name, width - 2 * BESIDE_TEXT, HEADING);
}

function rangeOf({ columns, groups }: TableContent, index: number): Range {
  const column = columns[index]!;
  const { kind, name } = column;
  const style = index === 0 ? BAR_TITLE : cellStyle(kind);
  const inBox = kind === "theme" ? 2 * (BESIDE_BOX + IN_BOX - BESIDE_TEXT) : 0;
  let widest = textWidth(name, HEADING.size, HEADING.weight);
  let word = widestWord(name, HEADING);
  const note = (text: string, set: TextStyle, beside: number): void => {
    widest = Math.max(widest, textWidth(text, set.size, set.weight) + beside);
    word = Math.max(word, widestWord(text, set) + beside);
  };
  for (const group of groups) {
    if (index === 0) note(group.name, style, 0);
    for (const row of index === 0 ? [] : group.rows) {
      for (const { text, detail, status } of row.cells[index - 1] ?? []) {
        const beside = inBox + (status === undefined ? 0 : MARK_ROOM);
        note(text, style, beside);
        if (detail !== undefined) note(detail, MEASURE, beside);
      }
    }
  }
  const around = 2 * BESIDE_TEXT;
  const most = Math.ceil(Math.min(WIDEST[kind], Math.max(NARROWEST[kind], widest + around)));
  // Bars are as wide as their widest word, and figures keep their lines as far as they can.
  if (index === 0) return only(Math.ceil(Math.min(WIDEST[kind], Math.max(NARROWEST[kind], word + around))));
  if (isFigure(column)) return only(most);
  return { least: Math.ceil(Math.min(most, Math.max(NARROWEST[kind], word + around))), most };
}

function only(width: number): Range {
  return { least: width, most: width };
}

/** All themes take the widest range of them. */
function alike(columns: readonly ContentColumn[], ranges: readonly Range[]): readonly Range[] {
  const ofThemes = ranges.filter((_, index) => columns[index]?.kind === "theme");
  const least = Math.max(0, ...ofThemes.map((each) => each.least));
  const most = Math.max(0, ...ofThemes.map((each) => each.most));
  return ranges.map((range, index) => (columns[index]?.kind === "theme" ? { least, most } : range));
}

/** Chinese and Japanese may be broken between any two letters, so they ask for no width of their own. */
function widestWord(text: string, { size, weight }: TextStyle): number {
  const words = text.split(/[\s/-]+/u).filter((word) => ![...word].some(isWide));
  return Math.max(0, ...words.map((word) => textWidth(word, size, weight)));
}
