import type { ElkNode } from "elkjs";
import type { StrategyMap } from "../model/model.ts";
import { placeContent } from "./box-content.ts";
import { hueOf } from "./frames.ts";
import { MARGIN } from "./grid.ts";
import { contentCache } from "./layout-map.ts";
import { legendOf, type Wanted } from "./legend.ts";
import { labelLinks } from "./link-labels.ts";
import type { LayoutOptions } from "./options.ts";
import { sceneLink } from "./place-links.ts";
import type { Point, Scene, SceneBox } from "./scene.ts";
import { drawingTop, surround } from "./surround.ts";
import { labelOf, type Visible, visiblePart } from "./visible.ts";

const BOX_WIDTH = 228;
const LEAST_WIDTH = 420;

const LAYERED = {
  "elk.algorithm": "layered",
  "elk.direction": "UP",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.randomSeed": "1",
  "elk.spacing.nodeNode": "34",
  "elk.spacing.edgeNode": "16",
  "elk.spacing.edgeEdge": "10",
  "elk.layered.spacing.nodeNodeBetweenLayers": "40",
  "elk.layered.spacing.edgeNodeBetweenLayers": "14",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "10",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.thoroughness": "12",
  "elk.layered.feedbackEdges": "true",
};

/**
 * Draws the causes and effects alone, without bands: layers from causes below to effects above, by ELK's layered
 * algorithm (Sugiyama's framework), which is loaded only here. The colour of a box tells its perspective.
 */
export async function layoutNetwork(map: StrategyMap, options: LayoutOptions = {}): Promise<Scene> {
  const visible = visiblePart(map, options);
  const contentOf = contentCache(visible, options);
  const heights = visible.objectives.map((_, index) => contentOf(index, BOX_WIDTH).height);
  const drawn = await runElk(visible, heights);
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
    return placeContent(objective, contentOf(index, BOX_WIDTH), area, hueOf(band));
  });
  const links = visible.links.map((link, index) => sceneLink(visible, link, pointsOf(drawn, index, top)));
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

async function runElk(visible: Visible, heights: readonly number[]): Promise<ElkNode> {
  const { default: elkjs } = await import("elkjs/lib/elk.bundled.js");
  const graph: ElkNode = {
    id: "map",
    layoutOptions: LAYERED,
    children: heights.map((height, index) => ({ id: nodeId(index), width: BOX_WIDTH, height })),
    edges: visible.links.map(({ from, to }, index) => ({
      id: `e${index}`,
      sources: [nodeId(from)],
      targets: [nodeId(to)],
    })),
  };
  return new elkjs.default().layout(graph);
}

/** The way that ELK found. */
function pointsOf(drawn: ElkNode, index: number, top: number): readonly Point[] {
  const section = drawn.edges?.find((edge) => edge.id === `e${index}`)?.sections?.[0];
  if (section === undefined) return [];
  return [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => ({
    x: x + MARGIN,
    y: y + top,
  }));
}

function perspectivesShown(visible: Visible, boxes: readonly SceneBox[]): readonly Wanted[] {
  return visible.perspectives.flatMap((perspective, band): readonly Wanted[] =>
    boxes.some((box) => box.perspective === perspective.id)
      ? [{ sample: { kind: "perspective", hue: hueOf(band) }, text: labelOf(visible, perspective) }]
      : [],
  );
}
