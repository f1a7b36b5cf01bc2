import { readCell } from "../formula/cells.ts";
import type { Plan } from "../formula/plan.ts";
import { type Cell, readInPlace, type Table, type Tables, tableInPlace } from "../formula/tables.ts";
import { usedColumns } from "../formula/used-columns.ts";
import type { Column, DataSource } from "../model/model.ts";
import { type Diagnostic, error, warning } from "../source/diagnostic.ts";
import { suggest } from "../source/suggest.ts";
import { readCsv } from "./csv.ts";
import { readJsonRecords } from "./json-records.ts";
import { isParquet, type ParquetReadings } from "./parquet.ts";
import { findProjectFile, readDataBytes, readDataText } from "./project-file.ts";
import type { FileRecord, Reading } from "./records.ts";
import { readWorkbook } from "./workbook.ts";

/** Values of a data file that do not fit their column and therefore count as missing. */
export interface Rejected {
  readonly source: string;
  readonly column: string;
  readonly file: string;
  readonly count: number;
  /** Where the first few of them stand. */
  readonly lines: readonly number[];
}

export interface Loaded {
  readonly tables: Tables;
  readonly rejected: readonly Rejected[];
  readonly diagnostics: readonly Diagnostic[];
}

const MOST_LOCATED = 5;

/**
 * Reads the tables of a plan from their files below the project root; a source that cannot be read has no table. Parquet
 * files are read beforehand, for that takes a database.
 */
export function loadTables(plan: Plan, root: string, parquet: ParquetReadings = new Map()): Loaded {
  const used = usedColumns(plan);
  const tables = new Map<string, Table>();
  const rejected: Rejected[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of plan.sources) {
    const findings: Findings = { rejected, diagnostics, parquet };
    const table = loadTable(source, used.get(source.id) ?? new Set(), root, findings);
    if (table !== undefined) tables.set(source.id, table);
  }
  return { tables, rejected, diagnostics };
}

interface Findings {
  readonly rejected: Rejected[];
  readonly diagnostics: Diagnostic[];
  readonly parquet: ParquetReadings;
}

function loadTable(
  source: DataSource,
  used: ReadonlySet<string>,
  root: string,
  findings: Findings,
): Table | undefined {
  const { from } = source;
  const { diagnostics } = findings;
  if (from.kind === "rows") {
    diagnostics.push(...unfitInPlace(source, from.rows));
    return tableInPlace(source);
  }
  if (from.kind === "table") {
    const message = `source \`${source.id}\` is the table \`${from.name}\` of a database, which is not connected here`;
    diagnostics.push(
      warning("source-not-connected", message, from.at, {
        hint: "`--engine postgres` adds it up there; `smap emit sql` writes its aggregates for other databases",
      }),
    );
    return undefined;
  }
  const file = from.path;
  const found = findProjectFile(root, file);
  if (found.kind === "missing") {
    diagnostics.push(
      error("source-file-missing", `the file \`${file}\` of source \`${source.id}\` does not exist`, from.at),
    );
    return undefined;
  }
  const refuse = (why: string, hint?: string): undefined => {
    const message = `the file \`${file}\` of source \`${source.id}\` ${why}`;
    diagnostics.push(error("source-file-refused", message, from.at, { hint }));
    return undefined;
  };
  if (found.kind === "refused") return refuse(found.why);
  const read = findings.parquet.get(file) ?? readFile(file, found.absolute);
  if (read.kind === "malformed") return refuse(read.why, read.hint);
  return fillTable(source, file, read, used, findings);
}

/** Cells of a table in the map itself that do not fit their column. */
function unfitInPlace(source: DataSource, rows: readonly (readonly Cell[])[]): readonly Diagnostic[] {
  return source.columns.flatMap((column, index) =>
    rows.flatMap((row, at) => {
      const cell = row[index] ?? null;
      const reading = readInPlace(cell, column.type);
      if (reading.kind === "cell") return [];
      const message = `row ${at + 1} of source \`${source.id}\`: ${quoted(String(cell))} in column \`${column.id}\` ${reading.why}, so it counts as missing`;
      return [warning("value-rejected", message, column.idAt, { hint: hintFor(column, String(cell)) })];
    }),
  );
}

/** Reads a file by the kind that its name tells. */
function readFile(file: string, absolute: string): Reading {
  if (/\.xlsx$/i.test(file)) return readWorkbook(readDataBytes(absolute));
  const isJson = /\.(json|ndjson|jsonl)$/i.test(file);
  if (!isJson && !/\.(csv|tsv|txt)$/i.test(file)) {
    if (isParquet(file))
      return { kind: "malformed", why: "is Parquet, which only an evaluation on DuckDB reads" };
    const hint = "CSV, JSON, Parquet and Excel (.xlsx) files are";
    return { kind: "malformed", why: "is of a kind that is not read", hint };
  }
  const text = readDataText(absolute);
  if (text !== undefined) return isJson ? readJsonRecords(text) : readCsv(text);
  return { kind: "malformed", why: "is not UTF-8", hint: isJson ? undefined : "save it as “CSV UTF-8”" };
}

