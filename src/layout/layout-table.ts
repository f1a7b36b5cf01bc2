import type { StrategyMap } from "../model/model.ts";
import { MARGIN } from "./grid.ts";
import { statusLegend, type Wanted } from "./legend.ts";
import type { LayoutOptions } from "./options.ts";
import { pictureWords } from "./picture-words.ts";
import { headingsHeight, placeBands, placeHeadings, rightOf } from "./place-table.ts";
import type { Scene } from "./scene.ts";
import { drawingTop, surround } from "./surround.ts";
import { type TableColumn, type TableWidth, tableColumns } from "./table-columns.ts";
import type { TableContent } from "./table-content.ts";
import { bandsHeight, tablePages } from "./table-pages.ts";
import { type SetBand, setBands } from "./table-rows.ts";
import { placeText, setText } from "./text-block.ts";
import { MEASURE } from "./text-styles.ts";
import { type Visible, visiblePart } from "./visible.ts";

const USUAL: TableWidth = { least: 560, most: 1240 };
/** Widths that are tried where the picture is to have a shape. */
const TRIED = [640, 800, 960, 1120, 1280, 1440, 1680, 1920];
/** Widths of pages whose texts can be read where they fill a slide, the largest texts first. */
const PAGES = [1240, 1360, 1480];
/** Rows that a page has room for, however its shape. */
const LEAST_ROOM = 200;

/** A table before it is placed: which part of the map it shows, its columns, and its rows in lines. */
interface Draft {
  readonly visible: Visible;
  readonly options: LayoutOptions;
  /** What the whole table says of itself, on each of its pages. */
  readonly description: string;
  readonly legend: readonly Wanted[];
  readonly columns: readonly TableColumn[];
  readonly bands: readonly SetBand[];
}

/** A view that is a table as one picture, as long as its rows need; with `fit` as near to that shape as its texts let it. */
export function layoutTable(map: StrategyMap, content: TableContent, options: LayoutOptions = {}): Scene {
  const { fit } = options;
  const whole = (width: TableWidth): Scene => {
    const draft = draftOf(map, content, options, width);
    return sceneOf(draft, draft.bands);
  };
  if (fit === undefined) return whole(USUAL);
  const distance = ({ width, height }: Scene) => Math.abs(Math.log(width / height / fit));
  return TRIED.map((width) => whole({ least: width, most: width })).reduce((best, each) =>
    distance(each) < distance(best) ? each : best,
  );
}

/**
 * The same on pages of the shape `fit` (width by height), each with the headings above its rows; a table that one page
 * holds is one page, as high as it needs.
 */
export function layoutTablePages(
  map: StrategyMap,
  content: TableContent,
  options: LayoutOptions & { readonly fit: number },
): readonly Scene[] {
  const tried = PAGES.map((width) =>
    pagedAs(draftOf(map, content, options, { least: width, most: width }), options.fit),
  );
  const { draft, pages, height, around } = tried.reduce((best, each) =>
    each.pages.length < best.pages.length ? each : best,
  );
  if (pages.length < 2) return [sceneOf(draft, draft.bands)];
  return pages.map((bands, index) => {
    const page = { number: index + 1, of: pages.length };
    const spare = Math.max(0, height - around - bandsHeight(bands));
    return sceneOf({ ...draft, options: { ...options, page } }, bands, spare);
  });
}

/** A table as pages of some width would have it. */
interface Paged {
  readonly draft: Draft;
  readonly pages: readonly (readonly SetBand[])[];
  readonly height: number;
  /** What stands above and below the rows takes of the height. */
  readonly around: number;
}

function pagedAs(draft: Draft, fit: number): Paged {
  const { visible, columns, options } = draft;
  const width = widthOf(draft);
  const longest = { ...options, page: { number: 99, of: 99 } };
  const above = drawingTop(visible, longest, width) + headingsHeight(columns);
  const around = above + below(draft, options, 0).height;
  const height = Math.round(width / fit);
  return { draft, pages: tablePages(draft.bands, Math.max(LEAST_ROOM, height - around)), height, around };
}

function draftOf(map: StrategyMap, content: TableContent, options: LayoutOptions, width: TableWidth): Draft {
  const visible = visiblePart(map, options);
  const columns = tableColumns(content, MARGIN, width);
  const rows = content.groups.flatMap((group) => group.rows);
  const marks = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.map(({ status }) => status)));
  const names = content.groups.map(({ name }) => name);
  return {
    visible,
    options,
    description: pictureWords(visible.language).tableSummary(rows.length, names),
    legend: statusLegend(new Set(marks), visible.language),
    columns,
    bands: setBands(content, columns, visible.map.perspectives),
  };
}

function widthOf({ columns }: Draft): number {
  return rightOf(columns) + MARGIN;
}

/** Title, headings, bands, legend and footer, from top to bottom; `spare` pixels stay free above the legend. */
function sceneOf(draft: Draft, bands: readonly SetBand[], spare = 0): Scene {
  const { visible, options, columns, description } = draft;
  const top = drawingTop(visible, options, widthOf(draft));
  const first = top + headingsHeight(columns);
  const nothing = setText(pictureWords(visible.language).nothing, widthOf(draft) - 2 * MARGIN, MEASURE);
  const end = first + (bands.length === 0 ? nothing.height : bandsHeight(bands));
  return {
    kind: "scene",
    form: "table",
    ...below(draft, options, end + spare),
    description,
    bands: [],
    columns: [],
    boxes: [],
    links: [],
    table: {
      kind: "table",
      columns: placeHeadings(columns, top),
      bands: placeBands(bands, columns, first),
      ...(bands.length === 0 ? { nothing: placeText(nothing, "start", MARGIN, first) } : {}),
    },
  };
}

/** What stands around the rows, which end at `bottom`. */
function below(draft: Draft, options: LayoutOptions, bottom: number): ReturnType<typeof surround> {
  return surround(draft.visible, options, draft.legend, widthOf(draft), bottom + 10);
}
