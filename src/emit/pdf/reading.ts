import type { Scene } from "../../layout/scene.ts";
import { drawBand, drawBox, drawColumn, drawFrame, drawLegendEntry, drawLink } from "./parts.ts";
import { drawRectangle, type Pen } from "./pen.ts";
import { type Piece, piece } from "./piece.ts";
import { drawTable } from "./table.ts";
import { drawText } from "./text.ts";

/**
 * Draws a scene back to front, and tells a reader of PDF (ISO 32000-1, 14.8: tagged PDF) in which order to read it:
 * the title, each perspective with its groups and objectives (in a cascade each map with its objectives), then the links as sentences, legend and footer.
 */
export function drawScene(pen: Pen, scene: Scene): Piece {
  const { paper } = pen;
  paper.markContent("Artifact", { type: "Background" });
  drawRectangle(pen, { x: 0, y: 0, width: scene.width, height: scene.height }, 0, { fill: "page" });
  paper.endMarkedContent();
  const title = piece(paper, "H1", () => drawText(pen, scene.title));
  const frames = (scene.frames ?? []).map((frame) => ({
    within: frame.id,
    piece: piece(paper, "H2", () => drawFrame(pen, frame)),
  }));
  const bands = scene.bands.map((band) => ({
    within: band.id,
    piece: piece(paper, "H2", () => drawBand(pen, band)),
  }));
  const columns = scene.columns.map((column) => ({
    within: column.perspective,
    piece: piece(paper, "H3", () => drawColumn(pen, column)),
  }));
  const links = scene.links.map((link) =>
    piece(paper, "Figure", () => drawLink(pen, link), link.description),
  );
  const boxes = scene.boxes.map((box) => ({
    within: box.frame ?? box.perspective,
    piece: piece(paper, "P", () => drawBox(pen, box)),
  }));
  const table = scene.table === undefined ? [] : [drawTable(pen, scene.table)];
  const legend = scene.legend.map((entry) => piece(paper, "P", () => drawLegendEntry(pen, entry)));
  const footer = piece(paper, "P", () => drawText(pen, scene.footer));
  const told = new Set([...frames, ...bands].map((each) => each.within));
  const insideOf = (id: string) =>
    [...frames, ...bands, ...columns, ...boxes]
      .filter((each) => each.within === id)
      .map((each) => each.piece);
  const elsewhere = [...columns, ...boxes].filter((each) => !told.has(each.within));
  const order = [
    title,
    ...[...told].flatMap(insideOf),
    ...elsewhere.map((each) => each.piece),
    ...links,
    ...table,
    ...legend,
  ];
  return paper.struct("Sect", { title: scene.name }, [...order, footer]);
}
