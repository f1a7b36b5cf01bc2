import type { SqlDialectRules } from "../src/emit/sql-dialects.ts";
import { sqlNumber } from "../src/emit/sql-expression.ts";
import type { Tables } from "../src/formula/tables.ts";
import type { DataSource } from "../src/model/model.ts";
import { formatDay } from "../src/model/periods.ts";
import { type ColumnKind, columnKind, type NumberColumns, rowsOf, type TypedCell } from "./engine.ts";

/** A SQL type for each kind of column. */
export type SqlTypes = Readonly<Record<ColumnKind, string>>;

/** Statements that make the tables of some sources, called as these, and fill them. */
export function tableStatements(
  sources: readonly DataSource[],
  tables: Tables,
  numbers: NumberColumns,
  dialect: SqlDialectRules,
  types: SqlTypes,
  storage = "",
): readonly string[] {
  return sources.flatMap((source) => {
    const name = dialect.identifier(source.id);
    const columns = source.columns.map(
      (each) => `${dialect.identifier(each.id)} ${types[columnKind(each, numbers)]}`,
    );
    const create = `CREATE TABLE ${name} (${columns.join(", ")})${storage}`;
    const rows = rowsOf(source, tables, numbers).map(
      (cells) => `(${cells.map((each) => literal(each, dialect)).join(", ")})`,
    );
    return rows.length === 0 ? [create] : [create, `INSERT INTO ${name} VALUES ${rows.join(", ")}`];
  });
}

function literal({ kind, cell }: TypedCell, dialect: SqlDialectRules): string {
  if (cell === null) return "NULL";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "string") return dialect.text(cell);
  return kind === "date" ? `'${formatDay(cell)}'` : sqlNumber(cell);
}
