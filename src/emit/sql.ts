import type { Aggregation, Plan } from "../formula/plan.ts";
import type { DataSource } from "../model/model.ts";
import { aggregatesOver } from "./sql-aggregates.ts";
import type { SqlDialectRules } from "./sql-dialects.ts";
import { type SqlLeaves, sqlExpression } from "./sql-expression.ts";
import { select, sourceRows, tableName, within } from "./sql-rows.ts";

/**
 * An aggregation of a plan as one SELECT: a row a group, first its key `k`, then a column an aggregate (`a0`, `a1` …).
 * Only names, numbers and texts of the plan enter, each quoted by its type. Tables are called as their sources (or as
 * their `from table` says).
 */
export function aggregationSql(plan: Plan, aggregation: Aggregation, dialect: SqlDialectRules): string {
  const sql = groupsSql(plan, aggregation, dialect);
  return dialect.settings === undefined ? sql : `${sql}\nSETTINGS ${dialect.settings.query}`;
}

/** The same without the settings that some dialects put at the end of a statement. */
export function groupsSql(plan: Plan, aggregation: Aggregation, dialect: SqlDialectRules): string {
  const { leaves, ...source } = sourceRows(plan, aggregation, dialect);
  const { entity, aggregates, key } = aggregation;
  const named = (columns: readonly string[], letter: string) =>
    columns.map((column, index) => `${column} AS ${letter}${index}`);
  if (entity === undefined) {
    const { rows, columns } = aggregatesOver(source, aggregates, leaves, dialect);
    const group = key.kind === "all" ? "0" : rows.key;
    const byGroup = key.kind === "all" ? [] : ["GROUP BY 1"];
    return select([`${group} AS k`, ...named(columns, "a")], rows, byGroup);
  }
  const by = sqlExpression(entity.by, dialect, leaves);
  const { rows, columns } = aggregatesOver({ ...source, entity: by }, entity.inner, leaves, dialect);
  const own = rows.entity ?? by;
  const perEntity = select(
    [`${rows.key} AS k`, `${own} AS e`, ...named(columns, "i")],
    { ...rows, where: [...rows.where, `${own} IS NOT NULL`] },
    ["GROUP BY 1, 2"],
  );
  const ofEntities: SqlLeaves = { column: () => "NULL", inner: (index) => `i${index}`, partition: "k" };
  const entities = { ...within(perEntity, "entities"), key: "k" };
  const outer = aggregatesOver(entities, aggregates, ofEntities, dialect);
  return select(["k", ...named(outer.columns, "a")], outer.rows, ["GROUP BY 1"]);
}

/**
 * What time a source covers, in day numbers: of events one row, its first (`a`) and last (`b`) day; of snapshots every
 * day `d`, ascending.
 */
export function coverageSql(source: DataSource, dialect: SqlDialectRules): string {
  const sql = coverageRows(source, dialect);
  return source.time?.form === "snapshot" ? `${sql} ORDER BY 1` : sql;
}

/** The same in no order, as a part of other statements. */
export function coverageRows(source: DataSource, dialect: SqlDialectRules): string {
  const day = dialect.identifier(source.time?.column ?? "");
  const table = tableName(source, dialect);
  if (source.time?.form === "snapshot")
    return `SELECT DISTINCT ${dialect.dayNumber(day)} AS d FROM ${table} WHERE ${day} IS NOT NULL`;
  return `SELECT ${dialect.dayNumber(`MIN(${day})`)} AS a, ${dialect.dayNumber(`MAX(${day})`)} AS b FROM ${table}`;
}
