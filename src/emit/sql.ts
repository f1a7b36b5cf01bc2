import type { Aggregate, Aggregation, GroupKey, Join, Plan } from "../formula/plan.ts";
import { rankingsIn } from "../formula/row-parts.ts";
import { earliestStanding } from "../formula/snapshots.ts";
import { type Days, windowDays } from "../formula/windows.ts";
import type { DataSource } from "../model/model.ts";
import { containing, formatDay, type PeriodUnit, period } from "../model/periods.ts";
import type { SqlDialectRules } from "./sql-dialects.ts";
import { type SqlLeaves, sqlExpression } from "./sql-expression.ts";

/** One SELECT: a row a group, first the key, then one column an aggregate (`a0`, `a1`, …). */
export interface SqlStatement {
  readonly sql: string;
  /** Aggregates that the engine cannot compute exactly; their columns are NULL. */
  readonly lacking: readonly number[];
}

/**
 * The aggregates of a plan as SQL, one statement an aggregation, in the plan's order. Only names, numbers and texts of
 * the plan enter, each quoted by its type. Tables are called as their sources (or as their `from table` says).
 */
export function aggregationSql(plan: Plan, aggregation: Aggregation, dialect: SqlDialectRules): SqlStatement {
  const lacking: number[] = [];
  const keyText = groupKey(aggregation.key, plan, dialect);
  const leaves = columnLeaves(dialect, keyText);
  const { entity, aggregates } = aggregation;
  const parts = { plan, aggregation, dialect, keyText };
  const settings = dialect.settings === undefined ? "" : `\n${dialect.settings}`;
  if (entity === undefined) {
    const { from, columns } = rowsWithEdges(parts, aggregates, leaves, undefined);
    const lists = columns.map((column, index) => `${column ?? lack(index, lacking)} AS a${index}`);
    return {
      sql: `${select([`${from.key} AS k`, ...lists], from.text, grouped(aggregation.key, 1))}${settings}`,
      lacking,
    };
  }
  const by = sqlExpression(entity.by, dialect, leaves);
  const inner = rowsWithEdges(parts, entity.inner, leaves, by);
  const innerLists = inner.columns.map((column, index) => `${column ?? lack(index, lacking)} AS i${index}`);
  const present = `${inner.from.text}${inner.from.hasWhere ? " AND" : " WHERE"} ${inner.from.entity} IS NOT NULL`;
  const perEntity = select(
    [`${inner.from.key} AS k`, `${inner.from.entity} AS e`, ...innerLists],
    present,
    " GROUP BY 1, 2",
  );
  const outerLeaves: SqlLeaves = { column: () => "NULL", inner: (index) => `i${index}`, partition: "k" };
  const values = aggregates.map((each) => valueSql(each, dialect, outerLeaves));
  const isRanked = rankingsIn(aggregates).length > 0;
  const outer = aggregates.map((aggregate, index) => {
    const value = isRanked ? `x${index}` : (values[index] ?? "1");
    return `${aggregateSql(aggregate, value, dialect) ?? lack(index, lacking)} AS a${index}`;
  });
  const entities = `(\n${perEntity}\n) AS entities`;
  // An aggregate cannot hold a window function, so places are given one query further in.
  const placed = ["k", ...values.map((value, index) => `${value} AS x${index}`)];
  const from = isRanked ? `(\n${select(placed, entities, "")}\n) AS ranked` : entities;
  return { sql: `${select(["k", ...outer], from, " GROUP BY 1")}${settings}`, lacking };
}

/** First and last day of a source, and for snapshots every day, as day numbers: one row a day `d`. */
export function coverageSql(source: DataSource, dialect: SqlDialectRules): string {
  const day = source.time === undefined ? "NULL" : dialect.identifier(source.time.column);
  const table = tableName(source, dialect);
  const list = source.time?.form === "snapshot" ? `${dialect.dayNumber(day)} AS d` : undefined;
  if (list !== undefined) return `SELECT DISTINCT ${list} FROM ${table} WHERE ${day} IS NOT NULL ORDER BY 1`;
  const edges = ["MIN", "MAX"].map(
    (edge) => `SELECT ${dialect.dayNumber(`${edge}(${day})`)} AS d FROM ${table}`,
  );
  return edges.join(" UNION ALL ");
}

