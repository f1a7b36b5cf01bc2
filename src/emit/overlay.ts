import type { MapDiff } from "../diff/strategies.ts";
import { unionOf } from "../diff/union.ts";
import { layoutMap } from "../layout/layout-map.ts";
import type { Scene } from "../layout/scene.ts";
import { overlayColours, overlayStyle } from "./overlay-colours.ts";
import { LEGEND_HEIGHT, overlayLegend } from "./overlay-legend.ts";
import { overlayBand, overlayBox, overlayColumn, overlayLink } from "./overlay-marks.ts";
import { type OverlayStates, overlayStates } from "./overlay-states.ts";
import { drawSvg, type SvgOptions } from "./svg.ts";

export interface OverlayOptions extends SvgOptions {
  readonly language?: string | undefined;
}

/**
 * The changes of a map drawn over it: the layout of the new map with what is gone as a ghost where it was, each
 * addition, removal and change with its sign beside the colour, and dangers with a `!`. A map that is new or gone is
 * drawn as it is.
 */
export async function drawOverlay(diff: MapDiff, options: OverlayOptions = {}): Promise<string> {
  const { before, after } = diff;
  const map = before === undefined || after === undefined ? (after ?? before) : unionOf(before, after);
  if (map === undefined) return "";
  const scene = layoutMap(map, { language: options.language });
  const states = overlayStates(diff.changes);
  const svg = await drawSvg({ ...scene, height: scene.height + LEGEND_HEIGHT }, options);
  const styled =
    (options.colours ?? "both") === "both" ? svg.replace("</style>", () => `${overlayStyle()}</style>`) : svg;
  const end = styled.lastIndexOf("</svg>");
  return `${styled.slice(0, end)}${marks(scene, states, options)}${styled.slice(end)}`;
}

/** What lies over the picture, as one group. */
function marks(scene: Scene, states: OverlayStates, { colours = "both" }: OverlayOptions): string {
  const pen = overlayColours(colours);
  const parts = [
    ...scene.links.map((link) => overlayLink(link, states, pen)),
    ...scene.bands.map((band) => overlayBand(band, states, pen)),
    ...scene.columns.map((column, number) => overlayColumn(column, number, states, pen)),
    ...scene.boxes.map((box) => overlayBox(box, states, pen)),
    overlayLegend(scene, states, pen),
  ];
  return `<g id="changes">${parts.join("")}</g>`;
}
