import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import ts from "typescript";
import { afterAll, expect, test } from "vitest";
import { aggregationSql, coverageSql } from "../../src/emit/sql.ts";
import { SQL_DIALECTS, type SqlDialect, sqlDialect } from "../../src/emit/sql-dialects.ts";
import { emitSql } from "../../src/emit/sql-script.ts";
import { emitTypescript } from "../../src/emit/typescript.ts";
import { emitView, viewSql } from "../../src/emit/view.ts";
import { lockDatabase } from "../../src/engine/duckdb.ts";
import { planFormulas } from "../../src/formula/check.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { complaintsAbout, runModule } from "../emit-typescript/run-module.ts";
import { mapOf } from "../formula/map-of.ts";

/*
 * Every position of a map that reaches SQL or TypeScript is filled with a hostile text. What is written must be, but
 * for the names and texts in it, what is written for a harmless map: so each statement is the one SELECT that is meant,
 * and each module holds the words that are meant and no other. `npm run test:hostile` tries ten thousand.
 */
const SAMPLES = Number(process.env.SMAP_SAMPLES ?? 60);

const PIECES = [
  '"',
  "'",
  "`",
  "\\",
  ";",
  "--",
  "/*",
  "*/",
  "//",
  "${",
  "}",
  "{",
  "(",
  ")",
  "#",
  "\u2028",
  "\u0007",
  "\n",
  "\r",
  "\0",
  "</script>",
  "'; DROP TABLE x; --",
  '" OR 1=1 --',
  "\\'; SELECT 1; --",
  "$$",
  "$1",
  "?",
  ":x",
  "%s",
  "E'",
  "U&'",
  "*/ globalThis.harmed = 1; /*",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay a text
  "${globalThis.harmed = 1}",
  '"]; globalThis.harmed = 1; ["',
  "\\u0022",
  "\\x22",
  "__proto__",
  "constructor",
  "toString",
  "select",
  "GROUP BY 1",
  "UNION ALL SELECT 1",
  "NULL",
  "值",
  "é",
  "e\u0301",
  "\u202e",
  "\u200b",
  "😀",
  "\ufeff",
  " ",
  "\t",
  "a",
  "k",
  "s",
  "d0",
];

const hostile = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
      .map((each) => each.join("")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 20 }) },
);

/** The map with a text in every position, ids and texts. */
function mapWithText(given: string): StrategyMap {
  const id = (suffix: string) =>
    `\`${given.replace(/[`\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/gu, "").normalize("NFC")}${suffix}\``;
  const escaped = given
    .replace(/["\\]/g, "\\$&")
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
      (unit) => `\\u{${(unit.codePointAt(0) ?? 0).toString(16)}}`,
    );
  const text = `"${escaped}"`;
  const { map, diagnostics } = mapOf(`map ${id("map")} ${text} {
  calendar: quarter 2025-Q1..2025-Q4
  currency: USD
  source ${id("things")} ${text} snapshot on ${id("on")} {
    ${id("id")} ${text}: text key
    ${id("on")} ${text}: date
    ${id("size")}: ratio
  }
  source ${id("s")} ${text} from table ${text} events on ${id("d")} {
    ${id("d")} ${text}: date
    ${id("c")} ${text}: text
    ${id("o")}: one of ${text}, "x"
    ${id("f")}: flag
    ${id("r")}: ref ${id("things")}
    ${id("amount")} ${text}: USD
  }
  tiers ${id("t")} ${text} over ${id("s")} {
    tier ${id("A")} ${text}
    tier ${id("B")} ${text}
    rule ${id("A")} when ${id("c")} = ${text} and tier(${id("amount")}, 3) = 3
    rule ${id("B")} otherwise
  }
  measure ${id("m")} ${text} {
    unit: USD
    formula: sum(${id("s")}.${id("amount")} where ${id("c")} is one of (${text}, "x") and ${id("t")} = ${id("A")})
    baseline: 1 at 2024-Q4
    target: 2 at 2025-Q4
  }
  measure ${id("n")} ${text} { unit: USD, formula: avg(last(${id("amount")}) per ${id("c")} in ${id("s")} where ${id("o")} = ${text}) }
  measure ${id("j")} ${text} { unit: count, formula: count(${id("s")} where ${id("r")}.${id("size")} > 1 and ${id("f")}) }
  measure ${id("p")} ${text} { unit: USD, formula: percentile(${id("s")}.${id("amount")}, 90) over last 2 quarters }
  measure ${id("x")} ${text} { unit: percent, formula: score(${id("m")}) }
  measure ${id("i")} ${text} { unit: percent, index: ${id("m")} 60%, ${id("x")} 40% }
  measure ${id("q")} ${text} { unit: USD, formula: previous(${id("m")}) + if_missing(${id("n")}, 0), actual: 1 at 2025-Q1 ${text} }
}
`);
  const errors = diagnostics.filter((each) => each.severity === "error" && each.code !== "odd-character");
  expect(errors.map((each) => `${JSON.stringify(given)}: ${each.message}`)).toEqual([]);
  return map;
}

const TEXTS = {
  backslash: /'(?:[^'\\]|\\.)*'/gs,
  doubled: /'(?:[^']|'')*'/gs,
};
const NAMES = {
  escapedBackticks: /`(?:[^`\\]|\\.)*`/gs,
  doubledBackticks: /`(?:[^`]|``)*`/gs,
  quotes: /"(?:[^"]|"")*"/gs,
};

