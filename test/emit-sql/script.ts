import { aggregationSql, coverageSql } from "../../src/emit/sql.ts";
import type { SqlDialectRules } from "../../src/emit/sql-dialects.ts";
import { sqlNumber } from "../../src/emit/sql-expression.ts";
import { tableName } from "../../src/emit/sql-rows.ts";
import { coverageOf, groupsOf, type Rows } from "../../src/engine/answers.ts";
import type { Plan } from "../../src/formula/plan.ts";
import type { AggregateValues, Cell, Coverage, Tables } from "../../src/formula/tables.ts";
import type { Column } from "../../src/model/model.ts";
import { formatDay } from "../../src/model/periods.ts";

/** Statements that make the tables of a plan's sources in a database, under their own names. */
export function tableStatements(plan: Plan, tables: Tables, dialect: SqlDialectRules): readonly string[] {
  return plan.sources.flatMap((source) => {
    const name = tableName(source, dialect);
    const columns = source.columns.map((each) => `${dialect.identifier(each.id)} ${sqlType(each)}`);
    const create = `CREATE TABLE ${name} (${columns.join(", ")})`;
    const table = tables.get(source.id);
    const rows = Array.from({ length: table?.rows ?? 0 }, (_, row) => {
      const cells = source.columns.map((each) =>
        literal(each, table?.columns.get(each.id)?.[row] ?? null, dialect),
      );
      return `(${cells.join(", ")})`;
    });
    return rows.length === 0 ? [create] : [create, `INSERT INTO ${name} VALUES ${rows.join(", ")}`];
  });
}

/** The questions that a plan asks a database: coverage of each timed source, then each aggregation. */
export function questions(plan: Plan, dialect: SqlDialectRules): readonly string[] {
  const timed = plan.sources.filter((each) => each.time !== undefined);
  return [
    ...timed.map((each) => coverageSql(each, dialect)),
    ...plan.aggregations.map((each) => aggregationSql(plan, each, dialect)),
  ];
}

/** The answers, in the order of the questions, as the evaluator takes them. */
export function answered(plan: Plan, answers: readonly Rows[]): AggregateValues {
  const timed = plan.sources.filter((each) => each.time !== undefined);
  const coverage = new Map<string, Coverage>();
  for (const [index, source] of timed.entries()) {
    const covered = coverageOf(source, answers[index] ?? []);
    if (covered !== undefined) coverage.set(source.id, covered);
  }
  const groups = answers.slice(timed.length).map(groupsOf);
  return { kind: "aggregate-values", groups, coverage, unavailable: new Set() };
}

function sqlType({ type }: Column): string {
  if (type.kind === "date") return "DATE";
  if (type.kind === "flag") return "BOOLEAN";
  return type.kind === "number" || type.kind === "likert" || type.kind === "rank"
    ? "DOUBLE PRECISION"
    : "TEXT";
}

function literal(column: Column, cell: Cell, dialect: SqlDialectRules): string {
  if (cell === null) return "NULL";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "string") return dialect.text(cell);
  return column.type.kind === "date" ? `DATE '${formatDay(cell)}'` : sqlNumber(cell);
}
