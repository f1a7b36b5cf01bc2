import { describe, expect, test } from "vitest";
import { SQL_DIALECTS } from "../../src/emit/sql-dialects.ts";
import { emitSql } from "../../src/emit/sql-script.ts";
import { mapWith } from "../formula/map-of.ts";

const map = mapWith(
  `
  source \`t"\\\`x\` "T" from table "core.t\\"\`x" events on day { day: date, kind: text, n: ratio, d: date }
  measure a "A" { unit: ratio, formula: percentile(\`t"\\\`x\`.n where kind = "it's \\\\ \\"q\\"\\n", 90) }
  measure b "B" { unit: days, formula: max(\`t"\\\`x\`.d - day) }
  measure c "C" { unit: ratio, formula: sum(\`t"\\\`x\`.n / n) over last 2 quarters }`.replaceAll("\\`", ""),
);

describe("one plan in seven dialects, side by side", () => {
  test.each(SQL_DIALECTS)("%s", async (dialect) => {
    await expect(emitSql(map, dialect)).toMatchFileSnapshot(`golden/${dialect}.sql`);
  });
});

test("nothing in a comment can end it", () => {
  const hostile = mapWith(`
    source s "S" from "s.csv" { t: text }
    measure m "M" { unit: count, formula: count(s where t = "\\n; DROP TABLE s; --\\u{2028}DROP") }`);
  const comments = emitSql(hostile, "duckdb")
    .split(/\n/)
    .filter((line) => line.includes("DROP"));
  expect(comments.filter((line) => !line.startsWith("--"))).toEqual([
    "; DROP TABLE s; --\u2028DROP') THEN 1 END) AS a0",
  ]);
});

test("a dialect without an exact percentile says so and gives NULL", () => {
  expect(emitSql(map, "trino")).toContain("NULL AS a0");
  expect(emitSql(map, "trino")).toContain("(this dialect has no exact percentile: NULL)");
});

test("the same map gives the same bytes", () => {
  for (const dialect of SQL_DIALECTS)
    expect(emitSql(structuredClone(map), dialect)).toBe(emitSql(map, dialect));
});
