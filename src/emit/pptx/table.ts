import type { Rectangle, Scene } from "../../layout/scene.ts";
import { isFigure } from "../../layout/table-content.ts";
import type { SceneHeading, SceneTable, SceneTableBand, SceneTableCell } from "../../layout/table-scene.ts";
import type { ColourRole } from "../../layout/theme.ts";
import { length, place } from "./frame.ts";
import { SIGNS, titleParagraph } from "./shapes.ts";
import { type Hand, type Paragraph, paragraphXml } from "./text.ts";
import { solid, xmlText } from "./xml.ts";

const TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table";

/** How a cell looks; lines are told by role, and absent ones are not drawn. */
interface CellLook {
  readonly fill: ColourRole;
  readonly lines: { readonly [side in "L" | "R" | "T" | "B"]?: ColourRole };
  readonly anchor: "t" | "ctr" | "b";
}

interface Cell {
  readonly paragraphs: readonly Paragraph[];
  readonly look: CellLook;
  /** Rows that it spans; 0 where a cell above spans this one. */
  readonly rows: number;
}

interface Row {
  readonly height: number;
  readonly cells: readonly Cell[];
}

/**
 * A table as PowerPoint's own (ECMA-376, part 1, 21.1.3), to be edited cell by cell: its columns and rows are as wide
 * and high as the scene has them, texts are broken anew, perspectives and objectives span their rows.
 */
export function tableFrame(hand: Hand, scene: Scene, table: SceneTable, id: number): string {
  const { frame } = hand;
  const rows = [headRow(table), ...table.bands.flatMap((band, at) => bandRows(table, band, at))];
  const widths = columnWidths(table);
  const [first] = table.columns;
  const area: Rectangle = {
    x: first?.area.x ?? 0,
    y: first?.area.y ?? 0,
    width: widths.reduce((sum, width) => sum + width, 0),
    height: rows.reduce((sum, row) => sum + row.height, 0),
  };
  const grid = widths.map((width) => `<a:gridCol w="${length(frame, width)}"/>`).join("");
  const lines = rows.map(
    ({ height, cells }) =>
      `<a:tr h="${length(frame, height)}">${cells.map((cell) => cellXml(hand, cell)).join("")}</a:tr>`,
  );
  return [
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${xmlText(scene.name)}" descr="${xmlText(scene.description)}"/>`,
    `<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>`,
    `<p:xfrm>${place(frame, area)}</p:xfrm><a:graphic><a:graphicData uri="${TABLE}">`,
    `<a:tbl><a:tblPr firstRow="1" firstCol="1"/><a:tblGrid>${grid}</a:tblGrid>${lines.join("")}</a:tbl>`,
    "</a:graphicData></a:graphic></p:graphicFrame>",
  ].join("");
}

/** From the start of a column to that of the next. */
function columnWidths({ columns, bands }: SceneTable): readonly number[] {
  const last = columns.at(-1)?.area;
  const end = bands[0] === undefined ? (last?.x ?? 0) + (last?.width ?? 0) : rightEdge(bands[0].area);
  return columns.map(({ area }, index) => (columns[index + 1]?.area.x ?? end) - area.x);
}

function rightEdge({ x, width }: Rectangle): number {
  return x + width;
}

function headRow({ columns }: SceneTable): Row {
  const look: CellLook = { fill: "page", lines: {}, anchor: "b" };
  return {
    height: columns[0]?.area.height ?? 0,
    cells: columns.map((column) => ({
      paragraphs: [titleParagraph(column.heading, alignOf(column))],
      look,
      rows: 1,
    })),
  };
}

function alignOf({ kind }: Pick<SceneHeading, "kind">): Paragraph["align"] {
  if (kind === "perspective") return "ctr";
  return isFigure({ kind }) ? "r" : "l";
}

