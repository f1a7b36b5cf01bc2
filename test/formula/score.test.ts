import { expect, test } from "vitest";
import { emitTypescript } from "../../src/emit/typescript.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { evaluatePlan } from "../../src/formula/evaluate.ts";
import { scoreMap } from "../../src/score/score-map.ts";
import { asValue, complaintsAbout, runModule } from "../emit-typescript/run-module.ts";
import { differences } from "../engine/same-values.ts";
import { mapInFile, mapWith } from "./map-of.ts";

const MEASURES = `
  phase build "Build" { during: 2025-Q1..2025-Q2 }
  measure plain "Plain" { unit: USD, baseline: 10 at 2024-Q4, target: 30 at 2025-Q4, actual: 15 at 2025-Q1, 15 at 2025-Q2, 26 at 2025-Q3, 50 at 2025-Q4 }
  measure low "Low" { unit: USD, better: lower, baseline: 9 at 2024-Q4, target: 5 at 2025-Q2, 1 at 2025-Q4, actual: 9 at 2025-Q1, 6 at 2025-Q2, 4 at 2025-Q4 }
  measure late "Late" { unit: USD, target: 5 at 2025-Q3, actual: 4 at 2025-Q1, 4 at 2025-Q3, 6 at 2025-Q4 }
  measure band "Band" { unit: percent, better: inside 40%..60%, baseline: 20%, actual: 30% at 2025-Q1, 50% at 2025-Q2, 61% at 2025-Q3, 99% at 2025-Q4 }
  measure exact "Exact" { unit: percent, better: exactly 100%, baseline: 50%, actual: 75% at 2025-Q1, 100% at 2025-Q2, 125% at 2025-Q3 }
  measure jump "Jump" { unit: USD, scoring: step(10), actual: 9 at 2025-Q1, 10 at 2025-Q2, 11 at 2025-Q3 }
  measure flag "Flag" { unit: USD, scoring: red_flag(10, 20), actual: -50 at 2025-Q1, 10 at 2025-Q2, 15 at 2025-Q3, 24 at 2025-Q4 }
  measure wide "Wide" { unit: USD, scoring: absolute, target: 10 at 2025-Q1, actual: 12 at 2025-Q1, 8 at 2025-Q2, 0 at 2025-Q3, 40 at 2025-Q4 }
  measure phased "Phased" { unit: USD, baseline: 0 at 2024-Q4, target: 10 in build, 20 at 2025-Q4, actual: 5 at 2025-Q1, 5 at 2025-Q2, 5 at 2025-Q3, 5 at 2025-Q4 }
  measure seldom "Seldom" { unit: USD, every: half, baseline: 0 at 2024-H2, target: 10 at 2025-H2, actual: 4 at 2025-H1, 9 at 2025-H2 }
  measure index_a "Index" { unit: percent, index: first 30% { plain 50%, low 50% }, band 40%, seldom 30% }
  measure index_b "Thin" { unit: percent, index: late 60%, jump 40% }`;

const IDS = [...MEASURES.matchAll(/measure (\w+)/g)].map((each) => each[1] ?? "");
const scores = IDS.map((id) => `  measure s_${id} "S" { unit: percent, formula: score(${id}) }`).join("\n");
const more = `  measure mean_score "M" { unit: percent, formula: avg(score(plain) over last 2 quarters) }
  measure gain "G" { unit: percent, formula: change(score(plain)) }`;
const map = mapWith(`${MEASURES}\n${scores}\n${more}`);

const { plan, diagnostics } = planFormulas(map);
const values = evaluatePlan(plan, new Map());
const valuesOf = (id: string) =>
  values.rows
    .find((each) => each.measure === id)
    ?.values.map((each) => (each.kind === "known" ? Number(each.value.toPrecision(12)) : each.reason));

