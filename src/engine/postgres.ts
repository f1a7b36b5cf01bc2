import { aggregationSql, coverageSql } from "../emit/sql.ts";
import { sqlDialect } from "../emit/sql-dialects.ts";
import { gatherBreakdowns, planBreakdowns, planOfReading } from "../formula/breakdowns.ts";
import { evaluateAggregates } from "../formula/evaluate.ts";
import type { Plan } from "../formula/plan.ts";
import type { AggregateValues, Coverage } from "../formula/tables.ts";
import type { DataSource, StrategyMap } from "../model/model.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { coverageOf, type Rows } from "./answers.ts";
import { aggregateOnDuckdb, type DuckdbOptions } from "./duckdb.ts";
import { askWithin, type Grouped, NOT_ASKED } from "./limits.ts";
import { loadTables } from "./load.ts";
import type { Evaluation } from "./memory.ts";
import { readParquetFiles } from "./parquet.ts";
import { isTable, textsOfBoth, withoutBreakdownsApart } from "./postgres-breakdowns.ts";
import { connectPostgres, type Unreachable } from "./postgres-connection.ts";
import { inspected, notConnected, queryFailed, sourcesApart } from "./postgres-findings.ts";
import { inspectionSql, sourceTables } from "./postgres-tables.ts";

const DIALECT = sqlDialect("postgres");

/** Seconds for one statement where the settings say nothing: a database may hold far more rows than a file. */
const PATIENCE = 60;

/** An open database: one generated statement in, its rows out as numbers; a failure with the code of its class. */
export interface PostgresSession {
  readonly ask: (sql: string) => Promise<PostgresAnswer<number | null>>;
  /** The same for a statement whose columns are texts, none of them NULL. */
  readonly askTexts: (sql: string) => Promise<PostgresAnswer<string>>;
  readonly close: () => Promise<void>;
}

export type PostgresAnswer<Cell> =
  | { readonly kind: "rows"; readonly rows: readonly (readonly Cell[])[] }
  /** `state` is the five-letter SQLSTATE; what the server said in words is not kept, for it may quote data. */
  | { readonly kind: "failed"; readonly state: string };

/**
 * Evaluates a map whose sources are tables of a PostgreSQL database: aggregates are computed there, in one read-only
 * transaction that sees one state of the data, and only their results travel. Sources in files or written in place
 * are added up by the embedded engine. Where to connect stands in the environment (`DATABASE_URL`, or `PGHOST` and its
 * kin), never in a map, and no message repeats any of it.
 */
export async function evaluateOnPostgres(
  map: StrategyMap,
  options: DuckdbOptions,
  connect: typeof connectPostgres = connectPostgres,
): Promise<Evaluation> {
  const { map: divided, apart } = withoutBreakdownsApart(map);
  const reading = planOfReading(divided);
  const remote = reading.sources.filter(isTable);
  const local = { ...reading, sources: reading.sources.filter((each) => !isTable(each)) };
  const parquet = await readParquetFiles(local, options.root, options.megabytes ?? 256);
  const { tables, rejected, diagnostics } = loadTables(local, options.root, parquet);
  const session = remote.length === 0 ? undefined : await connect(options.seconds ?? PATIENCE);
  const texts = await textsOfBoth(divided, tables, remote, session);
  const { plan, parts } = planBreakdowns(divided, texts, reading);
  const there = session === undefined ? NOTHING : await aggregateOnPostgres(plan, session, options);
  const here = await aggregateOnDuckdb(plan, tables, options);
  const isRemote = (id: string): boolean => remote.some((each) => each.id === id);
  const aggregates: AggregateValues = {
    kind: "aggregate-values",
    groups: plan.aggregations.map(
      ({ source }, index) =>
        (isRemote(source) ? there : here).aggregates.groups[index] ?? new Map<number, readonly null[]>(),
    ),
    failed: plan.aggregations.map(
      ({ source }, index) =>
        (isRemote(source) ? there : here).aggregates.failed?.[index] ?? new Set<number>(),
    ),
    coverage: new Map([...here.aggregates.coverage, ...there.aggregates.coverage]),
    unavailable: new Set([
      ...[...here.aggregates.unavailable].filter((id) => !isRemote(id)),
      ...there.aggregates.unavailable,
    ]),
  };
  return {
    values: gatherBreakdowns(evaluateAggregates(plan, aggregates), parts, map),
    rejected,
    diagnostics: [...apart, ...diagnostics, ...here.diagnostics, ...there.diagnostics],
  };
}

