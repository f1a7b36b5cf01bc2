import type { SqlDialectRules } from "../src/emit/sql-dialects.ts";
import type { Plan } from "../src/formula/plan.ts";
import type { Cell, Tables } from "../src/formula/tables.ts";
import type { Column, DataSource } from "../src/model/model.ts";

/** A database that answers the SQL of a dialect. */
export interface Engine {
  readonly rules: SqlDialectRules;
  readonly name: string;
  readonly version: string;
  /** Makes these tables the only ones, each called as its source. */
  readonly load: (sources: readonly DataSource[], tables: Tables, numbers: NumberColumns) => Promise<void>;
  /** The rows of one SELECT. */
  readonly ask: (sql: string) => Promise<readonly (readonly Answer[])[]>;
  readonly close: () => Promise<void>;
}

/** How columns of numbers are kept: warehouses have doubles and decimals. */
export type NumberColumns = "double" | "decimal";

/** A number, a text, or NULL as null; NaN and the infinities stay what they are. */
export type Answer = number | string | null;

/** An engine, or why it cannot run here. */
export type Opened = Engine | { readonly name: string; readonly skipped: string };

/** The kinds of columns that a table may have. */
export type ColumnKind = "text" | "date" | "flag" | NumberColumns;

export function columnKind({ type }: Column, numbers: NumberColumns): ColumnKind {
  if (type.kind === "date" || type.kind === "flag") return type.kind;
  return type.kind === "number" || type.kind === "likert" || type.kind === "rank" ? numbers : "text";
}

export interface TypedCell {
  readonly kind: ColumnKind;
  readonly cell: Cell;
}

/** The cells of a source, a row at a time, each with the kind of its column. */
export function rowsOf(
  source: DataSource,
  tables: Tables,
  numbers: NumberColumns,
): readonly (readonly TypedCell[])[] {
  const table = tables.get(source.id);
  const columns = source.columns.map((each) => ({
    kind: columnKind(each, numbers),
    cells: table?.columns.get(each.id) ?? [],
  }));
  return Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    columns.map(({ kind, cells }) => ({ kind, cell: cells[row] ?? null })),
  );
}

/** A plan whose sources are all found under their own ids. */
export function withOwnTables(plan: Plan): Plan {
  return { ...plan, sources: plan.sources.map((each) => ({ ...each, from: { kind: "rows", rows: [] } })) };
}
