import { DuckDBInstance } from "@duckdb/node-api";
import { type SqlDialect, type SqlDialectRules, sqlDialect } from "../../src/emit/sql-dialects.ts";
import type { Opened } from "../engine.ts";
import { type SqlTypes, tableStatements } from "../statements.ts";

const TYPES: SqlTypes = {
  text: "VARCHAR",
  double: "DOUBLE",
  decimal: "DECIMAL(18, 6)",
  date: "DATE",
  flag: "BOOLEAN",
};

/** DuckDB in this process. */
export function openDuckdb(): Promise<Opened> {
  return open(sqlDialect("duckdb"), "DuckDB", []);
}

/**
 * DuckDB in place of an engine that cannot run here: it takes that engine's statements with names and texts quoted in
 * its own way, after the functions that it lacks are declared. It shows that the statements mean the right thing, not
 * that the engine itself takes them.
 */
export function openStandIn(dialect: SqlDialect): Promise<Opened> {
  const { identifier, text } = sqlDialect("duckdb");
  const functions = [
    "CREATE MACRO main.datediff(later, earlier) AS date_diff('day', earlier, later)",
    "CREATE MACRO main.percentile(number, share) AS quantile_cont(number, share)",
  ];
  const rules = { ...sqlDialect(dialect), identifier, text };
  return open(rules, "DuckDB in its place", dialect === "spark" ? functions : []);
}

async function open(rules: SqlDialectRules, name: string, functions: readonly string[]): Promise<Opened> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  for (const each of functions) await connection.run(each);
  const ask = async (sql: string) => {
    const rows = (await connection.runAndReadAll(sql)).getRowsJS();
    return rows.map((row) =>
      row.map((cell) => (cell === null || typeof cell === "string" ? cell : Number(cell))),
    );
  };
  const [[version] = []] = await ask("SELECT version()");
  return {
    rules,
    name,
    version: String(version).replace(/^v/, ""),
    ask,
    load: async (sources, tables, numbers) => {
      await connection.run("USE main; DROP SCHEMA IF EXISTS own CASCADE; CREATE SCHEMA own; USE own");
      for (const each of tableStatements(sources, tables, numbers, rules, TYPES)) await connection.run(each);
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