interface Parts {
  readonly plan: Plan;
  readonly aggregation: Aggregation;
  readonly dialect: SqlDialectRules;
  readonly keyText: string;
}

interface From {
  readonly text: string;
  readonly key: string;
  readonly entity: string;
  readonly hasWhere: boolean;
}

/**
 * The FROM part with the aggregates over it. `first` and `last` need a numbered row, so where they occur the rows are
 * numbered in a subquery.
 */
function rowsWithEdges(
  parts: Parts,
  aggregates: readonly Aggregate[],
  leaves: SqlLeaves,
  by: string | undefined,
): { readonly from: From; readonly columns: readonly (string | undefined)[] } {
  const { dialect, keyText } = parts;
  const text = fromSql(parts, leaves);
  const hasWhere = parts.aggregation.key.kind !== "all";
  const values = aggregates.map((each) => valueSql(each, dialect, leaves));
  const isPlain = aggregates.every((each) => each.function !== "first" && each.function !== "last");
  if (isPlain && rankingsIn(aggregates).length === 0) {
    const columns = aggregates.map((each, index) => aggregateSql(each, values[index] ?? "1", dialect));
    return { from: { text, key: keyText, entity: by ?? "NULL", hasWhere }, columns };
  }
  if (rankingsIn(aggregates).length > 0) return rankedRows(parts, aggregates, values, text, leaves, by);
  const partition = by === undefined ? keyText : `${keyText}, ${by}`;
  const projected = aggregates.flatMap((each, index) => {
    const value = values[index] ?? "1";
    const own = `${value} AS x${index}`;
    if (each.function !== "first" && each.function !== "last") return [own];
    const day = leaves.column(-1, each.day ?? "");
    const direction = each.function === "first" ? "" : " DESC";
    const order = `CASE WHEN ${value} IS NULL THEN 1 ELSE 0 END, ${day}${direction}, ${value}${direction}`;
    return [own, `ROW_NUMBER() OVER (PARTITION BY ${partition} ORDER BY ${order}) AS r${index}`];
  });
  const entity = by === undefined ? [] : [`${by} AS e`];
  const numbered = select([`${keyText} AS k`, ...entity, ...projected], text, "");
  const columns = aggregates.map((each, index) => {
    const isEdge = each.function === "first" || each.function === "last";
    return isEdge
      ? `MAX(CASE WHEN r${index} = 1 THEN x${index} END)`
      : aggregateSql(each, `x${index}`, dialect);
  });
  return { from: { text: `(\n${numbered}\n) AS numbered`, key: "k", entity: "e", hasWhere: false }, columns };
}

/**
 * The same where rows are ranked: first what each aggregate takes in, with the places; then, for `first` and `last`, the
 * rows numbered. Window functions can neither stand inside aggregates nor inside each other.
 */
