import { emitTypescript } from "../src/emit/typescript.ts";
import { planFormulas } from "../src/formula/check.ts";
import { evaluatePlan } from "../src/formula/evaluate.ts";
import type { PeriodExpression, Plan } from "../src/formula/plan.ts";
import { asValue, rowsOf, runModuleLater } from "../test/emit-typescript/run-module.ts";
import { differences } from "../test/engine/same-values.ts";
import { type Case, examples, generated } from "./cases.ts";
import { type Asked, compare } from "./comparison.ts";
import type { Engine } from "./engine.ts";
import { openDuckdb } from "./engines/duckdb.ts";
import { openPostgres } from "./engines/postgres.ts";

/*
 * The long comparison: evaluator, generated TypeScript, and on DuckDB and PostgreSQL the aggregates and the view, over
 * all examples and many generated measures. `npm run agreement [COUNT] [SEED]`; it tells how often the samples held each
 * aggregate, ranking and expression over periods, so that nothing is thought tested that never occurred.
 */
const COUNT = Number(process.argv[2] ?? 10_000);
const SEED = Number(process.argv[3] ?? 1);
/** Views take most of the time, so every so many-th sample's is compared, and each example's. */
const VIEW_EVERY = 10;
/** Samples made at a time, so that memory does not grow with their number. */
const BATCH = 100;

const met = new Map<string, number>();
let values = 0;
let views = 0;
let faults = 0;

function fault(text: string): void {
  faults += 1;
  console.log(text);
}

/** Counts every kind of node and aggregate of a plan. */
function meet(plan: Plan): void {
  const count = (name: string) => met.set(name, (met.get(name) ?? 0) + 1);
  const over = (expression: PeriodExpression): void => {
    count(`periods: ${expression.kind}${"function" in expression ? ` ${expression.function}` : ""}`);
    for (const part of Object.values(expression).flat()) {
      if (typeof part === "object" && part !== null && "kind" in part) {
        if (
          [
            "constant",
            "aggregate",
            "measure",
            "observed",
            "negate",
            "arithmetic",
            "earlier",
            "at",
            "combined",
            "if-missing",
            "sum-known",
            "score",
            "index",
            "finance",
          ].includes(part.kind)
        )
          over(part as PeriodExpression);
      }
    }
  };
  for (const { key, entity, aggregates } of plan.aggregations) {
    count(`rows by: ${key.kind}${entity === undefined ? "" : ", per entity"}`);
    for (const each of [...aggregates, ...(entity?.inner ?? [])]) count(`aggregate: ${each.function}`);
    if (JSON.stringify([aggregates, entity]).includes('"kind":"ranked"')) count("rows: ranked");
  }
  for (const { expression, every } of plan.formulas) {
    over(expression);
    if (every !== undefined) count("reported rarely");
  }
}

async function agree(given: Case, engines: readonly Engine[], asked: Asked): Promise<void> {
  const { plan } = planFormulas(given.map);
  meet(plan);
  const oracle = evaluatePlan(plan, given.tables);
  const module = await runModuleLater(emitTypescript(given.map));
  const rows = module.evaluate(module.aggregate(rowsOf(plan, given.tables)));
  const own = rows.map((each) => ({ measure: each.measure, values: each.values.map(asValue) }));
  for (const each of differences(oracle, own)) fault(`${given.name} in TypeScript: ${each}`);
  for (const engine of engines) {
    const compared = await compare(given, engine, "double", asked);
    for (const each of compared.differences) fault(`${each} on ${engine.name}`);
  }
  values += oracle.rows.flatMap((each) => each.values).filter((each) => each.kind === "known").length;
}

const engines: Engine[] = [];
for (const open of [openDuckdb, openPostgres]) {
  const engine = await open();
  if ("skipped" in engine) console.log(`${engine.name} is skipped: ${engine.skipped}`);
  else engines.push(engine);
}
const shipped = examples(Number.POSITIVE_INFINITY);
for (const each of shipped) await agree(each, engines, "aggregates and view");
console.log(`${shipped.length} maps of the examples: ${faults} differences`);
for (let done = 0; done < COUNT; done += BATCH) {
  const batch = generated(Math.min(BATCH, COUNT - done), SEED * 1_000_003 + done);
  for (const [index, each] of batch.entries()) {
    const hasView = index % VIEW_EVERY === 0;
    views += hasView ? 1 : 0;
    await agree(each, engines, hasView ? "aggregates and view" : "aggregates");
  }
  console.log(
    `${done + batch.length} generated maps (${views} with view), seed ${SEED}: ${values} known values, ${faults} differences`,
  );
}
console.log(
  [...met]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${name}: ${count}`)
    .join("\n"),
);
for (const each of engines) await each.close();
process.exit(faults === 0 ? 0 : 1);
