import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graphOf, loops, reachable } from "../../src/model/graph.ts";
import type { Link, StrategyMap } from "../../src/model/model.ts";
import { compileText } from "../check/frame.ts";

/** A map with objectives a, b, c … and the given links. */
function mapOf(links: string): StrategyMap {
  const ids = [...new Set(links.match(/\b[a-z]\b/g) ?? [])].sort();
  const boxes = ids.map((id) => `objective ${id} "${id}"`).join("\n");
  const project = compileText(`map m "M" {\n perspective p "P" {\n${boxes}\n }\n${links}\n}`);
  const [map] = project.maps;
  if (map === undefined) throw new Error("no map");
  return map;
}

const arrows = (loop: readonly Link[]) => loop.map(({ from, to }) => `${from}${to}`).join(" ");
const all = () => true;

describe("loops", () => {
  test.each([
    ["a -> b -> c", []],
    ["a -> b -> a", ["ab ba"]],
    ["a -> b -> c -> a\nb -> a", ["ab ba"]],
    ["a -> b -> a\nc -> d -> e -> c\nb -> c", ["ab ba", "cd de ec"]],
    ["a -> a", ["aa"]],
  ])("of %s", (links, expected) => {
    const map = mapOf(links);
    expect(loops(map, graphOf(map), all).map(arrows)).toEqual(expected);
  });

  test("there is one exactly where some objective reaches itself", () => {
    const pair = fc.tuple(fc.nat(6), fc.nat(6));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 14 }), (pairs) => {
        const name = (index: number) => "abcdefg"[index] ?? "a";
        const map = mapOf(pairs.map(([from, to]) => `${name(from)} -> ${name(to)}`).join("\n"));
        const graph = graphOf(map);
        const reaches = ({ id }: { readonly id: string }) => {
          const next = (graph.out.get(id) ?? []).map((link) => link.to);
          return next.length > 0 && reachable(graph, next, "out").has(id);
        };
        const found = loops(map, graph, all);
        expect(found.length > 0).toBe(map.objectives.some(reaches));
        for (const loop of found) {
          expect(loop[0]?.from).toBe(loop.at(-1)?.to);
          for (const [index, link] of loop.entries())
            expect(link.from).toBe(loop[(index || loop.length) - 1]?.to);
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test("a chain of thousands needs no stack", () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `n${index}`);
    const [sample] = mapOf("a -> b").objectives;
    const [link] = mapOf("a -> b").links;
    if (sample === undefined || link === undefined) throw new Error("no sample");
    const map = {
      ...mapOf("a -> b"),
      objectives: ids.map((id) => ({ ...sample, id })),
      links: ids.map((id, index) => ({ ...link, from: id, to: ids[index + 1] ?? "n0" })),
    };
    expect(loops(map, graphOf(map), all)[0]?.length).toBe(20_000);
  });
});

test("reachable goes along links or against them", () => {
  const graph = graphOf(mapOf("a -> b -> c\nd -> c"));
  expect([...reachable(graph, ["a"], "out")].sort()).toEqual(["a", "b", "c"]);
  expect([...reachable(graph, ["c"], "in")].sort()).toEqual(["a", "b", "c", "d"]);
});
