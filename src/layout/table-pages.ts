import { BAND_PAD } from "./table-columns.ts";
import {
  blockOf,
  cellOf,
  rowOf,
  type SetBand,
  type SetBlock,
  type SetCell,
  type SetRow,
} from "./table-rows.ts";

/** Between two bands, between two cards of a band, and around the title of a bar. */
export const BETWEEN_BANDS = 8;
const BETWEEN_CARDS = 4;
const AROUND_BAR_TITLE = 16;

/** Cards stand apart from each other and from the band; rows of a matrix do not. */
export function gapsOf({ blocks }: Pick<SetBand, "blocks">): {
  readonly edge: number;
  readonly between: number;
} {
  return blocks[0]?.objective === undefined
    ? { edge: 0, between: 0 }
    : { edge: BAND_PAD, between: BETWEEN_CARDS };
}

/** What the blocks of a band take, and what the band takes for their sake or that of its title. */
export function bandHeight(band: SetBand): number {
  const { edge, between } = gapsOf(band);
  const blocks = band.blocks.reduce((sum, block) => sum + block.height, 0);
  const own = blocks + 2 * edge + between * (band.blocks.length - 1);
  return Math.max(own, band.title.height + AROUND_BAR_TITLE);
}

/** Bands below each other. */
export function bandsHeight(bands: readonly SetBand[]): number {
  return (
    bands.reduce((sum, band) => sum + bandHeight(band), 0) + BETWEEN_BANDS * Math.max(0, bands.length - 1)
  );
}

/**
 * The bands of a table on pages that have `room` pixels for them each. A perspective is not broken where that costs no
 * page more. An objective goes to the next page with all its measures, and is broken only where one page cannot hold
 * it: between its measures, and in a matrix between the objectives of a row. What is higher than a page by itself makes
 * its page higher.
 */
export function tablePages(bands: readonly SetBand[], room: number): readonly Page[] {
  const filled = fillPages(bands, room, () => false);
  const kept = fillPages(
    bands,
    room,
    (page, band) => bandHeight(band) <= room && bandsHeight([...page, band]) > room,
  );
  return kept.length <= filled.length ? kept : filled;
}

type Page = readonly SetBand[];

/** Blocks below each other as long as the page has room; `breaks` tells where a band begins a page all the same. */
function fillPages(
  bands: readonly SetBand[],
  room: number,
  breaks: (page: Page, band: SetBand) => boolean,
): readonly Page[] {
  const pages: Page[] = [];
  let page: Page = [];
  for (const band of bands) {
    const inBand = room - 2 * gapsOf(band).edge;
    if (page.length > 0 && breaks(page, band)) {
      pages.push(page);
      page = [];
    }
    for (const block of band.blocks) {
      for (const part of block.height <= inBand ? [block] : partsOf(block, inBand)) {
        const more = withBlock(page, band, part);
        if (page.length > 0 && bandsHeight(more) > room) {
          pages.push(page);
          page = withBlock([], band, part);
        } else page = more;
      }
    }
  }
  return page.length === 0 ? pages : [...pages, page];
}

/** A page with one block more, in the band that it belongs to. */
function withBlock(page: Page, band: SetBand, block: SetBlock): Page {
  const last = page.at(-1);
  if (last?.place !== band.place) return [...page, { ...band, blocks: [block] }];
  return [...page.slice(0, -1), { ...band, blocks: [...last.blocks, block] }];
}

/** A block in parts no higher than `room`, as far as that can be; each has what its rows share. */
function partsOf(block: SetBlock, room: number): readonly SetBlock[] {
  const parts: SetBlock[] = [];
  for (const row of block.rows.flatMap((each) => rowParts(each, room))) {
    const last = parts.at(-1);
    const more = blockOf({ ...block, rows: [...(last?.rows ?? []), row] });
    if (last !== undefined && more.height <= room) parts[parts.length - 1] = more;
    else parts.push(blockOf({ ...block, rows: [row] }));
  }
  return parts;
}

/** A row in parts: each takes of every theme as many objectives as fit, one at least. */
function rowParts(row: SetRow, room: number): readonly SetRow[] {
  const parts: SetRow[] = [];
  let left = row;
  while (left.height > room) {
    const head = rowOf(left.cells.map((cell) => cell && firstOf(cell, room)));
    const rest = rowOf(left.cells.map((cell, index) => cell && after(cell, head.cells[index])));
    if (rest.cells.every((cell) => cell === undefined || cell.kind !== "theme" || cell.entries.length === 0))
      break;
    parts.push(head);
    left = rest;
  }
  return [...parts, left];
}

function firstOf(cell: SetCell, room: number): SetCell {
  if (cell.kind !== "theme") return cell;
  let first = cellOf(cell.kind, cell.entries.slice(0, 1));
  for (let count = 2; count <= cell.entries.length; count++) {
    const more = cellOf(cell.kind, cell.entries.slice(0, count));
    if (rowOf([more]).height > room) break;
    first = more;
  }
  return first;
}

/** What is left of a cell; what names the row is told again. */
function after(cell: SetCell, first: SetCell | undefined): SetCell {
  if (cell.kind !== "theme") return cell;
  return cellOf(cell.kind, cell.entries.slice(first?.entries.length ?? 0));
}
