import type { StrategyMap } from "../model/model.ts";
import { type BoxContent, boxContent, placeContent } from "./box-content.ts";
import { chooseGrid, widthOf } from "./choose-grid.ts";
import { hueOfBand, sceneBands, sceneColumns } from "./frames.ts";
import type { Grid } from "./grid.ts";
import { bandsOf } from "./lanes.ts";
import { legendOf } from "./legend.ts";
import { labelLinks } from "./link-labels.ts";
import { type LayoutOptions, USUAL_ASPECT } from "./options.ts";
import { placeLinks } from "./place-links.ts";
import type { Scene, SceneBox } from "./scene.ts";
import type { Stack } from "./stack.ts";
import { drawingTop, surround } from "./surround.ts";
import { type Visible, visiblePart } from "./visible.ts";

/**
 * Draws a map with perspectives as bands: boxes on a grid that follows from the declarations alone, then links
 * through the gaps between them. At most {@link MOST_OBJECTIVES} objectives (see `tooLarge`).
 *
 *   visible part -> lanes -> grid and stack (no links) -> routes -> titles, legend, footer
 */
export function layoutMap(map: StrategyMap, options: LayoutOptions = {}): Scene {
  return placeMap(visiblePart(map, options), options).scene;
}

/** A scene with what it was made from, for those who draw more beside it. */
export interface PlacedMap {
  readonly visible: Visible;
  readonly grid: Grid;
  readonly stack: Stack;
  readonly scene: Scene;
}

export function placeMap(visible: Visible, options: LayoutOptions): PlacedMap {
  const contentOf = contentCache(visible, options);
  const { grid, stack } = chooseGrid(
    bandsOf(visible),
    options.fit ?? USUAL_ASPECT,
    (objective, width) => contentOf(objective, width).height,
    (width) => drawingTop(visible, options, width),
  );
  const { links, paths } = placeLinks(visible, grid, stack);
  const boxes = sceneBoxes(visible, grid, stack, contentOf);
  const columns = sceneColumns(visible, grid, stack, paths);
  const models = visible.links.map((each) => each.link);
  const width = widthOf(grid);
  const scene: Scene = {
    kind: "scene",
    form: "map",
    ...surround(visible, options, legendOf(boxes, links, visible.language), width, stack.bottom - 4),
    bands: sceneBands(visible, grid, stack),
    columns,
    boxes,
    links: labelLinks(links, models, visible.show, visible.language, boxes, columns),
  };
  return { visible, grid, stack, scene };
}

/** Each content is broken into lines once for a width. */
export function contentCache(
  visible: Visible,
  options: LayoutOptions,
): (objective: number, width: number) => BoxContent {
  const known = new Map<number, BoxContent>();
  return (objective, width) => {
    const key = width * 10_000 + objective;
    let content = known.get(key);
    if (content === undefined) {
      content = boxContent(visible, options, visible.objectives[objective]!, width);
      known.set(key, content);
    }
    return content;
  };
}

function sceneBoxes(
  visible: Visible,
  grid: Grid,
  stack: Stack,
  contentOf: (objective: number, width: number) => BoxContent,
): readonly SceneBox[] {
  return visible.objectives.map((objective, index) => {
    const { x0, x1, row } = grid.boxes[index]!;
    const { y, height } = stack.rows[row]!;
    const area = { x: x0, y, width: x1 - x0, height };
    return placeContent(
      objective,
      contentOf(index, x1 - x0),
      area,
      hueOfBand(visible, grid.rows[row]?.band ?? 0),
    );
  });
}
