import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { drawSvg } from "../../src/emit/svg.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { layoutNetwork } from "../../src/layout/network.ts";
import type { LayoutOptions } from "../../src/layout/options.ts";
import { pictureForm } from "../../src/layout/picture-form.ts";
import type { Point, Scene } from "../../src/layout/scene.ts";
import { lintSvg } from "./lint-svg.ts";

const ROOT = new URL("../../", import.meta.url);

/** Name of the golden pair, the map's file, the view and other options. */
const PICTURES: readonly (readonly [string, string, string | undefined, LayoutOptions])[] = [
  ["metro-bank", "examples/metro-bank/map.smap", undefined, {}],
  ["metro-bank-slide", "examples/metro-bank/map.smap", undefined, { fit: 16 / 9 }],
  ["metro-bank-chinese", "examples/metro-bank/map.smap", "chinese", {}],
  ["metro-bank-path", "examples/metro-bank/map.smap", "lagging", {}],
];

/** Two files a picture: a scene that moved and a scene drawn otherwise are told apart by which of them changes. */
describe.each(PICTURES)("%s", (name, file, viewId, options) => {
  test("scene and SVG are as they were", async () => {
    const { maps } = compile([file], {
      read(path) {
        const url = new URL(path, ROOT);
        return existsSync(url) ? { kind: "text", text: readFileSync(url, "utf8") } : { kind: "missing" };
      },
    });
    const map = maps[0]!;
    const view = map.views.find((each) => each.id === viewId);
    expect(view?.id).toBe(viewId);
    const scene =
      pictureForm(view) === "network"
        ? await layoutNetwork(map, { ...options, view })
        : layoutMap(map, { ...options, view });
    const svg = await drawSvg(scene);
    expect(lintSvg(svg)).toEqual([]);
    await expect(summary(scene)).toMatchFileSnapshot(`../golden/pictures/${name}.scene.txt`);
    await expect(svg).toMatchFileSnapshot(`../golden/pictures/${name}.svg`);
  });
});

/** A line for each box, column and link: what a person can compare. */
function summary(scene: Scene): string {
  const numbers = (...values: readonly number[]) => values.map((value) => Math.round(value)).join(" ");
  const points = (way: readonly Point[]) => way.map(({ x, y }) => numbers(x, y)).join(", ");
  return [
    `${scene.form} ${numbers(scene.width, scene.height)} ${scene.name}`,
    ...scene.bands.map(({ id, area }) => `band ${id}: ${numbers(area.y, area.height)}`),
    ...scene.columns.map(
      ({ kind, id, area }) => `${kind} ${id}: ${numbers(area.x, area.y, area.width, area.height)}`,
    ),
    ...scene.boxes.map(({ id, area, label }) => {
      const text = label.lines.map((line) => line.text).join(" / ");
      return `box ${id}: ${numbers(area.x, area.y, area.width, area.height)} ${text}`;
    }),
    ...scene.links.map((link) => `link ${link.from} -> ${link.to}: ${points(link.points)}`),
    ...scene.legend.map(({ label }) => `legend: ${label.lines.map((line) => line.text).join(" / ")}`),
    ...scene.footer.lines.map((line) => `footer: ${line.text}`),
    "",
  ].join("\n");
}