test("the scores of noted values, worked out by hand", () => {
  expect(diagnostics).toEqual([]);
  // The target rises by 5 a quarter from 10: 15, 20, 25, 30.
  expect(valuesOf("s_plain")).toEqual([1, 0.5, 1, 1]);
  expect(valuesOf("s_low")).toEqual([0, 0.75, "missing_input", 0.625]);
  expect(valuesOf("s_band")).toEqual([0.5, 1, 0.95, 0]);
  expect(valuesOf("s_jump")).toEqual([0, 1, 1, "missing_input"]);
  // One step of 10 below the red flag there are no points left, at the flag 3.3 of 10, at the goal 6.6.
  expect(valuesOf("s_flag")).toEqual([0, 0.33, 0.495, 0.796]);
  expect(valuesOf("mean_score")).toEqual(["missing_input", 0.75, 0.75, 1]);
  expect(valuesOf("gain")?.slice(1)).toEqual([-0.5, 0.5, 0]);
});

test("a score in a formula and the value of an index are those of the scorecard", () => {
  const { measures } = scoreMap(map, {
    ...values,
    rows: values.rows.filter((each) => !each.measure.startsWith("index")),
  });
  for (const id of IDS) {
    const card = measures.find((each) => each.id === id);
    const own = values.rows.find((each) => each.measure === `s_${id}`);
    const given = own?.values.map((each) => (each.kind === "known" ? each.value : null));
    expect([id, given?.map(rounded)]).toEqual([id, card?.scores.map(rounded)]);
  }
  for (const id of ["index_a", "index_b"]) {
    const series = measures.find((each) => each.id === id)?.series;
    expect(
      valuesOf(id)?.map((each) => (typeof each === "number" ? each : null)),
      id,
    ).toEqual(series?.map(rounded));
  }
  expect(valuesOf("index_a")?.filter((each) => typeof each === "number").length).toBeGreaterThan(2);
});

test("an example's index has the value that its scorecard gives it", () => {
  const { map: example } = mapInFile("examples/crm-capability/map.smap");
  const evaluated = evaluatePlan(planFormulas(example).plan, new Map());
  const card = scoreMap(example, {
    ...evaluated,
    rows: evaluated.rows.filter(({ measure }) => isNoted(measure)),
  });
  function isNoted(id: string): boolean {
    return example.measures.some((each) => each.id === id && each.actuals.length > 0);
  }
  const indexes = example.measures.filter((each) => each.index.length > 0 && !isNoted(each.id));
  expect(indexes.length).toBeGreaterThan(0);
  for (const { id } of indexes) {
    const own = evaluated.rows.find((each) => each.measure === id)?.values;
    const series = card.measures.find((each) => each.id === id)?.series;
    expect(own?.map((each) => (each.kind === "known" ? rounded(each.value) : null))).toEqual(
      series?.map(rounded),
    );
  }
});

test("generated modules give the same scores", () => {
  const code = emitTypescript(map);
  expect(complaintsAbout(code)).toEqual([]);
  const rows = runModule(code).evaluate({ groups: [], coverage: new Map() });
  expect(
    differences(
      values,
      rows.map((each) => ({ measure: each.measure, values: each.values.map(asValue) })),
    ),
  ).toEqual([]);
});

test.each([
  ["score(3)", "wrong-type", "`score` needs a measure, and `3` is none"],
  ["score(plian)", "wrong-type", "`score` needs a measure, and `plian` is none"],
  [
    "score(plain) over last 2 quarters",
    "not-recomputable",
    "a score belongs to a reporting period, so it cannot be computed anew `over last 2 quarters`",
  ],
  ["score(wrong)", "formula-cycle", "the formula of `wrong` refers to itself"],
])("%s is refused", (formula, code, message) => {
  const wrong = mapWith(`${MEASURES}\n  measure wrong "W" { unit: percent, formula: ${formula} }`);
  expect(planFormulas(wrong).diagnostics.map((each) => [each.code, each.message])).toEqual([[code, message]]);
});

test("indexes that weigh each other in a circle are refused, with the way round", () => {
  const circle = mapWith(`
  measure a "A" { unit: percent, index: b 100% }
  measure b "B" { unit: percent, index: a 100% }`);
  expect(planFormulas(circle).diagnostics.map((each) => each.message)).toEqual([
    "formulas refer to each other in a circle: `a` → `b` → `a`",
  ]);
});

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(12));
}
