import type { ElkExtendedEdge, ElkNode } from "elkjs";
import type { Point } from "./scene.ts";

/**
 * Sugiyama's framework, from causes at the foot to effects above; the order of declaration decides where the links
 * leave it open.
 */
export const LAYERED = {
  "elk.algorithm": "layered",
  "elk.direction": "UP",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.randomSeed": "1",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.thoroughness": "12",
  "elk.layered.feedbackEdges": "true",
} as const;

/** Places the nodes of a graph and leads its edges, by ELK, which is loaded only here. */
export async function arrange(graph: ElkNode): Promise<ElkNode> {
  const { default: elkjs } = await import("elkjs/lib/elk.bundled.js");
  return new elkjs.default().layout(graph);
}

/** The way that ELK found for an edge, moved to where the drawing begins. */
export function wayOf(edge: ElkExtendedEdge | undefined, left: number, top: number): readonly Point[] {
  const section = edge?.sections?.[0];
  if (section === undefined) return [];
  return [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => ({
    x: x + left,
    y: y + top,
  }));
}
