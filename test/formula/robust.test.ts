import fc from "fast-check";
import { expect, test } from "vitest";
import { emitSql } from "../../src/emit/sql-script.ts";
import { emitTypescript } from "../../src/emit/typescript.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { evaluatePlan } from "../../src/formula/evaluate.ts";
import { FORMULA_FUNCTIONS } from "../../src/formula/functions.ts";
import { mapOf } from "./map-of.ts";

const NAMES = [
  "orders",
  "orders.amount",
  "amount",
  "customer",
  "customer.size",
  "kind",
  "m",
  "n",
  "tiers",
  "A",
  "x",
  "fixed.x",
];
const LEAVES = [...NAMES, "1", "5%", "3 days", "2025-Q1", '"a"', "yes", "4 quarters"];
const WORDS = ["+", "-", "*", "/", "=", "<", "and", "or"];
const TAILS = [
  " where kind",
  " where amount < 1",
  " per customer in orders",
  " over last 4 quarters",
  " over year",
  " year to date",
  ", 2",
  "",
];

const formula: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...LEAVES),
    fc
      .tuple(tie("any"), fc.constantFrom(...WORDS), tie("any"))
      .map(([a, word, b]) => `(${a}) ${word} (${b})`),
    fc
      .tuple(
        fc.constantFrom(...FORMULA_FUNCTIONS.map((each) => each.name)),
        tie("any"),
        fc.constantFrom(...TAILS),
      )
      .map(([name, argument, tail]) => `${name}(${argument}${tail})`),
    tie("any").map((each) => `not (${each})`),
    tie("any").map((each) => `(${each}) over last 2 quarters`),
    tie("any").map((each) => `${each} is one of ("a", 1)`),
  ),
})).any;

test("no formula makes planning, evaluation or code throw; what cannot be planned is reported", () => {
  let planned = 0;
  fc.assert(
    fc.property(formula, formula, (first, second) => {
      const { map, diagnostics: read } = mapOf(`map t "T" {
  calendar: quarter 2025-Q1..2025-Q2
  source customers "C" from "c.csv" snapshot on day { id: text key, day: date, size: USD }
  source orders "O" from "o.csv" events on booked { booked: date, customer: ref customers, amount: USD, kind: text }
  source fixed "F" from "f.csv" { x: rank 1..3 highest best }
  tiers tiers "T" over customers {
    tier A "A"
    rule A otherwise
  }
  measure m "M" { unit: USD, formula: ${first} }
  measure n "N" { unit: percent, formula: ${second} }
}`);
      const { plan, diagnostics } = planFormulas(map);
      const values = evaluatePlan(plan, new Map());
      emitTypescript(map);
      emitSql(map, "spark");
      const lost = map.measures.filter((each) => values.rows.every((row) => row.measure !== each.id));
      if (lost.length > 0)
        expect([...diagnostics, ...read].some((each) => each.severity === "error")).toBe(true);
      for (const { place, message } of diagnostics) {
        expect(place.span.end).toBeGreaterThanOrEqual(place.span.start);
        expect(message).not.toMatch(/\.$|undefined|\[object/);
      }
      planned += values.rows.length;
    }),
    { numRuns: 300, seed: 99 },
  );
  expect(planned).toBeGreaterThan(50);
});
