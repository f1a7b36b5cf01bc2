import type { StrategyMap } from "../model/model.ts";
import { type ExportOptions, type TextArrow, textGraph } from "./text-graph.ts";

/** A map as a graph of Graphviz, one cluster a perspective, ids as they are. */
export function exportDot(map: StrategyMap, options: ExportOptions = {}): string {
  const graph = textGraph(map, options);
  const lines = [
    `digraph ${quoted(map.id)} {`,
    "  rankdir=BT",
    `  label=${label(graph.title)}`,
    "  labelloc=t",
    '  node [shape=box, style=rounded, fontname="Arial"]',
    ...graph.clusters.flatMap(({ id, label: name, nodes }) => [
      `  subgraph ${quoted(`cluster_${id}`)} {`,
      `    label=${label(name)}`,
      ...nodes.map((node) => `    ${quoted(node.id)} [label=${label(node.label)}]`),
      "  }",
    ]),
    ...graph.arrows.map((arrow) => `  ${quoted(arrow.from)} -> ${quoted(arrow.to)}${looks(arrow)}`),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

/** A feedback arrow has no say in the ranks, or it would turn the map round. */
function looks({ weight, feedback, label: sign }: TextArrow): string {
  const looks = [
    ...(feedback ? ["style=dashed", "constraint=false"] : weight === "weak" ? ["style=dotted"] : []),
    ...(weight === "strong" ? ["penwidth=2.5"] : []),
    ...(sign === "" ? [] : [`label=${label(sign)}`]),
  ];
  return looks.length === 0 ? "" : ` [${looks.join(", ")}]`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&").replace(/[\r\n]/g, " ")}"`;
}

/** In a label `&lt;` would be read as `<`. */
function label(text: string): string {
  return quoted(text.replace(/&/g, "&amp;"));
}
