import { drawSvg } from "../../../src/emit/svg.ts";
import { layoutMap } from "../../../src/layout/layout-map.ts";
import { straightened } from "../drawing.ts";
import type { Sample } from "../subjects.ts";
import { type Drawn, type Found, timed } from "./tool.ts";

/** The whole way from the text to the SVG, warm, in this process. */
export function findSmap(): Found {
  const labels = { box: "g[id^='objective--']", shape: "rect", text: "text" };
  return { kind: "tool", tool: { name: "smap", draw, labels } };
}

async function draw({ map, compileAgain }: Sample): Promise<Drawn> {
  const { seconds } = await timed(async () => drawSvg(layoutMap(compileAgain())));
  const scene = layoutMap(map);
  const lines = scene.links.map(({ from, to, points }) => ({ from, to, points: straightened(points) }));
  const drawing = { boxes: new Map(scene.boxes.map(({ id, area }) => [id, area])), lines };
  return { seconds, drawing, svg: await drawSvg(scene, { colours: "light" }) };
}
