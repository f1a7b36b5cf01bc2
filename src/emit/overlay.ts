import type { MapDiff } from "../diff/strategies.ts";
import { unionOf } from "../diff/union.ts";
import { layoutOver } from "../layout/layout-over.ts";
import type { Scene } from "../layout/scene.ts";
import { type OverlayPen, overlayPen, overlayStyle } from "./overlay-colours.ts";
import { LEGEND_HEIGHT, overlayLegend } from "./overlay-legend.ts";
import { overlayBand, overlayBox, overlayColumn, overlayLink } from "./overlay-marks.ts";
import { type OverlayStates, overlayStates } from "./overlay-states.ts";
import { drawSvg, type SvgOptions } from "./svg.ts";
import { DEFAULT_THEME } from "./theme/picture-theme.ts";

export interface OverlayOptions extends SvgOptions {
  readonly language?: string | undefined;
}

/**
 * The changes of a map drawn over it: the picture of the new map just as it is, what is gone as ghosts beside it (see
 * {@link layoutOver}), each addition, removal and change with its sign beside the colour, and dangers with a `!`. A map
 * that is new or gone is drawn as it is.
 */
export async function drawOverlay(diff: MapDiff, options: OverlayOptions = {}): Promise<string> {
  const { before, after } = diff;
  const map = after ?? before;
  if (map === undefined) return "";
  const whole = before === undefined ? map : unionOf(before, map);
  const scene = layoutOver(map, whole, { language: options.language });
  const { colours = "both", theme = DEFAULT_THEME } = options;
  const svg = await drawSvg({ ...scene, height: scene.height + LEGEND_HEIGHT }, options);
  const styled = colours === "both" ? svg.replace("</style>", () => `${overlayStyle(theme)}</style>`) : svg;
  const end = styled.lastIndexOf("</svg>");
  const marks = overlayMarks(scene, overlayStates(diff.changes, scene), overlayPen(colours, theme));
  return `${styled.slice(0, end)}${marks}${styled.slice(end)}`;
}

/** What lies over the picture, as one group. */
function overlayMarks(scene: Scene, states: OverlayStates, pen: OverlayPen): string {
  const parts = [
    ...scene.links.map((link) => overlayLink(link, states, pen)),
    ...scene.bands.map((band) => overlayBand(band, states, pen)),
    ...scene.columns.map((column, number) => overlayColumn(column, number, states, pen)),
    ...scene.boxes.map((box) => overlayBox(box, states, pen)),
    overlayLegend(scene, states, pen),
  ];
  return `<g id="changes">${parts.join("")}</g>`;
}
