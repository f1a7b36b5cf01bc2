import type { DataSource } from "../model/model.ts";
import { period, periodOfDay } from "../model/periods.ts";
import type { Aggregate, Aggregation, Plan, RowExpression } from "./plan.ts";
import { type Ranked, rankingsIn } from "./row-parts.ts";
import { type RowReader, rowValue } from "./row-value.ts";
import { standingSnapshot } from "./snapshots.ts";
import {
  average,
  classOfPlace,
  greatest,
  least,
  percentile,
  places,
  standardDeviation,
  sum,
} from "./statistics.ts";
import type { AggregateValues, Cell, Coverage, Table, Tables } from "./tables.ts";
import { type Days, windowDays } from "./windows.ts";

/**
 * Computes the aggregates of a plan over tables in memory, row by row: the meaning of aggregates, which every database
 * and all generated code must agree with. A source without a table is unavailable.
 */
export function aggregateTables(plan: Plan, tables: Tables): AggregateValues {
  const coverage = new Map<string, Coverage>();
  for (const source of plan.sources) {
    const covered = coverageOf(source, tables.get(source.id));
    if (covered !== undefined) coverage.set(source.id, covered);
  }
  const groups = plan.aggregations.map((each) => aggregateGroups(each, plan, tables, coverage));
  const unavailable = new Set(plan.sources.flatMap(({ id }) => (tables.has(id) ? [] : [id])));
  return { kind: "aggregate-values", groups, coverage, unavailable };
}

function coverageOf(source: DataSource, table: Table | undefined): Coverage | undefined {
  if (source.time === undefined || table === undefined) return undefined;
  const found = new Set<number>();
  for (const day of table.columns.get(source.time.column) ?? []) if (typeof day === "number") found.add(day);
  const days = [...found].sort((a, b) => a - b);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { first, last, days: source.time.form === "snapshot" ? days : [] };
}

function aggregateGroups(
  aggregation: Aggregation,
  plan: Plan,
  tables: Tables,
  coverage: ReadonlyMap<string, Coverage>,
): ReadonlyMap<number, readonly (number | null)[]> {
  const table = tables.get(aggregation.source);
  const result = new Map<number, readonly (number | null)[]>();
  if (table === undefined) return result;
  for (const [key, rows] of rowsByKey(aggregation, plan, table)) {
    const reader = readerFor(aggregation, key, plan, tables, coverage);
    const { entity } = aggregation;
    if (entity === undefined) {
      const readers = withPlaces(rows.map(reader), rankingsIn(aggregation.aggregates));
      result.set(
        key,
        aggregation.aggregates.map((each) => aggregateOf(each, readers)),
      );
      continue;
    }
    const ranked = withPlaces(rows.map(reader), rankingsIn(entity.inner));
    const entities = innerReaders(entity.by, entity.inner, ranked);
    const inner = withPlaces(entities, rankingsIn(aggregation.aggregates));
    if (inner.length > 0)
      result.set(
        key,
        aggregation.aggregates.map((each) => aggregateOf(each, inner)),
      );
  }
  return result;
}

/** The readers with the places that they have among each other. */
function withPlaces(readers: readonly RowReader[], rankings: readonly Ranked[]): readonly RowReader[] {
  if (rankings.length === 0) return readers;
  const tables = new Map(
    rankings.map(({ number, value, classes }) => {
      const values = readers.map((each) => rowValue(value, each));
      const numbers = values.map((each) => (typeof each === "number" ? each : null));
      const count = numbers.filter((each) => each !== null).length;
      const placed = places(numbers);
      const cells =
        classes === undefined
          ? placed
          : placed.map((each) => (each === null ? null : classOfPlace(each, count, classes)));
      return [number, cells] as const;
    }),
  );
  return readers.map((reader, index) => ({
    ...reader,
    ranked: (number) => tables.get(number)?.[index] ?? null,
  }));
}

/** One reader for each entity, which reads that entity's inner aggregates. */
function innerReaders(
  by: RowExpression,
  inner: readonly Aggregate[],
  rows: readonly RowReader[],
): readonly RowReader[] {
  const entities = new Map<Cell, RowReader[]>();
  for (const row of rows) {
    const entity = rowValue(by, row);
    if (entity === null) continue;
    const list = entities.get(entity) ?? [];
    list.push(row);
    entities.set(entity, list);
  }
  return [...entities.values()].map((own) => {
    const values = inner.map((each) => aggregateOf(each, own));
    return { column: () => null, inner: (index) => values[index] ?? null, ranked: () => null };
  });
}

function aggregateOf(aggregate: Aggregate, rows: readonly RowReader[]): number | null {
  const { where, argument } = aggregate;
  const kept = where === undefined ? rows : rows.filter((row) => rowValue(where, row) === true);
  if (argument === undefined) return kept.length;
  const cells = kept.map((row) => rowValue(argument, row)).filter((each) => each !== null);
  const numbers = () => cells.filter((each) => typeof each === "number");
  switch (aggregate.function) {
    case "count":
      return cells.length;
    case "distinct":
      return new Set(cells).size;
    case "sum":
      return sum(numbers());
    case "avg":
      return average(numbers());
    case "min":
      return least(numbers());
    case "max":
      return greatest(numbers());
    case "median":
      return percentile(numbers(), 0.5);
    case "percentile":
      return percentile(numbers(), aggregate.share ?? 0.5);
    case "stddev":
      return standardDeviation(numbers());
    case "first":
    case "last":
      return edgeOf(aggregate, argument, kept);
  }
}