function rankedRows(
  { aggregation, dialect, keyText }: Parts,
  aggregates: readonly Aggregate[],
  values: readonly string[],
  text: string,
  leaves: SqlLeaves,
  by: string | undefined,
): { readonly from: From; readonly columns: readonly (string | undefined)[] } {
  const isEdge = (each: Aggregate) => each.function === "first" || each.function === "last";
  const entity = by === undefined ? [] : [`${by} AS e`];
  const taken = aggregates.flatMap((each, index) => {
    const value = `${values[index] ?? "1"} AS x${index}`;
    return isEdge(each) ? [value, `${leaves.column(-1, each.day ?? "")} AS d${index}`] : [value];
  });
  const ranked = `(\n${select([`${keyText} AS k`, ...entity, ...taken], text, "")}\n) AS ranked`;
  const numbers = aggregates.flatMap((each, index) => {
    if (!isEdge(each)) return [];
    const direction = each.function === "first" ? "" : " DESC";
    const order = `CASE WHEN x${index} IS NULL THEN 1 ELSE 0 END, d${index}${direction}, x${index}${direction}`;
    const partition = by === undefined ? "k" : "k, e";
    return [`ROW_NUMBER() OVER (PARTITION BY ${partition} ORDER BY ${order}) AS r${index}`];
  });
  const rows =
    numbers.length === 0 ? ranked : `(\n${select(["ranked.*", ...numbers], ranked, "")}\n) AS numbered`;
  const columns = aggregates.map((each, index) =>
    isEdge(each)
      ? `MAX(CASE WHEN r${index} = 1 THEN x${index} END)`
      : aggregateSql(each, `x${index}`, dialect),
  );
  const key = aggregation.key.kind === "all" ? "0" : "k";
  return { from: { text: rows, key, entity: "e", hasWhere: false }, columns };
}

/** What an aggregate takes in: its argument (1 for rows) where its condition holds, else NULL. */
function valueSql(aggregate: Aggregate, dialect: SqlDialectRules, leaves: SqlLeaves): string {
  const argument =
    aggregate.argument === undefined ? "1" : sqlExpression(aggregate.argument, dialect, leaves);
  if (aggregate.where === undefined) return argument;
  return `CASE WHEN ${sqlExpression(aggregate.where, dialect, leaves)} THEN ${argument} END`;
}

function aggregateSql(aggregate: Aggregate, value: string, dialect: SqlDialectRules): string | undefined {
  switch (aggregate.function) {
    case "count":
      return `COUNT(${value})`;
    case "distinct":
      return `COUNT(DISTINCT ${value})`;
    case "sum":
    case "avg":
    case "min":
    case "max":
      return `${aggregate.function.toUpperCase()}(${value})`;
    case "stddev":
      return `STDDEV_SAMP(${value})`;
    case "median":
      return dialect.percentile?.(value, 0.5);
    case "percentile":
      return dialect.percentile?.(value, aggregate.share ?? 0.5);
    case "first":
    case "last":
      return undefined;
  }
}

function lack(index: number, lacking: number[]): string {
  lacking.push(index);
  return "NULL";
}

function select(columns: readonly string[], from: string, rest: string): string {
  return `SELECT\n  ${columns.join(",\n  ")}\nFROM ${from}${rest === "" ? "" : `\n${rest.trim()}`}`;
}

function grouped(key: GroupKey, count: number): string {
  return key.kind === "all" ? "" : ` GROUP BY ${count}`;
}

/** The counted source and everything joined to it. */
function fromSql({ plan, aggregation, dialect, keyText }: Parts, leaves: SqlLeaves): string {
  const { key } = aggregation;
  const source = sourceOf(plan, aggregation.source);
  const lines = [`${tableName(source, dialect)} AS s`];
  const conditions = key.kind === "all" ? [] : [`${leaves.column(-1, key.column)} IS NOT NULL`];
  if (key.kind === "window") {
    const day = leaves.column(-1, key.column);
    const periods = periodRows(plan, (at) => windowDays(key.window, at, plan.calendar.fiscalMonth));
    // Not every engine joins on a range; all of them filter on one.
    lines.push(`CROSS JOIN ${dialect.literalRows(periods, "p", ["k", "a", "b"])}`);
    conditions.push(`${day} BETWEEN p.a AND p.b`);
  }
  for (const [index, join] of aggregation.joins.entries())
    lines.push(...joinSql(join, index, { plan, aggregation, dialect, keyText }, leaves));
  if (conditions.length > 0) lines.push(`WHERE ${conditions.join(" AND ")}`);
  return lines.join("\n");
}

