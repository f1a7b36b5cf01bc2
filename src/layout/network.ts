import type { ElkNode } from "elkjs";
import type { StrategyMap } from "../model/model.ts";
import { placeContent } from "./box-content.ts";
import { arrange, LAYERED, wayOf } from "./elk.ts";
import { hueOfBand } from "./frames.ts";
import { MARGIN } from "./grid.ts";
import { contentCache } from "./layout-map.ts";
import { legendOf, type Wanted } from "./legend.ts";
import { labelLinks } from "./link-labels.ts";
import type { LayoutOptions } from "./options.ts";
import { sceneLink } from "./place-links.ts";
import type { Scene, SceneBox } from "./scene.ts";
import { drawingTop, surround } from "./surround.ts";
import { labelOf, type Visible, visiblePart } from "./visible.ts";

const BOX_WIDTH = 228;
const LEAST_WIDTH = 420;

const SPACING = {
  "elk.spacing.nodeNode": "34",
  "elk.spacing.edgeNode": "16",
  "elk.spacing.edgeEdge": "10",
  "elk.layered.spacing.nodeNodeBetweenLayers": "40",
  "elk.layered.spacing.edgeNodeBetweenLayers": "14",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "10",
};

/** Draws the causes and effects alone, without bands. The colour of a box tells its perspective. */
export async function layoutNetwork(map: StrategyMap, options: LayoutOptions = {}): Promise<Scene> {
  const visible = visiblePart(map, options);
  const contentOf = contentCache(visible, options);
  const heights = visible.objectives.map((_, index) => contentOf(index, BOX_WIDTH).height);
  const drawn = await arrange(graphOf(visible, heights));
  const places = new Map((drawn.children ?? []).map((node) => [node.id, node]));
  const width = Math.max(LEAST_WIDTH, Math.ceil(drawn.width ?? 0) + 2 * MARGIN);
  const top = drawingTop(visible, options, width);
  const boxes = visible.objectives.map((objective, index): SceneBox => {
    const place = places.get(nodeId(index));
    const area = {
      x: MARGIN + (place?.x ?? 0),
      y: top + (place?.y ?? 0),
      width: BOX_WIDTH,
      height: heights[index] ?? 0,
    };
    const band = visible.perspectives.findIndex((each) => each.id === objective.perspective);
    return placeContent(objective, contentOf(index, BOX_WIDTH), area, hueOfBand(visible, band));
  });
  const edges = new Map(drawn.edges?.map((edge) => [edge.id, edge]));
  const links = visible.links.map((link, index) =>
    sceneLink(visible, link, wayOf(edges.get(`e${index}`), MARGIN, top)),
  );
  const models = visible.links.map((each) => each.link);
  const bottom = top + Math.ceil(drawn.height ?? 0) + MARGIN;
  const legend = [...legendOf(boxes, links, visible.language), ...perspectivesShown(visible, boxes)];
  return {
    kind: "scene",
    form: "network",
    ...surround(visible, options, legend, width, bottom),
    bands: [],
    columns: [],
    boxes,
    links: labelLinks(links, models, visible.show, visible.language, boxes, []),
  };
}

/** Ids for ELK are numbers of ours, so that no id of a map can mislead it. */
function nodeId(index: number): string {
  return `n${index}`;
}

function graphOf(visible: Visible, heights: readonly number[]): ElkNode {
  return {
    id: "map",
    layoutOptions: { ...LAYERED, ...SPACING },
    children: heights.map((height, index) => ({ id: nodeId(index), width: BOX_WIDTH, height })),
    edges: visible.links.map(({ from, to }, index) => ({
      id: `e${index}`,
      sources: [nodeId(from)],
      targets: [nodeId(to)],
    })),
  };
}

function perspectivesShown(visible: Visible, boxes: readonly SceneBox[]): readonly Wanted[] {
  return visible.perspectives.flatMap((perspective, band): readonly Wanted[] =>
    boxes.some((box) => box.perspective === perspective.id)
      ? [
          {
            sample: { kind: "perspective", hue: hueOfBand(visible, band) },
            text: labelOf(visible, perspective),
          },
        ]
      : [],
  );
}
