import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { aggregationSql, coverageSql } from "../../src/emit/sql.ts";
import { SQL_DIALECTS, sqlDialect } from "../../src/emit/sql-dialects.ts";
import { emitTypescript } from "../../src/emit/typescript.ts";
import { lockDatabase } from "../../src/engine/duckdb.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { complaintsAbout } from "../emit-typescript/run-module.ts";
import { mapWith } from "../formula/map-of.ts";

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

const PIECES = [
  '"',
  "'",
  "`",
  "\\",
  ";",
  "--",
  "/*",
  "*/",
  "${",
  "}",
  "\u2028",
  "\u0007",
  "</script>",
  "DROP TABLE x",
  "OR 1=1",
  "$$",
  "值",
  "é",
  " ",
  "\u202e",
  "a",
];
const hostile = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map((each) => each.join(""));

/** A statement without its quoted names and texts: what is left is smap's own words. */
function bare(sql: string, dialect: string): string {
  const isBackslash = ["spark", "bigquery", "snowflake", "clickhouse"].includes(dialect);
  const text = isBackslash ? /'(?:[^'\\]|\\.)*'/gs : /'(?:[^']|'')*'/gs;
  const isEscapedName = dialect === "bigquery" || dialect === "clickhouse";
  const name = isEscapedName
    ? /`(?:[^`\\]|\\.)*`/gs
    : dialect === "spark"
      ? /`(?:[^`]|``)*`/gs
      : /"(?:[^"]|"")*"/gs;
  const either = new RegExp(`${text.source}|${name.source}`, "gs");
  return sql.replace(either, " ");
}

test("hostile names and texts in every place stay names and texts: each statement is one SELECT", () => {
  const codes: string[] = [];
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 5, maxLength: 5 }), ([source, column, day, value, id]) => {
      const name = (text = "", more = "") => `\`${text.replace(/[`\u2028\u0007\u202e]/g, "")}${more}\``;
      const text = `"${(value ?? "").replace(/["\\]/g, "\\$&").replace(/[\u0000-\u001f\u2028\u202e]/g, (unit) => `\\u{${unit.charCodeAt(0).toString(16)}}`)}"`;
      const map = mapWith(`
    source ${name(source, "s")} ${text} from "o.csv" events on ${name(day, "d")} { ${name(day, "d")} ${text}: date, ${name(column, "c")}: text, amount: USD }
    tiers ${name(id, "t")} "T" over ${name(source, "s")} {
      tier ${name(value, "A")} "A"
      rule ${name(value, "A")} when ${name(column, "c")} = ${text} and tier(amount, 3) = 3
    }
    measure ${name(id, "m")} ${text} { unit: USD, formula: sum(${name(source, "s")}.amount where ${name(column, "c")} is one of (${text}, "x") and ${name(id, "t")} = ${name(value, "A")}) }
    measure ${name(id, "n")} ${text} { unit: USD, formula: avg(last(amount) per ${name(column, "c")} in ${name(source, "s")}) }`);
      const { plan, diagnostics } = planFormulas(map);
      expect(diagnostics).toEqual([]);
      for (const dialect of SQL_DIALECTS) {
        const rules = sqlDialect(dialect);
        const statements = [
          ...plan.aggregations.map((each) => aggregationSql(plan, each, rules)),
          ...plan.sources.map((each) => coverageSql(each, rules)),
        ];
        for (const sql of statements) {
          const words = bare(sql, dialect);
          expect(words).toMatch(/^SELECT\b/);
          expect(words, sql).not.toMatch(
            /;|--|\/\*|["'`\\$]|\b(?:DROP|OR 1|INSERT|UPDATE|DELETE|ATTACH|COPY)\b/,
          );
        }
      }
      codes.push(emitTypescript(map));
    }),
    { numRuns: 40, seed: 31 },
  );
  expect(complaintsAbout(...codes.slice(0, 8))).toEqual([]);
});
