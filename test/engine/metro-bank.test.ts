import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { evaluateOnDuckdb } from "../../src/engine/duckdb.ts";
import { evaluateInMemory } from "../../src/engine/memory.ts";
import { formatPeriod } from "../../src/model/periods.ts";
import { mapInFile } from "../formula/map-of.ts";
import { differences } from "./same-values.ts";

const { map } = mapInFile("examples/metro-bank/map.smap");

test("DuckDB and the evaluator agree on Metro Bank", async () => {
  const memory = evaluateInMemory(map, { root: "." });
  const duckdb = await evaluateOnDuckdb(map, { root: ".", seconds: 30 });
  expect(differences(memory.values, duckdb.values.rows)).toEqual([]);
  expect(duckdb.diagnostics.filter((each) => each.severity === "error")).toEqual([]);
});

test("the seven internal measures are what SQL written by hand gives", async () => {
  const statements = readFileSync("examples/metro-bank/by-hand.sql", "utf8")
    .split(/^-- measure: /m)
    .slice(1)
    .map((part) => ({
      measure: part.slice(0, part.indexOf("\n")).trim(),
      sql: part.slice(part.indexOf("\n")),
    }));
  expect(statements.length).toBe(7);
  const { values } = evaluateInMemory(map, { root: "." });
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("SET file_search_path = 'examples/metro-bank'");
  for (const { measure, sql } of statements) {
    const rows = (await connection.runAndReadAll(sql)).getRowsJS();
    const byHand = new Map(
      rows.map(([period, value]) => [String(period), value === null ? null : Number(value)]),
    );
    const row = values.rows.find((each) => each.measure === measure);
    expect(row, measure).toBeDefined();
    expect(byHand.size, measure).toBe(values.periods.length);
    for (const [index, period] of values.periods.entries()) {
      const value = row?.values[index];
      const expected = byHand.get(formatPeriod(period)) ?? null;
      if (value?.kind === "known")
        expect(value.value, `${measure} ${formatPeriod(period)}`).toBeCloseTo(expected ?? Number.NaN, 9);
      else expect(expected, `${measure} ${formatPeriod(period)}`).toBeNull();
    }
  }
  connection.closeSync();
});
