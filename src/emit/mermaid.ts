import type { StrategyMap } from "../model/model.ts";
import { type ExportOptions, plainNames, type TextArrow, textGraph } from "./text-graph.ts";

/** Words that Mermaid reads as something else where a name should stand. */
const RESERVED = new Set(
  "call class classdef click default direction end flowchart graph href interpolate linkstyle style subgraph".split(
    " ",
  ),
);

/** A map as a flowchart of Mermaid, which Markdown pages of GitHub and GitLab draw. */
export function exportMermaid(map: StrategyMap, options: ExportOptions = {}): string {
  const graph = textGraph(map, options);
  const names = plainNames(graph, RESERVED);
  const lines = [
    "---",
    `title: ${JSON.stringify(graph.title)}`,
    "---",
    "flowchart BT",
    ...graph.clusters.flatMap(({ id, label, nodes }) => [
      `  subgraph ${names.cluster(id)}[${quoted(label)}]`,
      ...nodes.map((node) => `    ${names.node(node.id)}(${quoted(node.label)})`),
      "  end",
    ]),
    ...graph.arrows.map((arrow) => {
      const label = arrow.label === "" ? "" : `|${quoted(arrow.label)}|`;
      return `  ${names.node(arrow.from)} ${ARROWS[styleOf(arrow)]}${label} ${names.node(arrow.to)}`;
    }),
  ];
  return `${lines.join("\n")}\n`;
}

const ARROWS = { moderate: "-->", strong: "==>", weak: "-.->", feedback: "-.->" } as const;

function styleOf({ weight, feedback }: TextArrow): keyof typeof ARROWS {
  return feedback ? "feedback" : weight;
}

/** A text in quotes; what means something to Mermaid is written by its number. */
function quoted(text: string): string {
  const safe = text.replace(/["#&<>`\\]/g, (character) => `#${character.codePointAt(0) ?? 0};`);
  return `"${safe === "" ? " " : safe}"`;
}
