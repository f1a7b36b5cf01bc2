import type { Aggregation, GroupKey, Join, Plan } from "../formula/plan.ts";
import { earliestStanding } from "../formula/snapshots.ts";
import { type Days, windowDays } from "../formula/windows.ts";
import type { DataSource } from "../model/model.ts";
import { containing, formatDay, type Period, type PeriodUnit, period } from "../model/periods.ts";
import type { SqlDialectRules } from "./sql-dialects.ts";
import type { SqlLeaves } from "./sql-expression.ts";

/** Rows to be grouped: where they are from, and what in them tells groups, and the entities in these, apart. */
export interface SqlRows {
  /** What stands after FROM. */
  readonly from: string;
  /** Conditions that all hold. */
  readonly where: readonly string[];
  readonly key: string;
  readonly entity?: string;
}

/** The rows of an aggregation: the counted source and everything joined to it, those without a day left out. */
export function sourceRows(
  plan: Plan,
  aggregation: Aggregation,
  dialect: SqlDialectRules,
): SqlRows & { readonly leaves: SqlLeaves } {
  const { key: grouping, joins } = aggregation;
  const key = groupKey(grouping, plan, dialect);
  const column = (join: number, name: string): string =>
    `${join < 0 ? "s" : `j${join}`}.${dialect.identifier(name)}`;
  const source = sourceOf(plan, aggregation.source);
  const lines = [`${tableName(source, dialect)} AS s`];
  const conditions = grouping.kind === "all" ? [] : [`${column(-1, grouping.column)} IS NOT NULL`];
  if (grouping.kind === "window") {
    const periods = periodRows(plan, (at) => windowDays(grouping.window, at, plan.calendar.fiscalMonth));
    // Not every engine joins on a range; all of them filter on one.
    lines.push(`CROSS JOIN ${dialect.literalRows(periods, "p", ["k", "a", "b"])}`);
    conditions.push(`${column(-1, grouping.column)} BETWEEN p.a AND p.b`);
  }
  const step: JoinStep = { plan, grouping, key, dialect, column };
  for (const [index, join] of joins.entries()) lines.push(...joinSql(join, index, step));
  return {
    from: lines.join("\n"),
    where: conditions,
    key,
    leaves: { column, inner: () => "NULL", partition: key },
  };
}

/** A SELECT of columns from rows; `rest` is what stands after its conditions. */
export function select(
  columns: readonly string[],
  { from, where }: Pick<SqlRows, "from" | "where">,
  rest: readonly string[] = [],
): string {
  const conditions = where.length === 0 ? [] : [`WHERE ${where.join(" AND ")}`];
  return [`SELECT\n  ${columns.join(",\n  ")}`, `FROM ${from}`, ...conditions, ...rest].join("\n");
}

/** Rows out of a SELECT, under a name. */
export function within(sql: string, name: string): Pick<SqlRows, "from" | "where"> {
  return { from: `(\n${sql}\n) AS ${name}`, where: [] };
}

/** The table of a source, each part of a dotted name quoted. */
export function tableName(source: DataSource, dialect: SqlDialectRules): string {
  if (source.from.kind !== "table") return dialect.identifier(source.id);
  return source.from.name.split(".").map(dialect.identifier).join(".");
}

interface JoinStep {
  readonly plan: Plan;
  readonly grouping: GroupKey;
  readonly key: string;
  readonly dialect: SqlDialectRules;
  readonly column: SqlLeaves["column"];
}

function joinSql(
  join: Join,
  index: number,
  { plan, grouping, key, dialect, column }: JoinStep,
): readonly string[] {
  const target = sourceOf(plan, join.source);
  const table = tableName(target, dialect);
  const alias = `j${index}`;
  const own = (name: string) => `${alias}.${dialect.identifier(name)}`;
  const same = `${own(join.key)} = ${column(join.from, join.column)}`;
  if (join.day === undefined) return [`LEFT JOIN ${table} AS ${alias} ON ${same}`];
  if (grouping.kind === "day") {
    const today = `${own(join.day)} = ${column(-1, grouping.column)}`;
    return [`LEFT JOIN ${table} AS ${alias} ON ${same} AND ${today}`];
  }
  const standing = `n${index}`;
  const snapshots = standingSql(target, join.day, grouping, plan, dialect);
  return [
    `LEFT JOIN (${snapshots}) AS ${standing} ON ${standing}.k = ${key}`,
    `LEFT JOIN ${table} AS ${alias} ON ${same} AND ${own(join.day)} = ${standing}.d`,
  ];
}

