import type PDFDocument from "pdfkit";
import type { Scene } from "../../layout/scene.ts";
import { drawBand, drawBox, drawColumn, drawLegendEntry, drawLink } from "./parts.ts";
import { drawRectangle, type Pen } from "./pen.ts";
import { drawText } from "./text.ts";

type Piece = ReturnType<PDFDocument["struct"]>;

/**
 * Draws a scene back to front, and tells a reader of PDF (ISO 32000-1, 14.8: tagged PDF) in which order to read it:
 * the title, each perspective with its groups and objectives, then the links as sentences, legend and footer.
 */
export function drawScene(pen: Pen, scene: Scene): Piece {
  const { paper } = pen;
  paper.markContent("Artifact", { type: "Background" });
  drawRectangle(pen, { x: 0, y: 0, width: scene.width, height: scene.height }, 0, { fill: "page" });
  paper.endMarkedContent();
  const title = piece(paper, "H1", () => drawText(pen, scene.title));
  const bands = scene.bands.map((band) => ({
    perspective: band.id,
    piece: piece(paper, "H2", () => drawBand(pen, band)),
  }));
  const columns = scene.columns.map((column) => ({
    perspective: column.perspective,
    piece: piece(paper, "H3", () => drawColumn(pen, column)),
  }));
  const links = scene.links.map((link) =>
    piece(paper, "Figure", () => drawLink(pen, link), link.description),
  );
  const boxes = scene.boxes.map((box) => ({
    perspective: box.perspective,
    piece: piece(paper, "P", () => drawBox(pen, box)),
  }));
  const legend = scene.legend.map((entry) => piece(paper, "P", () => drawLegendEntry(pen, entry)));
  const footer = piece(paper, "P", () => drawText(pen, scene.footer));
  const told = new Set(bands.map((band) => band.perspective));
  const inBand = (id: string) =>
    [...bands, ...columns, ...boxes].filter((each) => each.perspective === id).map((each) => each.piece);
  const elsewhere = [...columns, ...boxes].filter((each) => !told.has(each.perspective));
  const order = [
    title,
    ...[...told].flatMap(inBand),
    ...elsewhere.map((each) => each.piece),
    ...links,
    ...legend,
  ];
  return paper.struct("Sect", { title: scene.name }, [...order, footer]);
}

/** What is drawn as one piece; `alt` is read in its place. */
function piece(paper: PDFDocument, tag: string, draw: () => void, alt?: string): Piece {
  const content = paper.markStructureContent(tag);
  draw();
  paper.endMarkedContent();
  return paper.struct(tag, alt === undefined ? {} : { alt }, [content]);
}
