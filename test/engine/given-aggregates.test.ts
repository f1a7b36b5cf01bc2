import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { aggregatesSql, emitAggregates, planOfAggregates } from "../../src/emit/aggregates-query.ts";
import { SQL_DIALECTS, sqlDialect } from "../../src/emit/sql-dialects.ts";
import { evaluateFromAggregates } from "../../src/engine/given-aggregates.ts";
import { loadTables } from "../../src/engine/load.ts";
import { evaluatePlan } from "../../src/formula/evaluate.ts";
import type { Tables } from "../../src/formula/tables.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { projectFolder } from "../cli/project-folder.ts";
import { runProgram } from "../cli/run-program.ts";
import { tableStatements } from "../emit-sql/script.ts";
import { mapInFile, mapWith, textWith } from "../formula/map-of.ts";
import { sample } from "./random-measures.ts";
import { differences } from "./same-values.ts";

const root = mkdtempSync(path.join(tmpdir(), "smap-aggregates-"));
const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
const connection = await instance.connect();
afterAll(() => instance.closeSync());

/** The answer of a database to the statement, as the CSV that its program would write. */
async function answerOf(map: StrategyMap, tables: Tables): Promise<string> {
  await connection.run("USE main; DROP SCHEMA IF EXISTS own CASCADE; CREATE SCHEMA own; USE own");
  const plan = planOfAggregates(map);
  for (const each of tableStatements(plan, tables, sqlDialect("duckdb"))) await connection.run(each);
  const answer = (await connection.runAndReadAll(aggregatesSql(plan, sqlDialect("duckdb")))).getRowsJS();
  return ["part,k,i,v", ...answer.map((row) => row.map((cell) => cell ?? "").join(","))].join("\n");
}

async function given(map: StrategyMap, tables: Tables) {
  writeFileSync(path.join(root, "answer.csv"), await answerOf(map, tables));
  return evaluateFromAggregates(map, root, "answer.csv");
}

test("generated measures have the evaluator's values from the answer of another engine", async () => {
  for (const { declarations, calendar, tables } of fc.sample(sample, { numRuns: 15, seed: 99 })) {
    const map = mapWith(declarations, calendar);
    const { values, diagnostics } = await given(map, tables);
    expect(diagnostics).toEqual([]);
    expect(differences(evaluatePlan(planOfAggregates(map), tables), values.rows)).toEqual([]);
  }
});

test("so has Metro Bank, breakdowns by what the map names included", async () => {
  const { map } = mapInFile("examples/metro-bank/map.smap");
  const { tables } = loadTables(planOfAggregates(map), ".");
  const { values, diagnostics } = await given(map, tables);
  expect(diagnostics).toEqual([]);
  const expected = evaluatePlan(planOfAggregates(map), tables);
  const own = { ...expected, rows: expected.rows.filter((each) => !each.measure.startsWith("[")) };
  expect(differences(own, values.rows)).toEqual([]);
  expect(values.breakdowns?.length).toBeGreaterThan(0);
});

test("a source may have more than a thousand aggregates", async () => {
  const measures = Array.from(
    { length: 1100 },
    (_, at) => `  measure m${at} "M" { unit: count, formula: count(t where n > ${at}) }`,
  );
  const map = mapWith(
    `  source t "T" { n: ratio, row 1050 }\n${measures.join("\n")}`.replace(", row", "\n    row"),
  );
  const tables = new Map([["t", { rows: 1, columns: new Map([["n", [1050]]]) }]]);
  const { values, diagnostics } = await given(map, tables);
  expect(diagnostics).toEqual([]);
  const count = values.rows.filter(
    ({ values: [first] }) => first?.kind === "known" && first.value === 1,
  ).length;
  expect(count).toBe(1050);
});

const MAP = `
  source sales "Sales" from table "core.sales" events on day { day: date, amount: USD }
  measure income "Income" { unit: USD, formula: sum(sales.amount) }
  measure deals "Deals" { unit: count, formula: count(sales) }`;

const ANSWER = `part,k,i,v
plan,MARK,0,0
days,0,0,20150
days,0,1,20300
groups,0,0,2
value,8100,0,10.5
value,8100,1,3
value,8101,0,NULL
value,8101,1,1e0
`;

function withMark(text: string): string {
  const mark = /\((\d+) AS|CAST\((\d+) AS DOUBLE\) AS k/.exec(emitAggregates(mapWith(MAP), "duckdb"));
  return text.replace("MARK", mark?.[2] ?? mark?.[1] ?? "");
}

describe("a file", () => {
  test("by hand is read: values, missing ones, and numbers in any writing", async () => {
    const folder = projectFolder({ "map.smap": textWith(MAP), "answer.csv": withMark(ANSWER) });
    const { out, complaints, status } = await runProgram(folder, [
      "eval",
      "--aggregates",
      "answer.csv",
      "--json",
    ]);
    expect([complaints.match(/error\[/g), status]).toEqual([null, 0]);
    const [income, deals] = JSON.parse(out).scorecards[0].measures;
    expect([income.series, deals.series]).toEqual([
      [10.5, null, null, null],
      [3, 1, 0, null],
    ]);
  });

  test.each([
    [
      "of another state of the map",
      ANSWER.replace("MARK", "1"),
      "they answer another question than map `test` asks now",
    ],
    ["cut off", withMark(ANSWER).replace(/value,8101,1.*\n/, ""), "lines are missing"],
    ["without a group", withMark(ANSWER).replace(/value,8101.*\n/g, ""), "lines are missing"],
    [
      "without header",
      withMark(ANSWER).replace(/part.*\n/, ""),
      "its first line does not name the columns `part`, `k`, `i` and `v`",
    ],
    ["with words for numbers", withMark(ANSWER).replace("10.5", "ten"), "line 6 cannot be read"],
    ["that is empty", "", "the file is empty"],
  ])("%s is refused, and nothing is taken for zero", (_, text, why) => {
    writeFileSync(path.join(root, "bad.csv"), text);
    const { values, diagnostics } = evaluateFromAggregates(mapWith(MAP), root, "bad.csv");
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["aggregates-refused", `the aggregates in \`bad.csv\` are not used: ${why}`],
    ]);
    expect(values.rows.flatMap((each) => each.values).every((each) => each.kind === "missing")).toBe(true);
  });

  test("that is not there, or lies outside the project, is refused", () => {
    const codes = ["none.csv", "../../etc/passwd"].map((file) =>
      evaluateFromAggregates(mapWith(MAP), root, file).diagnostics.map((each) => each.code),
    );
    expect(codes).toEqual([["aggregates-refused"], ["aggregates-refused"]]);
  });
});

test("the statement is one SELECT in every dialect, and the same map gives the same bytes", () => {
  for (const dialect of SQL_DIALECTS) {
    const text = emitAggregates(mapWith(MAP), dialect);
    expect(text).toBe(emitAggregates(structuredClone(mapWith(MAP)), dialect));
    expect(text.split(";\n")).toHaveLength(2);
    expect(text).toContain("SELECT part, k, i, v\nFROM (");
  }
});
