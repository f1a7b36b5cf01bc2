import { describe, expect } from "vitest";
import { compile } from "../../src/compile.ts";
import { findingsOf, mapOf, mapOfText, scorecardOf, series, system, table } from "./example-map.ts";

/** Segments, tiers, surveys and the worth of customers: each number is computed a second time here, from the rows. */

function shareOf<Row>(rows: readonly Row[], holds: (row: Row) => boolean): number {
  return rows.filter(holds).length / rows.length;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

describe("segments and tiers", () => {
  const customers = table("segments/customers.csv");

  system(16, "bases of segments are words from a list; heavy users by the benefit they seek", () => {
    const map = mapOf("segments/map");
    const options = map.sources[0]?.columns.flatMap((each) =>
      each.type.kind === "one-of" ? [[each.id, each.type.options.length]] : [],
    );
    expect(options).toEqual([
      ["use", 3],
      ["benefit", 5],
      ["loyalty", 4],
      ["attitude", 3],
    ]);
    const heavy = customers.filter((each) => each.use === "heavy");
    const expected = shareOf(heavy, (each) => ["relationship", "service"].includes(each.benefit ?? ""));
    expect(series(map, "heavy_relationship")).toEqual([expect.closeTo(expected, 12)]);
  });

  system(17, "the ladder: apostles are believed and recommend, owners take part in design", () => {
    const isOwner = (each: (typeof customers)[number]) =>
      Number(each.suggestions) >= 3 && each.loyalty === "committed";
    const isApostle = (each: (typeof customers)[number]) =>
      Number(each.referrals) >= 1 && each.believed === "yes" && each.loyalty === "committed";
    const expected = customers.filter((each) => isOwner(each) || isApostle(each)).length;
    expect(expected).toBeGreaterThan(0);
    expect(series(mapOf("segments/map"), "apostles_and_owners")).toEqual([expected]);
    const atRisk = shareOf(
      customers,
      (each) => !["committed", "strong"].includes(each.loyalty ?? "") && each.attitude === "dissatisfied",
    );
    expect(series(mapOf("segments/map"), "at_risk_share")).toEqual([expect.closeTo(atRisk, 12)]);
  });

  system(18, "2-3-4-3: a map of one objective is told the eleven slots that it leaves empty", () => {
    const text = `import "smap:kaplan_norton"
map m "M" { framework: kaplan_norton, perspective internal { group innovation { objective o "O" } } }
`;
    const map = mapOfText(text);
    const slots = map.perspectives.map(({ id }) =>
      map.groups.filter((each) => each.perspective === id && each.slot),
    );
    expect(slots.map((each) => each.length)).toEqual([2, 3, 4, 3]);
    const { diagnostics } = compile(["m.smap"], {
      read: (name) => ({ kind: "text", text: name === "m.smap" ? text : "" }),
    });
    const [told] = diagnostics.filter((each) => each.code === "empty-slot");
    expect(told?.message).toContain("11 of the slots");
    expect(told?.message).toContain("`financial.growth`");
    expect(told?.message).not.toContain("innovation");
  });

  system(
    33,
    "value by phase (A), one vote at ten million (B): every client gets the class in its row",
    () => {
      const phases = mapOf("customer-tiers/cosmetics").phases.map((each) => each.id);
      expect(phases).toEqual(["layout", "cultivation", "integration"]);
      const weights = { "2023": [0.8, 0.15, 0.05], "2025": [0.2, 0.6, 0.2] };
      for (const [period, shares] of Object.entries(weights)) {
        const card = scorecardOf(mapOf("customer-tiers/cosmetics"), period);
        const score = (id: string) => card.measures.find((each) => each.id === id)?.score ?? Number.NaN;
        const expected = ["local_network", "one_system", "shared_stock"].map(
          (id, index) => score(id) * (shares[index] ?? 0),
        );
        const channel = card.objectives.find((each) => each.measures.includes("one_system"));
        expect(channel?.score).toBeCloseTo(
          expected.reduce((sum, each) => sum + each, 0),
          12,
        );
      }
      const clients = table("customer-tiers/data/clients.csv");
      const counts = ["A", "B", "C"].map((tier) => clients.filter((each) => each.expected === tier).length);
      const map = mapOf("customer-tiers/advertising");
      expect(["a_clients", "b_clients", "c_clients"].map((each) => series(map, each)[0])).toEqual(counts);
      // Exactly ten million is A, a fen less is not, and unknown influence does not matter where sales decide alone.
      expect(clients.slice(0, 3).map((each) => [each.sales, each.expected])).toEqual([
        ["10000000", "A"],
        ["9999999.99", "B"],
        [expect.stringMatching(/^\d{8,}/), "A"],
      ]);
      expect([clients[2]?.industry, clients[2]?.position, clients[2]?.awareness]).toContain("");
    },
  );

  system(34, "80/20: two of ten customers are A and bring more than four fifths of the profit", () => {
    const map = mapOf("customer-tiers/electronics");
    const profits = [1500, 1320, 60, 75, 40, 35, 15, -5, -8, 6];
    const all = profits.reduce((sum, each) => sum + each, 0);
    expect(series(map, "a_profit_share")[0]).toBeCloseTo((1500 + 1320) / all, 12);
    expect((1500 + 1320) / all).toBeGreaterThan(0.8);
    expect(series(map, "a_share")).toEqual([0.2]);
    // Nobody is key at a loss: the veto stands before every rule.
    expect(map.tiers[0]?.rules[0]).toMatchObject({ kind: "veto", tier: "C" });
  });
});

describe("surveys", () => {
  system(26, "nine answers on a scale of five, one of them turned, bands by value", () => {
    const map = mapOf("need-survey/map");
    const rows = table("need-survey/answers.csv");
    const half = (from: string, to: string) =>
      rows.filter((each) => (each.answered_on ?? "") >= from && (each.answered_on ?? "") < to);
    const items = ["q7", "q8", "q9", "q10", "q11", "q12", "q13", "q14", "q15"];
    const answers = (some: typeof rows, item: string) =>
      some
        .flatMap((each) => (each[item] === "" ? [] : [Number(each[item])]))
        .filter((each) => each >= 1 && each <= 5);
    const index = (some: typeof rows) =>
      mean(items.map((item) => (item === "q11" ? 6 - mean(answers(some, item)) : mean(answers(some, item)))));
    const halves = [half("2025-01-01", "2025-07-01"), half("2025-07-01", "2026-01-01")];
    expect(series(map, "need_index")).toEqual(halves.map((some) => expect.closeTo(index(some), 10)));
    const statuses = scorecardOf(map).measures.find((each) => each.id === "need_index")?.statuses;
    expect(statuses).toEqual(
      halves.map((some) => (index(some) > 3.5 ? "red" : index(some) > 2.5 ? "amber" : "green")),
    );
  });

  system(
    32,
    "Likert, semantic differential and recommendation: top boxes, mean and net promoter score",
    () => {
      const map = mapOf("delivered-value/map");
      expect(
        map.sources[0]?.columns.flatMap(({ type }) =>
          type.kind === "likert" ? [[type.low, type.high]] : [],
        ),
      ).toEqual([
        [1, 5],
        [-3, 3],
        [0, 10],
      ]);
      const rows = table("delivered-value/survey.csv").filter((each) => (each.asked_on ?? "") < "2025-07-01");
      const known = (item: string) => rows.flatMap((each) => (each[item] === "" ? [] : [Number(each[item])]));
      expect(series(map, "satisfied_share")[0]).toBeCloseTo(
        shareOf(known("satisfied"), (each) => each >= 4),
        10,
      );
      expect(series(map, "warmth")[0]).toBeCloseTo(mean(known("feel")), 10);
      const score =
        shareOf(known("recommend"), (each) => each >= 9) - shareOf(known("recommend"), (each) => each <= 6);
      expect(series(map, "promoters")[0]).toBeCloseTo(100 * score, 10);
    },
  );
});

describe("what customers are worth", () => {
  system(
    30,
    "lifetime value, customer equity and the best by recency, frequency and money, from the orders",
    () => {
      const map = mapOf("customer-equity/map");
      const orders = table("customer-equity/orders.csv").filter(
        (each) => (each.ordered_on ?? "") < "2025-04-01",
      );
      const customers = [...new Set(orders.map((each) => each.customer))];
      const of = (customer: string | undefined) => orders.filter((each) => each.customer === customer);
      const sum = (some: typeof orders, column: string) =>
        some.reduce((total, each) => total + Number(each[column]), 0);
      const margin = mean(customers.map((each) => sum(of(each), "margin")));
      const retention = shareOf(customers, (each) => of(each).length > 1);
      let value = 0;
      for (let t = 0; t < 12; t += 1) value += margin * (retention / 1.02) ** t;
      expect(series(map, "lifetime_value")[0]).toBeCloseTo(value, 8);
      expect(series(map, "customer_equity_now")[0]).toBeCloseTo(customers.length * value, 6);
      // Five classes by place among all, the highest values in class 5; equal values share the better class.
      const classOf = (numbers: readonly number[], own: number) =>
        5 - Math.floor((numbers.filter((each) => each > own).length * 5) / numbers.length);
      const facts = [
        (each: string | undefined) =>
          Math.max(...of(each).map((order) => Date.parse(order.ordered_on ?? ""))),
        (each: string | undefined) => of(each).length,
        (each: string | undefined) => sum(of(each), "amount"),
      ];
      const best = shareOf(customers, (each) =>
        facts.every((fact) => classOf(customers.map(fact), fact(each)) >= 4),
      );
      expect(series(map, "best_customers")[0]).toBeCloseTo(best, 10);
      const channels = map.sources[0]?.columns.find((each) => each.id === "channel")?.type;
      expect(channels?.kind === "one-of" ? channels.options : []).toHaveLength(6);
      expect(map.objectives.map((each) => each.label.text)).toContain(
        "Knowledge about, for and from customers",
      );
    },
  );

  system(31, "delivered value is total value less total cost, each the sum of its parts", () => {
    const map = mapOf("delivered-value/map");
    const value = [1750 + 520 + 210 + 205, 1880 + 560 + 240 + 220];
    const cost = [1900 + 240 + 150, 1880 + 200 + 130];
    expect(series(map, "total_value")).toEqual(value);
    expect(series(map, "total_cost")).toEqual(cost);
    expect(series(map, "delivered")).toEqual(value.map((each, index) => each - (cost[index] ?? 0)));
    expect(map.perspectives.map((each) => each.id)).toEqual([
      "goals",
      "consequences",
      "utility",
      "attributes",
    ]);
    expect(findingsOf("delivered-value/map")).toEqual([]);
  });
});
