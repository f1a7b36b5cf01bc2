/** What a SQL dialect does differently; everything else is written the same for all. */
export interface SqlDialectRules {
  readonly name: SqlDialect;
  /** Quotes an identifier. */
  readonly identifier: (name: string) => string;
  /** A text literal. */
  readonly text: (value: string) => string;
  /** Days from 1970-01-01 to a date expression. */
  readonly dayNumber: (date: string) => string;
  /** Days from the second date to the first. */
  readonly daysBetween: (later: string, earlier: string) => string;
  /** A number as a double, so that division is real division. */
  readonly double: (number: string) => string;
  /** A number rounded down, of a type that groups and partitions may have. */
  readonly floor: (number: string) => string;
  /** What an entity is partitioned by. */
  readonly partition: (entity: string) => string;
  /** Sample standard deviation; NULL of one value. */
  readonly deviation: (number: string) => string;
  /** Exact percentile, linear between neighbours; undefined where the engine has none as an aggregate. */
  readonly percentile: ((value: string, share: number) => string) | undefined;
  /** A table of literal rows with named columns. */
  readonly literalRows: (
    rows: readonly (readonly string[])[],
    alias: string,
    columns: readonly string[],
  ) => string;
  /** What stands between the name of a query and its text in WITH. */
  readonly named: string;
  /** Settings that each query, and the view, end with. */
  readonly settings?: { readonly query: string; readonly view: string };
}

export const SQL_DIALECTS = [
  "duckdb",
  "postgres",
  "spark",
  "trino",
  "bigquery",
  "snowflake",
  "clickhouse",
] as const;
export type SqlDialect = (typeof SQL_DIALECTS)[number];

const EPOCH = "DATE '1970-01-01'";

/**
 * A name without the character zero, which no engine allows in one: most take it for the end of the statement. No engine
 * allows a name of no characters either.
 */
function nameable(name: string): string {
  return name.replaceAll("\0", "") || "_";
}

const standard = {
  identifier: (name: string) => `"${nameable(name).replaceAll('"', '""')}"`,
  text: (value: string) => `'${value.replaceAll("'", "''")}'`,
  daysBetween: (later: string, earlier: string) => `DATE_DIFF('day', ${earlier}, ${later})`,
  double: (number: string) => `CAST(${number} AS DOUBLE)`,
  floor: (number: string) => `FLOOR(${number})`,
  partition: (entity: string) => entity,
  deviation: (number: string) => `STDDEV_SAMP(${number})`,
  percentile: (value: string, share: number) => `percentile_cont(${share}) WITHIN GROUP (ORDER BY ${value})`,
  named: "AS",
  literalRows: (rows: readonly (readonly string[])[], alias: string, columns: readonly string[]) =>
    `(VALUES ${rows.map((row) => `(${row.join(", ")})`).join(", ")}) AS ${alias}(${columns.join(", ")})`,
};

/** For engines that give NaN for the deviation of one value. */
const withoutNaN = {
  deviation: (number: string) => `CASE WHEN COUNT(${number}) > 1 THEN STDDEV_SAMP(${number}) END`,
};

/** For engines that read a backslash in a text as the beginning of an escape; `zero` is that of the character zero. */
const withBackslash = (zero: string) => ({
  text: (value: string) => {
    const escaped = value.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
    return `'${escaped.replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\0", zero)}'`;
  },
});

/** For engines that end a statement at the character zero, and have a function for it. */
const withZero = {
  text: (value: string) => `'${value.replaceAll("'", "''").replaceAll("\0", "' || chr(0) || '")}'`,
};

