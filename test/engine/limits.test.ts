import { expect, test } from "vitest";
import { aggregateOnDuckdb } from "../../src/engine/duckdb.ts";
import { askWithin, type LimitedAnswer } from "../../src/engine/limits.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { evaluateAggregates } from "../../src/formula/evaluate.ts";
import type { Aggregation } from "../../src/formula/plan.ts";
import { mapWith } from "../formula/map-of.ts";

const map = mapWith(`
  source t "T" from "t.csv" { n: ratio, who: text }
  measure light "L" { unit: ratio, formula: sum(t.n) }
  measure heavy "H" { unit: ratio, formula: median(t.n) }
  measure wide "W" { unit: count, formula: distinct(t.who) }
  measure both "B" { unit: ratio, formula: light / heavy }
  measure again "A" { unit: ratio, formula: median(t.n) * 2 }`);
const { plan } = planFormulas(map);
const [source] = plan.sources;

/** A database in which medians take too long and distinct counts need too much memory. */
function ask({ aggregates }: Aggregation): LimitedAnswer {
  if (aggregates.some((each) => each.function === "median")) return { kind: "slow" };
  if (aggregates.some((each) => each.function === "distinct")) return { kind: "large" };
  return { kind: "rows", rows: [[0, ...aggregates.map(() => 12)]] };
}

test("numbers that leave the range of the engine are told, and cost their measure alone its value", async () => {
  const large = mapWith(`
  source t "T" from "t.csv" complete { n: ratio }
  measure spread "S" { unit: ratio, formula: stddev(t.n) }
  measure total "T" { unit: ratio, formula: sum(t.n) }
  measure middle "M" { unit: ratio, formula: median(t.n) }`);
  const planned = planFormulas(large).plan;
  const tables = new Map([["t", { rows: 3, columns: new Map([["n", [1e308, 1e308, 1.5e308]]]) }]]);
  const { aggregates, diagnostics } = await aggregateOnDuckdb(planned, tables, {});
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ["table-not-readable", "measure `spread` cannot be computed: numbers of source `t` are too large for it"],
  ]);
  const values = evaluateAggregates(planned, aggregates).rows.map((each) => each.values[0]);
  // The sum is infinite, not nothing, so `complete` does not make it 0.
  expect(values).toEqual([
    { kind: "missing", reason: "no_data", of: "t" },
    { kind: "missing", reason: "divided_by_zero" },
    { kind: "known", value: 1e308 },
  ]);
});

test("what is past a limit fails alone, with the names of its measures", async () => {
  if (source === undefined) throw new Error("the plan has a source");
  const asked: number[] = [];
  const grouped = await askWithin(plan, 0, source, { seconds: 2, megabytes: 256 }, async (each) => {
    asked.push(each.aggregates.length);
    return ask(each);
  });
  expect(asked).toEqual([3, 1, 1, 1]);
  expect(grouped.diagnostics.map(({ code, message, hint }) => [code, message, hint])).toEqual([
    [
      "evaluation-too-slow",
      "measures `heavy`, `again` took longer than 2 s over the rows of source `t` and were stopped; the others were not",
      "`evaluation.seconds` in the configuration allows more",
    ],
    [
      "evaluation-too-large",
      "measure `wide` needed more than 256 MB of memory over the rows of source `t` and was stopped; the others were not",
      "`evaluation.megabytes` in the configuration allows more",
    ],
  ]);
  const { groups, failed } = grouped;
  const values = evaluateAggregates(plan, {
    kind: "aggregate-values",
    groups: [groups],
    coverage: new Map(),
    unavailable: new Set(),
    failed: [failed],
  });
  const first = Object.fromEntries(values.rows.map((each) => [each.measure, each.values[0]]));
  expect(first).toEqual({
    light: { kind: "known", value: 12 },
    heavy: { kind: "missing", reason: "no_data", of: "t" },
    // A count of nothing is 0, but this one is not known.
    wide: { kind: "missing", reason: "no_data", of: "t" },
    both: { kind: "missing", reason: "missing_input", of: "heavy" },
    again: { kind: "missing", reason: "no_data", of: "t" },
  });
});

test("nothing is asked for twice where all is well", async () => {
  if (source === undefined) throw new Error("the plan has a source");
  let count = 0;
  const grouped = await askWithin(plan, 0, source, { seconds: 2 }, async ({ aggregates }) => {
    count += 1;
    return { kind: "rows", rows: [[0, ...aggregates.map((_, index) => index)]] };
  });
  expect([count, grouped.failed.size, grouped.diagnostics]).toEqual([1, 0, []]);
  expect([...grouped.groups]).toEqual([[0, [0, 1, 2]]]);
});
