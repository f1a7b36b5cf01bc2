import { readFileSync } from "node:fs";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, test } from "vitest";
import type { Scorecard } from "../src/index.ts";
import { runProgram } from "./cli/run-program.ts";

/** Metro Bank's seven internal measures, by the program and by a controller's own SQL. */

const folder = path.resolve(import.meta.dirname, "../examples/metro-bank");

const statements = readFileSync(path.join(folder, "by-hand.sql"), "utf8")
  .split(/^-- measure: /m)
  .slice(1)
  .map((part) => {
    const [measure = "", ...lines] = part.split("\n");
    return { measure: measure.trim(), sql: lines.join("\n").replaceAll("'data/", `'${folder}/data/`) };
  });

let scorecard: Scorecard;

beforeAll(async () => {
  const { out } = await runProgram(folder, ["eval", "map.smap", "--format", "json"]);
  scorecard = JSON.parse(out).scorecards.find((each: Scorecard) => each.map === "metro_bank") as Scorecard;
});

/** Period and value of each row of a query; a NULL is null. */
async function rowsOf(sql: string): Promise<ReadonlyMap<string, number | null>> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(sql.trim().replace(/;$/, ""));
  const rows = reader.getRowsJS().map(([period, value]) => {
    return [String(period), value === null ? null : Number(value)] as const;
  });
  connection.closeSync();
  return new Map(rows);
}

describe("by hand and by smap", () => {
  test("there is a statement for each of the seven", () => {
    expect(statements.map((each) => each.measure)).toHaveLength(7);
  });

  test.each(statements)("$measure", async ({ measure, sql }) => {
    const byHand = await rowsOf(sql);
    const own = scorecard.measures.find((each) => each.id === measure);
    expect(own, measure).toBeDefined();
    for (const [index, period] of scorecard.periods.entries()) {
      const expected = byHand.get(period) ?? null;
      const value = own?.series[index] ?? null;
      const message = `${measure} in ${period}`;
      if (expected === null) expect(value, message).toBeNull();
      else expect(value, message).toBeCloseTo(expected, 9);
    }
  });
});
