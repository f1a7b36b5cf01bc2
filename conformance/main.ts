import { writeFileSync } from "node:fs";
import { sqlDialect } from "../src/emit/sql-dialects.ts";
import { AWKWARD, type Case, examples, generated } from "./cases.ts";
import { compare, statementsOf } from "./comparison.ts";
import type { Engine, NumberColumns, Opened } from "./engine.ts";
import { openBigquery } from "./engines/bigquery.ts";
import { openClickhouse } from "./engines/clickhouse.ts";
import { openDuckdb, openStandIn } from "./engines/duckdb.ts";
import { openPostgres } from "./engines/postgres.ts";
import { GRAMMARS, type Grammar } from "./grammars.ts";
import { type EngineResult, type GrammarResult, resultsPage } from "./results.ts";

const GENERATED = Number(process.argv[2] ?? 60);
const SEED = 20_261;
/** The reference evaluator of BigQuery is meant for so many rows a table. */
const ROWS = 400;
/** A grammar takes seconds for a large statement, and has seen all that there is after a few. */
const PARSED = 12;

const CASES = [...examples(ROWS), ...AWKWARD, ...generated(GENERATED, SEED)];

const ENGINES: readonly (readonly [sql: string, open: () => Promise<Opened>])[] = [
  ["duckdb", openDuckdb],
  ["postgres", openPostgres],
  ["clickhouse", openClickhouse],
  ["bigquery", openBigquery],
  ["spark", () => openStandIn("spark")],
  ["trino", () => openStandIn("trino")],
  ["snowflake", () => openStandIn("snowflake")],
];

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function measured(dialect: string, engine: Engine): Promise<EngineResult> {
  const found: string[] = [];
  let values = 0;
  const numbers: readonly NumberColumns[] = ["double", "decimal"];
  for (const given of CASES) {
    for (const kind of numbers) {
      const { values: own, differences } = await compare(given, engine, kind, "aggregates and view");
      values += own;
      found.push(...differences.map((each) => `${each} (columns of ${kind}s)`));
    }
  }
  await engine.close();
  return {
    dialect,
    name: engine.name,
    version: engine.version,
    cases: CASES.length,
    values,
    differences: found,
  };
}

function parsed({ dialect, name, complaints }: Grammar): GrammarResult {
  const given: readonly Case[] = CASES.slice(0, CASES.length - GENERATED + PARSED);
  const found: string[] = [];
  let statements = 0;
  for (const each of given) {
    for (const sql of statementsOf(each, sqlDialect(dialect))) {
      statements += 1;
      found.push(...complaints(sql).map((complaint) => `${each.name}: ${complaint}`));
    }
  }
  return { dialect, name, statements, complaints: found };
}

const engines: EngineResult[] = [];
for (const [dialect, open] of ENGINES) {
  const engine = await open();
  if ("skipped" in engine) {
    tell(`${dialect}: ${engine.name} is skipped: ${engine.skipped}`);
    engines.push({ dialect, name: engine.name, skipped: engine.skipped });
    continue;
  }
  const result = await measured(dialect, engine);
  engines.push(result);
  if (!("skipped" in result)) {
    tell(`${dialect} on ${engine.name} ${engine.version}: ${result.differences.length} differences`);
    for (const each of result.differences.slice(0, 10)) tell(`  ${each}`);
  }
}
const grammars = GRAMMARS.map((each) => {
  const result = parsed(each);
  tell(`${each.dialect}: ${result.complaints.length} complaints about ${result.statements} statements`);
  for (const complaint of result.complaints.slice(0, 10)) tell(`  ${complaint}`);
  return result;
});
writeFileSync("conformance/results.md", resultsPage(engines, grammars, { generated: GENERATED, rows: ROWS }));
const isFine =
  engines.every((each) => "skipped" in each || each.differences.length === 0) &&
  grammars.every((each) => each.complaints.length === 0);
process.exit(isFine ? 0 : 1);
