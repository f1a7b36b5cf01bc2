import { describe, expect, test } from "vitest";
import { coverageSql } from "../../src/emit/sql.ts";
import { SQL_DIALECTS, sqlDialect } from "../../src/emit/sql-dialects.ts";
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

test("the same map gives the same bytes", () => {
  for (const dialect of SQL_DIALECTS)
    expect(emitSql(structuredClone(map), dialect)).toBe(emitSql(map, dialect));
});

test("no dialect lacks an aggregate: percentiles are exact everywhere", () => {
  const every = mapWith(`
  source t "T" from "t.csv" events on day { day: date, who: text, n: ratio }
  measure a "A" { unit: ratio, formula: percentile(t.n, 90) }
  measure b "B" { unit: ratio, formula: median(avg(n) per who in t) }
  measure c "C" { unit: ratio, formula: median(a over last 4 quarters) }`);
  for (const dialect of SQL_DIALECTS) expect(emitSql(every, dialect)).not.toMatch(/\bNULL AS [ai]\d/);
  const [trino, bigquery] = [emitSql(every, "trino"), emitSql(every, "bigquery")];
  expect(trino).toMatch(/ROW_NUMBER\(\) OVER \(PARTITION BY k ORDER BY .* AS r0/);
  expect(`${trino}${bigquery}`).not.toMatch(/percentile_|quantile|^ {2}percentile/im);
});

test("what a source covers is one row, for no engine promises the order of a union", () => {
  const [source] = map.sources;
  if (source === undefined) throw new Error("the map has a source");
  for (const dialect of SQL_DIALECTS) {
    const sql = coverageSql(source, sqlDialect(dialect));
    expect(sql).toMatch(/^SELECT .* AS a, .* AS b FROM \S+$/s);
  }
});

test("what differs is what the engines were found to need", () => {
  const of = (formula: string) =>
    mapWith(
      `  source t "T" from table "Core.orders" { who: text, n: ratio, "Group": text }
  measure m "M" { unit: ratio, formula: ${formula} }`.replace('"Group"', "`Group`"),
    );
  // Doubles may be grouped by, but not be a partition.
  expect(emitSql(map, "bigquery")).toContain("CAST(FLOOR(");
  // NaN for the deviation of one value.
  for (const dialect of ["clickhouse", "spark"] as const)
    expect(emitSql(of("stddev(t.n)"), dialect)).toContain("> 1 THEN STDDEV_SAMP(");
  // The mean of decimals keeps only their places.
  expect(emitSql(of("avg(t.n)"), "trino")).toContain('AVG(CAST(s."n" AS DOUBLE))');
  // Names without quotes are kept in capitals.
  expect(emitSql(of("count(t where who = `Group`)"), "snowflake")).toContain('(s."WHO" = s."Group")');
  expect(emitSql(of("sum(t.n)"), "snowflake")).toContain('FROM "Core"."ORDERS" AS s');
});
