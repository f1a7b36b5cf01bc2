import type { DuckDBConnection, DuckDBType, DuckDBValue } from "@duckdb/node-api";
import { aggregationSql, coverageSql } from "../emit/sql.ts";
import { type SqlDialectRules, sqlDialect } from "../emit/sql-dialects.ts";
import { tableName } from "../emit/sql-rows.ts";
import {
  gatherBreakdowns,
  planBreakdowns,
  planOfReading,
  readBreakdowns,
  textsIn,
} from "../formula/breakdowns.ts";
import { evaluateAggregates } from "../formula/evaluate.ts";
import type { Plan } from "../formula/plan.ts";
import type { AggregateValues, Cell, Coverage, Table, Tables } from "../formula/tables.ts";
import type { Column, DataSource, StrategyMap } from "../model/model.ts";
import { type Diagnostic, error } from "../source/diagnostic.ts";
import { coverageOf } from "./answers.ts";
import { askWithin, type LimitedAnswer, NOT_ASKED } from "./limits.ts";
import { loadTables } from "./load.ts";
import type { Evaluation } from "./memory.ts";
import { readParquetFiles } from "./parquet.ts";

export interface DuckdbOptions {
  /** The project's folder: no data file is read outside it. */
  readonly root: string;
  /** Wall-clock seconds for each statement; 2 unless said otherwise. */
  readonly seconds?: number;
  /** Memory for the database in megabytes; 256 unless said otherwise. */
  readonly megabytes?: number;
}

type Duckdb = typeof import("@duckdb/node-api");

/**
 * Evaluates a map: its data files into an embedded DuckDB, the aggregates there, everything over periods here. The
 * database is locked (no files, no network, no extensions) before a generated statement runs.
 */
export async function evaluateOnDuckdb(map: StrategyMap, options: DuckdbOptions): Promise<Evaluation> {
  const reading = planOfReading(map);
  const parquet = await readParquetFiles(reading, options.root, options.megabytes ?? 256);
  const { tables, rejected, diagnostics } = loadTables(reading, options.root, parquet);
  const { plan, parts } = planBreakdowns(readBreakdowns(map, tables), textsIn(tables), reading);
  const aggregated = await aggregateOnDuckdb(plan, tables, options);
  return {
    values: gatherBreakdowns(evaluateAggregates(plan, aggregated.aggregates), parts, map),
    rejected,
    diagnostics: [...diagnostics, ...aggregated.diagnostics],
  };
}

/** Computes the aggregates of a plan in a database of its own, from tables in memory. */
export async function aggregateOnDuckdb(
  given: Plan,
  tables: Tables,
  { seconds = 2, megabytes = 256 }: Omit<DuckdbOptions, "root">,
): Promise<{ readonly aggregates: AggregateValues; readonly diagnostics: readonly Diagnostic[] }> {
  const plan = withLocalTables(given);
  const unavailable = new Set(plan.sources.flatMap(({ id }) => (tables.has(id) ? [] : [id])));
  const coverage = new Map<string, Coverage>();
  const groups: ReadonlyMap<number, readonly (number | null)[]>[] = [];
  const failed: ReadonlySet<number>[] = [];
  const diagnostics: Diagnostic[] = [];
  if (plan.aggregations.length === 0) {
    return { aggregates: { kind: "aggregate-values", groups, coverage, unavailable }, diagnostics };
  }
  const duckdb = await import("@duckdb/node-api");
  const instance = await duckdb.DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    max_memory: `${megabytes}MB`,
    // One thread adds in one order: the same numbers each time.
    threads: "1",
  });
  try {
    const connection = await instance.connect();
    for (const source of plan.sources) {
      const table = tables.get(source.id);
      if (table === undefined || (await isStored(duckdb, connection, source, table))) continue;
      diagnostics.push(tooLarge(source, megabytes));
      unavailable.add(source.id);
    }
    await lockDatabase(connection);
    const run = (sql: string) => runLimited(connection, sql, seconds);
    for (const source of plan.sources) {
      if (source.time === undefined || unavailable.has(source.id)) continue;
      const answer = await run(coverageSql(source, STORAGE));
      if (answer.kind !== "rows") {
        diagnostics.push(answer.kind === "slow" ? tooSlow(source, seconds) : tooLarge(source, megabytes));
        unavailable.add(source.id);
        continue;
      }
      const covered = coverageOf(source, answer.rows);
      if (covered !== undefined) coverage.set(source.id, covered);
    }
    for (const [number, aggregation] of plan.aggregations.entries()) {
      const source = plan.sources.find((each) => each.id === aggregation.source);
      const read = [aggregation.source, ...aggregation.joins.map((each) => each.source)];
      const isReadable = source !== undefined && read.every((each) => !unavailable.has(each));
      const grouped = isReadable
        ? await askWithin(plan, number, source, { seconds, megabytes }, (each) =>
            run(aggregationSql(plan, each, STORAGE)),
          )
        : NOT_ASKED;
      groups.push(grouped.groups);
      failed.push(grouped.failed);
      diagnostics.push(...grouped.diagnostics);
    }
    connection.closeSync();
  } finally {
    instance.closeSync();
  }
  return { aggregates: { kind: "aggregate-values", groups, coverage, unavailable, failed }, diagnostics };
}

