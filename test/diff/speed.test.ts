import { execFileSync } from "node:child_process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { diffMaps } from "../../src/diff/diff.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { generatedText } from "./generated.ts";

function mapOf(text: string): StrategyMap {
  const [map] = compile(["map.smap"], {
    read: (file) => (file === "map.smap" ? { kind: "text", text } : { kind: "missing" }),
  }).maps;
  if (map === undefined) throw new Error("no map");
  return map;
}

/** Every label edited, and every tenth target relaxed. */
function editedMap(map: StrategyMap): StrategyMap {
  return {
    ...map,
    objectives: map.objectives.map((each) => ({
      ...each,
      label: { text: `${each.label.text} anew`, translations: [] },
    })),
    measures: map.measures.map((each, index) =>
      index % 10 === 0
        ? { ...each, targets: each.targets.map((target) => ({ ...target, value: target.value + 1 })) }
        : each,
    ),
  };
}

/** Every id another, without `was`. */
function renamedText(text: string): string {
  return text.replace(/\b([oim])(\d+)\b(?!["])/g, "$1_$2");
}

const SIZES = [250, 500, 1000];
const maps = SIZES.map((size) => mapOf(generatedText(size)));

const KINDS: readonly (readonly [name: string, change: (map: StrategyMap) => StrategyMap])[] = [
  ["nothing changed", (map) => map],
  ["every label edited", editedMap],
  ["objectives in the opposite order", (map) => ({ ...map, objectives: [...map.objectives].reverse() })],
  ["links and measures gone", (map) => ({ ...map, links: [], measures: [] })],
];

test("two maps are compared in a tenth of the time it takes to parse them", { timeout: 120_000 }, () => {
  // As the program runs it, in a process of its own: what loads modules for tests slows down some code and not other.
  const told = execFileSync(process.execPath, ["bench/diff.mjs", "2000", "5", "labels"], {
    encoding: "utf8",
  });
  const [, share, changes] = /takes (0\.\d+) of the time .*, (\d+) changes/.exec(told) ?? [];
  // The map, its three perspectives, five owners and one source, the objectives with their measures, the initiatives
  // with their milestones.
  expect(Number(changes)).toBe(10 + 2 * 2000 + 2 * 500);
  expect(Number(share)).toBeLessThanOrEqual(0.1);
});

/** The data, which counts each time that a field or an item of it is read. */
function counted<T extends object>(data: T, count: () => void): T {
  const seen = new Map<object, object>();
  const wrap = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const known = seen.get(value);
    if (known !== undefined) return known;
    const proxy = new Proxy(value, {
      get: (target, name) => {
        count();
        return wrap(Reflect.get(target, name));
      },
    });
    seen.set(value, proxy);
    return proxy;
  };
  return wrap(data) as T;
}

test.each(KINDS)("the reads of both maps double with the map: %s", (_, change) => {
  const reads = maps.map((map) => {
    let count = 0;
    const add = (): void => void count++;
    diffMaps(counted(map, add), counted(structuredClone(change(map)), add));
    return count;
  });
  const [small = 0, middle = 0, large = 0] = reads;
  expect(small).toBeGreaterThan(5000);
  expect(middle / small).toBeLessThan(2.1);
  expect(large / middle).toBeLessThan(2.1);
});

test("what is kept of a comparison doubles with the map", () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const kept = maps.map((map) => {
    const other = structuredClone(editedMap(map));
    // The engine frees and compiles code of its own in between: the middle one of several runs is not disturbed by it.
    const bytes = Array.from({ length: 5 }, () => {
      collect();
      const start = process.memoryUsage().heapUsed;
      const changes = diffMaps(map, other);
      collect();
      const used = process.memoryUsage().heapUsed - start;
      expect(changes.length).toBeGreaterThan(map.objectives.length);
      return used;
    }).sort((one, two) => one - two);
    return bytes[2] ?? 0;
  });
  const [small = 0, middle = 0, large = 0] = kept;
  expect(small).toBeGreaterThan(50_000);
  expect(middle / small).toBeLessThan(2.5);
  expect(large / middle).toBeLessThan(2.5);
});

test("all ids renamed without a word are still found to be the same elements", () => {
  const text = generatedText(300);
  const codes = new Map<string, number>();
  for (const { code } of diffMaps(mapOf(text), mapOf(renamedText(text))))
    codes.set(code, (codes.get(code) ?? 0) + 1);
  expect([...codes].sort()).toEqual([
    ["initiative-renamed-silently", 75],
    ["measure-renamed-silently", 300],
    ["objective-renamed-silently", 300],
  ]);
});
