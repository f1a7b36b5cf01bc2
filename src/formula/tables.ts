import type { ColumnType, DataSource } from "../model/model.ts";
import { type CellReading, readCell } from "./cells.ts";

/** A cell of a typed table: dates are days since 1970-01-01, percent are fractions, null is missing. */
export type Cell = number | string | boolean | null;

/** Typed columns of equal length. */
export interface Table {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, readonly Cell[]>;
}

/** Tables by source id. */
export type Tables = ReadonlyMap<string, Table>;

/** The aggregates of a plan, computed; what a database, a file or {@link aggregateTables} hands to evaluation. */
export interface AggregateValues {
  readonly kind: "aggregate-values";
  /** One entry an aggregation: its groups by key, each with one number an aggregate. */
  readonly groups: readonly ReadonlyMap<number, readonly (number | null)[]>[];
  /** By source id, for sources with time. */
  readonly coverage: ReadonlyMap<string, Coverage>;
  /** Sources that could not be read: their values are missing, not zero. */
  readonly unavailable: ReadonlySet<string>;
  /** Aggregates that met a limit of time or memory, one entry an aggregation: missing too. */
  readonly failed?: readonly ReadonlySet<number>[];
}

/** What time a source covers: first and last day with a row; for snapshots every day that has one, ascending. */
export interface Coverage {
  readonly first: number;
  readonly last: number;
  readonly days: readonly number[];
}

/** The table of a source that is written in place; cells that do not fit their column are missing. */
export function tableInPlace(source: DataSource): Table {
  const rows = source.from.kind === "rows" ? source.from.rows : [];
  const columns = new Map<string, Cell[]>();
  for (const [index, column] of source.columns.entries()) {
    const cells = rows.map((row) => {
      const read = readInPlace(row[index] ?? null, column.type);
      return read.kind === "cell" ? read.cell : null;
    });
    columns.set(column.id, cells);
  }
  return { rows: rows.length, columns };
}

/** A cell of a `row`, held to its column as the text of a data file is. */
export function readInPlace(cell: Cell, type: ColumnType): CellReading {
  const isSame =
    typeof cell === "number" ? type.kind === "number" : typeof cell === "boolean" && type.kind === "flag";
  return cell === null || isSame ? { kind: "cell", cell } : readCell(String(cell), type);
}