/** How each dialect reads quoted texts and names, written down apart from how smap writes them. */
const QUOTING: Readonly<Record<SqlDialect, readonly [texts: RegExp, names: RegExp]>> = {
  duckdb: [TEXTS.doubled, NAMES.quotes],
  postgres: [TEXTS.doubled, NAMES.quotes],
  trino: [TEXTS.doubled, NAMES.quotes],
  snowflake: [TEXTS.backslash, NAMES.quotes],
  spark: [TEXTS.backslash, NAMES.doubledBackticks],
  bigquery: [TEXTS.backslash, NAMES.escapedBackticks],
  clickhouse: [TEXTS.backslash, NAMES.escapedBackticks],
};

/** A statement with every text and name in it made the same. */
function skeleton(sql: string, dialect: SqlDialect): string {
  const [texts, names] = QUOTING[dialect];
  const quoted = new RegExp(`${texts.source}|(?:${names.source})(?:\\.(?:${names.source}))*`, "gs");
  return sql
    .replace(quoted, (each) => (each.startsWith("'") ? "'t'" : "n"))
    .replace(/'t'(?: \|\| chr\(0\) \|\| 't')*/g, "'t'");
}

/** Aggregates, then what each source covers, then the view, as statements. */
function statementsOf(map: StrategyMap, dialect: SqlDialect): readonly string[] {
  const { plan } = planFormulas(map);
  const rules = sqlDialect(dialect);
  return [
    ...plan.aggregations.map((each) => aggregationSql(plan, each, rules)),
    ...plan.sources.map((each) => coverageSql(each, rules)),
    viewSql(plan, map, rules),
  ];
}

/** What stands around the statements of a script, a line each. */
function around(script: string, statements: readonly string[]): readonly string[] {
  const rest = statements.reduce((text, sql) => text.replace(`${sql};\n`, () => ""), script);
  return rest.split("\n").filter((line) => line !== "");
}

/** The words of a module: their kinds, and for names and texts also which of them are the same. */
function wordsOf(code: string): { readonly kinds: readonly ts.SyntaxKind[]; readonly same: string } {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, true, ts.LanguageVariant.Standard, code);
  const kinds: ts.SyntaxKind[] = [];
  const numbers = new Map<string, number>();
  const same: number[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    kinds.push(kind);
    const text = scanner.getTokenText();
    if (kind !== ts.SyntaxKind.Identifier && kind !== ts.SyntaxKind.StringLiteral) continue;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    same.push(number);
  }
  return { kinds, same: same.join(" ") };
}

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
await lockDatabase(connection);
afterAll(() => instance.closeSync());

const LONG = { timeout: 3_600_000 };
const harmless = mapWithText("plain");
const texts = fc.sample(hostile, { numRuns: SAMPLES, seed: 31 });

test("hostile names and texts in every position stay names and texts of SQL", LONG, async () => {
  const skeletons = new Map(
    SQL_DIALECTS.map(
      (each) => [each, statementsOf(harmless, each).map((sql) => skeleton(sql, each))] as const,
    ),
  );
  for (const [index, given] of texts.entries()) {
    const map = mapWithText(given);
    // Each text goes through one dialect; the next one through the next.
    const dialect = SQL_DIALECTS[index % SQL_DIALECTS.length] ?? "duckdb";
    const statements = statementsOf(map, dialect);
    const found = statements.map((each) => skeleton(each, dialect));
    expect(found, JSON.stringify(given)).toEqual(skeletons.get(dialect));
    const { plan } = planFormulas(map);
    const lines = [
      ...around(emitSql(map, dialect), statements.slice(0, plan.aggregations.length)),
      ...around(emitView(map, dialect), statements.slice(-1)).map((line) =>
        line.replace(/^CREATE VIEW .* AS$/, "-- "),
      ),
    ];
    expect(lines.filter((line) => !line.startsWith("-- "))).toEqual([]);
    if (dialect !== "duckdb") continue;
    for (const sql of statements) {
      const extracted = await connection.extractStatements(sql);
      expect(extracted.count, sql).toBe(1);
    }
  }
});

test("hostile names and texts in every position stay names and texts of TypeScript", LONG, () => {
  const { kinds } = wordsOf(emitTypescript(harmless));
  // Modules that are the same but for names and texts pass the type check alike, so one of them is enough.
  const different = new Map<string, string>();
  for (const given of texts) {
    const code = emitTypescript(mapWithText(given));
    const words = wordsOf(code);
    expect(words.kinds, JSON.stringify(given)).toEqual(kinds);
    different.set(words.same, code);
    runModule(code).evaluate({ groups: [], coverage: new Map() });
  }
  expect(complaintsAbout(...different.values())).toEqual([]);
  expect("harmed" in globalThis).toBe(false);
});

test("the skeleton tells a text that breaks out", () => {
  expect(skeleton("SELECT 'a''b' AS x FROM \"t\"", "duckdb")).toBe("SELECT 't' AS x FROM n");
  expect(skeleton("SELECT 'a'; DROP TABLE x; --' AS x FROM \"t\"", "duckdb")).toContain("DROP TABLE");
});
