import type { ElkNode } from "elkjs";
import type { CascadePart, FramePart } from "./cascade-part.ts";
import { LAYERED } from "./elk.ts";
import type { SetText } from "./text-block.ts";

/** Between the edge of a frame and what is in it. */
const FRAME_PAD = 16;

/** From a frame to the one below: a share and an arrowhead find room. */
const BETWEEN_FRAMES = "52";

const SPACING = {
  "elk.spacing.nodeNode": "26",
  "elk.spacing.edgeNode": "14",
  "elk.spacing.edgeEdge": "11",
  "elk.layered.spacing.nodeNodeBetweenLayers": "30",
  "elk.layered.spacing.edgeNodeBetweenLayers": "17",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "11",
};

/** What the bar at the left of a frame says, broken into lines: the map's name, and who answers for it. */
export interface FrameHead {
  readonly title: SetText;
  readonly owner: SetText | undefined;
}

/** Room around the texts of a bar. */
const BAR_PAD = 12;

/** One width for the bars of all frames, for the widest of their texts. */
export function barWidth(heads: readonly FrameHead[]): number {
  const widths = heads.flatMap(({ title, owner }) => [title.width, owner?.width ?? 0]);
  return Math.ceil(Math.max(0, ...widths)) + 2 * BAR_PAD;
}

export function headHeight({ title, owner }: FrameHead): number {
  return title.height + (owner === undefined ? 0 : owner.height + 4);
}

/** Ids in ELK's graph are numbers of ours, so that no id of a map can mislead it. */
export function frameId(frame: number): string {
  return `f${frame}`;
}

export function boxId(frame: number, box: number): string {
  return `b${frame}.${box}`;
}

export function linkId(frame: number, link: number): string {
  return `l${frame}.${link}`;
}

export function tieId(tie: number): string {
  return `a${tie}`;
}

/**
 * The frames as nodes with nodes in them. All of it is laid out at once, so that what is carried on stands above what
 * carries it on, and links know the boxes of every frame on their way. They enter a frame from above or below, so its
 * bar at the left meets none of them.
 */
export function cascadeGraph(
  { frames, ties }: CascadePart,
  heads: readonly FrameHead[],
  heights: readonly (readonly number[])[],
  boxWidth: number,
): ElkNode {
  const bar = barWidth(heads);
  const places = new Map<FramePart, number>(frames.map((frame, index) => [frame, index]));
  const nodeOf = (frame: FramePart, id: string): string => {
    const place = places.get(frame) ?? 0;
    const box = frame.boxes.indexOf(id);
    return id === frame.id || box === -1 ? frameId(place) : boxId(place, box);
  };
  return {
    id: "cascade",
    layoutOptions: {
      ...LAYERED,
      ...SPACING,
      "elk.layered.spacing.nodeNodeBetweenLayers": BETWEEN_FRAMES,
      "elk.hierarchyHandling": "INCLUDE_CHILDREN",
      "elk.json.shapeCoords": "ROOT",
      "elk.json.edgeCoords": "ROOT",
    },
    children: heads.map((head, frame) =>
      frameNode(
        frame,
        head,
        bar,
        (heights[frame] ?? []).map((height) => ({ width: boxWidth, height })),
      ),
    ),
    edges: [
      ...frames.flatMap(({ visible }, frame) =>
        visible.links.map(({ from, to }, link) => ({
          id: linkId(frame, link),
          sources: [boxId(frame, from)],
          targets: [boxId(frame, to)],
        })),
      ),
      ...ties.map(({ from, to }, tie) => ({
        id: tieId(tie),
        sources: [nodeOf(from.frame, from.id)],
        targets: [nodeOf(to.frame, to.id)],
      })),
    ],
  };
}

function frameNode(
  frame: number,
  head: FrameHead,
  bar: number,
  boxes: readonly { readonly width: number; readonly height: number }[],
): ElkNode {
  const height = headHeight(head) + 2 * BAR_PAD;
  // A map without a box to show is its bar alone.
  if (boxes.length === 0) return { id: frameId(frame), width: bar, height };
  return {
    id: frameId(frame),
    layoutOptions: {
      ...SPACING,
      "elk.padding": `[top=${FRAME_PAD},left=${bar + FRAME_PAD},bottom=${FRAME_PAD},right=${FRAME_PAD}]`,
      "elk.nodeSize.constraints": "MINIMUM_SIZE",
      // ELK turns the graph to lay it out upwards, but not this pair: the least height comes first.
      "elk.nodeSize.minimum": `(${height},${bar})`,
    },
    children: boxes.map((size, box) => ({ id: boxId(frame, box), ...size })),
  };
}
