/**
 * How fast measures are evaluated: planning, the fused SELECT against one SELECT a measure on ten million rows, and the
 * three evaluators over the same rows. Ratios are printed; absolute times depend on the machine.
 *
 *   node bench/measures/run.mjs [ROWS]
 */
import { DuckDBInstance } from "@duckdb/node-api";
import { transformSync } from "esbuild";
import { aggregationSql } from "../../src/emit/sql.ts";
import { sqlDialect } from "../../src/emit/sql-dialects.ts";
import { emitTypescript } from "../../src/emit/typescript.ts";
import { aggregateTables } from "../../src/formula/aggregate-tables.ts";
import { planFormulas } from "../../src/formula/check.ts";
import type { Plan } from "../../src/formula/plan.ts";
import type { Cell, Tables } from "../../src/formula/tables.ts";
import { load } from "../../src/model/load.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { formatDay } from "../../src/model/periods.ts";
import { resolveFile } from "../../src/model/resolve.ts";

const ROWS = Number(process.argv[2] ?? 10_000_000);
const FORMULAS = [
  "sum(t.amount)",
  'sum(t.amount where kind = "k1")',
  'avg(t.amount where kind is one of ("k2", "k3"))',
  "count(t where amount < 0) / count(t)",
  'max(t.amount where amount > 10 and kind != "k4")',
  "stddev(t.amount)",
  "sum(t.amount * 2 where amount > 50)",
];

const dialect = sqlDialect("duckdb");

function mapOf(formulas: readonly string[]): StrategyMap {
  const measures = formulas.map(
    (formula, index) => `  measure m${index} "M" { unit: ratio, formula: ${formula} }`,
  );
  const text = `map bench "Bench" {
  calendar: month 2023-01..2025-12
  source t "T" from "t.csv" events on day { day: date, customer: text, kind: text, amount: ratio }
${measures.join("\n")}
}`;
  const { modules } = load(["bench.smap"], { read: () => ({ kind: "text", text }) }, new Map());
  const module = modules.get("bench.smap");
  const map = module === undefined ? undefined : resolveFile(module, modules).maps[0];
  if (map === undefined) throw new Error("the bench's map does not compile");
  return map;
}

/** Median seconds of three runs. */
async function seconds(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    await run();
    times.push((performance.now() - start) / 1000);
  }
  return times.sort((a, b) => a - b)[1] ?? 0;
}

async function fusedAgainstSingle(): Promise<void> {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
  await connection.run(`CREATE TABLE "t" AS SELECT
    DATE '2023-01-01' + CAST((i * 7919) % 1096 AS INTEGER) AS day, 'c' || (i * 31) % 200000 AS customer,
    'k' || i % 6 AS kind, ((i * 104729) % 20000) / 100.0 - 20 AS amount FROM range(${ROWS}) AS r(i)`);
  const sqlOf = (plan: Plan) => plan.aggregations.map((each) => aggregationSql(plan, each, dialect).sql);
  const fused = sqlOf(planFormulas(mapOf(FORMULAS)).plan);
  const single = FORMULAS.flatMap((each) => sqlOf(planFormulas(mapOf([each])).plan));
  const perCustomer = sqlOf(planFormulas(mapOf(["avg(sum(amount) per customer in t)"])).plan);
  const rolling = sqlOf(planFormulas(mapOf(["distinct(t.customer) over last 12 months"])).plan);
  const run = async (statements: readonly string[]) => {
    for (const each of statements) await connection.runAndReadAll(each);
  };
  const fusedTime = await seconds(() => run(fused));
  const singleTime = await seconds(() => run(single));
  console.log(`${ROWS} rows, 36 months, DuckDB with two threads`);
  console.log(`  7 flat measures fused    ${fusedTime.toFixed(2)} s`);
  console.log(
    `  7 flat measures singly   ${singleTime.toFixed(2)} s   (fused: ${(singleTime / fusedTime).toFixed(1)} times as fast)`,
  );
  console.log(`  one per-customer measure ${(await seconds(() => run(perCustomer))).toFixed(2)} s`);
  console.log(`  distinct over 12 months  ${(await seconds(() => run(rolling))).toFixed(2)} s`);
  connection.closeSync();
}

async function evaluators(): Promise<void> {
  const count = Math.min(ROWS, 200_000);
  const map = mapOf(FORMULAS);
  const { plan } = planFormulas(map);
  const rows = Array.from({ length: count }, (_, index) => index);
  const columns = new Map<string, readonly Cell[]>([
    ["day", rows.map((i) => 19_358 + ((i * 7919) % 1096))],
    ["customer", rows.map((i) => `c${(i * 31) % 200_000}`)],
    ["kind", rows.map((i) => `k${i % 6}`)],
    ["amount", rows.map((i) => ((i * 104_729) % 20_000) / 100 - 20)],
  ]);
  const tables: Tables = new Map([["t", { rows: count, columns }]]);
  const module: { exports: unknown } = { exports: {} };
  const { code } = transformSync(emitTypescript(map), { loader: "ts", format: "cjs" });
  new Function("module", "exports", code)(module, module.exports);
  const generated = module.exports as { aggregate: (tables: unknown) => unknown };
  const objects = rows.map((row) => ({
    day: formatDay(columns.get("day")?.[row] as number),
    customer: columns.get("customer")?.[row],
    kind: columns.get("kind")?.[row],
    amount: columns.get("amount")?.[row],
  }));
  const walk = await seconds(() => aggregateTables(plan, tables));
  const run = await seconds(() => generated.aggregate({ t: objects }));
  const cells = (count * FORMULAS.length) / 1e6;
  console.log(`${count} rows in memory, ${FORMULAS.length} measures (million cells a second)`);
  console.log(`  reference evaluator  ${(cells / walk).toFixed(1)}`);
  console.log(
    `  generated TypeScript ${(cells / run).toFixed(1)}   (${(walk / run).toFixed(1)} times as fast)`,
  );
}

async function planning(): Promise<void> {
  for (const count of [250, 500, 1000, 2000]) {
    const map = mapOf(
      Array.from({ length: count }, (_, index) =>
        index === 0 ? "sum(t.amount)" : `m${index - 1} + ${index} * m0`,
      ),
    );
    const time = await seconds(() => planFormulas(map));
    console.log(`planning a chain of ${count} measures ${(time * 1000).toFixed(0)} ms`);
  }
}

await planning();
await evaluators();
await fusedAgainstSingle();
