import type {
  SceneTable,
  SceneTableBand,
  SceneTableCell,
  SceneTableEntry,
} from "../../layout/table-scene.ts";
import { drawBand, drawStatus } from "./parts.ts";
import { drawPath, drawRectangle, type Pen } from "./pen.ts";
import { type Piece, piece } from "./piece.ts";
import { drawText } from "./text.ts";

/** Draws a table, and tells it as one: rows of cells, headed by columns, perspectives and objectives. */
export function drawTable(pen: Pen, table: SceneTable): Piece {
  const { paper } = pen;
  const headings = table.columns.map(({ heading }) =>
    headed(
      piece(paper, "TH", () => drawText(pen, heading)),
      "Column",
      1,
    ),
  );
  const head = paper.struct("THead", {}, [paper.struct("TR", {}, headings)]);
  const bodies = table.bands.map((band) => drawTableBand(pen, band));
  const { nothing } = table;
  const empty = nothing === undefined ? [] : [piece(paper, "Caption", () => drawText(pen, nothing))];
  return paper.struct("Table", {}, [...empty, head, ...bodies]);
}

function drawTableBand(pen: Pen, band: SceneTableBand): Piece {
  const { paper } = pen;
  const { blocks, hue, rules } = band;
  const rows = blocks.flatMap((block) => block.rows);
  const bar = headed(
    piece(paper, "TH", () => drawBand(pen, band)),
    "Row",
    rows.length,
  );
  paper.markContent("Artifact", { type: "Layout" });
  for (const { objective, area } of blocks)
    if (objective !== undefined) drawRectangle(pen, area, 4, { fill: "box", stroke: `rim-${hue}` });
  for (const { from, to } of rules)
    drawPath(pen, `M${from.x} ${from.y}L${to.x} ${to.y}`, { stroke: `rim-${hue}` });
  paper.endMarkedContent();
  const told = rows.map(({ cells }, index) =>
    paper.struct("TR", {}, [...(index === 0 ? [bar] : []), ...cells.map((cell) => drawCell(pen, cell, hue))]),
  );
  return paper.struct("TBody", {}, told);
}

function drawCell(pen: Pen, { entries, rows, column }: SceneTableCell, hue: SceneTableBand["hue"]): Piece {
  const { paper } = pen;
  // The second column names what the row is about.
  const tag = column === 1 ? "TH" : "TD";
  const cell = piece(paper, tag, () => {
    for (const entry of entries) drawEntry(pen, entry, hue);
  });
  return headed(cell, tag === "TH" ? "Row" : undefined, rows);
}

function drawEntry(
  pen: Pen,
  { box, status, label, detail }: SceneTableEntry,
  hue: SceneTableBand["hue"],
): void {
  if (box !== undefined) drawRectangle(pen, box, 6, { fill: "box", stroke: `edge-${hue}` });
  if (status !== undefined) drawStatus(pen, status);
  drawText(pen, label);
  if (detail !== undefined) drawText(pen, detail);
}

/** What a cell heads, and how many rows it spans (ISO 32000-1, 14.8.5.7: table attributes). */
function headed(cell: Piece, scope: "Row" | "Column" | undefined, rows: number): Piece {
  if (scope === undefined && rows === 1) return cell;
  cell.dictionary.data.A = {
    O: "Table",
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(rows === 1 ? {} : { RowSpan: rows }),
  };
  return cell;
}
