import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type SqlDialectRules, sqlDialect } from "../../src/emit/sql-dialects.ts";
import type { Rows } from "../../src/engine/answers.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { evaluateAggregates, evaluatePlan } from "../../src/formula/evaluate.ts";
import { sample } from "../engine/random-measures.ts";
import { differences } from "../engine/same-values.ts";
import { mapWith } from "../formula/map-of.ts";
import { startPostgres } from "./postgres.ts";
import { answered, questions, tableStatements } from "./script.ts";

const SAMPLES = fc.sample(sample, { numRuns: Number(process.env.SMAP_SAMPLES ?? 25), seed: 4711 });

const LONG = 3_600_000;

type Ask = (
  statements: readonly string[],
  asked: readonly string[],
) => readonly Rows[] | Promise<readonly Rows[]>;

/** Every sample's aggregates from the emitted SQL, in an engine, give the evaluator's values. */
async function expectAgreement(dialect: SqlDialectRules, ask: Ask): Promise<void> {
  for (const [index, { declarations, calendar, tables }] of SAMPLES.entries()) {
    const { plan } = planFormulas(mapWith(declarations, calendar));
    const schema = [`CREATE SCHEMA sample${index}`, `SET search_path = 'sample${index}'`];
    const statements = [...schema, ...tableStatements(plan, tables, dialect)];
    const answers = await ask(statements, questions(plan, dialect));
    const given = evaluateAggregates(plan, answered(plan, answers));
    expect(differences(evaluatePlan(plan, tables), given.rows)).toEqual([]);
  }
}

const duckdb = sqlDialect("duckdb");

test.each([
  ["as it is emitted", duckdb],
  // What Trino and BigQuery get, who have no exact percentile that groups rows.
  ["with percentiles by row numbers", { ...duckdb, percentile: undefined }],
])(
  "the SQL of duckdb, %s, gives the evaluator's numbers",
  async (_, dialect) => {
    const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
    await expectAgreement(dialect, async (statements, asked) => {
      for (const each of statements) await connection.run(each);
      const answers: Rows[] = [];
      for (const each of asked) {
        const rows = (await connection.runAndReadAll(each)).getRowsJS();
        answers.push(rows.map((row) => row.map((cell) => (cell === null ? null : Number(cell)))));
      }
      return answers;
    });
    connection.closeSync();
  },
  LONG,
);

const postgres = startPostgres();
afterAll(() => postgres?.stop());

// Needs `initdb`, `pg_ctl` and `psql` on the path; the session's time zone is far from ours on purpose.
test.skipIf(postgres === undefined)(
  "the SQL of postgres gives the evaluator's numbers",
  async () => {
    await expectAgreement(
      sqlDialect("postgres"),
      (statements, asked) => postgres?.ask(statements, asked) ?? [],
    );
  },
  LONG,
);
