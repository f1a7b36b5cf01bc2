/**
 * How fast measures are evaluated: planning, the fused SELECT against one SELECT a measure on ten million rows, and the
 * three evaluators over the same rows. Ratios are printed; absolute times depend on the machine.
 *
 *   node bench/run.mjs measures [ROWS]
 */
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { transformSync } from "esbuild";
import { aggregationSql, coverageSql } from "../../src/emit/sql.ts";
import { sqlDialect } from "../../src/emit/sql-dialects.ts";
import { emitTypescript } from "../../src/emit/typescript.ts";
import { aggregateTables } from "../../src/formula/aggregate-tables.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { evaluateAggregates } from "../../src/formula/evaluate.ts";
import type { Plan } from "../../src/formula/plan.ts";
import type { Cell, Coverage, Tables } from "../../src/formula/tables.ts";
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

interface Generated {
  readonly aggregate: (tables: unknown) => unknown;
  readonly evaluate: (aggregates: unknown) => unknown;
}

function moduleOf(map: StrategyMap): Generated {
  const module: { exports: unknown } = { exports: {} };
  const { code } = transformSync(emitTypescript(map), { loader: "ts", format: "cjs" });
  new Function("module", "exports", code)(module, module.exports);
  return module.exports as Generated;
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

/** The seven measures as somebody who knows SQL would write them by hand: one pass, one grouping. */
const BY_HAND = `SELECT date_trunc('month', day) AS month, SUM(amount), SUM(amount) FILTER (kind = 'k1'),
  AVG(amount) FILTER (kind IN ('k2', 'k3')), COUNT(*) FILTER (amount < 0) / COUNT(*),
  MAX(amount) FILTER (amount > 10 AND kind <> 'k4'), STDDEV_SAMP(amount), SUM(amount * 2) FILTER (amount > 50)
  FROM t GROUP BY 1 ORDER BY 1`;

async function filled(rows: number): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
  await connection.run(`CREATE TABLE "t" AS SELECT
    DATE '2023-01-01' + CAST((i * 7919) % 1096 AS INTEGER) AS day, 'c' || (i * 31) % 200000 AS customer,
    'k' || i % 6 AS kind, CAST(((i * 104729) % 20000) / 100.0 - 20 AS DOUBLE) AS amount FROM range(${rows}) AS r(i)`);
  return connection;
}

/** smap from formulas to values (plan, SQL, coverage, periods) against the query by hand, and how both grow. */
async function againstHand(): Promise<void> {
  const map = mapOf(FORMULAS);
  const times: number[] = [];
  for (const rows of [ROWS / 10, ROWS]) {
    const connection = await filled(rows);
    const whole = async () => {
      const { plan } = planFormulas(map);
      const coverage = new Map<string, Coverage>();
      for (const source of plan.sources) {
        const rows = (await connection.runAndReadAll(coverageSql(source, dialect))).getRowsJS();
        const [first, last] = (rows[0] ?? []).map(Number);
        coverage.set(source.id, { first: first ?? 0, last: last ?? 0, days: [] });
      }
      const groups = [];
      for (const each of plan.aggregations) {
        const sql = aggregationSql(plan, each, dialect);
        const answers = (await connection.runAndReadAll(sql)).getRowsJS();
        groups.push(new Map(answers.map(([key, ...values]) => [Number(key), values.map(Number)] as const)));
      }
      return evaluateAggregates(plan, { kind: "aggregate-values", groups, coverage, unavailable: new Set() });
    };
    const ours = await seconds(whole);
    const theirs = await seconds(() => connection.runAndReadAll(BY_HAND));
    times.push(ours);
    console.log(
      `${rows} rows: smap in all ${ours.toFixed(3)} s, one query by hand ${theirs.toFixed(3)} s (smap takes ${(ours / theirs).toFixed(2)} times as long)`,
    );
    connection.closeSync();
  }
  const growth = Math.log10((times[1] ?? 0) / (times[0] ?? 1));
  console.log(`  growth from ${ROWS / 10} to ${ROWS} rows: exponent ${growth.toFixed(2)} (1 is linear)`);
  console.log(
    `  memory of this process at its highest: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, with the tables of all runs in it`,
  );
}

/** Layer B alone: formulas over periods, a cell a formula and period. */
async function periods(): Promise<void> {
  const count = 300;
  const formulas = Array.from({ length: count }, (_, index) =>
    index === 0 ? "sum(t.amount)" : `(m${index - 1} + ${index} * m0) / 2 - previous(m${index - 1}) / 4`,
  );
  const map = mapOf(formulas);
  const { plan } = planFormulas(map);
  const start = plan.calendar.range.from.ordinal - plan.reach;
  const length = plan.calendar.range.to.ordinal - start + 1;
  const group = new Map(Array.from({ length }, (_, index) => [start + index, [index + 1]] as const));
  const coverage = new Map([["t", { first: 0, last: 30_000, days: [] }]]);
  const aggregates = {
    kind: "aggregate-values",
    groups: [group],
    coverage,
    unavailable: new Set<string>(),
  } as const;
  const generated = moduleOf(map);
  const byHand = () => {
    const rows: Float64Array[] = [];
    for (let row = 0; row < count; row++) {
      const own = new Float64Array(length);
      const before = rows[row - 1];
      const first = rows[0];
      for (let at = 0; at < length; at++) {
        if (before === undefined || first === undefined) own[at] = group.get(start + at)?.[0] ?? Number.NaN;
        else
          own[at] =
            ((before[at] ?? 0) + row * (first[at] ?? 0)) / 2 -
            (at === 0 ? Number.NaN : (before[at - 1] ?? 0)) / 4;
      }
      rows.push(own);
    }
    return rows;
  };
  const cells = (count * length) / 1e6;
  const walk = await seconds(() => evaluateAggregates(plan, aggregates));
  const run = await seconds(() => generated.evaluate(aggregates));
  const loop = await seconds(byHand);
  console.log(`${count} formulas over ${length} months (million cells a second)`);
  console.log(`  reference evaluator  ${(cells / walk).toFixed(1)}`);
  console.log(`  generated TypeScript ${(cells / run).toFixed(1)}`);
  console.log(`  a loop by hand       ${(cells / loop).toFixed(1)}   (without reasons for what is missing)`);
}

async function fusedAgainstSingle(): Promise<void> {
  const connection = await filled(ROWS);
  const sqlOf = (plan: Plan) => plan.aggregations.map((each) => aggregationSql(plan, each, dialect));
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
  const generated = moduleOf(map);
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
await periods();
await evaluators();
await fusedAgainstSingle();
await againstHand();
