import type { ElkNode } from "elkjs";
import elkjs from "elkjs/lib/elk.bundled.js";
import { textWidth } from "../../../src/layout/measure-text.ts";
import { straightened } from "../drawing.ts";
import type { Sample } from "../subjects.ts";
import { type Found, timed } from "./tool.ts";

const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "UP",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.randomSeed": "1",
  "elk.partitioning.activate": "true",
};

/** ELK's layered algorithm, warm, in this process; perspectives are its partitions. It draws nothing but places. */
export function findElk(): Found {
  const engine = new elkjs.default();
  return {
    kind: "tool",
    tool: {
      name: "elkjs",
      draw: async (sample) => {
        const { seconds, result } = await timed(() => engine.layout(graphOf(sample)));
        const ids = sample.map.objectives.map(({ id }) => id);
        const boxes = (result.children ?? []).map(
          ({ x = 0, y = 0, width = 0, height = 0 }, index) => [ids[index]!, { x, y, width, height }] as const,
        );
        const lines = sample.map.links.flatMap(({ from, to }, index) =>
          (result.edges?.[index]?.sections ?? []).map(({ startPoint, bendPoints = [], endPoint }) => ({
            from,
            to,
            points: straightened([startPoint, ...bendPoints, endPoint]),
          })),
        );
        return { seconds, drawing: { boxes: new Map(boxes), lines } };
      },
    },
  };
}

function graphOf({ map, labels }: Sample): ElkNode {
  const node = new Map(map.objectives.map(({ id }, index) => [id, `n${index}`]));
  const rank = new Map(map.perspectives.map(({ id }, index) => [id, map.perspectives.length - index]));
  return {
    id: "map",
    layoutOptions: OPTIONS,
    children: map.objectives.map(({ id, perspective }) => {
      const lines = labels.get(id) ?? [];
      return {
        id: node.get(id)!,
        width: Math.max(...lines.map((line) => textWidth(line, 13))) + 24,
        height: lines.length * 16 + 20,
        layoutOptions: { "elk.partitioning.partition": String(rank.get(perspective)) },
      };
    }),
    edges: map.links.map(({ from, to }, index) => ({
      id: `e${index}`,
      sources: [node.get(from)!],
      targets: [node.get(to)!],
    })),
  };
}
