import { labelOf, visiblePart } from "../layout/visible.ts";
import type { Link, StrategyMap, View } from "../model/model.ts";
import { readable } from "./svg/text.ts";

export interface ExportOptions {
  readonly view?: View | undefined;
  /** Tag of the language of the labels; absent: the view's, else as written. */
  readonly language?: string | undefined;
}

/** A map as other drawing programs see it: boxes in clusters, and arrows. Texts have one line. */
export interface TextGraph {
  readonly title: string;
  readonly clusters: readonly TextCluster[];
  readonly arrows: readonly TextArrow[];
}

export interface TextCluster {
  readonly id: string;
  readonly label: string;
  readonly nodes: readonly TextNode[];
}

export interface TextNode {
  readonly id: string;
  readonly label: string;
}

export interface TextArrow {
  readonly from: string;
  readonly to: string;
  readonly weight: "weak" | "moderate" | "strong";
  readonly feedback: boolean;
  /** A minus for a link that works against its effect; empty for others. */
  readonly label: "" | "−";
}

/** The part of a map that a view shows; perspectives are clusters, top first. */
export function textGraph(map: StrategyMap, options: ExportOptions): TextGraph {
  const visible = visiblePart(map, options);
  const oneLine = (element: { readonly label: StrategyMap["label"] }): string =>
    readable(labelOf(visible, element)).replace(/\s+/g, " ").trim();
  return {
    title: oneLine(map),
    clusters: visible.perspectives.map((perspective) => ({
      id: perspective.id,
      label: oneLine(perspective),
      nodes: visible.objectives
        .filter((each) => each.perspective === perspective.id)
        .map((each) => ({ id: each.id, label: oneLine(each) })),
    })),
    arrows: visible.links.map(({ link }) => ({
      from: link.from,
      to: link.to,
      weight: weightOf(link),
      feedback: link.feedback,
      label: link.effect === "negative" ? "−" : "",
    })),
  };
}

function weightOf({ strength }: Link): TextArrow["weight"] {
  if (typeof strength !== "number") return strength ?? "moderate";
  return strength < 1 / 3 ? "weak" : strength > 2 / 3 ? "strong" : "moderate";
}

/**
 * Names for clusters and nodes in a format that allows only plain ones: the id where it is plain, not a word of the
 * format and not taken, else a letter and a number. No two differ in case alone.
 */
export function plainNames(graph: TextGraph, reserved: ReadonlySet<string>): PlainNames {
  const taken = new Set<string>();
  const free = (id: string, letter: string): string => {
    const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(id) && !reserved.has(id.toLowerCase());
    let name = isPlain ? id : `${letter}1`;
    for (let number = 1; taken.has(name.toLowerCase()); number++) name = `${letter}${number}`;
    taken.add(name.toLowerCase());
    return name;
  };
  const nodes = new Map(graph.clusters.flatMap((each) => each.nodes).map(({ id }) => [id, free(id, "o")]));
  const clusters = new Map(graph.clusters.map(({ id }) => [id, free(id, "p")]));
  return { node: (id) => nodes.get(id) ?? id, cluster: (id) => clusters.get(id) ?? id };
}

export interface PlainNames {
  readonly node: (id: string) => string;
  readonly cluster: (id: string) => string;
}
