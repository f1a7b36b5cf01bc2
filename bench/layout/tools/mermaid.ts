import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CDPSession, Page } from "playwright-core";
import { type DrawnLine, pathPoints } from "../drawing.ts";
import type { Sample } from "../subjects.ts";
import type { Found } from "./tool.ts";

/** Mermaid in Chromium, with its usual layout; a perspective is a subgraph. The time is that of the page's process. */
export async function findMermaid(page: Page | undefined, folder: URL): Promise<Found> {
  const script = fileURLToPath(new URL("node_modules/mermaid/dist/mermaid.min.js", folder));
  if (!existsSync(script))
    return { kind: "missing", reason: "no Mermaid: run `npm run bench:layout:install`" };
  if (page === undefined) return { kind: "missing", reason: "no Chromium for Mermaid" };
  await page.addScriptTag({ path: script });
  await page.evaluate(
    "mermaid.initialize({ startOnLoad: false, maxEdges: 1e6, maxTextSize: 1e8, flowchart: { useMaxWidth: false } })",
  );
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return {
    kind: "tool",
    tool: {
      name: "Mermaid",
      draw: async (sample) => {
        const before = await processTime(session);
        const svg: string = await page.evaluate(
          `mermaid.render("drawing", ${JSON.stringify(mermaidText(sample))}).then(({ svg }) => svg)`,
        );
        const seconds = (await processTime(session)) - before;
        return { seconds, drawing: await readDrawing(page, svg, sample), svg };
      },
      labels: { box: "g.node", shape: ".label-container", text: ".nodeLabel p, text" },
    },
  };
}

async function processTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ProcessTime")?.value ?? Number.NaN;
}

/** Places of boxes as the browser lays them out, and the ways of links as they are written. */
const READ = `(svg) => {
  const holder = document.createElement("div");
  holder.style.cssText = "position: absolute; left: 0; top: 0";
  holder.innerHTML = svg;
  document.body.append(holder);
  const root = holder.querySelector("svg");
  const toRoot = (element) => root.getScreenCTM().inverse().multiply(element.getScreenCTM());
  const boxes = [...root.querySelectorAll("g.node")].map((node) => {
    const shape = node.querySelector(".label-container");
    const { x, y, width, height } = shape.getBBox();
    const { e, f } = toRoot(shape);
    return { name: node.id, x: x + e, y: y + f, width, height };
  });
  const links = [...root.querySelectorAll("path.flowchart-link")].map((path) => {
    const { e, f } = toRoot(path);
    return { name: path.dataset.id ?? path.id, path: path.getAttribute("d"), e, f };
  });
  holder.remove();
  return { boxes, links };
}`;

interface Read {
  readonly boxes: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly links: readonly {
    readonly name: string;
    readonly path: string;
    readonly e: number;
    readonly f: number;
  }[];
}

async function readDrawing(page: Page, svg: string, { map }: Sample) {
  const read: Read = await page.evaluate(`(${READ})(${JSON.stringify(svg)})`);
  const id = (number: string | undefined): string => map.objectives[Number(number)]?.id ?? "";
  const boxes = read.boxes.map(({ name, ...area }) => [id(/-n(\d+)-/.exec(name)?.[1]), area] as const);
  const lines = read.links.map(({ name, path, e, f }): DrawnLine => {
    const [, from, to] = /L_n(\d+)_n(\d+)_/.exec(name) ?? [];
    return {
      from: id(from),
      to: id(to),
      points: pathPoints(path).map(({ x, y }) => ({ x: x + e, y: y + f })),
    };
  });
  return { boxes: new Map(boxes), lines };
}

function mermaidText({ map, labels }: Sample): string {
  const index = new Map(map.objectives.map(({ id }, at) => [id, at]));
  const quoted = (text: string) =>
    text.replace(/["#&<>`\\\\]/g, (character) => `#${character.codePointAt(0) ?? 0};`);
  const lines = map.perspectives.flatMap(({ id, label }, at) => [
    `subgraph p${at}["${quoted(label.text)}"]`,
    ...map.objectives.flatMap((each) =>
      each.perspective === id
        ? [
            ...(each.note === undefined ? [] : [`%% ${each.note}`]),
            `n${index.get(each.id)}("${(labels.get(each.id) ?? []).map(quoted).join("<br>")}")`,
          ]
        : [],
    ),
    "end",
  ]);
  const links = map.links.map(({ from, to }) => `n${index.get(from)} --> n${index.get(to)}`);
  return `flowchart BT\n${lines.join("\n")}\n${links.join("\n")}\n`;
}