function joinSql(
  join: Join,
  index: number,
  { plan, aggregation, dialect, keyText }: Parts,
  leaves: SqlLeaves,
): readonly string[] {
  const target = sourceOf(plan, join.source);
  const table = tableName(target, dialect);
  const alias = `j${index}`;
  const own = (column: string) => `${alias}.${dialect.identifier(column)}`;
  const same = `${own(join.key)} = ${leaves.column(join.from, join.column)}`;
  if (join.day === undefined) return [`LEFT JOIN ${table} AS ${alias} ON ${same}`];
  const { key } = aggregation;
  if (key.kind === "day") {
    return [
      `LEFT JOIN ${table} AS ${alias} ON ${same} AND ${own(join.day)} = ${leaves.column(-1, key.column)}`,
    ];
  }
  const standing = `n${index}`;
  const snapshots = standingSql(target, join.day, key, plan, dialect);
  return [
    `LEFT JOIN (${snapshots}) AS ${standing} ON ${standing}.k = ${keyText}`,
    `LEFT JOIN ${table} AS ${alias} ON ${same} AND ${own(join.day)} = ${standing}.d`,
  ];
}

/** For each key the day of the snapshot that stands then. */
function standingSql(
  target: DataSource,
  dayColumn: string,
  key: GroupKey,
  plan: Plan,
  dialect: SqlDialectRules,
): string {
  const { fiscalMonth } = plan.calendar;
  const day = `t.${dialect.identifier(dayColumn)}`;
  const table = `${tableName(target, dialect)} AS t`;
  const days = (window: Days): Days => ({ first: earliestStanding(window, target), last: window.last });
  const rows =
    key.kind === "unit"
      ? unitRows(plan, key.unit).map(({ ordinal, window }) => row(ordinal, days(window)))
      : periodRows(plan, (at) =>
          days(windowDays(key.kind === "window" ? key.window : { kind: "year-to-date" }, at, fiscalMonth)),
        );
  const list = dialect.literalRows(rows, "p", ["k", "a", "b"]);
  return `SELECT p.k AS k, MAX(${day}) AS d FROM ${list} CROSS JOIN ${table} WHERE ${day} BETWEEN p.a AND p.b GROUP BY 1`;
}

function row(key: number, { first, last }: Days): readonly string[] {
  return [String(key), `DATE '${formatDay(first)}'`, `DATE '${formatDay(last)}'`];
}

/** The calendar periods of a plan with the days that belong to each. */
function periodRows(
  plan: Plan,
  days: (at: ReturnType<typeof period>) => Days,
): readonly (readonly string[])[] {
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
  if (key.unit === "week") return `FLOOR((${dialect.dayNumber(day)} + 3) / 7.0)`;
  const months = `EXTRACT(YEAR FROM ${day}) * 12 + EXTRACT(MONTH FROM ${day}) - 1`;
  if (key.unit === "month") return `(${months})`;
  const { fiscalMonth } = plan.calendar;
  const shift = fiscalMonth === 1 ? 0 : 13 - fiscalMonth;
  const monthsEach = { year: 12, half: 6, quarter: 3 }[key.unit];
  return `FLOOR((${months}${shift === 0 ? "" : ` + ${shift}`}) / ${monthsEach}.0)`;
}

function columnLeaves(dialect: SqlDialectRules, partition: string): SqlLeaves {
  return {
    partition,
    column: (join, column) => `${join < 0 ? "s" : `j${join}`}.${dialect.identifier(column)}`,
    inner: () => "NULL",
  };
}

/** The table of a source, each part of a dotted name quoted. */
export function tableName(source: DataSource, dialect: SqlDialectRules): string {
  if (source.from.kind !== "table") return dialect.identifier(source.id);
  return source.from.name.split(".").map(dialect.identifier).join(".");
}

function sourceOf(plan: Plan, id: string): DataSource {
  const source = plan.sources.find((each) => each.id === id);
  if (source === undefined) throw new Error(`the plan lacks its source ${id}`);
  return source;
}
