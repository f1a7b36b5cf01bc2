import { aggregationSql, coverageSql } from "../emit/sql.ts";
import { sqlDialect } from "../emit/sql-dialects.ts";
import { planFormulas } from "../formula/check.ts";
import { evaluateAggregates } from "../formula/evaluate.ts";
import type { Aggregation, Plan } from "../formula/plan.ts";
import type { AggregateValues, Coverage } from "../formula/tables.ts";
import type { DataSource, StrategyMap } from "../model/model.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { aggregateOnDuckdb, type DuckdbOptions } from "./duckdb.ts";
import { loadTables } from "./load.ts";
import type { Evaluation } from "./memory.ts";
import { connectPostgres } from "./postgres-connection.ts";
import {
  inspected,
  notConnected,
  queryFailed,
  sourcesApart,
  type TableInspection,
} from "./postgres-findings.ts";
import { inspectionSql, sourceTables } from "./postgres-tables.ts";

const DIALECT = sqlDialect("postgres");

/** Seconds for one statement where the settings say nothing: a database may hold far more rows than a file. */
const PATIENCE = 60;

/** An open database: one generated statement in, its rows out as numbers; a failure with the code of its class. */
export interface PostgresSession {
  readonly ask: (sql: string) => Promise<PostgresAnswer>;
  readonly close: () => Promise<void>;
}

export type PostgresAnswer =
  | { readonly kind: "rows"; readonly rows: readonly (readonly (number | null)[])[] }
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
  const { plan } = planFormulas(map);
  const remote = plan.sources.filter((each) => each.from.kind === "table");
  const local = { ...plan, sources: plan.sources.filter((each) => each.from.kind !== "table") };
  const { tables, rejected, diagnostics } = loadTables(local, options.root);
  const here = await aggregateOnDuckdb(plan, tables, options);
  const there =
    remote.length === 0
      ? NOTHING
      : await aggregateOnPostgres(plan, () => connect(options.seconds ?? PATIENCE), options);
  const isRemote = (id: string): boolean => remote.some((each) => each.id === id);
  const aggregates: AggregateValues = {
    kind: "aggregate-values",
    groups: plan.aggregations.map(
      ({ source }, index) =>
        (isRemote(source) ? there : here).aggregates.groups[index] ?? new Map<number, readonly null[]>(),
    ),
    coverage: new Map([...here.aggregates.coverage, ...there.aggregates.coverage]),
    unavailable: new Set([
      ...[...here.aggregates.unavailable].filter((id) => !isRemote(id)),
      ...there.aggregates.unavailable,
    ]),
  };
  return {
    values: evaluateAggregates(plan, aggregates),
    rejected,
    diagnostics: [...diagnostics, ...here.diagnostics, ...there.diagnostics],
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

/** Computes the aggregates of a plan over the sources that are tables of the database; the others stay empty. */
export async function aggregateOnPostgres(
  plan: Plan,
  open: () => Promise<PostgresSession | { readonly kind: "unreachable"; readonly why: string }>,
  { seconds = PATIENCE }: Pick<DuckdbOptions, "seconds">,
): Promise<Aggregated> {
  const sources = plan.sources.filter((each) => each.from.kind === "table");
  const unavailable = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const coverage = new Map<string, Coverage>();
  const groups: Map<number, readonly (number | null)[]>[] = [];
  const aggregates: AggregateValues = { kind: "aggregate-values", groups, coverage, unavailable };
  const giveUp = (source: DataSource, finding: Diagnostic): void => {
    diagnostics.push(finding);
    unavailable.add(source.id);
  };
  const session = await open();
  if ("kind" in session) {
    for (const source of sources) unavailable.add(source.id);
    const [first] = sources;
    return { aggregates, diagnostics: first === undefined ? [] : [notConnected(first, session.why)] };
  }
  // Every source is read under its own id, out of a table expression that gives it the declared types.
  const named: Plan = {
    ...plan,
    sources: plan.sources.map((each) => ({ ...each, from: { kind: "rows", rows: [] } })),
  };
  const ask = (read: readonly string[], sql: string): Promise<PostgresAnswer> => {
    const tables = sources.filter((each) => read.includes(each.id));
    return session.ask(sourceTables(plan, tables, DIALECT) + sql);
  };
  try {
    for (const source of sources) {
      const { sql, restricted } = inspectionSql(plan, source, DIALECT);
      const answer = await session.ask(sql);
      if (answer.kind === "failed") {
        giveUp(source, queryFailed(source, answer.state, seconds));
        continue;
      }
      const [dayless = 0, repeated = 0, ...counts] = (answer.rows[0] ?? []).map((each) => each ?? 0);
      const inspection: TableInspection = { dayless, repeated, restricted, counts };
      const { findings, usable } = inspected(source, inspection);
      diagnostics.push(...findings);
      if (!usable) unavailable.add(source.id);
    }
    for (const source of named.sources) {
      if (source.time === undefined || unavailable.has(source.id)) continue;
      if (!sources.some((each) => each.id === source.id)) continue;
      const answer = await ask([source.id], coverageSql(source, DIALECT));
      const covered = answer.kind === "rows" ? coverageOf(source, answer.rows) : undefined;
      if (covered !== undefined) coverage.set(source.id, covered);
    }
    for (const aggregation of plan.aggregations) {
      const source = sources.find((each) => each.id === aggregation.source);
      const read = readBy(aggregation);
      const answer = await answerTo(aggregation);
      if (answer.kind === "failed" && source !== undefined)
        giveUp(source, queryFailed(source, answer.state, seconds));
      groups.push(groupsOf(answer.kind === "rows" ? answer.rows : []));

      async function answerTo(each: Aggregation): Promise<PostgresAnswer> {
        if (source === undefined || read.some((id) => unavailable.has(id))) return NO_ROWS;
        const elsewhere = plan.sources.find(({ id, from }) => read.includes(id) && from.kind !== "table");
        if (elsewhere === undefined) return ask(read, aggregationSql(named, each, DIALECT).sql);
        giveUp(source, sourcesApart(source, elsewhere));
        return NO_ROWS;
      }
    }
  } finally {
    await session.close();
  }
  return { aggregates, diagnostics };
}

const NO_ROWS: PostgresAnswer = { kind: "rows", rows: [] };

function readBy({ source, joins }: Aggregation): readonly string[] {
  return [source, ...joins.map((each) => each.source)];
}

type Rows = readonly (readonly (number | null)[])[];

function groupsOf(rows: Rows): Map<number, readonly (number | null)[]> {
  const groups = new Map<number, readonly (number | null)[]>();
  for (const [key, ...values] of rows) if (key !== null && key !== undefined) groups.set(key, values);
  return groups;
}

function coverageOf(source: DataSource, rows: Rows): Coverage | undefined {
  const days = rows.flatMap(([day]) => day ?? []);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { first, last, days: source.time?.form === "snapshot" ? days : [] };
}
