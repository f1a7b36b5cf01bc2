import { expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { cascadeOf, headOf } from "../../src/model/cascade.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { alignment, mapId } from "../layout/random-cascade.ts";
import * as plain from "./elements.ts";

/** Maps that carry on others as wholes: for each map the places of those above it. */
function family(above: readonly (readonly number[])[]): readonly StrategyMap[] {
  return above.map((others, map) =>
    plain.strategyMap({
      ...plain.element(mapId(map)),
      file: `${mapId(map)}.smap`,
      alignment: others.map((other) => alignment("cascades", other)),
    }),
  );
}

function ids(maps: readonly StrategyMap[]): readonly string[] {
  return maps.map(({ id }) => id);
}

test("all maps that hang together are found from each of them, the one above first", () => {
  // A group, two divisions, a plant below the second, and two maps that belong to another family.
  const maps = family([[1], [], [1], [2], [], [4]]);
  for (const place of [0, 1, 2, 3]) {
    const { maps: found, own } = cascadeOf(maps[place]!, maps);
    expect(ids(found)).toEqual(["m1", "m0", "m2", "m3"]);
    expect(found[own]!.id).toBe(mapId(place));
  }
  expect(ids(cascadeOf(maps[5]!, maps).maps)).toEqual(["m4", "m5"]);
});

test("a map stands below the lowest of those that it carries on", () => {
  expect(ids(cascadeOf(family([[1, 2], [2], []])[0]!, family([[1, 2], [2], []])).maps)).toEqual([
    "m2",
    "m1",
    "m0",
  ]);
});

test("maps that carry each other on in a circle are all found, once", () => {
  const maps = family([[2], [0], [1]]);
  const { maps: found, ties } = cascadeOf(maps[1]!, maps);
  expect([...ids(found)].sort()).toEqual(["m0", "m1", "m2"]);
  expect(ties).toHaveLength(3);
});

test("a chain of ten thousand maps is followed", () => {
  const maps = family(Array.from({ length: 10_000 }, (_, map) => (map === 0 ? [] : [map - 1])));
  const { maps: found } = cascadeOf(maps[5000]!, [...maps].reverse());
  expect(found.map(({ id }) => id)).toEqual(ids(maps));
});

test("what is not at hand is left out, and a map alone is a cascade of one", () => {
  const [lower] = family([[7]]);
  expect(cascadeOf(lower!, [])).toEqual({ maps: [lower], own: 0, ties: [] });
});

test("the same alignment said twice is one tie; maps of one id in two files are two maps", () => {
  const one = plain.strategyMap({ ...plain.element("map"), file: "a.smap" });
  const at = plain.element("a").at;
  const to = { kind: "contributes", path: ["up"], leadsTo: [{ file: "a.smap", map: "map" }], at } as const;
  const two = plain.strategyMap({
    ...plain.element("map"),
    file: "b.smap",
    alignment: [
      { ...to, share: 0.2 },
      { ...to, share: 0.3 },
    ],
  });
  expect(cascadeOf(two, [two, one])).toEqual({
    maps: [one, two],
    own: 1,
    ties: [{ kind: "contributes", from: { map: 1 }, to: { map: 0 }, share: 0.2 }],
  });
});

test("the head of a map is the lowest owner above those of all its objectives", () => {
  const owners = [
    plain.owner("board"),
    plain.owner("sales", { reportsTo: "board" }),
    plain.owner("north", { reportsTo: "sales" }),
    plain.owner("south", { reportsTo: "sales" }),
    plain.owner("stranger"),
  ];
  const headWith = (...names: readonly string[]) =>
    headOf(
      plain.strategyMap({
        owners,
        objectives: names.map((owner, index) => plain.objective(`o${index}`, "p", [], { owner })),
      }),
    )?.id;
  expect(headWith("north")).toBe("north");
  expect(headWith("north", "south")).toBe("sales");
  expect(headWith("north", "sales")).toBe("sales");
  expect(headWith("north", "board")).toBe("board");
  expect(headWith("north", "stranger")).toBeUndefined();
  expect(headWith()).toBeUndefined();
});

test("names of other maps lead to their file, map and objective", () => {
  const group = 'map group "Group" { perspective p "P" { objective F1 "Grow" } }';
  const files: Readonly<Record<string, string>> = {
    "up/group.smap": group,
    "up/two.smap": `${group}\nmap other "Other" {}`,
    "own.smap": `import "./up/group.smap" as corporate
import "./up/two.smap" as two
map lower "Lower" {
  cascades: corporate, corporate.F1, corporate.group.F1, two, two.other, two.group.F1, corporate.F9
  view line "Line" { kind: cascade }
}`,
  };
  const read = (file: string) => {
    const text = files[file];
    return text === undefined ? { kind: "missing" as const } : { kind: "text" as const, text };
  };
  const { maps, imported, diagnostics } = compile(["own.smap"], { read });
  const one = { file: "up/group.smap", map: "group" };
  const two = { file: "up/two.smap", map: "group" };
  expect(maps[0]?.alignment.map(({ leadsTo }) => leadsTo)).toEqual([
    [one],
    [{ ...one, objective: "F1" }],
    [{ ...one, objective: "F1" }],
    [two, { file: "up/two.smap", map: "other" }],
    [{ file: "up/two.smap", map: "other" }],
    [{ ...two, objective: "F1" }],
    [],
  ]);
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
    "lost-alignment",
  ]);
  // The maps above are read for the view, and stand above the map in its cascade.
  expect(ids(imported)).toEqual(["group", "group", "other"]);
  expect(ids(cascadeOf(maps[0]!, imported).maps)).toEqual(["group", "group", "other", "lower"]);
});

test("maps of imported files are read only where a view draws a cascade", () => {
  const read = (file: string) => ({
    kind: "text" as const,
    text:
      file === "up.smap"
        ? 'map up "Up" {}'
        : 'import "./up.smap" as up\nmap own "Own" { cascades: up, view net "Net" { kind: network } }',
  });
  expect(compile(["own.smap"], { read }).imported).toEqual([]);
});
