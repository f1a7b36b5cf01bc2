import { spawnSync } from "node:child_process";
import type { Point, Rectangle } from "../../../src/layout/scene.ts";
import { type DrawnLine, flattened } from "../drawing.ts";
import type { Sample } from "../subjects.ts";
import { type Drawn, type Found, PATIENCE } from "./tool.ts";

/** Graphviz' dot with one of its ways to draw lines; a perspective is a cluster. The time is that of its process. */
export function findDot(splines: "true" | "ortho"): Found {
  if (spawnSync("dot", ["-V"]).status !== 0)
    return { kind: "missing", reason: "no `dot` (Debian: graphviz)" };
  return {
    kind: "tool",
    tool: {
      name: splines === "true" ? "dot" : "dot, ortho",
      draw: async (sample) => drawn(sample, splines),
      labels: { box: "g.node", shape: "path, polygon", text: "text" },
    },
  };
}

function drawn(sample: Sample, splines: string): Drawn | undefined {
  const text = dotText(sample, splines);
  const svg = run("-Tsvg", text);
  const json = svg === undefined ? undefined : run("-Tjson", text);
  if (svg === undefined || json === undefined) return undefined;
  const { objects = [], edges = [], bb } = JSON.parse(json.out) as DotJson;
  const height = Number(bb.split(",")[3]);
  const ids = sample.map.objectives.map(({ id }) => id);
  const names = new Map(objects.map((each) => [each._gvid, idOf(each.name, ids)]));
  const boxes = new Map(
    objects.flatMap(({ _gvid, pos, width, height: tall }): (readonly [string, Rectangle])[] => {
      if (pos === undefined) return [];
      const [x = 0, y = 0] = pos.split(",").map(Number);
      const [w, h] = [Number(width) * 72, Number(tall) * 72];
      return [[names.get(_gvid) ?? "", { x: x - w / 2, y: height - y - h / 2, width: w, height: h }]];
    }),
  );
  const lines = edges.map(
    ({ tail, head, pos }): DrawnLine => ({
      from: names.get(tail) ?? "",
      to: names.get(head) ?? "",
      points: edgePoints(pos, height),
    }),
  );
  return { seconds: svg.seconds, drawing: { boxes, lines }, svg: svg.out };
}

interface DotJson {
  readonly bb: string;
  readonly objects?: readonly {
    readonly _gvid: number;
    readonly name: string;
    readonly pos?: string;
    readonly width?: string;
    readonly height?: string;
  }[];
  readonly edges?: readonly { readonly tail: number; readonly head: number; readonly pos: string }[];
}

/** `e,x,y` is the arrowhead's tip; the others are a first point and three for each curve. In points, upwards. */
function edgePoints(pos: string, height: number): readonly Point[] {
  const parts = pos.split(" ");
  const point = (text: string): Point => {
    const [x = 0, y = 0] = text.replace("e,", "").split(",").map(Number);
    return { x, y: height - y };
  };
  const curve = flattened(parts.filter((each) => !each.startsWith("e,")).map(point));
  return [...curve, ...parts.filter((each) => each.startsWith("e,")).map(point)];
}

/** Nodes are named by numbers, so that no id can mislead the tool. */
function idOf(name: string, ids: readonly string[]): string {
  return /^n\d+$/.test(name) ? (ids[Number(name.slice(1))] ?? "") : name;
}

function dotText({ map, labels }: Sample, splines: string): string {
  const index = new Map(map.objectives.map(({ id }, at) => [id, at]));
  const quoted = (text: string) => text.replace(/["\\]/g, "\\$&").replaceAll("&", "&amp;");
  const clusters = map.perspectives.map(({ id, label }, at) => {
    const nodes = map.objectives.flatMap((each) =>
      each.perspective === id
        ? [
            ...(each.note === undefined ? [] : [`// ${each.note}`]),
            `n${index.get(each.id)} [label="${(labels.get(each.id) ?? []).map(quoted).join("\\n")}"]`,
          ]
        : [],
    );
    return `subgraph cluster_${at} { label="${quoted(label.text)}"\n${nodes.join("\n")}\n}`;
  });
  const links = map.links.map(
    ({ from, to, feedback }) =>
      `n${index.get(from)} -> n${index.get(to)}${feedback ? " [constraint=false]" : ""}`,
  );
  return `digraph {\nrankdir=BT\nsplines=${splines}\nnode [shape=box, style=rounded, fontname="Liberation Sans", fontsize=13]\n${clusters.join("\n")}\n${links.join("\n")}\n}\n`;
}

/** What dot writes, and the processor's time of its process, told by the shell that starts it. */
function run(format: string, text: string): { readonly out: string; readonly seconds: number } | undefined {
  const command = `TIMEFORMAT="%U %S"; time dot ${format} 2>/dev/null`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", command], {
    input: text,
    encoding: "utf8",
    maxBuffer: 1 << 29,
    timeout: PATIENCE * 1000,
    env: { ...process.env, LC_ALL: "C" },
  });
  if (status !== 0) return undefined;
  const [user = 0, system = 0] = stderr.trim().split(/\s+/).map(Number);
  return { out: stdout, seconds: user + system };
}
