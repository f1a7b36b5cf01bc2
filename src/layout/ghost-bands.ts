import { hueOf } from "./frames.ts";
import type { Level } from "./ghost-ground.ts";
import { BETWEEN_GHOSTS, boxWidthOf, type GhostContent, type GhostPlace } from "./ghost-places.ts";
import type { GhostBand } from "./ghosts.ts";
import { MARGIN, SIDE_ROOM } from "./grid.ts";
import type { PlacedMap } from "./layout-map.ts";
import type { Rectangle, SceneBand } from "./scene.ts";
import { placeText, setText } from "./text-block.ts";
import { BAR_TITLE } from "./text-styles.ts";
import { labelOf } from "./visible.ts";

const BETWEEN_BANDS = 24;
const BETWEEN_ROWS = 48;
const PAD = 20;
const LEAST_BAR = 84;
/** Boxes side by side where the map itself has hardly any width. */
const FEW = 3;

/**
 * Bands that are gone, below the map: their boxes in rows from left to right. Adds the rows to the levels, with boxes
 * numbered from `first`. `height` is how much the picture grows.
 */
export function ghostBands(
  map: PlacedMap,
  bands: readonly GhostBand[],
  levels: Level[],
  first: number,
  contentOf: GhostContent,
): { readonly bands: readonly SceneBand[]; readonly places: readonly GhostPlace[]; readonly height: number } {
  const { grid, stack, visible } = map;
  const width = boxWidthOf(map);
  const pitch = width + BETWEEN_GHOSTS;
  const left = Math.max(grid.left, MARGIN + LEAST_BAR + SIDE_ROOM);
  const right = Math.max(grid.right, left + FEW * pitch);
  const aRow = Math.floor((right - left + BETWEEN_GHOSTS) / pitch);
  const barWidth = Math.max(grid.barWidth, LEAST_BAR);
  const places: GhostPlace[] = [];
  const start = stack.bottom - MARGIN;
  let y = start;
  const drawn = bands.map(({ perspective, objectives }, index): SceneBand => {
    y += BETWEEN_BANDS;
    const top = y;
    const band = stack.bands.length + index;
    const title = setText(labelOf(visible, perspective), barWidth - PAD, BAR_TITLE);
    y += PAD;
    for (let start = 0; start < objectives.length; start += aRow) {
      const contents = objectives.slice(start, start + aRow).map((each) => contentOf(each, width, "all"));
      const height = Math.max(...contents.map((each) => each.height));
      if (start > 0) y += BETWEEN_ROWS;
      const boxes = contents.map((_, at) => first + places.length + at);
      contents.forEach((content, at) => {
        const x0 = left + at * pitch;
        places.push({ level: levels.length, x0, x1: x0 + width, content });
      });
      levels.push({ band, boxes, y, height });
      y += height;
    }
    y = Math.max(y + PAD, top + title.height + PAD);
    const bar: Rectangle = { x: MARGIN, y: top, width: barWidth, height: y - top };
    return {
      kind: "band",
      id: perspective.id,
      name: labelOf(visible, perspective),
      hue: hueOf(band),
      area: { x: MARGIN, y: top, width: right + SIDE_ROOM - MARGIN, height: y - top },
      bar,
      title: placeText(title, "middle", bar.x + bar.width / 2, top + (bar.height - title.height) / 2),
    };
  });
  return { bands: drawn, places, height: y - start };
}
