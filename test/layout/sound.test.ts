import { describe, expect, test } from "vitest";
import { layoutMap } from "../../src/layout/layout-map.ts";
import type { Rectangle, Scene, TextBlock } from "../../src/layout/scene.ts";
import { buildMap } from "./build-map.ts";
import { linksThroughBoxes, linksThroughTitles, overlap, pieces, textRectangle } from "./inspect-scene.ts";
import { METRO_BANK } from "./metro-bank.ts";
import { randomMap } from "./random-map.ts";

const SCENES: readonly (readonly [string, Scene])[] = [
  ["Metro Bank", layoutMap(METRO_BANK)],
  ["Metro Bank in Chinese", layoutMap(METRO_BANK, { language: "zh" })],
  ["Metro Bank for a slide", layoutMap(METRO_BANK, { fit: 16 / 9 })],
  ...Array.from(
    { length: 24 },
    (_, seed) =>
      [`made-up map ${seed}`, layoutMap(randomMap(seed, 1 + seed * 2, 0.5 + (seed % 4) / 2))] as const,
  ),
];

function inside(inner: Rectangle, outer: Rectangle): boolean {
  const slack = 0.6;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

function texts(scene: Scene): readonly { readonly block: TextBlock; readonly area: Rectangle }[] {
  return [
    ...scene.boxes.flatMap((box) =>
      [
        box.label,
        box.owner,
        box.elsewhere,
        ...box.measures.flatMap((measure) => [measure.label, measure.value]),
      ].flatMap((block) => (block === undefined ? [] : [{ block, area: box.area }])),
    ),
    ...scene.columns.map(({ title, area }) => ({ block: title, area })),
    ...scene.bands.map(({ title, bar }) => ({ block: title, area: bar })),
    ...[scene.title, scene.footer, ...scene.legend.map((entry) => entry.label)].map((block) => ({
      block,
      area: { x: 0, y: 0, width: scene.width, height: scene.height },
    })),
  ].filter(({ block }) => block.lines.length > 0);
}

describe.each(SCENES)("%s", (_, scene) => {
  test("no box overlaps another", () => {
    scene.boxes.forEach((a, index) => {
      for (const b of scene.boxes.slice(index + 1))
        expect(overlap(a.area, b.area, -4), `${a.id} and ${b.id}`).toBe(false);
    });
  });

  test("boxes lie in their band, and all in the picture", () => {
    for (const box of scene.boxes) {
      const band = scene.bands.find((each) => each.id === box.perspective)!;
      expect(inside(box.area, band.area), box.id).toBe(true);
    }
    const whole = { x: 0, y: 0, width: scene.width, height: scene.height };
    for (const band of scene.bands) expect(inside(band.area, whole)).toBe(true);
    for (const { points } of scene.links) {
      for (const { x, y } of points) expect(inside({ x, y, width: 0, height: 0 }, whole)).toBe(true);
    }
  });

  test("no text runs over the edge of what holds it", () => {
    for (const { block, area } of texts(scene)) {
      expect(inside(textRectangle(block), area), block.lines.map((line) => line.text).join("/")).toBe(true);
    }
  });

  test("no link runs through a box or a title", () => {
    expect(linksThroughBoxes(scene)).toEqual([]);
    expect(linksThroughTitles(scene)).toEqual([]);
  });

  test("links start and end on the sides of their boxes, at right angles", () => {
    for (const link of scene.links) {
      expect(link.points.length).toBeGreaterThan(1);
      for (const { a, b } of pieces(link))
        expect(Math.min(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeLessThan(0.01);
      for (const [point, id] of [
        [link.points[0]!, link.from],
        [link.points.at(-1)!, link.to],
      ] as const) {
        const { x, y, width, height } = scene.boxes.find((box) => box.id === id)!.area;
        const onSide =
          (Math.abs(point.y - y) < 0.1 || Math.abs(point.y - y - height) < 0.1) &&
          point.x > x &&
          point.x < x + width;
        const onEnd =
          (Math.abs(point.x - x) < 0.1 || Math.abs(point.x - x - width) < 0.1) &&
          point.y > y &&
          point.y < y + height;
        expect(onSide || onEnd, `${link.from} -> ${link.to} at ${id}`).toBe(true);
      }
    }
  });

  test("no link runs through the arrowhead of another", () => {
    for (const link of scene.links) {
      const tip = link.points.at(-1)!;
      const before = link.points.at(-2)!;
      const along = { x: Math.sign(before.x - tip.x), y: Math.sign(before.y - tip.y) };
      const middle = { x: tip.x + along.x * 4, y: tip.y + along.y * 4 };
      for (const other of scene.links) {
        const end = other.points.at(-1)!;
        if (other === link || (Math.abs(end.x - tip.x) < 0.01 && Math.abs(end.y - tip.y) < 0.01)) continue;
        for (const { a, b } of pieces(other)) {
          const near =
            middle.x > Math.min(a.x, b.x) - 2 &&
            middle.x < Math.max(a.x, b.x) + 2 &&
            middle.y > Math.min(a.y, b.y) - 2 &&
            middle.y < Math.max(a.y, b.y) + 2;
          expect(near, `${other.from} -> ${other.to} at the head of ${link.from} -> ${link.to}`).toBe(false);
        }
      }
    }
  });

  test("the scene is plain data and the same every time", () => {
    expect(structuredClone(scene)).toEqual(scene);
  });
});

test("themes that are no neighbours are named in the box", () => {
  const map = buildMap({
    perspectives: { p: "P" },
    themes: { a: "A", b: "B", c: "C" },
    objectives: { "p x themes a,c": "X", "p y themes b": "Y", "p z themes b,c": "Z" },
  });
  const [x, y, z] = layoutMap(map).boxes;
  expect(x!.elsewhere!.lines.map((line) => line.text)).toEqual(["Also in: C"]);
  expect(y!.elsewhere).toBeUndefined();
  expect(z!.elsewhere).toBeUndefined();
  expect(z!.area.width).toBeGreaterThan(1.5 * y!.area.width);
});

test("two that span a theme from either side share its row and do not overlap", () => {
  const ids = Array.from({ length: 12 }, (_, index) => index);
  const map = buildMap({
    perspectives: { p: "P", q: "Q" },
    themes: { a: "A", b: "B", c: "C" },
    objectives: {
      "p x themes a,b": "X",
      "p y themes b,c": "Y",
      ...Object.fromEntries(ids.map((index) => [`q o${index} themes ${"abc"[index % 3]}`, `Grow ${index}`])),
    },
  });
  const [x, y] = layoutMap(map, { fit: 4 }).boxes;
  expect(x!.area.y).toBe(y!.area.y);
  expect(x!.area.x + x!.area.width).toBeLessThan(y!.area.x);
});
