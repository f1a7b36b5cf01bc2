import { describe, expect, test } from "vitest";
import { type Drawing, flattened, pathPoints } from "../../bench/layout/drawing.ts";
import { movesBetween } from "../../bench/layout/edits.ts";
import { measure } from "../../bench/layout/measure.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import type { Point } from "../../src/layout/scene.ts";
import { buildMap } from "../layout/build-map.ts";
import { countBends, countCrossings, linksThroughBoxes } from "../layout/inspect-scene.ts";
import { METRO_BANK } from "../layout/metro-bank.ts";
import { randomMap } from "../layout/random-map.ts";

/** The measuring code judges smap and its rivals, so it is judged itself: by drawings made by hand. */

const MAP = buildMap({
  perspectives: { top: "Top", low: "Low" },
  groups: { "low.left": "Left", "low.right": "Right" },
  objectives: { "top a": "A", "top b": "B", "low c group left": "C", "low d group right": "D" },
});

const box = (x: number, y: number) => ({ x, y, width: 100, height: 40 });
const BOXES = { a: box(0, 0), b: box(200, 0), c: box(0, 200), d: box(200, 200) };

function drawing(
  lines: readonly (readonly [from: string, to: string, ...way: readonly (readonly [number, number])[]])[],
  boxes: Readonly<Record<string, ReturnType<typeof box>>> = BOXES,
): Drawing {
  return {
    boxes: new Map(Object.entries(boxes)),
    lines: lines.map(([from, to, ...way]) => ({ from, to, points: way.map(([x, y]): Point => ({ x, y })) })),
  };
}

describe("counts", () => {
  const CASES = [
    [
      "parallel links",
      [
        ["c", "a", [50, 200], [50, 40]],
        ["d", "b", [250, 200], [250, 40]],
      ],
      {},
    ],
    [
      "two straight links that cross",
      [
        ["c", "b", [50, 200], [250, 40]],
        ["d", "a", [250, 200], [50, 40]],
      ],
      { crossings: 1 },
    ],
    [
      "a trunk of two links crossed once",
      [
        ["c", "a", [50, 200], [50, 40]],
        ["d", "a", [250, 200], [250, 120], [50, 120], [50, 40]],
        ["c", "b", [20, 200], [20, 80], [240, 80], [240, 40]],
      ],
      { crossings: 1, bends: 4 },
    ],
    [
      "a link that joins another is no crossing",
      [
        ["c", "a", [50, 200], [50, 40]],
        ["d", "a", [250, 200], [250, 120], [50, 120], [50, 40]],
      ],
      { bends: 2 },
    ],
    [
      "links to different ends on one line",
      [
        ["c", "a", [50, 200], [50, 120], [30, 120], [30, 40]],
        ["d", "b", [250, 200], [250, 120], [10, 120], [10, 90], [260, 90], [260, 40]],
      ],
      { onOneAnother: 1, crossings: 1, bends: 6 },
    ],
    ["through a box", [["c", "b", [50, 200], [50, 20], [200, 20]]], { throughBoxes: 1, bends: 1 }],
    ["along the edge of a box", [["c", "b", [100, 200], [100, 20], [200, 20]]], { bends: 1 }],
  ] as const;
  test.each(CASES)("%s", (_, lines, counts) => {
    const none = { crossings: 0, throughBoxes: 0, onOneAnother: 0, bends: 0, outOfBand: 0, outOfColumn: 0 };
    const { length, ...rest } = measure(drawing(lines), MAP);
    expect({ ...rest, bends: Math.round(rest.bends) }).toEqual({ ...none, ...counts });
    expect(length).toBeGreaterThan(1);
  });

  test("length is told in widths of a box", () => {
    expect(measure(drawing([["c", "a", [50, 240], [50, 40]]]), MAP).length).toBeCloseTo(2);
  });

  test("bands share no height, columns keep their order", () => {
    expect(measure(drawing([], { ...BOXES, b: box(200, 190) }), MAP)).toMatchObject({
      outOfBand: 3,
      outOfColumn: 0,
    });
    expect(measure(drawing([], { ...BOXES, c: box(300, 200) }), MAP)).toMatchObject({
      outOfBand: 0,
      outOfColumn: 2,
    });
  });
});

test("a curve turns as much as its angle, in however many pieces", () => {
  const quarter = flattened([
    { x: 0, y: 0 },
    { x: 0, y: 55 },
    { x: 45, y: 100 },
    { x: 100, y: 100 },
  ]);
  const { bends } = measure({ boxes: new Map(), lines: [{ from: "a", to: "b", points: quarter }] }, MAP);
  expect(bends).toBeGreaterThan(0.85);
  expect(bends).toBeLessThan(1.01);
});

test("paths are read as they are written by Graphviz, D2 and Mermaid", () => {
  expect(pathPoints("M10,20L10,40L30,40")).toEqual([
    { x: 10, y: 20 },
    { x: 10, y: 40 },
    { x: 30, y: 40 },
  ]);
  expect(pathPoints("M 0 0 C 0 10 0 20 0 30 L 5.5 -3e1")).toEqual([
    { x: 0, y: 0 },
    { x: 0, y: 30 },
    { x: 5.5, y: -30 },
  ]);
});

test("rounded corners of Mermaid turn once each, its hops not at all", () => {
  const points = pathPoints(
    "M473,117 L473,84 Q473,77 465,77 L400,77 A6,6 0 0 0 388,77 L279,77 Q272,77 272,69L272,61",
  );
  expect(points[0]).toEqual({ x: 473, y: 117 });
  expect(points.at(-1)).toEqual({ x: 272, y: 61 });
  const { bends } = measure({ boxes: new Map(), lines: [{ from: "a", to: "b", points }] }, MAP);
  expect(bends).toBeCloseTo(2);
});

test("moves are told against the shift that most boxes share", () => {
  const after = drawing([], { a: box(10, 5), b: box(210, 5), c: box(10, 205), d: box(90, 205) });
  expect(movesBetween(drawing([]), after)).toEqual({ boxes: 4, moved: 1, swapped: 0 });
  const swapped = drawing([], { ...BOXES, c: box(300, 200) });
  expect(movesBetween(drawing([]), swapped)).toEqual({ boxes: 4, moved: 1, swapped: 1 });
});

test.each([
  ["Metro Bank", METRO_BANK],
  ...[1, 2, 3, 4].map((seed) => [`made-up map ${seed}`, randomMap(seed, seed * 12)] as const),
] as const)("counts what the tests of the layout count by other means: %s", (_, map) => {
  const scene = layoutMap(map);
  const drawn = { boxes: new Map(scene.boxes.map(({ id, area }) => [id, area])), lines: scene.links };
  const counts = measure(drawn, map);
  expect([counts.crossings, Math.round(counts.bends), counts.throughBoxes]).toEqual([
    countCrossings(scene),
    countBends(scene),
    linksThroughBoxes(scene).length,
  ]);
});
