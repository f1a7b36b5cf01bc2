import { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sqlDialect } from "../../src/emit/sql-dialects.ts";
import { evaluateOnDuckdb } from "../../src/engine/duckdb.ts";
import { aggregateOnPostgres, evaluateOnPostgres } from "../../src/engine/postgres.ts";
import { connectPostgres, openSession } from "../../src/engine/postgres-connection.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { evaluateAggregates, evaluatePlan } from "../../src/formula/evaluate.ts";
import { projectFolder } from "../cli/project-folder.ts";
import { tableStatements } from "../emit-sql/script.ts";
import { mapWith } from "../formula/map-of.ts";
import { sample } from "./random-measures.ts";
import { differences } from "./same-values.ts";

/** PostgreSQL compiled for Node, in place of a server: the same statements over the same seam. */
let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create();
}, 120_000);
afterAll(() => database.close());

async function connect(seconds: number) {
  const run = async (sql: string) =>
    (await database.query<unknown[]>(sql, [], { rowMode: "array" })).rows as unknown[][];
  return openSession(run, async () => {}, seconds);
}

const DIALECT = sqlDialect("postgres");

test("tables in PostgreSQL give the evaluator's values", async () => {
  const samples = fc.sample(sample, { numRuns: 25, seed: 99 });
  for (const [index, { declarations, calendar, tables }] of samples.entries()) {
    const remote = declarations.replace(/ from "(\w+)\.csv"/g, ` from table "given${index}.$1"`);
    const { plan } = planFormulas(mapWith(remote, calendar));
    await database.exec(`CREATE SCHEMA given${index};`);
    for (const each of tableStatements(plan, tables, DIALECT)) await database.exec(each);
    const { aggregates, diagnostics } = await aggregateOnPostgres(plan, await connect(30), {});
    expect(diagnostics.filter((each) => each.severity === "error")).toEqual([]);
    const given = evaluateAggregates(plan, aggregates);
    expect(differences(evaluatePlan(plan, tables), given.rows)).toEqual([]);
  }
}, 60_000);

/** The same rows as a CSV file with what people type into it, and as a table with types that databases have. */
const CSV = `order,booked,customer,kind,amount,mood,paid
1,2025-01-31,b,A,10.5,4,yes
2,2025-02-01T23:30:00Z,a ,B,20.25,9,no
3,2025-04-01,c,X,30,2,true
4,,c,A,7,1,no
5,2025-12-31,,A,"1,000.125",5,yes
`;
const TABLE = `
  CREATE TYPE kind AS ENUM ('A', 'B', 'X');
  CREATE SCHEMA sales;
  CREATE TABLE sales.orders ("order" uuid PRIMARY KEY DEFAULT gen_random_uuid(), booked timestamptz, customer char(6), kind kind, amount numeric(12, 4), mood smallint, paid boolean);
  INSERT INTO sales.orders (booked, customer, kind, amount, mood, paid) VALUES
    ('2025-01-31T10:00Z', 'b', 'A', 10.5, 4, true), ('2025-02-01T23:30Z', 'a', 'B', 20.25, 9, false),
    ('2025-04-01T00:00Z', 'c', 'X', 30, 2, true), (NULL, 'c', 'A', 7, 1, false), ('2025-12-31T23:59Z', '', 'A', 1000.125, 5, true);`;
const COLUMNS = `{
    order: text key
    booked: date
    customer: text
    kind: one of "A", "B"
    amount: USD
    mood: likert 1..5
    paid: flag
  }`;
const MEASURES = `
  measure total "Total" { unit: USD, formula: sum(orders.amount) }
  measure mean "Mean" { unit: ratio, formula: mean(orders.mood) }
  measure both "Both" { unit: count, formula: distinct(orders.customer where paid or kind = "B") }
  measure per "Per" { unit: USD, formula: avg(sum(amount) per customer in orders) }
  measure spread "Spread" { unit: USD, formula: percentile(orders.amount, 30) over last 4 quarters }
  measure latest "Latest" { unit: USD, formula: last(orders.amount) year to date }`;

