import pg from "pg";
import { sqlDialect } from "../../src/emit/sql-dialects.ts";
import { startPostgres } from "../../test/emit-sql/postgres.ts";
import type { Answer, Opened } from "../engine.ts";
import { type SqlTypes, tableStatements } from "../statements.ts";

const TYPES: SqlTypes = {
  text: "TEXT",
  double: "DOUBLE PRECISION",
  decimal: "NUMERIC(18, 6)",
  date: "DATE",
  flag: "BOOLEAN",
};

/** The types of numbers, by their numbers in the server's catalogue: whole, floating and numeric ones. */
const NUMBER_TYPES = [20, 21, 23, 700, 701, 1700];

/** This machine's PostgreSQL: a server of its own in a folder of its own, on a socket. */
export async function openPostgres(): Promise<Opened> {
  const name = "PostgreSQL";
  const server = startPostgres();
  if (server === undefined)
    return { name, skipped: "no server is installed (Debian: `apt-get install postgresql`)" };
  const client = new pg.Client({ host: server.folder, user: "smap", database: "postgres" });
  await client.connect();
  const rules = sqlDialect("postgres");
  const ask = async (sql: string) => {
    const { rows, fields } = await client.query({ text: sql, rowMode: "array" });
    const isNumber = fields.map((each) => NUMBER_TYPES.includes(each.dataTypeID));
    return rows.map((row: readonly unknown[]) =>
      row.map(
        (cell, index): Answer =>
          cell === null ? null : isNumber[index] === true ? Number(cell) : String(cell),
      ),
    );
  };
  const [[version] = []] = await ask("SHOW server_version");
  return {
    rules,
    name,
    version: String(version).replace(/ .*/, ""),
    ask,
    load: async (sources, tables, numbers) => {
      await client.query("DROP SCHEMA IF EXISTS own CASCADE; CREATE SCHEMA own; SET search_path = own");
      for (const each of tableStatements(sources, tables, numbers, rules, TYPES)) await client.query(each);
    },
    close: async () => {
      await client.end();
      server.stop();
    },
  };
}
