import { describe, expect, test } from "vitest";
import type { Link } from "../../src/model/model.ts";
import { simulateChange } from "../../src/score/simulate.ts";
import { link, objective, perspective, strategyMap } from "../model/elements.ts";

function chain(links: readonly Link[], ids = ["a", "b", "c", "d"]) {
  return strategyMap({
    perspectives: [perspective("p")],
    objectives: ids.map((id) => objective(id, "p", [])),
    links,
  });
}

function middles(links: readonly Link[], periods = 6, change = 0.1) {
  const { effects } = simulateChange(chain(links), "a", change, periods);
  return Object.fromEntries(
    effects.map((each) => [each.objective, each.byPeriod.map(({ middle }) => Number(middle.toFixed(6)))]),
  );
}

const quarters = (count: number) => ({ lag: { count, unit: "quarter" } }) as const;

describe("a change along the links", () => {
  test("is passed on by strength and after the lag", () => {
    expect(
      middles([
        link("a", "b", { strength: 0.5, ...quarters(2) }),
        link("b", "c", { strength: 0.2, ...quarters(1) }),
      ]),
    ).toEqual({
      a: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
      b: [0, 0, 0.05, 0.05, 0.05, 0.05],
      c: [0, 0, 0, 0.01, 0.01, 0.01],
    });
  });

  test("without a lag arrives at once, whatever the order of the objectives", () => {
    const links = [link("b", "c", { strength: 1 }), link("a", "b", { strength: 1 })];
    const map = chain(links, ["c", "b", "a"]);
    const { effects } = simulateChange(map, "a", 0.1, 1);
    expect(effects.map((each) => [each.objective, each.byPeriod[0]?.middle])).toEqual([
      ["c", 0.1],
      ["b", 0.1],
      ["a", 0.1],
    ]);
  });

  test("adds up from several sides and turns round where the effect is negative", () => {
    const links = [
      link("a", "b", { strength: 0.5 }),
      link("a", "c", { strength: 0.4, effect: "negative" }),
      link("b", "d", { strength: 1 }),
      link("c", "d", { strength: 1 }),
    ];
    expect(middles(links, 1)).toEqual({ a: [0.1], b: [0.05], c: [-0.04], d: [0.01] });
  });

  test("has a range where the strength is a word, and the widest where it is not said", () => {
    const spread = (strength?: "weak" | "strong") =>
      simulateChange(chain([link("a", "b", strength === undefined ? {} : { strength })]), "a", 1, 1)
        .effects[1]?.byPeriod[0];
    expect(spread("strong")).toEqual({ low: 0.5, middle: 0.7, high: 0.9 });
    expect(spread()).toEqual({ low: 0, middle: 0.4, high: 0.9 });
    expect(spread("weak")?.high).toBe(0.3);
  });

  test("of a negative effect the range turns round too", () => {
    const { effects } = simulateChange(
      chain([link("a", "b", { strength: "strong", effect: "negative" })]),
      "a",
      0.1,
      1,
    );
    expect(effects[1]?.byPeriod[0]?.low).toBeCloseTo(-0.09, 12);
    expect(effects[1]?.byPeriod[0]?.high).toBeCloseTo(-0.05, 12);
  });
});

describe("ranges by hand", () => {
  const at = (links: readonly Link[], objective: string, period: number, change = 1) =>
    simulateChange(chain(links), "a", change, period + 1).effects.find((each) => each.objective === objective)
      ?.byPeriod[period];

  test("multiply along a chain: strong, then moderate", () => {
    const spread = at(
      [link("a", "b", { strength: "strong" }), link("b", "c", { strength: "moderate" })],
      "c",
      0,
    );
    expect(spread?.low).toBeCloseTo(0.5 * 0.2, 12);
    expect(spread?.middle).toBeCloseTo(0.7 * 0.4, 12);
    expect(spread?.high).toBeCloseTo(0.9 * 0.6, 12);
  });

  test("of a loss, the loss that is passed on whole is the low end", () => {
    const spread = at([link("a", "b", { strength: "weak" })], "b", 0, -0.5);
    expect([spread?.low, spread?.middle, spread?.high]).toEqual([-0.15, -0.075, -0.025]);
  });

  test("add up where one way helps and one harms: the range may hold nothing and its opposite", () => {
    const links = [
      link("a", "b", { strength: "strong" }),
      link("a", "c", { strength: "moderate", effect: "negative" }),
      link("b", "d", { strength: 1 }),
      link("c", "d", { strength: 1 }),
    ];
    const spread = at(links, "d", 0);
    expect(spread?.low).toBeCloseTo(0.5 - 0.6, 12);
    expect(spread?.middle).toBeCloseTo(0.7 - 0.4, 12);
    expect(spread?.high).toBeCloseTo(0.9 - 0.2, 12);
  });

  test("whatever the order of the links, sums are kept inside the scale only at their end", () => {
    const ways = [
      link("a", "d", { strength: 1 }),
      link("b", "d", { strength: 1 }),
      link("c", "d", { strength: 0.5, effect: "negative" }),
      link("a", "b", { strength: 1 }),
      link("a", "c", { strength: 1 }),
    ];
    expect(at(ways, "d", 0)?.middle).toBe(1);
    expect(at([...ways].reverse(), "d", 0)?.middle).toBe(1);
  });

  test("a loop of lag 2 and 1 comes back every third period, damped by half each time", () => {
    const links = [
      link("a", "b", { strength: 0.8, ...quarters(2) }),
      link("b", "a", { strength: 0.5, ...quarters(1), feedback: true }),
    ];
    const { a = [], b = [] } = middles(links, 8);
    // Each round keeps 0.8 · 0.5 · 0.5 = 0.2 of the change.
    expect(a).toEqual([0.1, 0.1, 0.1, 0.12, 0.12, 0.12, 0.124, 0.124]);
    expect(b).toEqual([0, 0, 0.08, 0.08, 0.08, 0.096, 0.096, 0.096]);
  });
});

describe("loops", () => {
  test("a feedback loop settles at its geometric sum", () => {
    const links = [link("a", "b", { strength: 0.8 }), link("b", "a", { strength: 0.8, feedback: true })];
    const { a = [] } = middles(links, 60);
    expect(a.at(-1)).toBeCloseTo(0.1 / (1 - 0.8 * 0.8 * 0.5), 6);
  });

  test("a loop that is not declared, and feeds on itself, stays on the scale", () => {
    const links = [link("a", "b", { strength: 1 }), link("b", "a", { strength: 1 })];
    const { a = [] } = middles(links, 200);
    expect(Math.max(...a)).toBe(1);
  });

  test("a chain of twelve thousand objectives is followed to its end, whatever their order", () => {
    const ids = Array.from({ length: 12_000 }, (_, index) => `o${index}`);
    const links = ids.slice(1).map((id, index) => link(ids[index] ?? "", id, { strength: 1 }));
    const { effects } = simulateChange(chain(links, [...ids].reverse()), "o0", 0.1, 1);
    expect(effects).toHaveLength(12_000);
    expect(effects[0]?.byPeriod[0]?.middle).toBe(0.1);
  });

  test("an objective that leads to itself, an unknown driver and no links do no harm", () => {
    expect(middles([link("a", "a", { strength: 0.5 })], 2)).toEqual({ a: [0.1, 0.15] });
    expect(simulateChange(chain([]), "nobody", 0.1, 3).effects).toEqual([]);
  });
});