function fillTable(
  source: DataSource,
  file: string,
  { header, records }: { readonly header: readonly string[]; readonly records: readonly FileRecord[] },
  used: ReadonlySet<string>,
  findings: Findings,
): Table | undefined {
  const { diagnostics } = findings;
  let isComplete = true;
  const columns = new Map<string, readonly Cell[]>();
  for (const column of source.columns) {
    const index = headerIndex(column, header);
    if (index === undefined) {
      const report = used.has(column.id) ? error : warning;
      if (used.has(column.id)) isComplete = false;
      const near = suggest(column.id, header);
      const hint = near === undefined ? `its columns are ${listed(header)}` : `it has a column \`${near}\``;
      const message = `\`${file}\` has no column for \`${column.id}\` of source \`${source.id}\``;
      diagnostics.push(report("source-column-missing", message, column.idAt, { hint }));
      columns.set(
        column.id,
        records.map(() => null),
      );
      continue;
    }
    columns.set(column.id, readColumn(source, column, index, file, records, findings));
  }
  reportRagged(source, file, header, records, diagnostics);
  if (!isComplete) return undefined;
  const table: Table = { rows: records.length, columns };
  reportDayless(source, file, table, diagnostics);
  return withoutRepeatedKeys(source, file, table, records, diagnostics);
}

/** A column of the file by the column's id, label or translated label. */
function headerIndex(column: Column, header: readonly string[]): number | undefined {
  const names = [column.id, column.label.text, ...column.label.translations.map((each) => each.text)];
  for (const name of names) {
    const index = header.indexOf(name.trim().normalize("NFC"));
    if (index >= 0) return index;
  }
  return undefined;
}

function readColumn(
  source: DataSource,
  column: Column,
  index: number,
  file: string,
  records: readonly FileRecord[],
  { rejected, diagnostics }: Findings,
): readonly Cell[] {
  const lines: number[] = [];
  let count = 0;
  const cells = records.map((record): Cell => {
    const text = record.cells[index] ?? "";
    const reading = readCell(text, column.type);
    if (reading.kind === "cell") return reading.cell;
    count += 1;
    if (lines.length < MOST_LOCATED) {
      lines.push(record.line);
      const message = `\`${file}\` line ${record.line}: ${quoted(text)} in column \`${column.id}\` ${reading.why}, so it counts as missing`;
      diagnostics.push(warning("value-rejected", message, column.idAt, { hint: hintFor(column, text) }));
    }
    return null;
  });
  if (count === 0) return cells;
  rejected.push({ source: source.id, column: column.id, file, count, lines });
  if (count > lines.length) {
    const message = `\`${file}\` has ${count - lines.length} more values in column \`${column.id}\` that do not fit (${count} in all)`;
    diagnostics.push(warning("value-rejected", message, column.idAt));
  }
  return cells;
}

function hintFor(column: Column, text: string): string | undefined {
  if (column.type.kind === "one-of") {
    const near = suggest(text.trim(), column.type.options);
    return near === undefined ? `it may be ${listed(column.type.options)}` : `did you mean \`${near}\`?`;
  }
  const isDecimalComma = column.type.kind === "number" && /^-?\d+(\.\d{3})*,\d+$/.test(text.trim());
  return isDecimalComma ? "write a decimal point: `3.14`" : undefined;
}

function reportRagged(
  source: DataSource,
  file: string,
  header: readonly string[],
  records: readonly FileRecord[],
  diagnostics: Diagnostic[],
): void {
  const ragged = records.filter((each) => each.cells.length !== header.length);
  const [first] = ragged;
  if (first === undefined) return;
  const message = `\`${file}\` has ${ragged.length} ${ragged.length === 1 ? "row" : "rows"} with more or fewer cells than the header, first at line ${first.line} (${first.cells.length} in place of ${header.length})`;
  diagnostics.push(
    warning("row-uneven", message, source.idAt, { hint: "cells that are not there count as missing" }),
  );
}

function reportDayless(source: DataSource, file: string, table: Table, diagnostics: Diagnostic[]): void {
  if (source.time === undefined) return;
  const days = table.columns.get(source.time.column) ?? [];
  const count = days.filter((each) => each === null).length;
  if (count === 0) return;
  const what = count === 1 ? "1 row" : `${count} rows`;
  const verbs = count === 1 ? ["has", "belongs"] : ["have", "belong"];
  const message = `${what} of \`${file}\` ${verbs[0]} no day in \`${source.time.column}\` and ${verbs[1]} to no period`;
  diagnostics.push(warning("row-without-day", message, source.idAt));
}

/** A key names one row (of a day, in snapshots); rows that repeat one are left out, and reported. */
function withoutRepeatedKeys(
  source: DataSource,
  file: string,
  table: Table,
  records: readonly FileRecord[],
  diagnostics: Diagnostic[],
): Table {
  const key = source.columns.find((each) => each.key);
  if (key === undefined) return table;
  const keys = table.columns.get(key.id) ?? [];
  const days = source.time?.form === "snapshot" ? table.columns.get(source.time.column) : undefined;
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const [row, cell] of keys.entries()) {
    if (cell === null) continue;
    const name = `${String(days?.[row] ?? "")} ${String(cell)}`;
    if (seen.has(name)) repeated.add(row);
    seen.add(name);
  }
  const [first] = repeated;
  if (first === undefined) return table;
  const each = days === undefined ? "" : " on the same day";
  const message = `\`${file}\` has ${repeated.size} ${repeated.size === 1 ? "row" : "rows"} whose key \`${key.id}\` stood before${each}, first at line ${records[first]?.line ?? 0}; what repeats is left out`;
  diagnostics.push(warning("key-repeated", message, key.idAt));
  const columns = new Map<string, readonly Cell[]>();
  for (const [id, cells] of table.columns)
    columns.set(
      id,
      cells.filter((_, row) => !repeated.has(row)),
    );
  return { rows: table.rows - repeated.size, columns };
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((each) => `\`${each.slice(0, 40)}\``);
  return names.length > shown.length ? `${shown.join(", ")} …` : shown.join(", ");
}

/** A cell as it may stand in a message: short, without control characters. */
function quoted(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return JSON.stringify(short.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, " "));
}
