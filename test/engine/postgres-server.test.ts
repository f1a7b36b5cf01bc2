import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { sqlDialect } from "../../src/emit/sql-dialects.ts";
import { aggregateOnPostgres, evaluateOnPostgres } from "../../src/engine/postgres.ts";
import { connectPostgres } from "../../src/engine/postgres-connection.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { evaluateAggregates, evaluatePlan } from "../../src/formula/evaluate.ts";
import { projectFolder } from "../cli/project-folder.ts";
import { runProgram } from "../cli/run-program.ts";
import { startPostgres } from "../emit-sql/postgres.ts";
import { tableStatements } from "../emit-sql/script.ts";
import { mapWith, textWith } from "../formula/map-of.ts";
import { sample } from "./random-measures.ts";
import { differences } from "./same-values.ts";

/** With a server of this machine's own PostgreSQL, over its driver; `npm run test:postgres` tries many more samples. */

const server = startPostgres();
afterAll(() => server?.stop());

const SAMPLES = fc.sample(sample, { numRuns: Number(process.env.SMAP_SAMPLES ?? 25), seed: 2718 });

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("PGHOST", server?.folder ?? "");
  vi.stubEnv("PGUSER", "smap");
  vi.stubEnv("PGDATABASE", "postgres");
  vi.stubEnv("PGPASSWORD", "hunter2");
  return () => vi.unstubAllEnvs();
});

describe.skipIf(server === undefined)("on a PostgreSQL server", () => {
  test("measures have the evaluator's values", { timeout: 3_600_000 }, async () => {
    const plans = SAMPLES.map(({ declarations, calendar, tables }, index) => {
      const remote = declarations.replace(/ from "(\w+)\.csv"/g, ` from table "given${index}.$1"`);
      return { plan: planFormulas(mapWith(remote, calendar)).plan, tables };
    });
    const statements = plans.flatMap(({ plan, tables }, index) => [
      `CREATE SCHEMA given${index}`,
      ...tableStatements(plan, tables, sqlDialect("postgres")),
    ]);
    server?.ask(statements, []);
    for (const { plan, tables } of plans) {
      const { aggregates } = await aggregateOnPostgres(plan, await connectPostgres(60), {});
      const given = evaluateAggregates(plan, aggregates);
      expect(differences(evaluatePlan(plan, tables), given.rows)).toEqual([]);
    }
  });

  const DECLARED = `
  source sales "Sales" from table "public.sales" events on day { day: date, amount: USD }
  perspective financial "Financial" {
    objective grow "Grow" {
      measure income "Income" { unit: USD, better: higher, formula: sum(sales.amount), baseline: 1 at 2024-Q4, target: 50 at 2025-Q4 }
    }
  }`;

  test("`smap eval --engine postgres` adds up where the rows lie", async () => {
    server?.ask(
      [
        "DROP TABLE IF EXISTS sales",
        "CREATE TABLE sales (day date, amount numeric)",
        "INSERT INTO sales VALUES ('2025-02-03', 10.5), ('2025-02-04', 1.25), ('2025-12-31', 50)",
      ],
      [],
    );
    const folder = projectFolder({ "map.smap": textWith(DECLARED) });
    const { out, complaints, status } = await runProgram(folder, ["eval", "--engine", "postgres", "--json"]);
    expect([complaints, status]).toEqual(["", 0]);
    expect(JSON.parse(out).scorecards[0].measures[0].series).toEqual([11.75, null, null, 50]);
  });

  test("a user without rights is told so", async () => {
    server?.ask(
      [
        "CREATE TABLE IF NOT EXISTS hidden (a float8)",
        "DROP ROLE IF EXISTS guest",
        "CREATE ROLE guest LOGIN",
      ],
      [],
    );
    vi.stubEnv("PGUSER", "guest");
    const map = mapWith(
      '  source h "H" from table "hidden" { a: ratio }\n  measure m "M" { unit: ratio, formula: sum(h.a) }',
    );
    const { diagnostics } = await evaluateOnPostgres(map, { root: "." });
    expect(diagnostics.map((each) => each.code)).toEqual(["source-file-refused"]);
    vi.stubEnv("PGUSER", "nobody_at_all");
    const refused = await evaluateOnPostgres(map, { root: "." });
    expect(refused.diagnostics.map((each) => each.message)).toEqual([
      "source `h` lies in a database, and there is no connection: the server does not let this user in",
    ]);
    expect(JSON.stringify(refused)).not.toMatch(/nobody_at_all|hunter2/);
  });

  test("a statement that takes too long is stopped by the server", async () => {
    server?.ask(["CREATE OR REPLACE VIEW slow AS SELECT 1.0 AS a WHERE pg_sleep(60) IS NOT NULL"], []);
    const map = mapWith(
      '  source s "S" from table "slow" { a: ratio }\n  measure m "M" { unit: ratio, formula: sum(s.a) }',
    );
    const { diagnostics } = await evaluateOnPostgres(map, { root: ".", seconds: 0.05 });
    expect(diagnostics.map((each) => each.code)).toEqual(["evaluation-too-slow"]);
  });
});