interface Aggregated {
  readonly aggregates: AggregateValues;
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING: Aggregated = {
  aggregates: { kind: "aggregate-values", groups: [], coverage: new Map(), unavailable: new Set() },
  diagnostics: [],
};

/** Computes the aggregates of a plan over the sources that are tables of the database; the others stay empty. Closes the session. */
export async function aggregateOnPostgres(
  plan: Plan,
  session: PostgresSession | Unreachable,
  { seconds = PATIENCE }: Pick<DuckdbOptions, "seconds">,
): Promise<Aggregated> {
  const sources = plan.sources.filter(isTable);
  if ("kind" in session) return withoutDatabase(sources, session.why);
  const work: Work = {
    plan,
    // Every source is read under its own id, out of a table expression that gives it the declared types.
    named: { ...plan, sources: plan.sources.map((each) => ({ ...each, from: { kind: "rows", rows: [] } })) },
    sources,
    session,
    seconds,
    diagnostics: [],
    unavailable: new Set(),
  };
  try {
    for (const source of sources) await inspect(source, work);
    const coverage = new Map<string, Coverage>();
    for (const source of sources) {
      const covered = await cover(source, work);
      if (covered !== undefined) coverage.set(source.id, covered);
    }
    const grouped: Grouped[] = [];
    for (const number of plan.aggregations.keys()) grouped.push(await addUp(number, work));
    const { diagnostics, unavailable } = work;
    const groups = grouped.map((each) => each.groups);
    const failed = grouped.map((each) => each.failed);
    const found = grouped.flatMap((each) => each.diagnostics);
    return {
      aggregates: { kind: "aggregate-values", groups, coverage, unavailable, failed },
      diagnostics: [...diagnostics, ...found],
    };
  } finally {
    await session.close();
  }
}

/** What the steps of one evaluation share; lives no longer than it. */
interface Work {
  readonly plan: Plan;
  readonly named: Plan;
  /** Those that are tables of the database. */
  readonly sources: readonly DataSource[];
  readonly session: PostgresSession;
  readonly seconds: number;
  readonly diagnostics: Diagnostic[];
  readonly unavailable: Set<string>;
}

function withoutDatabase(sources: readonly DataSource[], why: string): Aggregated {
  const [first] = sources;
  const unavailable = new Set(sources.map((each) => each.id));
  return {
    aggregates: { ...NOTHING.aggregates, unavailable },
    diagnostics: first === undefined ? [] : [notConnected(first, why)],
  };
}

/** Looks at the rows of a table before they are added up, and says what is wrong with them. */
async function inspect(source: DataSource, work: Work): Promise<void> {
  const { sql, restricted } = inspectionSql(work.plan, source, DIALECT);
  const answer = await work.session.ask(sql);
  if (answer.kind === "failed") return giveUp(source, queryFailed(source, answer.state, work.seconds), work);
  const [dayless = 0, repeated = 0, ...counts] = (answer.rows[0] ?? []).map((each) => each ?? 0);
  const { findings, usable } = inspected(source, { dayless, repeated, restricted, counts });
  work.diagnostics.push(...findings);
  if (!usable) work.unavailable.add(source.id);
}

async function cover(source: DataSource, work: Work): Promise<Coverage | undefined> {
  if (source.time === undefined || work.unavailable.has(source.id)) return undefined;
  const named = work.named.sources.find((each) => each.id === source.id) ?? source;
  return coverageOf(source, await rowsOf(source, [source.id], coverageSql(named, DIALECT), work));
}

async function addUp(number: number, work: Work): Promise<Grouped> {
  const aggregation = work.plan.aggregations[number];
  const source = work.sources.find((each) => each.id === aggregation?.source);
  if (aggregation === undefined || source === undefined) return NOT_ASKED;
  const read = [aggregation.source, ...aggregation.joins.map((each) => each.source)];
  if (read.some((id) => work.unavailable.has(id))) return NOT_ASKED;
  const elsewhere = work.plan.sources.find(({ id, from }) => read.includes(id) && from.kind !== "table");
  if (elsewhere !== undefined) {
    giveUp(source, sourcesApart(source, elsewhere), work);
    return NOT_ASKED;
  }
  return askWithin(work.plan, number, source, { seconds: work.seconds }, async (each) => {
    const answer = await answerOf(read, aggregationSql(work.named, each, DIALECT), work);
    if (answer.kind === "rows") return answer;
    if (answer.state === CANCELLED) return { kind: "slow" };
    if (answer.state === OUT_OF_MEMORY) return { kind: "large" };
    giveUp(source, queryFailed(source, answer.state, work.seconds), work);
    return { kind: "rows", rows: [] };
  });
}

/** SQLSTATE of a statement that took too long, and of one that needed too much memory. */
const CANCELLED = "57014";
const OUT_OF_MEMORY = "53200";

function answerOf(read: readonly string[], sql: string, work: Work): Promise<PostgresAnswer<number | null>> {
  const tables = work.sources.filter((each) => read.includes(each.id));
  return work.session.ask(sourceTables(work.plan, tables, DIALECT) + sql);
}

/** The rows of a statement that reads some sources; a failure is reported and costs the source its values. */
async function rowsOf(source: DataSource, read: readonly string[], sql: string, work: Work): Promise<Rows> {
  const answer = await answerOf(read, sql, work);
  if (answer.kind === "rows") return answer.rows;
  giveUp(source, queryFailed(source, answer.state, work.seconds), work);
  return [];
}

function giveUp(source: DataSource, finding: Diagnostic, work: Work): void {
  work.diagnostics.push(finding);
  work.unavailable.add(source.id);
}