/** For each key the day of the snapshot that stands then. */
function standingSql(
  target: DataSource,
  dayColumn: string,
  grouping: GroupKey,
  plan: Plan,
  dialect: SqlDialectRules,
): string {
  const { fiscalMonth } = plan.calendar;
  const day = `t.${dialect.identifier(dayColumn)}`;
  const table = `${tableName(target, dialect)} AS t`;
  const days = (window: Days): Days => ({ first: earliestStanding(window, target), last: window.last });
  const rows =
    grouping.kind === "unit"
      ? unitRows(plan, grouping.unit).map(({ ordinal, window }) => row(ordinal, days(window)))
      : periodRows(plan, (at) =>
          days(
            windowDays(
              grouping.kind === "window" ? grouping.window : { kind: "year-to-date" },
              at,
              fiscalMonth,
            ),
          ),
        );
  const list = dialect.literalRows(rows, "p", ["k", "a", "b"]);
  return `SELECT p.k AS k, MAX(${day}) AS d FROM ${list} CROSS JOIN ${table} WHERE ${day} BETWEEN p.a AND p.b GROUP BY 1`;
}

function row(key: number, { first, last }: Days): readonly string[] {
  return [String(key), `DATE '${formatDay(first)}'`, `DATE '${formatDay(last)}'`];
}

/** The calendar periods of a plan with the days that belong to each. */
function periodRows(plan: Plan, days: (at: Period) => Days): readonly (readonly string[])[] {
  const { unit, range } = plan.calendar;
  const rows: (readonly string[])[] = [];
  for (let ordinal = range.from.ordinal - plan.reach; ordinal <= range.to.ordinal; ordinal++) {
    rows.push(row(ordinal, days(period(unit, ordinal))));
  }
  return rows;
}

/** The years, quarters … that the calendar periods of a plan lie in. */
function unitRows(
  plan: Plan,
  unit: PeriodUnit,
): readonly { readonly ordinal: number; readonly window: Days }[] {
  const { unit: calendarUnit, range, fiscalMonth } = plan.calendar;
  const first = containing(period(calendarUnit, range.from.ordinal - plan.reach), unit, fiscalMonth).ordinal;
  const last = containing(range.to, unit, fiscalMonth).ordinal;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    ordinal: first + index,
    window: windowDays({ kind: "containing", unit }, period(unit, first + index), fiscalMonth),
  }));
}

/** The key of a row's group: plain arithmetic on year and month, so that no time zone has a say. */
function groupKey(key: GroupKey, plan: Plan, dialect: SqlDialectRules): string {
  if (key.kind === "all") return "0";
  if (key.kind === "window") return "p.k";
  const day = `s.${dialect.identifier(key.column)}`;
  if (key.kind === "day" || key.unit === "day") return dialect.dayNumber(day);
  if (key.unit === "week") return dialect.floor(`(${dialect.dayNumber(day)} + 3) / 7.0`);
  const months = `EXTRACT(YEAR FROM ${day}) * 12 + EXTRACT(MONTH FROM ${day}) - 1`;
  if (key.unit === "month") return `(${months})`;
  const { fiscalMonth } = plan.calendar;
  const shift = fiscalMonth === 1 ? 0 : 13 - fiscalMonth;
  const monthsEach = { year: 12, half: 6, quarter: 3 }[key.unit];
  return dialect.floor(`(${months}${shift === 0 ? "" : ` + ${shift}`}) / ${monthsEach}.0`);
}

function sourceOf(plan: Plan, id: string): DataSource {
  const source = plan.sources.find((each) => each.id === id);
  if (source === undefined) throw new Error(`the plan lacks its source ${id}`);
  return source;
}