/** From here on no file, no network, no extension and no setting can be reached, whatever a statement says. */
export async function lockDatabase(connection: DuckDBConnection): Promise<void> {
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
}

/** The plan with every source stored under its own id, wherever it came from. */
function withLocalTables(plan: Plan): Plan {
  return { ...plan, sources: plan.sources.map((each) => ({ ...each, from: { kind: "rows", rows: [] } })) };
}

/**
 * DuckDB takes `Margin` and `margin` for one name even in quotes, so every name that is not plain lower case is stored
 * under its code units.
 */
const STORAGE: SqlDialectRules = {
  ...sqlDialect("duckdb"),
  identifier: (name) => {
    if (/^[a-z0-9_]+$/.test(name)) return `"${name}"`;
    const units = Array.from(name, (_, index) => name.charCodeAt(index).toString(16));
    return `"~${[...name].length === 0 ? "" : units.join("~")}"`;
  },
};

/** Stores a table; no where it does not fit into the memory that is allowed. */
async function isStored(
  duckdb: Duckdb,
  connection: DuckDBConnection,
  source: DataSource,
  table: Table,
): Promise<boolean> {
  try {
    await storeTable(duckdb, connection, source, table);
    return true;
  } catch (failure) {
    if (isOutOfMemory(failure)) return false;
    throw failure;
  }
}

function isOutOfMemory(failure: unknown): boolean {
  return failure instanceof Error && /out of memory/i.test(failure.message);
}

/** The squares of numbers beyond 1e154, as the deviation needs them, are beyond all doubles. */
function isOutOfRange(failure: unknown): boolean {
  return failure instanceof Error && /out of range/i.test(failure.message);
}

async function storeTable(
  duckdb: Duckdb,
  connection: DuckDBConnection,
  source: DataSource,
  table: Table,
): Promise<void> {
  const columns = source.columns.map((each) => `${STORAGE.identifier(each.id)} ${sqlType(each)}`);
  const name = tableName(source, STORAGE);
  await connection.run(`CREATE TABLE ${name} (${columns.join(", ")})`);
  const appender = await connection.createAppender(name.slice(1, -1));
  const types = source.columns.map((each) => duckdbType(duckdb, each));
  const size = 2048;
  for (let start = 0; start < table.rows; start += size) {
    const chunk = duckdb.DuckDBDataChunk.create(types, Math.min(size, table.rows - start));
    const values = source.columns.map((column) => {
      const cells = table.columns.get(column.id)?.slice(start, start + size) ?? [];
      return cells.map((cell) => duckdbValue(duckdb, column, cell));
    });
    chunk.setColumns(values);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function sqlType({ type }: Column): string {
  switch (type.kind) {
    case "date":
      return "DATE";
    case "flag":
      return "BOOLEAN";
    case "text":
    case "ref":
    case "one-of":
      return "VARCHAR";
    case "likert":
    case "rank":
    case "number":
      return "DOUBLE";
  }
}

function duckdbType(duckdb: Duckdb, column: Column): DuckDBType {
  const types = {
    DATE: duckdb.DATE,
    BOOLEAN: duckdb.BOOLEAN,
    VARCHAR: duckdb.VARCHAR,
    DOUBLE: duckdb.DOUBLE,
  };
  return types[sqlType(column) as keyof typeof types];
}

function duckdbValue(duckdb: Duckdb, column: Column, cell: Cell): DuckDBValue {
  return column.type.kind === "date" && typeof cell === "number" ? new duckdb.DuckDBDateValue(cell) : cell;
}

async function runLimited(
  connection: DuckDBConnection,
  sql: string,
  seconds: number,
): Promise<LimitedAnswer> {
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    connection.interrupt();
  }, seconds * 1000);
  try {
    const reader = await connection.runAndReadAll(sql);
    return { kind: "rows", rows: reader.getRows().map((row) => row.map(numberOf)) };
  } catch (failure) {
    if (isOver) return { kind: "slow" };
    if (isOutOfMemory(failure)) return { kind: "large" };
    if (isOutOfRange(failure)) return { kind: "overflow" };
    throw failure;
  } finally {
    clearTimeout(timer);
  }
}

function numberOf(value: DuckDBValue): number | null {
  if (typeof value === "number") return value;
  return typeof value === "bigint" ? Number(value) : null;
}

function tooSlow(source: DataSource, seconds: number): Diagnostic {
  const message = `the days of source \`${source.id}\` took longer than ${seconds} s to find`;
  return error("evaluation-too-slow", message, source.idAt, {
    hint: "`evaluation.seconds` in the configuration allows more",
  });
}

function tooLarge(source: DataSource, megabytes: number): Diagnostic {
  const message = `the rows of source \`${source.id}\` need more than ${megabytes} MB of memory`;
  return error("evaluation-too-large", message, source.idAt, {
    hint: "`evaluation.megabytes` in the configuration allows more",
  });
}
