import { sqlDialect } from "../emit/sql-dialects.ts";
import type { Plan } from "../formula/plan.ts";
import { findProjectFile } from "./project-file.ts";
import type { Reading } from "./records.ts";

/** Rows that are read into memory; more belong into a database. */
const MOST_ROWS = 2_000_000;

/** Parquet files of a plan by the path that the map gives, read beforehand because only a database can read them. */
export type ParquetReadings = ReadonlyMap<string, Reading>;

/**
 * Reads the Parquet files of a plan's sources as texts. Each in a database of its own, which may open that one file and
 * nothing else before the first statement sees it.
 */
export async function readParquetFiles(
  plan: Plan,
  root: string,
  megabytes: number,
): Promise<ParquetReadings> {
  const readings = new Map<string, Reading>();
  for (const { from } of plan.sources) {
    if (from.kind !== "file" || !isParquet(from.path)) continue;
    const found = findProjectFile(root, from.path);
    // What cannot be found or is refused is said where all files are looked for.
    if (found.kind === "file") readings.set(from.path, await readParquet(found.absolute, megabytes));
  }
  return readings;
}

export function isParquet(file: string): boolean {
  return /\.parquet$/i.test(file);
}

async function readParquet(absolute: string, megabytes: number): Promise<Reading> {
  const duckdb = await import("@duckdb/node-api");
  const instance = await duckdb.DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    max_memory: `${megabytes}MB`,
    threads: "1",
  });
  const path = sqlDialect("duckdb").text(absolute);
  try {
    const connection = await instance.connect();
    await connection.run(`SET allowed_paths = [${path}]`);
    await connection.run("SET enable_external_access = false");
    await connection.run("SET lock_configuration = true");
    const table = `read_parquet(${path}, hive_partitioning = false)`;
    const reader = await connection.runAndReadAll(
      `SELECT COLUMNS(*)::VARCHAR FROM ${table} LIMIT ${MOST_ROWS + 1}`,
    );
    const rows = reader.getRows();
    const header = reader.columnNames().map((each) => each.normalize("NFC"));
    connection.closeSync();
    if (rows.length > MOST_ROWS) return { kind: "malformed", why: `has more than ${MOST_ROWS} rows` };
    const records = rows.map((row, index) => ({
      line: index + 1,
      cells: row.map((cell) => (typeof cell === "string" ? cell : "")),
    }));
    return { kind: "records", header, records };
  } catch (failure) {
    const isLarge = failure instanceof Error && /out of memory/i.test(failure.message);
    return {
      kind: "malformed",
      why: isLarge ? `needs more than ${megabytes} MB of memory` : "is no readable Parquet file",
    };
  } finally {
    instance.closeSync();
  }
}
