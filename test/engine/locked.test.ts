import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, expect, test } from "vitest";
import { lockDatabase } from "../../src/engine/duckdb.ts";

const folder = mkdtempSync(path.join(tmpdir(), "smap-locked-"));
const secret = path.join(folder, "secret.csv");
writeFileSync(secret, "a,b\n1,secret\n");
const instance = await DuckDBInstance.create(":memory:", {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
});
const connection = await instance.connect();
await connection.run("CREATE TABLE own (a INTEGER)");
await lockDatabase(connection);
afterAll(() => {
  instance.closeSync();
  rmSync(folder, { recursive: true });
});

/** Ways out of the database that a statement might try; each must fail. */
const ATTEMPTS: readonly string[] = [
  `SELECT * FROM read_csv('${secret}')`,
  `SELECT * FROM read_csv_auto('${secret}')`,
  `SELECT * FROM '${secret}'`,
  `SELECT * FROM read_text('${secret}')`,
  `SELECT * FROM read_blob('${secret}')`,
  `SELECT * FROM read_json('${secret}')`,
  `SELECT * FROM read_parquet('${secret}')`,
  `SELECT * FROM glob('${folder}/*')`,
  `SELECT * FROM sniff_csv('${secret}')`,
  "SELECT * FROM read_csv('/etc/passwd')",
  "SELECT * FROM read_text('/proc/self/environ')",
  "SELECT * FROM read_csv('https://127.0.0.1:9/x.csv')",
  "SELECT * FROM read_parquet('s3://bucket/x.parquet')",
  `COPY own TO '${folder}/out.csv'`,
  `COPY (SELECT 1) TO '${folder}/out.parquet' (FORMAT parquet)`,
  `COPY own FROM '${secret}'`,
  `EXPORT DATABASE '${folder}/dump'`,
  `IMPORT DATABASE '${folder}'`,
  `ATTACH '${folder}/other.db' AS other`,
  `ATTACH '${secret}' AS other (TYPE sqlite)`,
  "INSTALL httpfs",
  "LOAD httpfs",
  `LOAD '${folder}/evil.duckdb_extension'`,
  "SET enable_external_access = true",
  "SET lock_configuration = false",
  "RESET enable_external_access",
  `SET allowed_paths = ['${secret}']`,
  `SET allowed_directories = ['${folder}']`,
  "SET autoinstall_known_extensions = true",
  `SET temp_directory = '${folder}'`,
  `SET secret_directory = '${folder}'`,
  `PRAGMA enable_profiling = 'json'; PRAGMA profiling_output = '${folder}/profile.json'`,
  `SET log_query_path = '${folder}/log.txt'`,
  "CREATE PERSISTENT SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')",
];

test.each(ATTEMPTS)("the locked database refuses: %s", async (statement) => {
  await expect(connection.run(statement)).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(["secret.csv"]);
});
