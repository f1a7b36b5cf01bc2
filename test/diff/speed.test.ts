import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { diffMaps } from "../../src/diff/diff.ts";
import { load } from "../../src/model/load.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { resolveFile } from "../../src/model/resolve.ts";
import { createSource } from "../../src/source/source.ts";
import { parse } from "../../src/syntax/parse.ts";
import { generatedText } from "./generated.ts";

/** Without the checks, which have their own measure. */
function mapOf(text: string): StrategyMap {
  const loaded = load(
    ["map.smap"],
    { read: (file) => (file === "map.smap" ? { kind: "text", text } : { kind: "missing" }) },
    new Map(),
  );
  const module = loaded.modules.get("map.smap");
  const map = module === undefined ? undefined : resolveFile(module, loaded.modules).maps[0];
  if (map === undefined) throw new Error("no map");
  return map;
}

/** The least of several runs: what the work takes when nothing else wants the machine. */
function least(runs: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
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

test("two maps of 2,000 objectives are compared in a tenth of the time it takes to parse them", {
  retry: 2,
}, () => {
  const text = generatedText(2000);
  const source = createSource("map.smap", text);
  const before = mapOf(text);
  const parsing = least(3, () => parse(source)) * 2;
  const after = structuredClone(editedMap(before));
  expect(diffMaps(before, after).filter(({ code }) => code === "objective-relabelled")).toHaveLength(2000);
  const comparing = least(15, () => diffMaps(before, after));
  expect(comparing / parsing).toBeLessThan(0.1);
});

test("the time grows with the size of the maps, whatever was done to them", { retry: 2 }, () => {
  const small = mapOf(generatedText(400));
  const large = mapOf(generatedText(1600));
  const kinds: readonly ((map: StrategyMap) => StrategyMap)[] = [
    (map) => map,
    editedMap,
    (map) => ({ ...map, objectives: [...map.objectives].reverse() }),
    (map) => ({ ...map, links: [], measures: [] }),
  ];
  for (const change of kinds) {
    const [one, other] = [structuredClone(change(small)), structuredClone(change(large))];
    const growth = least(7, () => diffMaps(large, other)) / least(7, () => diffMaps(small, one));
    // Four times the size; twice as much again is left to the machine.
    expect(growth).toBeLessThan(9);
  }
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