const withBackticks = {
  identifier: (name: string) => `\`${nameable(name).replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``,
};

const selects = (rows: readonly (readonly string[])[], alias: string, columns: readonly string[]): string => {
  const select = (row: readonly string[]) =>
    `SELECT ${row.map((cell, index) => `${cell} AS ${columns[index] ?? ""}`).join(", ")}`;
  return `(${rows.map(select).join(" UNION ALL ")}) AS ${alias}`;
};

/** Outer joins give NULL, and the sum of nothing is NULL. */
const CLICKHOUSE_NULLS = "join_use_nulls = 1, aggregate_functions_null_for_empty = 1";

const DIALECTS: Readonly<Record<SqlDialect, SqlDialectRules>> = {
  duckdb: {
    name: "duckdb",
    ...standard,
    ...withZero,
    dayNumber: (date) => `date_diff('day', ${EPOCH}, ${date})`,
    percentile: (value, share) => `quantile_cont(${value}, ${share})`,
  },
  postgres: {
    name: "postgres",
    ...standard,
    // No text there holds the character zero, so none is equal to one that does.
    text: (value) => standard.text(value.replaceAll("\0", "\uFFFD")),
    // A difference of dates is an integer; date_trunc and friends would bring in the session's time zone.
    dayNumber: (date) => `(${date} - ${EPOCH})`,
    daysBetween: (later, earlier) => `(${later} - ${earlier})`,
    double: (number) => `CAST(${number} AS DOUBLE PRECISION)`,
  },
  spark: {
    name: "spark",
    ...standard,
    ...withBackslash("\\000"),
    identifier: (name) => `\`${nameable(name).replaceAll("`", "``")}\``,
    dayNumber: (date) => `datediff(${date}, ${EPOCH})`,
    daysBetween: (later, earlier) => `datediff(${later}, ${earlier})`,
    ...withoutNaN,
    percentile: (value, share) => `percentile(${value}, ${share})`,
  },
  trino: {
    name: "trino",
    ...standard,
    ...withZero,
    dayNumber: (date) => `date_diff('day', ${EPOCH}, ${date})`,
    percentile: undefined,
  },
  bigquery: {
    name: "bigquery",
    ...standard,
    ...withBackslash("\\000"),
    ...withBackticks,
    dayNumber: (date) => `UNIX_DATE(${date})`,
    daysBetween: (later, earlier) => `DATE_DIFF(${later}, ${earlier}, DAY)`,
    double: (number) => `CAST(${number} AS FLOAT64)`,
    // Partitions by doubles are refused.
    floor: (number) => `CAST(FLOOR(${number}) AS INT64)`,
    partition: (entity) => `CAST(${entity} AS STRING)`,
    percentile: undefined,
    literalRows: selects,
  },
  snowflake: {
    name: "snowflake",
    ...standard,
    ...withBackslash("\\000"),
    // Names without quotes are kept in capitals there, so a plain name in small letters means one of those.
    identifier: (name) => standard.identifier(/^[a-z_][a-z0-9_$]*$/.test(name) ? name.toUpperCase() : name),
    dayNumber: (date) => `DATEDIFF('day', ${EPOCH}, ${date})`,
    daysBetween: (later, earlier) => `DATEDIFF('day', ${earlier}, ${later})`,
  },
  clickhouse: {
    name: "clickhouse",
    ...standard,
    ...withBackslash("\\x00"),
    ...withBackticks,
    dayNumber: (date) => `dateDiff('day', toDate32('1970-01-01'), toDate32(${date}))`,
    daysBetween: (later, earlier) => `dateDiff('day', toDate32(${earlier}), toDate32(${later}))`,
    double: (number) => `CAST(${number} AS Nullable(Float64))`,
    ...withoutNaN,
    percentile: (value, share) => `quantileExactInclusive(${share})(${value})`,
    literalRows: selects,
    // Otherwise a query is computed again wherever its name stands, and those in it too, until the statement is too long.
    named: "AS MATERIALIZED",
    settings: { query: CLICKHOUSE_NULLS, view: `${CLICKHOUSE_NULLS}, enable_materialized_cte = 1` },
  },
};

export function sqlDialect(name: SqlDialect): SqlDialectRules {
  return DIALECTS[name];
}