/** `first`: of the earliest day the least value; `last`: of the latest day the greatest. */
function edgeOf(
  { function: edge, day = "" }: Aggregate,
  argument: RowExpression,
  rows: readonly RowReader[],
): number | null {
  const sign = edge === "first" ? 1 : -1;
  let best: { readonly day: number; readonly value: number } | undefined;
  for (const row of rows) {
    const at = row.column(-1, day);
    const value = rowValue(argument, row);
    if (typeof at !== "number" || typeof value !== "number") continue;
    const order = best === undefined ? -1 : sign * (at - best.day) || sign * (value - best.value);
    if (order < 0) best = { day: at, value };
  }
  return best?.value ?? null;
}

/** Row numbers by group; a row without a day belongs to none, a row in several windows to each. */
function rowsByKey(
  aggregation: Aggregation,
  plan: Plan,
  table: Table,
): ReadonlyMap<number, readonly number[]> {
  const { key } = aggregation;
  const groups = new Map<number, number[]>();
  const put = (group: number, row: number): void => {
    const list = groups.get(group);
    if (list === undefined) groups.set(group, [row]);
    else list.push(row);
  };
  const { unit, range, fiscalMonth } = plan.calendar;
  const days = key.kind === "all" ? [] : (table.columns.get(key.column) ?? []);
  if (key.kind === "all") for (let row = 0; row < table.rows; row++) put(0, row);
  if (key.kind === "day") for (const [row, day] of days.entries()) if (typeof day === "number") put(day, row);
  if (key.kind === "unit") {
    for (const [row, day] of days.entries()) {
      if (typeof day === "number") put(periodOfDay(day, key.unit, fiscalMonth).ordinal, row);
    }
  }
  if (key.kind === "window") {
    for (let ordinal = range.from.ordinal - plan.reach; ordinal <= range.to.ordinal; ordinal++) {
      const window = windowDays(key.window, period(unit, ordinal), fiscalMonth);
      for (const [row, day] of days.entries()) {
        if (typeof day === "number" && day >= window.first && day <= window.last) put(ordinal, row);
      }
    }
  }
  return groups;
}

/** Reads columns of the counted row and of the rows that its `ref` columns lead to, within one group. */
function readerFor(
  aggregation: Aggregation,
  key: number,
  plan: Plan,
  tables: Tables,
  coverage: ReadonlyMap<string, Coverage>,
): (row: number) => RowReader {
  const base = tables.get(aggregation.source);
  const indexes = aggregation.joins.map((join) => {
    const source = plan.sources.find((each) => each.id === join.source);
    const table = tables.get(join.source);
    if (source === undefined || table === undefined) return undefined;
    const day = join.day === undefined ? undefined : snapshotDay(aggregation, key, plan, source, coverage);
    if (join.day !== undefined && day === undefined) return undefined;
    const days = join.day === undefined ? undefined : table.columns.get(join.day);
    const rows = new Map<Cell, number>();
    for (const [row, cell] of (table.columns.get(join.key) ?? []).entries()) {
      if (cell !== null && (days === undefined || days[row] === day) && !rows.has(cell)) rows.set(cell, row);
    }
    return { table, rows };
  });
  return (row) => {
    const rowOf = (join: number): number | undefined => {
      if (join < 0) return row;
      const step = aggregation.joins[join];
      const index = indexes[join];
      if (step === undefined || index === undefined) return undefined;
      const cell = read(step.from, step.column);
      return cell === null ? undefined : index.rows.get(cell);
    };
    const read = (join: number, column: string): Cell => {
      const table = join < 0 ? base : indexes[join]?.table;
      const at = rowOf(join);
      return at === undefined ? null : (table?.columns.get(column)?.[at] ?? null);
    };
    return { column: read, inner: () => null, ranked: () => null };
  };
}

function snapshotDay(
  { key }: Aggregation,
  group: number,
  plan: Plan,
  joined: DataSource,
  coverage: ReadonlyMap<string, Coverage>,
): number | undefined {
  const days = coverage.get(joined.id)?.days ?? [];
  if (key.kind === "day") return group;
  return standingSnapshot(days, daysOfGroup(key, group, plan), joined);
}

function daysOfGroup(key: Aggregation["key"], group: number, plan: Plan): Days {
  const { unit, fiscalMonth } = plan.calendar;
  if (key.kind === "unit") {
    return windowDays({ kind: "containing", unit: key.unit }, period(key.unit, group), fiscalMonth);
  }
  if (key.kind === "window") return windowDays(key.window, period(unit, group), fiscalMonth);
  return { first: group, last: group };
}
