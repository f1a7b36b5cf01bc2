import { expect, test } from "vitest";
import { aggregateOnDuckdb } from "../../src/engine/duckdb.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { evaluateAggregates, evaluatePlan } from "../../src/formula/evaluate.ts";
import type { Cell, Tables } from "../../src/formula/tables.ts";
import { mapWith } from "../formula/map-of.ts";
import { differences } from "./same-values.ts";

const MAP = `
  source orders "Orders" from "o.csv" events on booked { booked: date, customer: text, amount: USD }
  measure m "M" { unit: USD, formula: median(sum(amount) per customer in orders where amount > 1) }`;

function orders(count: number): Tables {
  const rows = Array.from({ length: count }, (_, index) => index);
  return new Map([
    [
      "orders",
      {
        rows: count,
        columns: new Map<string, Cell[]>([
          ["booked", rows.map((each) => 20_100 + (each % 300))],
          ["customer", rows.map((each) => `customer ${each}`)],
          ["amount", rows.map((each) => each % 97)],
        ]),
      },
    ],
  ]);
}

test("an evaluation that takes too long is stopped and said", async () => {
  const { plan } = planFormulas(mapWith(MAP));
  const { aggregates, diagnostics } = await aggregateOnDuckdb(plan, orders(60_000), { seconds: 0.001 });
  expect(diagnostics.map(({ code }) => code)).toEqual(["evaluation-too-slow"]);
  expect(diagnostics[0]?.message).toMatch(
    /^(measure `m` |the days of source `orders` )took longer than 0.001 s/,
  );
  const [row] = evaluateAggregates(plan, aggregates).rows;
  expect(row?.values).toEqual(Array(4).fill({ kind: "missing", reason: "no_data", of: "orders" }));
});

test("rows that need more memory than allowed are refused and said", async () => {
  const { plan } = planFormulas(mapWith(MAP));
  const { diagnostics } = await aggregateOnDuckdb(plan, orders(200_000), { seconds: 30, megabytes: 2 });
  expect(diagnostics.map(({ code }) => code)).toEqual(["evaluation-too-large"]);
});

test("names that differ in case only, or are hostile, stay apart", async () => {
  const hostile = ['x"; DROP TABLE orders; --', "Amount", "AMOUNT", "__proto__", "select", "é", "É", ""];
  const ids = hostile.filter((each) => each !== "");
  const columns = ids.map((each) => `\`${each}\`: ratio`).join(", ");
  const measures = ids.map(
    (each, index) =>
      `  measure m${index} "M" { unit: ratio, formula: sum(\`Orders\`.\`${each}\`) + sum(orders.\`${each}\`) }`,
  );
  const map = mapWith(`
    source orders "A" from "a.csv" { ${columns} }
    source \`Orders\` "B" from "b.csv" { ${columns} }
${measures.join("\n")}`);
  const { plan, diagnostics } = planFormulas(map);
  expect(diagnostics).toEqual([]);
  const table = (factor: number) => ({
    rows: 1,
    columns: new Map(ids.map((each, index) => [each, [(index + 1) * factor]])),
  });
  const tables: Tables = new Map([
    ["orders", table(1)],
    ["Orders", table(100)],
  ]);
  const { aggregates } = await aggregateOnDuckdb(plan, tables, {});
  const given = evaluateAggregates(plan, aggregates);
  expect(differences(evaluatePlan(plan, tables), given.rows)).toEqual([]);
  expect(given.rows.map((each) => each.values[0])).toEqual(
    ids.map((_, index) => ({ kind: "known", value: (index + 1) * 101 })),
  );
});

test("texts that would end a literal are compared as texts", async () => {
  const texts = ["'", "\\", "a'; DROP TABLE x; --", "\u0000", "a\u0000b", "\n", "💶", "$$", "?", "%"];
  const written = texts.map(
    (each) =>
      `"${each.replace(/[\\"]/g, "\\$&").replace(/[\u0000-\u001f]/g, (unit) => `\\u{${unit.charCodeAt(0).toString(16)}}`)}"`,
  );
  const map = mapWith(`
    source s "S" from "s.csv" { t: text }
${written.map((each, index) => `    measure m${index} "M" { unit: count, formula: count(s where t = ${each}) }`).join("\n")}
    measure all "A" { unit: count, formula: count(s where t is one of (${written.join(", ")})) }`);
  const { plan, diagnostics } = planFormulas(map);
  expect(diagnostics).toEqual([]);
  const tables: Tables = new Map([["s", { rows: texts.length, columns: new Map([["t", texts]]) }]]);
  const { aggregates } = await aggregateOnDuckdb(plan, tables, {});
  const first = evaluateAggregates(plan, aggregates).rows.map((each) => each.values[0]);
  expect(first).toEqual([
    ...texts.map(() => ({ kind: "known", value: 1 })),
    { kind: "known", value: texts.length },
  ]);
});
