import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type SqlDialectRules, sqlDialect } from "../../src/emit/sql-dialects.ts";
import { emitView, viewSql } from "../../src/emit/view.ts";
import { loadTables } from "../../src/engine/load.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { evaluatePlan } from "../../src/formula/evaluate.ts";
import type { Tables } from "../../src/formula/tables.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { dayNumber, formatPeriod } from "../../src/model/periods.ts";
import { scoreMap } from "../../src/score/score-map.ts";
import { sample } from "../engine/random-measures.ts";
import { mapInFile, mapWith } from "../formula/map-of.ts";
import { startPostgres } from "./postgres.ts";
import { tableStatements } from "./script.ts";

const postgres = startPostgres();
afterAll(() => postgres?.stop());

// Needs `initdb`, `pg_ctl` and `psql` on the path.
test.skipIf(postgres === undefined)(
  "views agree on PostgreSQL too",
  () => {
    const dialect = sqlDialect("postgres");
    for (const [index, given] of fc.sample(sample, { numRuns: 8, seed: 816 }).entries()) {
      const map = mapWith(given.declarations, given.calendar);
      const { plan } = planFormulas(map);
      const schema = [`CREATE SCHEMA sample${index}`, `SET search_path = 'sample${index}'`];
      const sql = viewSql(plan, map, dialect);
      const question = `SELECT value, score FROM (${sql}) AS v ORDER BY measure COLLATE "C", period COLLATE "C"`;
      const statements = [...schema, ...tableStatements(plan, given.tables, dialect)];
      const [rows = []] = postgres?.ask(statements, [question]) ?? [];
      const values = evaluatePlan(plan, given.tables);
      const card = scoreMap(map, values);
      const expected = values.rows
        .toSorted((a, b) => (a.measure < b.measure ? -1 : 1))
        .flatMap(({ measure, values: row }) => {
          const scores = card.measures.find((each) => each.id === measure)?.scores;
          return row.map(
            (each, at) => [each.kind === "known" ? each.value : null, scores?.[at] ?? null] as const,
          );
        });
      expect(rows.length).toBe(expected.length);
      for (const [at, [value, score]] of expected.entries()) {
        expect([same(value, rows[at]?.[0]), same(score, rows[at]?.[1])], `${sql}\n${at}`).toEqual([
          true,
          true,
        ]);
      }
    }
  },
  600_000,
);

const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
const connection = await instance.connect();
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

/** The view's rows on DuckDB, and what the evaluator and the scorecard say, as comparable lines. */
async function compare(
  map: StrategyMap,
  tables: Tables,
): Promise<{ known: number; differences: readonly string[] }> {
  const { plan } = planFormulas(map);
  const duckdb: SqlDialectRules = sqlDialect("duckdb");
  await connection.run("DROP SCHEMA IF EXISTS own CASCADE");
  await connection.run("CREATE SCHEMA own");
  await connection.run("USE own");
  const given = new Map(tables);
  for (const statement of tableStatements(plan, given, duckdb)) await connection.run(statement);
  const reader = await connection.runAndReadAll(viewSql(plan, map, duckdb));
  await connection.run("USE main");
  const rows = new Map(
    reader.getRows().map(([measure, period, ...numbers]) => [`${measure} ${period}`, numbers]),
  );
  const values = evaluatePlan(plan, tables);
  const card = scoreMap(map, values);
  const differences: string[] = [];
  let known = 0;
  for (const { measure, values: row } of values.rows) {
    for (const [index, value] of row.entries()) {
      const name = `${measure} ${formatPeriod(values.periods[index]!)}`;
      const expected = value.kind === "known" ? value.value : null;
      const score = card.measures.find((each) => each.id === measure)?.scores[index] ?? null;
      const [found = "no row", foundScore = "no row"] = rows.get(name) ?? [];
      if (!same(expected, found)) differences.push(`${name}: ${expected} and ${found}`);
      if (!same(score, foundScore)) differences.push(`score of ${name}: ${score} and ${foundScore}`);
      if (expected !== null) known += 1;
    }
  }
  return { known, differences };
}

function same(expected: number | null, found: unknown): boolean {
  if (expected === null || typeof found !== "number") return expected === found;
  return Math.abs(expected - found) <= 1e-9 * Math.max(1, Math.abs(expected));
}

