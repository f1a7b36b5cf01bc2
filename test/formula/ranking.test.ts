import fc from "fast-check";
import { expect, test } from "vitest";
import { planFormulas } from "../../src/formula/check.ts";
import { evaluatePlan } from "../../src/formula/evaluate.ts";
import { classOfPlace, places } from "../../src/formula/statistics.ts";
import type { Cell } from "../../src/formula/tables.ts";
import { mapWith } from "./map-of.ts";

const ORDERS = `
  source orders "Orders" from "o.csv" { customer: text, day: date, amount: USD, kind: text }
  tiers value "Value" over orders {
    tier top "Top"
    tier rest "Rest"
    rule top when tier(amount, 4) = 4
    rule rest otherwise
  }`;

type Order = readonly [customer: string | null, day: number, amount: number | null, kind: string];

/** Seven customers; u1 and u2 bought on the same day and for the same sum, u7 bought nothing that has an amount. */
const ROWS: readonly Order[] = [
  ["u1", 20_100, 50, "a"],
  ["u1", 20_180, 50, "b"],
  ["u2", 20_180, 100, "a"],
  ["u3", 20_190, 300, "a"],
  ["u3", 20_191, 20, "a"],
  ["u3", 20_192, 10, "b"],
  ["u4", 20_050, 10, "b"],
  ["u5", 20_001, 70, "a"],
  ["u6", 20_002, 80, "b"],
  ["u7", 20_003, null, "b"],
  [null, 20_300, 999, "a"],
];

function computed(unit: string, formula: string, rows: readonly Order[] = ROWS): number | string {
  const map = mapWith(`${ORDERS}\n  measure m "M" { unit: ${unit}, formula: ${formula} }`);
  const { plan, diagnostics } = planFormulas(map);
  if (diagnostics.length > 0) return diagnostics.map((each) => `${each.code}: ${each.message}`).join("\n");
  const column = (index: number): Cell[] => rows.map((row) => row[index] ?? null);
  const columns = new Map(["customer", "day", "amount", "kind"].map((id, index) => [id, column(index)]));
  const value = evaluatePlan(plan, new Map([["orders", { rows: rows.length, columns }]])).rows[0]?.values[0];
  return value?.kind === "known" ? value.value : (value?.reason ?? "none");
}

test.each([
  // Places by sum: u3 330, u1 and u2 100 both second, u6 80, u5 70, u4 10; u7 has none.
  ["count", "count(rank(sum(amount)) = 1 per customer in orders)", 1],
  ["count", "count(rank(sum(amount)) = 2 per customer in orders)", 2],
  ["count", "count(rank(sum(amount)) = 3 per customer in orders)", 0],
  ["count", "count(rank(sum(amount)) = 6 per customer in orders)", 1],
  ["count", "count(rank(sum(amount)) > 6 per customer in orders)", 0],
  // Six customers in three classes of two; the two with equal sums stay together in the higher one.
  ["count", "count(tier(sum(amount), 3) = 3 per customer in orders)", 3],
  ["count", "count(tier(sum(amount), 3) = 2 per customer in orders)", 1],
  ["count", "count(tier(sum(amount), 3) = 1 per customer in orders)", 2],
  // Latest order: u3, then u1 and u2, u4, u7, u6, u5.
  ["count", "count(tier(max(day), 7) = 7 per customer in orders)", 1],
  ["count", "count(tier(max(day), 7) >= 6 and tier(count(amount), 7) = 7 per customer in orders)", 1],
  // The form of the reference, with the entity inside the ranking.
  ["count", "count(tier(max(day) per customer in orders, 7) = 7)", 1],
  [
    "percent",
    "share(tier(sum(amount) per customer in orders, 3) = 3 and rank(max(day) per customer in orders) = 2)",
    2 / 7,
  ],
  // With a condition, only its rows and their customers are ranked: u3 320, u2 100, u5 70, u1 50.
  ["count", 'count(rank(sum(amount)) = 4 per customer in orders where kind = "a")', 1],
  ["count", 'count(tier(sum(amount) per customer in orders where kind = "a", 4) is one of (3, 4))', 2],
  // Rows: 999, 300, 100, 80, 70, 50, 50, 20, 10, 10: the highest quarter of ten has three.
  ["USD", "sum(orders.amount where tier(amount, 4) = 4)", 1399],
  ["USD", "sum(orders.amount where value = top)", 1399],
  ["count", "count(orders where rank(amount) = 6)", 2],
  ["count", "count(orders where rank(amount) = 7)", 0],
])("%s: %s is %j", (unit, formula, expected) => {
  const given = computed(unit, formula);
  expect(given).toBeCloseTo(expected, 12);
});

test.each([
  ["tier(orders.amount, 5)", "needs-aggregate: `tier` gives each row its place: a measure needs one number"],
  [
    "avg(tier(sum(amount), 3) per customer in orders)",
    "rank-arithmetic: ranks are ordinal: `avg` of them means nothing",
  ],
  [
    "count(orders where tier(amount, 1) = 1)",
    "wrong-type: the second argument of `tier` is a number of classes, from 2 to 100",
  ],
  ["count(orders where tier(amount) = 1)", "wrong-arguments: `tier` takes 2 arguments, not 1"],
  ["count(orders where rank(kind) = 1)", "wrong-type: `rank` needs a number or a date, and this is text"],
  [
    "count(orders where rank(tier(amount, 5)) = 1)",
    "wrong-type: `rank` needs a number or a date, and this is a place already",
  ],
  [
    "count(rank(sum(amount) per customer in orders) = 1 and rank(sum(amount) per kind in orders) = 1)",
    "wrong-place: the rankings of one aggregate are over the same entities and rows",
  ],
])("%s is refused", (formula, complaint) => {
  expect(computed("count", formula)).toBe(complaint);
});

test("without ties, classes are those of SQL's NTILE counted from the other end, up to their larger ones", () => {
  const distinct = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(distinct, fc.integer({ min: 2, max: 9 }), (values, classes) => {
      const placed = places(values).map((each) => classOfPlace(each ?? 0, values.length, classes));
      const sizes = Array.from(
        { length: classes },
        (_, index) => placed.filter((each) => each === index + 1).length,
      );
      // Classes differ by one at most, every row has one, and a higher value never has a lower class.
      if (values.length >= classes) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(sizes.reduce((a, b) => a + b)).toBe(values.length);
      expect(placed[values.indexOf(Math.max(...values))]).toBe(classes);
      const byValue = values
        .map((value, index) => ({ value, tier: placed[index] ?? 0 }))
        .sort((a, b) => a.value - b.value);
      expect(byValue.map((each) => each.tier)).toEqual(
        byValue.map((each) => each.tier).toSorted((a, b) => a - b),
      );
    }),
    { numRuns: 300, seed: 5 },
  );
});

test("the order of rows decides nothing, ties or not", () => {
  const formula = "sum(orders.amount where tier(amount, 3) = 2)";
  const expected = computed("USD", formula);
  fc.assert(
    fc.property(fc.shuffledSubarray([...ROWS], { minLength: ROWS.length }), (rows) => {
      expect(computed("USD", formula, rows)).toBe(expected);
    }),
    { numRuns: 20, seed: 6 },
  );
});
