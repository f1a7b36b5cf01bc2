import fc from "fast-check";
import { expect, test } from "vitest";
import { emitTypescript } from "../../src/emit/typescript.ts";
import { aggregateOnDuckdb } from "../../src/engine/duckdb.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { evaluateAggregates, evaluatePlan } from "../../src/formula/evaluate.ts";
import { asValue, rowsOf, runModule } from "../emit-typescript/run-module.ts";
import { mapWith } from "../formula/map-of.ts";
import { type Sample, sample } from "./random-measures.ts";
import { differences } from "./same-values.ts";

/** How many generated samples; `SMAP_SAMPLES=50000 npx vitest run test/engine/agreement.test.ts` for a long run. */
const SAMPLES = Number(process.env.SMAP_SAMPLES ?? 150);

/** DuckDB takes longer than the others, so it sees every fifth sample. */
const EVERY = 5;

test("the evaluator, generated TypeScript and DuckDB agree on generated measures over generated data", async () => {
  let known = 0;
  let run = 0;
  await fc.assert(
    fc.asyncProperty(sample, async (given: Sample) => {
      const map = mapWith(given.declarations, given.calendar);
      const { plan, diagnostics } = planFormulas(map);
      expect(diagnostics.filter((each) => each.severity === "error" && each.code !== "bad-window")).toEqual(
        [],
      );
      const oracle = evaluatePlan(plan, given.tables);
      const generated = runModule(emitTypescript(map));
      const fromRows = generated.evaluate(generated.aggregate(rowsOf(plan, given.tables)));
      const values = fromRows.map((each) => ({ measure: each.measure, values: each.values.map(asValue) }));
      expect(differences(oracle, values)).toEqual([]);
      if (run++ % EVERY === 0) {
        const { aggregates } = await aggregateOnDuckdb(plan, given.tables, { seconds: 60 });
        expect(differences(oracle, evaluateAggregates(plan, aggregates).rows)).toEqual([]);
      }
      known += oracle.rows.flatMap((each) => each.values).filter((each) => each.kind === "known").length;
    }),
    { numRuns: SAMPLES, seed: 20_251 },
  );
  // Agreement about nothing would prove nothing.
  expect(known).toBeGreaterThan(SAMPLES * 5);
}, 3_600_000);
