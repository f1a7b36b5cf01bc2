import { describe, expect, test } from "vitest";
import { layoutMap } from "../../src/layout/layout-map.ts";
import type { Scene } from "../../src/layout/scene.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { buildMap, linkOf } from "./build-map.ts";
import { METRO_BANK } from "./metro-bank.ts";
import { randomMap, randomOutline, seeded } from "./random-map.ts";

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

describe("an objective appended to a cell", () => {
  test.each([1, 2, 3, 4, 5])("reorders nothing (made-up map %i)", (seed) => {
    const outline = randomOutline(seed, 24);
    const before = layoutMap(buildMap(outline));
    const last = Object.keys(outline.objectives).at(-1)!;
    const added = last.replace(/ o\d+/, " added");
    const after = layoutMap(
      buildMap({ ...outline, objectives: { ...outline.objectives, [added]: "One more" } }),
    );
    expect(readingOrder(after).filter((id) => id !== "added")).toEqual(readingOrder(before));
  });

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

/** Cell by cell, top to bottom, left to right: the order that must be the source's. */
function readingOrder(scene: Scene): readonly string[] {
  const cells = new Map<string, string[]>();
  const sorted = [...scene.boxes].sort((a, b) => a.area.y - b.area.y || a.area.x - b.area.x);
  for (const box of sorted) {
    const column = scene.columns.find(
      ({ kind, perspective, area }) =>
        kind !== "row" &&
        perspective === box.perspective &&
        box.area.x >= area.x &&
        box.area.x + box.area.width <= area.x + area.width &&
        box.area.y >= area.y &&
        box.area.y < area.y + area.height,
    );
    const key = `${box.perspective} ${column?.id ?? ""} ${column?.area.y ?? ""}`;
    const cell = cells.get(key.split(" ").slice(0, 2).join(" "));
    if (cell === undefined) cells.set(key.split(" ").slice(0, 2).join(" "), [box.id]);
    else cell.push(box.id);
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, ids]) => ids);
}

test("cells are read in the order of the source", () => {
  for (const [, map] of MAPS) {
    const scene = layoutMap(map);
    const plain = scene.boxes.filter((box) => {
      const objective = map.objectives.find((each) => each.id === box.id)!;
      return objective.themes.length < 2;
    });
    for (const a of plain) {
      for (const b of plain) {
        const one = map.objectives.find((each) => each.id === a.id)!;
        const other = map.objectives.find((each) => each.id === b.id)!;
        const sameCell =
          one.perspective === other.perspective &&
          one.group === other.group &&
          one.themes.join() === other.themes.join();
        if (!sameCell || map.objectives.indexOf(one) >= map.objectives.indexOf(other)) continue;
        expect(
          a.area.y < b.area.y || (a.area.y === b.area.y && a.area.x < b.area.x),
          `${a.id} before ${b.id}`,
        ).toBe(true);
      }
    }
  }
});