describe("a source", () => {
  beforeAll(async () => {
    await database.exec(TABLE);
  });
  const inTable = (name: string, more = ""): string =>
    `  source orders "Orders" from table "${name}" events on booked ${COLUMNS}${MEASURES}${more}`;

  test("means the same as a file and as a table, whatever the types of its columns", async () => {
    const fromFile = mapWith(
      `  source orders "Orders" from "orders.csv" events on booked ${COLUMNS}${MEASURES}`,
    );
    expect(planFormulas(fromFile).diagnostics).toEqual([]);
    const root = projectFolder({ "orders.csv": CSV });
    const here = await evaluateOnDuckdb(fromFile, { root });
    const there = await evaluateOnPostgres(mapWith(inTable("sales.orders")), { root }, connect);
    expect(differences(here.values, there.values.rows)).toEqual([]);
    expect(there.values.rows[0]?.values[0]).toEqual({ kind: "known", value: 30.75 });
    const messages = there.diagnostics.map((each) => `${each.code}: ${each.message}`);
    expect(messages).toEqual([
      "row-without-day: 1 row of `sales.orders` without a day in `booked` belongs to no period",
      "value-rejected: 1 value of `sales.orders` in column `kind` does not fit it and counts as missing",
      "value-rejected: 1 value of `sales.orders` in column `mood` does not fit it and counts as missing",
    ]);
  });

  test.each([
    ["sales.missing", "source-table-missing"],
    ["nowhere.orders", "source-table-missing"],
    ['sales.orders"; DROP TABLE sales.orders; --', "source-table-missing"],
    ["sales.narrow", "source-column-missing"],
    ["sales.words", "table-not-readable"],
    ["sales.twice", "key-repeated"],
  ])("in the table %s has no values, and says why", async (name, code) => {
    await database.exec(`CREATE TABLE IF NOT EXISTS sales.narrow (booked date);
      CREATE TABLE IF NOT EXISTS sales.words AS SELECT "order", booked, customer, kind, 'much'::text AS amount, mood, paid FROM sales.orders;
      CREATE TABLE IF NOT EXISTS sales.twice AS SELECT 'same' AS "order", booked, customer, kind, amount, mood, paid FROM sales.orders;`);
    const map = mapWith(
      inTable(
        name.replaceAll('"', '\\"'),
        '\n  measure one "One" { unit: count, formula: distinct(orders.order) }',
      ),
    );
    const { values, diagnostics } = await evaluateOnPostgres(map, { root: projectFolder({}) }, connect);
    expect(diagnostics.filter((each) => each.severity === "error").map((each) => each.code)).toEqual([code]);
    for (const { values: row } of values.rows) {
      expect(row[0]).toMatchObject({ kind: "missing", reason: "no_data", of: "orders" });
    }
    const { rows } = await database.query("SELECT 1 FROM sales.orders");
    expect(rows).toHaveLength(5);
  });

  test("in a file is added up beside those in tables, and cannot be joined to them", async () => {
    const root = projectFolder({ "shops.csv": "name,size\nx,4\ny,6\n" });
    const map = mapWith(`
  source shops "Shops" from "shops.csv" { name: text key, size: ratio }
  source orders "Orders" from table "sales.orders" { customer: ref shops, amount: USD }
  measure size "Size" { unit: ratio, formula: sum(shops.size) }
  measure amount "Amount" { unit: USD, formula: sum(orders.amount) }`);
    const { values } = await evaluateOnPostgres(map, { root }, connect);
    expect(values.rows.map((each) => each.values[0])).toEqual([
      { kind: "known", value: 10 },
      { kind: "known", value: 1067.875 },
    ]);
    const divided = mapWith(`
  source shops "Shops" from "shops.csv" { name: text key, size: ratio }
  source orders "Orders" from table "sales.orders" { customer: ref shops, amount: USD }
  measure amount "Amount" { unit: USD, formula: sum(orders.amount), by: size, name }`);
    const undivided = await evaluateOnPostgres(divided, { root }, connect);
    expect(undivided.values.rows[0]?.values[0]).toEqual({ kind: "known", value: 1067.875 });
    expect(undivided.values.breakdowns).toBeUndefined();
    expect(undivided.diagnostics.map((each) => [each.severity, each.code])).toEqual([
      ["warning", "sources-apart"],
      ["warning", "sources-apart"],
    ]);
    const joined = mapWith(`
  source shops "Shops" from "shops.csv" { name: text key, size: ratio }
  source orders "Orders" from table "sales.orders" { customer: ref shops, amount: USD }
  measure amount "Amount" { unit: USD, formula: sum(orders.amount where customer.size > 4) }`);
    const apart = await evaluateOnPostgres(joined, { root }, connect);
    expect(apart.diagnostics.map((each) => each.code)).toEqual(["sources-apart"]);
  });

  test("is broken down by the texts that stand in the table", async () => {
    const map = mapWith(`
  source orders "Orders" from table "sales.orders" { customer: text, amount: USD }
  measure amount "Amount" { unit: USD, formula: sum(orders.amount), by: customer }`);
    const { values } = await evaluateOnPostgres(map, { root: projectFolder({}) }, connect);
    expect(
      values.breakdowns?.map(({ by, classes }) => [
        by,
        ...classes.map((each) => [each.class, each.values[0]]),
      ]),
    ).toEqual([
      [
        "customer",
        ["a", { kind: "known", value: 20.25 }],
        ["b", { kind: "known", value: 10.5 }],
        ["c", { kind: "known", value: 37 }],
      ],
    ]);
  });

  test("is read in one read-only transaction", async () => {
    const session = await connect(5);
    expect(await session.ask("DELETE FROM sales.orders")).toEqual({ kind: "failed", state: "25006" });
    expect(await session.ask("SELECT COUNT(*), NULL, 'NaN'::float8 FROM sales.orders")).toEqual({
      kind: "rows",
      rows: [[5, null, null]],
    });
    await session.close();
  });
});

test("a database that does not answer is told without its address, user or password", async () => {
  const before = process.env.DATABASE_URL;
  const map = mapWith(
    '  source s "S" from table "s" { a: ratio }\n  measure m "M" { unit: ratio, formula: sum(s.a) }',
  );
  try {
    for (const url of ["postgres://bob:hunter2@127.0.0.1:1/ledger", "postgres://bob:hunter2@[bad/ledger"]) {
      process.env.DATABASE_URL = url;
      const { diagnostics, values } = await evaluateOnPostgres(map, { root: "." }, connectPostgres);
      expect(diagnostics.map((each) => each.code)).toEqual(["database-not-reached"]);
      expect(JSON.stringify(diagnostics)).not.toMatch(/hunter2|bob|127\.0|ledger/);
      expect(values.rows[0]?.values[0]).toMatchObject({ kind: "missing" });
    }
  } finally {
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  }
});
