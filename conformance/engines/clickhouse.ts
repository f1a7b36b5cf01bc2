import { sqlDialect } from "../../src/emit/sql-dialects.ts";
import type { Answer, Opened } from "../engine.ts";
import { type SqlTypes, tableStatements } from "../statements.ts";

const TYPES: SqlTypes = {
  text: "Nullable(String)",
  double: "Nullable(Float64)",
  decimal: "Nullable(Decimal(18, 6))",
  date: "Nullable(Date32)",
  flag: "Nullable(Bool)",
};

/** Whole numbers and NaN as they are. */
const ANSWERS = "output_format_json_quote_64bit_integers = 0, output_format_json_quote_denormals = 1";

/** ClickHouse in this process. */
export async function openClickhouse(): Promise<Opened> {
  const name = "ClickHouse";
  const chdb = await import("chdb").catch(() => undefined);
  if (chdb === undefined) return { name, skipped: "its package has no part for this system" };
  const session = new chdb.Session();
  const rules = sqlDialect("clickhouse");
  const ask = async (sql: string) => {
    const joint = sql.includes("\nSETTINGS ") ? `${sql}, ` : `${sql}\nSETTINGS `;
    const answer: unknown = JSON.parse(session.query(`${joint}${ANSWERS}`, "JSONCompact"));
    return (answer as { readonly data: readonly (readonly Answer[])[] }).data.map((row) =>
      row.map((cell) => (cell === "nan" || cell === "inf" || cell === "-inf" ? Number.NaN : cell)),
    );
  };
  const [[version] = []] = await ask("SELECT version()");
  return {
    rules,
    name,
    version: `${version}`,
    ask,
    load: async (sources, tables, numbers) => {
      for (const each of ["DROP DATABASE IF EXISTS own", "CREATE DATABASE own", "USE own"])
        session.query(each);
      for (const each of tableStatements(sources, tables, numbers, rules, TYPES, " ENGINE = Memory"))
        session.query(each);
    },
    close: async () => session.close(),
  };
}
