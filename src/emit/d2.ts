import type { StrategyMap } from "../model/model.ts";
import { type ExportOptions, plainNames, type TextArrow, type TextGraph, textGraph } from "./text-graph.ts";

/** Words that D2 reads as properties. */
const RESERVED = new Set(
  "_ bottom class classes constraint desc direction far filled font from grid-columns grid-gap grid-rows height horizontal-gap icon label layers layer left link near opacity position right scenarios shadow shape source-arrowhead src steps stroke style target-arrowhead three-dee to tooltip top vars vertical-gap width".split(
    " ",
  ),
);

/** A map as a diagram of D2, one container a perspective. */
export function exportD2(map: StrategyMap, options: ExportOptions = {}): string {
  const graph = textGraph(map, options);
  const names = plainNames(graph, RESERVED);
  const paths = pathsOf(graph, names);
  const lines = [
    "direction: up",
    ...graph.clusters.flatMap(({ id, label, nodes }) => [
      `${names.cluster(id)}: ${quoted(label)} {`,
      ...nodes.map((node) => `  ${names.node(node.id)}: ${quoted(node.label)}`),
      "}",
    ]),
    ...graph.arrows.map((arrow) => {
      const label = arrow.label === "" ? "" : `: ${quoted(arrow.label)}`;
      const looks = looksOf(arrow);
      const block = looks.length === 0 ? "" : `${label === "" ? ":" : ""} {${looks.join("; ")}}`;
      return `${paths.get(arrow.from) ?? ""} -> ${paths.get(arrow.to) ?? ""}${label}${block}`;
    }),
  ];
  return `# ${graph.title}\n${lines.join("\n")}\n`;
}

/** D2 names what is in a container from outside by `container.name`. */
function pathsOf(graph: TextGraph, names: ReturnType<typeof plainNames>): ReadonlyMap<string, string> {
  return new Map(
    graph.clusters.flatMap(({ id, nodes }) =>
      nodes.map((node) => [node.id, `${names.cluster(id)}.${names.node(node.id)}`] as const),
    ),
  );
}

function looksOf({ weight, feedback }: TextArrow): readonly string[] {
  if (feedback) return ["style.stroke-dash: 5"];
  return { weak: ["style.stroke-dash: 2"], moderate: [], strong: ["style.stroke-width: 4"] }[weight];
}

/** A text in quotes; `$` would begin a variable. */
function quoted(text: string): string {
  return `"${text.replace(/["\\$]/g, "\\$&")}"`;
}
