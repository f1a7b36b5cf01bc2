import { expect, test } from "vitest";
import { writeExpression } from "../../src/model/write-expression.ts";
import { mapOf } from "../formula/map-of.ts";

/** The formula of a measure as it was read. */
function formulaOf(text: string) {
  const { map } = mapOf(`map m "M" {\n  measure x "X" { unit: ratio, formula: ${text} }\n}`);
  const formula = map.measures[0]?.formula;
  if (formula === undefined) throw new Error("no formula");
  return formula;
}

test.each([
  "a - (b - c) / (d + e) * -f",
  "count(s where a < 1 and (b = 2 or not c = yes)) / count(s)",
  's.a is not one of ("x", "y")',
  'avg(sum(amount) per customer in orders where region = "north")',
  "avg(m over last 4 quarters) + m over year - m year to date",
  "growth(m, 4 quarters) * 12.5% + at(m, 2025-Q4)",
])("%s is written as it was read", (text) => {
  expect(writeExpression(formulaOf(text))).toBe(text);
});
