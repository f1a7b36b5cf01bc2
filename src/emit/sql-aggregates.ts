import type { Aggregate } from "../formula/plan.ts";
import { rankingsIn } from "../formula/row-parts.ts";
import type { SqlDialectRules } from "./sql-dialects.ts";
import { type SqlLeaves, sqlExpression, sqlNumber } from "./sql-expression.ts";
import { type SqlRows, select, within } from "./sql-rows.ts";

/** Aggregates as columns over rows. */
export interface SqlAggregates {
  readonly rows: SqlRows;
  readonly columns: readonly string[];
}

/**
 * Aggregates over rows. Where rows are ranked, or an aggregate needs them in order, they are first told what each
 * aggregate takes in (`x0`, `x1` …) and then numbered: window functions can stand neither inside aggregates nor inside
 * each other.
 */
export function aggregatesOver(
  rows: SqlRows,
  aggregates: readonly Aggregate[],
  leaves: SqlLeaves,
  dialect: SqlDialectRules,
): SqlAggregates {
  const values = aggregates.map((each) => valueSql(each, dialect, leaves));
  const isPlain = !aggregates.some((each) => needsOrder(each, dialect));
  if (isPlain && rankingsIn(aggregates).length === 0) {
    return { rows, columns: aggregates.map((each, index) => plain(each, values[index] ?? "1", dialect)) };
  }
  const taken = takenRows(rows, aggregates, values, leaves);
  const columns = aggregates.map((each, index) => columnOver(each, index, dialect));
  if (isPlain) return { rows: taken, columns };
  const numbers = aggregates.flatMap((each, index) => numbersOf(each, index, taken, dialect));
  return { rows: { ...taken, ...within(select(["taken.*", ...numbers], taken), "numbered") }, columns };
}

/** Columns `r` and `n`: the place of a value in its group, from the least, and how many known values that has. */
export function placeColumns(
  value: string,
  partition: string,
): { readonly place: string; readonly count: string } {
  const order = `CASE WHEN ${value} IS NULL THEN 1 ELSE 0 END, ${value}`;
  return {
    place: `ROW_NUMBER() OVER (PARTITION BY ${partition} ORDER BY ${order})`,
    count: `COUNT(${value}) OVER (PARTITION BY ${partition})`,
  };
}

/** An exact percentile, linear between neighbours, for engines without one: from values with their places. */
export function percentileByPlace(value: string, place: string, count: string, share: number): string {
  const from = `${sqlNumber(share)} * (${count} - 1)`;
  const at = (rounding: string): string =>
    `MAX(CASE WHEN ${place} = ${rounding}(${from}) + 1 THEN ${value} END)`;
  const whole = `MAX(${from})`;
  return `${at("FLOOR")} + (${at("CEIL")} - ${at("FLOOR")}) * (${whole} - FLOOR(${whole}))`;
}

/** What an aggregate takes in: its argument (1 for rows) where its condition holds, else NULL. */
function valueSql(aggregate: Aggregate, dialect: SqlDialectRules, leaves: SqlLeaves): string {
  const argument =
    aggregate.argument === undefined ? "1" : sqlExpression(aggregate.argument, dialect, leaves);
  if (aggregate.where === undefined) return argument;
  return `CASE WHEN ${sqlExpression(aggregate.where, dialect, leaves)} THEN ${argument} END`;
}

function isEdge(aggregate: Aggregate): boolean {
  return aggregate.function === "first" || aggregate.function === "last";
}

/** The share of a percentile; undefined of other aggregates. */
function shareOf({ function: name, share }: Aggregate): number | undefined {
  return name === "median" ? 0.5 : name === "percentile" ? (share ?? 0.5) : undefined;
}

function needsOrder(aggregate: Aggregate, dialect: SqlDialectRules): boolean {
  return isEdge(aggregate) || (shareOf(aggregate) !== undefined && dialect.percentile === undefined);
}

/** The rows with key `k`, entity `e`, and what each aggregate takes in; for `first` and `last` also the day. */
function takenRows(
  rows: SqlRows,
  aggregates: readonly Aggregate[],
  values: readonly string[],
  leaves: SqlLeaves,
): SqlRows {
  const entity = rows.entity === undefined ? [] : [`${rows.entity} AS e`];
  const columns = aggregates.flatMap((each, index) => [
    `${values[index] ?? "1"} AS x${index}`,
    ...(isEdge(each) ? [`${leaves.column(-1, each.day ?? "")} AS d${index}`] : []),
  ]);
  const own = within(select([`${rows.key} AS k`, ...entity, ...columns], rows), "taken");
  return { ...own, key: "k", ...(entity.length === 0 ? {} : { entity: "e" }) };
}

function numbersOf(
  aggregate: Aggregate,
  index: number,
  { entity }: SqlRows,
  dialect: SqlDialectRules,
): readonly string[] {
  if (!needsOrder(aggregate, dialect)) return [];
  const partition = entity === undefined ? "k" : `k, ${dialect.partition(entity)}`;
  if (!isEdge(aggregate)) {
    const { place, count } = placeColumns(`x${index}`, partition);
    return [`${place} AS r${index}`, `${count} AS n${index}`];
  }
  const direction = aggregate.function === "first" ? "" : " DESC";
  const order = `CASE WHEN x${index} IS NULL THEN 1 ELSE 0 END, d${index}${direction}, x${index}${direction}`;
  return [`ROW_NUMBER() OVER (PARTITION BY ${partition} ORDER BY ${order}) AS r${index}`];
}

/** An aggregate over taken and, where it needs that, numbered rows. */
function columnOver(aggregate: Aggregate, index: number, dialect: SqlDialectRules): string {
  if (isEdge(aggregate)) return `MAX(CASE WHEN r${index} = 1 THEN x${index} END)`;
  const share = shareOf(aggregate);
  if (share === undefined || dialect.percentile !== undefined) return plain(aggregate, `x${index}`, dialect);
  return percentileByPlace(dialect.double(`x${index}`), `r${index}`, `n${index}`, share);
}

/** An aggregate that needs no order of rows. Means are taken of doubles: some engines round those of decimals. */
function plain(aggregate: Aggregate, value: string, dialect: SqlDialectRules): string {
  switch (aggregate.function) {
    case "count":
      return `COUNT(${value})`;
    case "distinct":
      return `COUNT(DISTINCT ${value})`;
    case "sum":
    case "min":
    case "max":
      return `${aggregate.function.toUpperCase()}(${value})`;
    case "avg":
      return `AVG(${dialect.double(value)})`;
    case "stddev":
      return dialect.deviation(dialect.double(value));
    default:
      return dialect.percentile?.(dialect.double(value), shareOf(aggregate) ?? 0.5) ?? "NULL";
  }
}
