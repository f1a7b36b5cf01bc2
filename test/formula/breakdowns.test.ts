import { expect, test } from "vitest";
import { evaluateOnDuckdb } from "../../src/engine/duckdb.ts";
import { evaluateInMemory } from "../../src/engine/memory.ts";
import { gatherBreakdowns, textsIn, withBreakdowns } from "../../src/formula/breakdowns.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { evaluatePlan } from "../../src/formula/evaluate.ts";
import { tableInPlace } from "../../src/formula/tables.ts";
import { scoreMap } from "../../src/score/score-map.ts";
import { mapInFile, mapWith } from "./map-of.ts";

const map = mapWith(`
  source shops "Shops" {
    shop: text key
    town: text
    row "s1", "Ulm"
    row "s2", "Bonn"
    row "s3", "Ulm"
  }
  source sales "Sales" {
    shop: ref shops
    kind: one of "cash", "card", "none"
    paid: flag
    amount: USD
    row "s1", "cash", yes, 10
    row "s2", "card", no, 30
    row "s3", "card", yes, 50
    row "s1", "card", yes, 5
  }
  tiers size "Size" over sales {
    tier big "Big"
    tier small "Small"
    rule big when amount >= 30
    rule small otherwise
  }
  measure turnover "T" { unit: USD, formula: sum(sales.amount), by: kind, town, paid, size }
  measure paid_share "P" { unit: percent, formula: share(sales where paid), by: kind }
  measure double "D" { unit: USD, formula: 2 * turnover - previous(turnover), by: town }
  measure score_only "S" { unit: percent, formula: score(turnover), by: kind }
  measure elsewhere "E" { unit: count, formula: count(shops), by: kind }`);
const tables = new Map(map.sources.map((each) => [each.id, tableInPlace(each)]));

test("values by class: options, flags, tiers, and texts through a reference", () => {
  const broken = withBreakdowns(map, textsIn(tables));
  const { plan, diagnostics } = planFormulas(broken.map);
  expect(diagnostics).toEqual([]);
  const values = gatherBreakdowns(evaluatePlan(plan, tables), broken.parts, map);
  const found = values.breakdowns?.map((each) => [
    `${each.measure} by ${each.by}`,
    ...each.classes.map(
      (one) =>
        `${one.class} ${one.values[1]?.kind === "known" ? one.values[1].value : one.values[1]?.reason}`,
    ),
  ]);
  expect(found).toEqual([
    ["turnover by kind", "cash 10", "card 85", "none no_data"],
    ["turnover by town", "Bonn 30", "Ulm 65"],
    ["turnover by paid", "yes 65", "no 30"],
    ["turnover by size", "big 80", "small 15"],
    // The share within the class; of no rows it divides by zero.
    ["paid_share by kind", "cash 1", `card ${2 / 3}`, "none divided_by_zero"],
    ["double by town", "Bonn 30", "Ulm 65"],
  ]);
  expect(values.rows.map((each) => each.measure).sort()).toEqual(map.measures.map((each) => each.id).sort());
});

test("a source that only a breakdown reads is read, and a path names one of several columns", () => {
  const towns = mapWith(`
  source regions "Regions" {
    region: text key
    name: text
    row "n", "North"
    row "s", "South"
  }
  source shops "Shops" {
    shop: text key
    region: ref regions
    name: text
    row "s1", "n", "Ulm"
    row "s2", "s", "Bonn"
  }
  source sales "Sales" {
    shop: ref shops
    amount: USD
    row "s1", 10
    row "s2", 30
  }
  measure turnover "T" { unit: USD, formula: sum(sales.amount), by: shop.name }`);
  const { values } = evaluateInMemory(towns, { root: "." });
  expect(
    values.breakdowns?.map(({ by, classes }) => [
      by,
      ...classes.map((each) => [each.class, each.values[0]] as const),
    ]),
  ).toEqual([["shop.name", ["Bonn", { kind: "known", value: 30 }], ["Ulm", { kind: "known", value: 10 }]]]);
});

test("a breakdown by a file that is not there costs the measure nothing", async () => {
  const map = mapWith(`
  source shops "Shops" from "missing.csv" { shop: text key, kind: one of "big", "small" }
  source sales "Sales" {
    shop: ref shops
    amount: USD
    row "s1", 10
  }
  measure turnover "T" { unit: USD, formula: sum(sales.amount), by: kind }`);
  for (const { values, diagnostics } of [
    evaluateInMemory(map, { root: "." }),
    await evaluateOnDuckdb(map, { root: "." }),
  ]) {
    expect(values.rows[0]?.values[0]).toEqual({ kind: "known", value: 10 });
    expect(values.breakdowns).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual(["source-file-missing"]);
  }
});

test("Metro Bank's breakdowns reach the scorecard, add up, and are the same from DuckDB and in memory", async () => {
  const { map: bank } = mapInFile("examples/metro-bank/map.smap");
  const memory = evaluateInMemory(bank, { root: "." });
  const { values } = await evaluateOnDuckdb(bank, { root: ".", seconds: 60 });
  expect(values.breakdowns?.map((each) => [each.measure, each.by])).toEqual(
    memory.values.breakdowns?.map((each) => [each.measure, each.by]),
  );
  expect(values.breakdowns?.length).toBeGreaterThan(5);
  let compared = 0;
  for (const [index, breakdown] of (values.breakdowns ?? []).entries()) {
    for (const [at, one] of breakdown.classes.entries()) {
      const other = memory.values.breakdowns?.[index]?.classes[at];
      expect(one.class).toBe(other?.class);
      for (const [place, value] of one.values.entries()) {
        const that = other?.values[place];
        expect(value.kind).toBe(that?.kind);
        if (value.kind === "known" && that?.kind === "known") {
          expect(Math.abs(value.value - that.value)).toBeLessThanOrEqual(
            1e-9 * Math.max(1, Math.abs(value.value)),
          );
          compared += 1;
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(50);
  const card = scoreMap(bank, values);
  const broken = card.measures.filter((each) => each.breakdowns !== undefined);
  expect(broken.length).toBeGreaterThan(3);
});
