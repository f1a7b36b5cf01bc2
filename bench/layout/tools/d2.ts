import type { Point } from "../../../src/layout/scene.ts";
import { flattened, straightened } from "../drawing.ts";
import type { Sample } from "../subjects.ts";
import { type Found, timed } from "./tool.ts";

/** What is used of D2, which is not among smap's own dependencies. */
interface D2Module {
  readonly D2: new () => {
    compile(text: string, options: { readonly layout: string }): Promise<D2Result>;
    render(diagram: D2Diagram, options: unknown): Promise<string>;
  };
}

interface D2Result {
  readonly diagram: D2Diagram;
  readonly renderOptions: unknown;
}

interface D2Diagram {
  readonly shapes: readonly {
    readonly id: string;
    readonly pos: Point;
    readonly width: number;
    readonly height: number;
  }[];
  readonly connections: readonly {
    readonly src: string;
    readonly dst: string;
    readonly route: readonly Point[];
    readonly isCurve: boolean;
  }[];
}

/** D2 in WebAssembly with its usual layout, dagre; a perspective is a container. */
export async function findD2(): Promise<Found> {
  const name: string = "@terrastruct/d2";
  let module: D2Module;
  try {
    module = (await import(name)) as D2Module;
  } catch {
    return { kind: "missing", reason: "no D2: run `npm run bench:layout:install`" };
  }
  const engine = new module.D2();
  await engine.compile("a -> b", { layout: "dagre" });
  return {
    kind: "tool",
    tool: {
      name: "D2",
      draw: async (sample) => {
        const { seconds, result } = await timed(async () => {
          const { diagram, renderOptions } = await engine.compile(d2Text(sample), { layout: "dagre" });
          return { diagram, svg: await engine.render(diagram, renderOptions) };
        });
        const idOf = (path: string): string | undefined => {
          const [, node] = /^p\d+\.n(\d+)$/.exec(path) ?? [];
          return node === undefined ? undefined : sample.map.objectives[Number(node)]?.id;
        };
        const boxes = result.diagram.shapes.flatMap(({ id, pos, width, height }) => {
          const own = idOf(id);
          return own === undefined ? [] : [[own, { ...pos, width, height }] as const];
        });
        const lines = result.diagram.connections.map(({ src, dst, route, isCurve }) => ({
          from: idOf(src) ?? "",
          to: idOf(dst) ?? "",
          points: isCurve ? flattened(route) : straightened(route),
        }));
        return { seconds, drawing: { boxes: new Map(boxes), lines }, svg: result.svg };
      },
      labels: { box: "g:has(> g.shape):has(> text.text-bold)", shape: "g.shape > *", text: "text" },
    },
  };
}

function d2Text({ map, labels }: Sample): string {
  const quoted = (text: string) => text.replace(/["\\$]/g, "\\$&");
  const path = new Map<string, string>();
  const lines = map.perspectives.flatMap(({ id, label }, at) => [
    `p${at}: "${quoted(label.text)}" {`,
    ...map.objectives.flatMap((each, index) => {
      if (each.perspective !== id) return [];
      path.set(each.id, `p${at}.n${index}`);
      return [
        ...(each.note === undefined ? [] : [`# ${each.note}`]),
        `n${index}: "${(labels.get(each.id) ?? []).map(quoted).join("\\n")}"`,
      ];
    }),
    "}",
  ]);
  const links = map.links.map(({ from, to }) => `${path.get(from)} -> ${path.get(to)}`);
  return `direction: up\n${lines.join("\n")}\n${links.join("\n")}\n`;
}
