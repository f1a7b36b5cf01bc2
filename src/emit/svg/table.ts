import type { Container } from "@svgdotjs/svg.js";
import type {
  SceneTable,
  SceneTableBand,
  SceneTableBlock,
  SceneTableEntry,
} from "../../layout/table-scene.ts";
import { both, type Painter } from "./paint.ts";
import { drawBand, drawStatus, frame, named } from "./parts.ts";
import { rounded } from "./rounded.ts";
import { drawText } from "./text.ts";

/** Headings, then each band with its cards, or with its rows of boxes. */
export function drawTable(parent: Container, pen: Painter, table: SceneTable): void {
  for (const { heading } of table.columns) drawText(parent, pen, heading);
  for (const band of table.bands) drawTableBand(parent, pen, band);
  if (table.nothing !== undefined) drawText(parent, pen, table.nothing);
}

function drawTableBand(parent: Container, pen: Painter, band: SceneTableBand): void {
  const group = drawBand(parent, pen, band);
  for (const block of band.blocks) drawBlock(group, pen, block, band);
  for (const { from, to } of band.rules) {
    const line = { x1: rounded(from.x), y1: rounded(from.y), x2: rounded(to.x), y2: rounded(to.y) };
    group.element("line").attr({ ...pen.stroke(`rim-${band.hue}`), ...line });
  }
}

function drawBlock(parent: Container, pen: Painter, block: SceneTableBlock, { hue }: SceneTableBand): void {
  const { objective } = block;
  const card = objective === undefined ? parent : named(parent, pen.id("objective", objective), block.name);
  if (objective !== undefined) {
    const colours = both(pen.fill("box"), pen.stroke(`rim-${hue}`));
    card.element("rect").attr({ ...colours, ...frame(block.area), rx: 4 });
  }
  for (const { cells } of block.rows) {
    for (const { column, entries } of cells) {
      for (const entry of entries) drawEntry(card, pen, entry, { hue, column });
    }
  }
}

function drawEntry(
  parent: Container,
  pen: Painter,
  entry: SceneTableEntry,
  { hue, column }: { readonly hue: SceneTableBand["hue"]; readonly column: number },
): void {
  const { box, objective = "" } = entry;
  const group =
    box === undefined ? parent : named(parent, pen.id("objective", objective, String(column)), entry.name);
  if (box !== undefined) {
    const colours = both(pen.fill("box"), pen.stroke(`edge-${hue}`));
    group.element("rect").attr({ ...colours, ...frame(box), rx: 6 });
  }
  if (entry.status !== undefined) drawStatus(group, pen, entry.status);
  drawText(group, pen, entry.label);
  if (entry.detail !== undefined) drawText(group, pen, entry.detail);
}
