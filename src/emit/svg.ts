import type { Scene } from "../layout/scene.ts";
import { newPage } from "./svg/page.ts";
import { darkStyle, painter } from "./svg/paint.ts";
import {
  drawBand,
  drawBox,
  drawColumn,
  drawFrame,
  drawLegendEntry,
  drawLink,
  drawLogo,
} from "./svg/parts.ts";
import { drawTable } from "./svg/table.ts";
import { drawText, readable } from "./svg/text.ts";
import { logoAddress, logoPlace } from "./theme/logo.ts";
import { DEFAULT_THEME, type PictureTheme } from "./theme/picture-theme.ts";

export interface SvgOptions {
  /** `both`: light, and dark where the reader's system asks for it. */
  readonly colours?: "light" | "dark" | "both";
  readonly theme?: PictureTheme | undefined;
  /** Before the id of every element, where a document holds several pictures. */
  readonly idPrefix?: string;
}

/**
 * Draws a scene as an SVG 1.1 document that stands alone: text as text, no script, no style but the dark colours,
 * nothing fetched from elsewhere. Elements are in model order and carry ids made from the model's.
 */
export async function drawSvg(scene: Scene, options: SvgOptions = {}): Promise<string> {
  const { colours = "both", theme = DEFAULT_THEME, idPrefix } = options;
  const { root, toText } = await newPage();
  const pen = painter(colours, theme, idPrefix);
  const logo = theme.logo === undefined ? undefined : { ...logoPlace(scene, theme.logo), own: theme.logo };
  const height = logo?.height ?? scene.height;
  const titleId = pen.id("title", scene.id);
  const descriptionId = pen.id("description", scene.id);
  root.attr({
    version: "1.1",
    width: scene.width,
    height,
    viewBox: `0 0 ${scene.width} ${height}`,
    id: pen.id("map", scene.id),
    role: "img",
    "aria-labelledby": `${titleId} ${descriptionId}`,
    ...(scene.language === undefined ? {} : { lang: scene.language }),
  });
  root.element("title").attr({ id: titleId }).words(readable(scene.name));
  root.element("desc").attr({ id: descriptionId }).words(readable(scene.description));
  if (colours === "both") root.element("style").words(darkStyle(theme));
  root.element("rect").attr({ ...pen.fill("page"), x: 0, y: 0, width: scene.width, height });
  drawText(root, pen, scene.title);
  for (const frame of scene.frames ?? []) drawFrame(root, pen, frame);
  for (const band of scene.bands) drawBand(root, pen, band);
  for (const column of scene.columns) drawColumn(root, pen, column);
  for (const link of scene.links) drawLink(root, pen, link);
  for (const box of scene.boxes) drawBox(root, pen, box);
  if (scene.table !== undefined) drawTable(root, pen, scene.table);
  for (const entry of scene.legend) drawLegendEntry(root, pen, entry);
  drawText(root, pen, scene.footer);
  if (logo !== undefined) drawLogo(root, logo.area, logoAddress(logo.own));
  return toText();
}