test.each([
  ["examples/metro-bank/map.smap", 100],
  ["examples/customer-equity/map.smap", 20],
  ["examples/crm-capability/map.smap", 10],
  ["examples/city-streets/map.smap", 5],
])("the view of %s has the values and scores of the scorecard", async (file, least) => {
  const { map } = mapInFile(file);
  const { tables } = loadTables(planFormulas(map).plan, ".");
  const { known, differences } = await compare(map, tables);
  expect(differences).toEqual([]);
  expect(known).toBeGreaterThan(least);
});

test("views of generated measures over generated data agree with the evaluator", async () => {
  let known = 0;
  for (const given of fc.sample(sample, { numRuns: Number(process.env.SMAP_SAMPLES ?? 12), seed: 815 })) {
    const result = await compare(mapWith(given.declarations, given.calendar), given.tables);
    expect(result.differences).toEqual([]);
    known += result.known;
  }
  expect(known).toBeGreaterThan(100);
}, 600_000);

test("scores, indexes, growth and finance over noted values agree", async () => {
  const map = mapWith(`
  measure a "A" { unit: USD, baseline: 1 at 2024-Q4, target: 9 at 2025-Q4, actual: 1 at 2025-Q1, 4 at 2025-Q2, 9 at 2025-Q4 }
  measure b "B" { unit: USD, scoring: step(3), actual: 3 at 2025-Q1, 2 at 2025-Q2, 4 at 2025-Q3 }
  measure c "C" { unit: USD, every: half, better: lower, baseline: 9 at 2024-H2, target: 1 at 2025-H2, actual: 7 at 2025-H1, 2 at 2025-H2 }
  measure d "D" { unit: percent, better: inside 40%..60%, actual: 30% at 2025-Q1, 50% at 2025-Q2, 75% at 2025-Q3 }
  measure index "I" { unit: percent, index: a 60%, b 20%, rest 20% { c 1, d 3 } }
  measure twice "T" { unit: percent, formula: score(a) * score(d) }
  measure growth_a "G" { unit: percent, formula: growth(a) }
  measure worth "W" { unit: USD, formula: clv(a, 80%, 10%, 5) + npv(10%, -1, a, 2) }
  measure yearly "Y" { unit: percent, formula: cagr(a, 1 years) }
  measure loss "L" { unit: USD, actual: 6 at 2024-Q1, 4 at 2024-Q4, -2 at 2025-Q1, 5 at 2025-Q2, 0 at 2025-Q3, 3 at 2025-Q4 }
  measure growth_loss "GL" { unit: percent, formula: growth(loss) }
  measure yearly_loss "YL" { unit: percent, formula: cagr(loss, 1 years) }
  measure nested "N" { unit: ratio, formula: sum_known(growth(change(loss) + loss) / 2, previous(sum_known(loss / a, growth(growth(a))))) }
  measure known "K" { unit: USD, formula: sum_known(a, b) + if_missing(b, 7) + at(a, 2025-Q2) }
  measure mean "M" { unit: USD, formula: avg(c over last 2 quarters) }`);
  const { known, differences } = await compare(map, new Map());
  expect(differences).toEqual([]);
  expect(known).toBeGreaterThan(20);
});

test("a window of twenty years is covered by data that began in its first period", async () => {
  const map = mapWith(`
  source calls "Calls" from "c.csv" events on day { day: date, took: hours }
  measure slow "Slow" { unit: hours, formula: sum(calls.took) over last 20 years }`);
  const columns = new Map([
    ["day", [dayNumber(2005, 4, 3), dayNumber(2025, 12, 31)]],
    ["took", [1, 2]],
  ]);
  const { known, differences } = await compare(map, new Map([["calls", { rows: 2, columns }]]));
  expect(differences).toEqual([]);
  expect(known).toBe(2);
});

test("nothing breaks out of a view, and the same map gives the same bytes", () => {
  const map = mapWith(`
  source calls "Calls" from "c.csv" events on day { day: date, took: hours }
  measure \`x\u2028; DROP\` "Slow" { unit: hours, formula: percentile(calls.took, 90) }`);
  expect(emitView(map, "trino")).toContain("SELECT 'x\u2028; DROP' AS measure");
  expect(emitView(map, "duckdb")).toBe(emitView(structuredClone(map), "duckdb"));
});