/** A line for each row of a band; rows share the gaps between them, which a table does not have. */
function bandRows({ columns, bands }: SceneTable, band: SceneTableBand, at: number): readonly Row[] {
  const rows = band.blocks.flatMap((block) => block.rows);
  const end = bands[at + 1]?.area.y ?? band.area.y + band.area.height;
  const share = (end - band.area.y) / rows.reduce((sum, row) => sum + row.area.height, 0);
  const edge = `rim-${band.hue}` as const;
  const bar: CellLook = { fill: `bar-${band.hue}`, lines: { T: "page", B: "page" }, anchor: "ctr" };
  return rows.map(({ area, cells }, index): Row => {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    const title: Cell = {
      paragraphs: index === 0 ? [titleParagraph(band.title, "ctr")] : [],
      look: bar,
      rows: index === 0 ? rows.length : 0,
    };
    return {
      height: area.height * share,
      cells: [title, ...columns.slice(1).map((column, before) => cellOf(byColumn.get(before + 1), column))],
    };
  });

  function cellOf(cell: SceneTableCell | undefined, column: SceneHeading): Cell {
    const isTheme = column.kind === "theme";
    const isMatrix = columns.some(({ kind }) => kind === "theme");
    const look: CellLook = {
      fill: isMatrix ? `fill-${band.hue}` : "box",
      lines: { T: edge, B: edge, ...(isMatrix ? { L: edge, R: edge } : {}) },
      anchor: isTheme ? "t" : "ctr",
    };
    if (cell === undefined) return { paragraphs: [], look, rows: 0 };
    return { paragraphs: paragraphsOf(cell, column, band), look, rows: cell.rows };
  }
}

/** A paragraph for each objective of a cell, and one for what is told of it. */
function paragraphsOf(
  { entries }: SceneTableCell,
  column: SceneHeading,
  { hue }: SceneTableBand,
): readonly Paragraph[] {
  return entries.flatMap(({ name, label, detail, status, box }, index): readonly Paragraph[] => {
    const align = alignOf(column);
    const mark =
      status === undefined
        ? []
        : [{ text: `${SIGNS[status.status]} `, size: label.size, role: `status-${status.status}` as const }];
    const bold = label.weight === "bold" ? { bold: true as const } : {};
    const isListed = box !== undefined && status === undefined;
    const own: Paragraph = {
      align,
      runs: [...mark, { text: name, size: label.size, role: label.role, ...bold }],
      ...(isListed ? { bullet: { sign: "•", role: `edge-${hue}` } } : {}),
      ...(index === 0 ? {} : { above: 4 }),
    };
    if (detail === undefined) return [own];
    const more = titleParagraph(detail, align);
    return [own, isListed ? { ...more, bullet: { sign: " ", role: `edge-${hue}` } } : more];
  });
}

/** Pixels between the edge of a cell and its text: less than in the scene, for programs that measure otherwise. */
const INSETS = { sides: 8, ends: 2, top: 6 } as const;

function cellXml(hand: Hand, { paragraphs, look, rows }: Cell): string {
  const side = length(hand.frame, INSETS.sides);
  const end = length(hand.frame, look.anchor === "t" ? INSETS.top : INSETS.ends);
  const span = rows === 0 ? ' vMerge="1"' : rows > 1 ? ` rowSpan="${rows}"` : "";
  const none: Paragraph = { align: "l", runs: [] };
  const texts = (paragraphs.length === 0 ? [none] : paragraphs).map((each) => paragraphXml(hand, each));
  const lines = (["L", "R", "T", "B"] as const).map((where) => {
    const role = look.lines[where];
    if (role === undefined) return `<a:ln${where} w="0"><a:noFill/></a:ln${where}>`;
    const width = length(hand.frame, role === "page" ? 5 : 1);
    return `<a:ln${where} w="${width}">${solid(hand.colours(role))}</a:ln${where}>`;
  });
  return [
    `<a:tc${span}><a:txBody><a:bodyPr/><a:lstStyle/>${texts.join("")}</a:txBody>`,
    `<a:tcPr marL="${side}" marR="${side}" marT="${end}" marB="${end}" anchor="${look.anchor}">`,
    `${lines.join("")}${solid(hand.colours(look.fill))}</a:tcPr></a:tc>`,
  ].join("");
}
