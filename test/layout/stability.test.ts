import { describe, expect, test } from "vitest";
import { layoutMap } from "../../src/layout/layout-map.ts";
import type { Scene } from "../../src/layout/scene.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { buildMap, linkOf } from "./build-map.ts";
import { METRO_BANK } from "./metro-bank.ts";
import { randomMap, randomOutline, seeded } from "./random-map.ts";
import { outOfOrder } from "./reading-order.ts";

function areas(scene: Scene): ReadonlyMap<string, unknown> {
  return new Map(scene.boxes.map((box) => [box.id, box.area]));
}

const MAPS: readonly (readonly [string, StrategyMap])[] = [
  ["Metro Bank", METRO_BANK],
  ...[1, 2, 3, 4, 5, 6].map((seed) => [`made-up map ${seed}`, randomMap(seed, 6 + seed * 4)] as const),
];

describe.each(MAPS)("%s", (_, map) => {
  test("one more link moves no box", () => {
    const before = areas(layoutMap(map));
    const random = seeded(map.objectives.length);
    for (let round = 0; round < 4; round++) {
      const from = map.objectives[Math.floor(random() * map.objectives.length)]!.id;
      const to = map.objectives[Math.floor(random() * map.objectives.length)]!.id;
      const after = layoutMap({ ...map, links: [...map.links, linkOf(`${from} -> ${to}`)] });
      expect(areas(after)).toEqual(before);
    }
  });

  test("no links at all leave every box where it is", () => {
    expect(areas(layoutMap({ ...map, links: [] }))).toEqual(areas(layoutMap(map)));
  });

  test("the order of links, and notes, change nothing at all", () => {
    const shuffled = [...map.links].reverse().map((link) => ({ ...link, note: "Seen last year" }));
    expect(layoutMap({ ...map, links: shuffled })).toEqual(layoutMap(map));
  });

  test("a label edited within its line count changes only that label", () => {
    const index = Math.floor(map.objectives.length / 2);
    const before = layoutMap(map);
    const edited = map.objectives[index]!;
    const label = { text: edited.label.text.replace(/[aou]/, "e").replace("建", "扶"), translations: [] };
    const after = layoutMap({
      ...map,
      objectives: map.objectives.map((each) => (each === edited ? { ...each, label } : each)),
    });
    expect(after.boxes[index]!.label.lines).toHaveLength(before.boxes[index]!.label.lines.length);
    const others = (scene: Scene) => ({
      boxes: scene.boxes.filter((box) => box.id !== edited.id),
      areas: areas(scene),
      points: scene.links.map((link) => link.points),
      columns: scene.columns,
      legend: scene.legend,
    });
    expect(others(after)).toEqual(others(before));
  });
});

describe("200 made-up maps", () => {
  const OUTLINES = Array.from({ length: 200 }, (_, seed) => randomOutline(seed, 4 + (seed % 13), 0.8));

  test("one more link moves no box", () => {
    OUTLINES.forEach((outline, seed) => {
      const map = buildMap(outline);
      const random = seeded(seed);
      const any = () => map.objectives[Math.floor(random() * map.objectives.length)]!.id;
      const after = layoutMap({ ...map, links: [...map.links, linkOf(`${any()} -> ${any()}`)] });
      expect(areas(after), `map ${seed}`).toEqual(areas(layoutMap({ ...map, links: [] })));
    });
  });

  test("an objective appended to a cell reorders nothing: all are read as they are written", () => {
    OUTLINES.forEach((outline, seed) => {
      const cells = Object.keys(outline.objectives);
      const appended = cells[seed % cells.length]!.replace(/ o\d+/, " added");
      const objectives = { ...outline.objectives, [appended]: "One more" };
      for (const each of [outline, { ...outline, objectives }]) {
        const map = buildMap({ ...each, links: [] });
        expect(outOfOrder(map, layoutMap(map)), `map ${seed}`).toEqual([]);
      }
    });
  });
});

test("one more link moves no box of 400", () => {
  const map = randomMap(400, 400);
  const after = layoutMap({ ...map, links: [...map.links, linkOf("o399 -> o0")] });
  expect(areas(after)).toEqual(areas(layoutMap(map)));
});

describe("an objective appended to a cell", () => {
  test("boxes outside its column keep their x unless the grid widens", () => {
    const before = layoutMap(METRO_BANK);
    const cell = METRO_BANK.objectives.findIndex((each) => each.id === "knowledge");
    const added = { ...METRO_BANK.objectives[cell]!, id: "added" };
    const objectives = [...METRO_BANK.objectives];
    objectives.splice(cell + 1, 0, added);
    const after = layoutMap({ ...METRO_BANK, objectives });
    expect(after.width).toBe(before.width);
    for (const box of before.boxes) {
      const same = after.boxes.find((each) => each.id === box.id)!;
      if (box.perspective !== "learning") expect(same.area.x, box.id).toBe(box.area.x);
    }
  });
});

test("many objectives that span themes stand where they were declared", () => {
  const ids = Array.from({ length: 18 }, (_, index) => index);
  const themes = (index: number) => ["a", "b", "a,b"][index % 3]!;
  const map = buildMap({
    perspectives: { p: "P" },
    themes: { a: "A", b: "B" },
    objectives: Object.fromEntries(
      ids.map((index) => [`p o${index} themes ${themes(index)}`, `Grow ${index}`]),
    ),
  });
  const scene = layoutMap(map);
  expect(outOfOrder(map, scene)).toEqual([]);
  const [a, b] = scene.columns.map(({ area }) => area);
  for (const { id, area } of scene.boxes.filter((_, index) => index % 3 === 2)) {
    expect(area.x, id).toBeLessThan(a!.x + a!.width);
    expect(area.x + area.width, id).toBeGreaterThan(b!.x);
  }
});
