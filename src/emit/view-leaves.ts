import type { PeriodExpression, Window } from "../formula/plan.ts";
import { earliestStanding } from "../formula/snapshots.ts";
import { isPeriodItself, windowDays } from "../formula/windows.ts";
import type { DataSource } from "../model/model.ts";
import { containing, firstDay, period, periodOfDay } from "../model/periods.ts";
import type { ViewQueries } from "./view-queries.ts";

/** An aggregate by period: which group of rows a window means there, as the evaluator has it. */
export function leafQuery(
  leaf: Extract<PeriodExpression, { kind: "aggregate" }>,
  queries: ViewQueries,
): string {
  const { plan, dialect } = queries;
  const aggregation = plan.aggregations[leaf.aggregation];
  const aggregate = aggregation?.aggregates[leaf.aggregate];
  const source = plan.sources.find((each) => each.id === aggregation?.source);
  if (aggregation === undefined || aggregate === undefined || source === undefined)
    throw new Error("broken plan");
  const isZero =
    aggregate.function === "count" ||
    aggregate.function === "distinct" ||
    (aggregate.function === "sum" && source.complete);
  const group = queries.aggregation(leaf.aggregation);
  const cell = dialect.double(isZero ? `COALESCE(g.a${leaf.aggregate}, 0)` : `g.a${leaf.aggregate}`);
  if (source.time === undefined)
    return `SELECT p.n AS n, ${cell} AS v FROM ${queries.periods} AS p LEFT JOIN ${group} AS g ON g.k = 0`;
  const windows = windowRows(leaf, source, queries);
  const coverage = queries.coverage(source);
  if (source.time.form === "snapshot") {
    const standing = queries.share(
      `SELECT w.n AS n, MAX(c.d) AS k FROM ${windows} CROSS JOIN ${coverage} AS c WHERE c.d BETWEEN w.s AND w.b GROUP BY w.n`,
    );
    return `SELECT w.n AS n, ${cell} AS v FROM ${standing} AS w LEFT JOIN ${group} AS g ON g.k = w.k`;
  }
  const { unit } = plan.calendar;
  const limits = ["w.b >= c.a", "w.a <= c.b"];
  if (!isPeriodItself(leaf.window, unit)) limits.push(`w.a >= ${coveredFrom(leaf.window, queries)}`);
  return `SELECT w.n AS n, ${cell} AS v FROM ${windows} CROSS JOIN ${coverage} AS c LEFT JOIN ${group} AS g ON g.k = w.k WHERE ${limits.join(" AND ")}`;
}

/** For each period the group's key, and first (`a`), last (`b`) and earliest standing day (`s`) of the window. */
function windowRows(
  leaf: Extract<PeriodExpression, { kind: "aggregate" }>,
  source: DataSource,
  { plan, dialect, ordinals }: ViewQueries,
): string {
  const { unit, fiscalMonth } = plan.calendar;
  const rows = ordinals.map((ordinal, n) => {
    const at = period(unit, ordinal);
    const days = windowDays(leaf.window, at, fiscalMonth);
    const key =
      leaf.window.kind === "containing" ? containing(at, leaf.window.unit, fiscalMonth).ordinal : ordinal;
    return [n, key, days.first, days.last, earliestStanding(days, source)].map(String);
  });
  return dialect.literalRows(rows, "w", ["n", "k", "a", "b", "s"]);
}

/** First day of the calendar period that holds the first day with a row: `c.a` brought back to the period's beginning. */
function coveredFrom(window: Window, { plan, ordinals }: ViewQueries): string {
  const { unit, fiscalMonth } = plan.calendar;
  const [first = 0] = ordinals;
  // What began before the first window covers all of them.
  const reached = windowDays(window, period(unit, first), fiscalMonth).first;
  const earliest = periodOfDay(reached, unit, fiscalMonth).ordinal;
  const starts: string[] = [];
  for (let ordinal = (ordinals.at(-1) ?? first) + 1; ordinal >= earliest; ordinal--) {
    const day = firstDay(period(unit, ordinal), fiscalMonth);
    starts.push(`WHEN c.a >= ${day} THEN ${day}`);
  }
  return `CASE ${starts.join(" ")} ELSE c.a END`;
}
