import type { SqlDialectRules } from "../emit/sql-dialects.ts";
import type { Plan } from "../formula/plan.ts";
import { usedColumns } from "../formula/used-columns.ts";
import type { Column, DataSource } from "../model/model.ts";

/*
 * What a file's cells go through when they are read, a table's go through in SQL: each source becomes a common table
 * expression of its own id, with its columns cast to the declared types, blank texts missing, and values that the
 * column does not allow missing too. So a source means the same wherever it lies, and the generated aggregates need
 * know nothing of `uuid`, `numeric` or `timestamptz`.
 */

/** `WITH` and one table expression for each source that the plan reads in the database. */
export function sourceTables(plan: Plan, sources: readonly DataSource[], dialect: SqlDialectRules): string {
  const used = usedColumns(plan);
  const parts = sources.map((source) => {
    const columns = readColumns(source, used.get(source.id)).map(
      (each) => `${typedColumn(each, dialect)} AS ${dialect.identifier(each.id)}`,
    );
    const list = columns.length === 0 ? "1 AS one" : columns.join(", ");
    return `${dialect.identifier(source.id)} AS NOT MATERIALIZED (SELECT ${list} FROM ${storedName(source, dialect)})`;
  });
  return `WITH ${parts.join(",\n")}\n`;
}

/** One row: all rows, rows without day, rows whose key stood before, then values that do not fit, a column each. */
export function inspectionSql(
  plan: Plan,
  source: DataSource,
  dialect: SqlDialectRules,
): { readonly sql: string; readonly restricted: readonly Column[] } {
  const used = usedColumns(plan).get(source.id);
  const restricted = readColumns(source, used).filter((each) => allowed(each, "x", dialect) !== undefined);
  const day = source.time === undefined ? undefined : dialect.identifier(source.time.column);
  const key = source.columns.find((each) => each.key);
  const keyed = key === undefined ? undefined : plainColumn(key, dialect);
  const distinct = source.time?.form === "snapshot" && day !== undefined ? `(${keyed}, ${day})` : keyed;
  const lists = [
    day === undefined ? "0" : `COUNT(CASE WHEN ${day} IS NULL THEN 1 END)`,
    keyed === undefined
      ? "0"
      : `COUNT(${keyed}) - COUNT(DISTINCT CASE WHEN ${keyed} IS NOT NULL THEN ${distinct} END)`,
    ...restricted.map((each) => {
      const plain = plainColumn(each, dialect);
      return `COUNT(CASE WHEN ${plain} IS NOT NULL AND NOT (${allowed(each, plain, dialect)}) THEN 1 END)`;
    }),
  ];
  return { sql: `SELECT ${lists.join(", ")} FROM ${storedName(source, dialect)}`, restricted };
}

/** The different texts of a column, no more than so many. */
export function textsSql(source: DataSource, column: Column, most: number, dialect: SqlDialectRules): string {
  const plain = plainColumn(column, dialect);
  return `SELECT DISTINCT ${plain} FROM ${storedName(source, dialect)} WHERE ${plain} IS NOT NULL LIMIT ${most}`;
}

/** The table as its source names it, each part of a dotted name quoted. */
function storedName(source: DataSource, dialect: SqlDialectRules): string {
  const name = source.from.kind === "table" ? source.from.name : source.id;
  return name.split(".").map(dialect.identifier).join(".");
}

/** Columns that formulas read, with those of time and key. */
function readColumns(source: DataSource, used: ReadonlySet<string> = new Set()): readonly Column[] {
  return source.columns.filter((each) => used.has(each.id) || each.id === source.time?.column);
}

function typedColumn(column: Column, dialect: SqlDialectRules): string {
  const plain = plainColumn(column, dialect);
  const steps = column.type.kind === "number" ? column.type.unit.steps : undefined;
  if (steps !== undefined) {
    const branches = steps.map((step, index) => `WHEN ${dialect.text(step)} THEN ${index}`);
    return `CAST(CASE ${plain} ${branches.join(" ")} END AS DOUBLE PRECISION)`;
  }
  const condition = allowed(column, plain, dialect);
  return condition === undefined ? plain : `CASE WHEN ${condition} THEN ${plain} END`;
}

/** The column in its declared type, as it stands. */
function plainColumn(column: Column, dialect: SqlDialectRules): string {
  const name = dialect.identifier(column.id);
  const text = `NULLIF(BTRIM(CAST(${name} AS TEXT)), '')`;
  switch (column.type.kind) {
    case "date":
      return `CAST(${name} AS DATE)`;
    case "flag":
      return `CAST(${name} AS BOOLEAN)`;
    case "text":
    case "ref":
    case "one-of":
      return text;
    case "likert":
    case "rank":
      return `CAST(${name} AS DOUBLE PRECISION)`;
    case "number":
      return column.type.unit.steps === undefined ? `CAST(${name} AS DOUBLE PRECISION)` : text;
  }
}

/** What a value of the column must fulfil; undefined where its type says all. */
function allowed({ type }: Column, value: string, dialect: SqlDialectRules): string | undefined {
  switch (type.kind) {
    case "one-of":
      return `${value} IN (${type.options.map(dialect.text).join(", ")})`;
    case "likert":
    case "rank":
      return `${value} BETWEEN ${type.low} AND ${type.high}`;
    case "number": {
      const { steps } = type.unit;
      if (steps !== undefined) return `${value} IN (${steps.map(dialect.text).join(", ")})`;
      return `${value} NOT IN ('NaN', 'Infinity', '-Infinity')`;
    }
    default:
      return undefined;
  }
}
