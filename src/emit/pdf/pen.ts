import type PDFDocument from "pdfkit";
import type { Rectangle } from "../../layout/scene.ts";
import type { ColourRole, Theme } from "../../layout/theme.ts";
import type { faceChoice } from "./fonts.ts";

/** What every part of the picture is drawn with. */
export interface Pen {
  readonly paper: PDFDocument;
  readonly theme: Theme;
  readonly textScale: number;
  readonly faceFor: ReturnType<typeof faceChoice>;
  /** Characters that no font has, gathered while drawing. */
  readonly missing: Set<string>;
}

export interface Look {
  readonly fill?: ColourRole;
  readonly stroke?: ColourRole;
  readonly width?: number;
  readonly dashes?: readonly number[];
  readonly fillOpacity?: number;
  readonly strokeOpacity?: number;
}

export function drawPath(pen: Pen, path: string, look: Look): void {
  pen.paper.path(path);
  paint(pen, look);
}

export function drawRectangle(
  pen: Pen,
  { x, y, width, height }: Rectangle,
  radius: number,
  look: Look,
): void {
  pen.paper.roundedRect(x, y, width, height, radius);
  paint(pen, look);
}

export function drawDisc(pen: Pen, x: number, y: number, radius: number, look: Look): void {
  pen.paper.circle(x, y, radius);
  paint(pen, look);
}

function paint({ paper, theme }: Pen, look: Look): void {
  paper.fillOpacity(look.fillOpacity ?? 1).strokeOpacity(look.strokeOpacity ?? 1);
  paper.lineWidth(look.width ?? 1);
  if (look.dashes === undefined) paper.undash();
  else paper.dash(look.dashes);
  if (look.fill !== undefined && look.stroke !== undefined) {
    paper.fillAndStroke(theme[look.fill], theme[look.stroke]);
  } else if (look.stroke !== undefined) paper.stroke(theme[look.stroke]);
  else if (look.fill !== undefined) paper.fill(theme[look.fill]);
  paper.fillOpacity(1).strokeOpacity(1);
}
