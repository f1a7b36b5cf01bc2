import type PDFDocument from "pdfkit";

/** A node of the tree in which a PDF is read. */
export type Piece = ReturnType<PDFDocument["struct"]>;

/** What is drawn as one piece; `alt` is read in its place. */
export function piece(paper: PDFDocument, tag: string, draw: () => void, alt?: string): Piece {
  const content = paper.markStructureContent(tag);
  draw();
  paper.endMarkedContent();
  return paper.struct(tag, alt === undefined ? {} : { alt }, [content]);
}
