import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emitTypescript } from "../../src/emit/typescript.ts";
import { loadTables } from "../../src/engine/load.ts";
import { evaluateInMemory } from "../../src/engine/memory.ts";
import { planOfReading } from "../../src/formula/breakdowns.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { evaluatePlan } from "../../src/formula/evaluate.ts";
import { tableInPlace } from "../../src/formula/tables.ts";
import { sample } from "../engine/random-measures.ts";
import { differences } from "../engine/same-values.ts";
import { mapInFile, mapWith } from "../formula/map-of.ts";
import { asValue, complaintsAbout, rowsOf, runModule } from "./run-module.ts";

test("the module of Metro Bank passes the strictest type check and gives the evaluator's numbers", () => {
  const { map } = mapInFile("examples/metro-bank/map.smap");
  const code = emitTypescript(map);
  expect(complaintsAbout(code)).toEqual([]);
  const { plan } = planFormulas(map);
  const { tables } = loadTables(plan, ".");
  const module = runModule(code);
  const rows = module.evaluate(module.aggregate(rowsOf(plan, tables)));
  const values = rows.map((each) => ({ measure: each.measure, values: each.values.map(asValue) }));
  expect(differences(evaluatePlan(plan, tables), values)).toEqual([]);
  expect(module.periods).toEqual([
    "2025-Q1",
    "2025-Q2",
    "2025-Q3",
    "2025-Q4",
    "2026-Q1",
    "2026-Q2",
    "2026-Q3",
    "2026-Q4",
  ]);
});

test("modules of generated measures pass the type check", () => {
  const samples = fc.sample(sample, { numRuns: 12, seed: 11 });
  const codes = samples.map(({ declarations, calendar }) => emitTypescript(mapWith(declarations, calendar)));
  expect(complaintsAbout(...codes)).toEqual([]);
});

test("a map without measures, or with noted values only, gives a module too", () => {
  const noted = emitTypescript(mapWith(`  measure m "M" { unit: USD, actual: 3 at 2025-Q2, 4 at 2025-Q2 }`));
  expect(complaintsAbout(emitTypescript(mapWith("")), noted)).toEqual([]);
  const [row] = runModule(noted).evaluate({ groups: [], coverage: new Map() });
  expect(row?.values.map((each) => (each.kind === "known" ? each.value : each.reason))).toEqual([
    "no_data",
    4,
    "no_data",
    "no_data",
  ]);
});

test("classes that the map names have values of their own, as the evaluator gives them", () => {
  const map = mapWith(`
  source shops "Shops" {
    shop: text key
    town: text
    open: flag
    row "s1", "Ulm", yes
    row "s2", "Bonn", no
  }
  source sales "Sales" {
    shop: ref shops
    kind: one of "cash", "card"
    amount: USD
    row "s1", "cash", 10
    row "s2", "card", 30
    row "s2", "cash", 5
  }
  tiers size "Size" over sales {
    tier big "Big"
    tier small "Small"
    rule big when amount >= 30
    rule small otherwise
  }
  measure turnover "T" { unit: USD, formula: sum(sales.amount), by: kind, town, size, open }
  measure twice "D" { unit: USD, formula: 2 * turnover, by: kind }`);
  const code = emitTypescript(map);
  expect(complaintsAbout(code)).toEqual([]);
  const { values } = evaluateInMemory(map, { root: "." });
  const tables = new Map(map.sources.map((each) => [each.id, tableInPlace(each)]));
  const module = runModule(code);
  const aggregates = module.aggregate(rowsOf(planOfReading(map), tables));
  const rows = module.evaluate(aggregates);
  expect(rows.map((each) => each.measure)).toEqual(["turnover", "twice"]);
  const expected = (values.breakdowns ?? []).flatMap(({ measure, by, classes }) =>
    // Towns stand only in the data, so no class of them can be written down beforehand.
    by === "town" ? [] : classes.map((each) => ({ measure, by, ...each })),
  );
  const classes = module.evaluateClasses?.(aggregates) ?? [];
  expect(classes.map((each) => ({ ...each, values: each.values.map(asValue) }))).toEqual(expected);
  expect(classes).toHaveLength(8);
});

test("the same map gives the same bytes, and nothing is imported", () => {
  const { map } = mapInFile("examples/metro-bank/map.smap");
  expect(emitTypescript(map)).toBe(emitTypescript(structuredClone(map)));
  expect(emitTypescript(map)).not.toMatch(/^\s*import\b|require\(/m);
});

/** Texts that would end a string, a template, a comment or a line of generated code. */
const HOSTILE: readonly string[] = [
  '"',
  "'",
  "`",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay a text
  "${process.exit(1)}",
  "*/ process.exit(1) /*",
  "\\",
  "\\u0022",
  "\u2028",
  "// x",
  "</script>",
  "\u0007",
  "__proto__",
  "constructor",
  "值",
];

/** A map whose ids, labels and texts are one hostile text. */
function hostileMap(hostile: string) {
  const text = `"${hostile.replace(/["\\]/g, "\\$&").replace(/[\u0000-\u001f\u2028]/g, (unit) => `\\u{${unit.charCodeAt(0).toString(16)}}`)}"`;
  const id = hostile.replace(/[`\u0007\u2028]/g, "x");
  return mapWith(`
    source \`${id}\` ${text} from "o.csv" events on \`${id}\` { \`${id}\` ${text}: date, amount: USD, kind: text }
    measure \`${id}m\` ${text} { unit: USD, formula: sum(\`${id}\`.amount where kind = ${text}) }`);
}

describe("hostile names and texts are escaped by their type", () => {
  test("they pass the type check", () => {
    expect(complaintsAbout(...HOSTILE.map((each) => emitTypescript(hostileMap(each))))).toEqual([]);
  });

  test.each(HOSTILE)("%j", (hostile) => {
    const map = hostileMap(hostile);
    const { plan, diagnostics } = planFormulas(map);
    expect(diagnostics).toEqual([]);
    const [source] = plan.sources;
    const cells = { date: [20_200, 20_200], number: [1, 2], text: ["other", hostile] } as const;
    const columns = new Map(
      source?.columns.map(({ id, type }) => [id, cells[type.kind as keyof typeof cells]] as const),
    );
    const rows = rowsOf(plan, new Map([[source?.id ?? "", { rows: 2, columns }]]));
    // An ordinary object cannot have an own `__proto__`, so the module calls that column and table otherwise.
    const renamed = JSON.parse(JSON.stringify(rows).replaceAll('"__proto__":', '"__proto__ (column)":'));
    const module = runModule(emitTypescript(map));
    const [row] = module.evaluate(module.aggregate(hostile === "__proto__" ? renamed : rows));
    expect(row).toMatchObject({ measure: map.measures[0]?.id });
    expect(row?.values[1]).toMatchObject({ kind: "known", value: 2 });
  });
});
