import { containing, firstDay, type Period, periodOfDay } from "../model/periods.ts";
import type { Aggregate, PeriodExpression, Plan, Window } from "./plan.ts";
import { lastUpTo, standingSnapshot } from "./snapshots.ts";
import { greatest } from "./statistics.ts";
import type { AggregateValues } from "./tables.ts";
import { known, type Missing, missing, type Value } from "./value.ts";
import { isPeriodItself, windowDays } from "./windows.ts";

/** What the aggregates of a plan gave, and how far their data reaches. */
export interface AggregateContext {
  readonly plan: Plan;
  readonly aggregates: AggregateValues;
  /** The last day that any source has a row of: periods that end later are not over yet. */
  readonly dataEnd: number | undefined;
}

export function endOfData({ coverage }: AggregateValues): number | undefined {
  return greatest([...coverage.values()].map((each) => each.last)) ?? undefined;
}

/** The value of an aggregate over a window at a period, or why there is none. */
export function aggregateAt(
  expression: Extract<PeriodExpression, { kind: "aggregate" }>,
  at: Period,
  { plan, aggregates, dataEnd }: AggregateContext,
): Value {
  const aggregation = plan.aggregations[expression.aggregation];
  const aggregate = aggregation?.aggregates[expression.aggregate];
  const source = plan.sources.find((each) => each.id === aggregation?.source);
  if (aggregation === undefined || aggregate === undefined || source === undefined)
    throw new Error("broken plan");
  const absent = [aggregation.source, ...aggregation.joins.map((each) => each.source)].find((each) =>
    aggregates.unavailable.has(each),
  );
  if (absent !== undefined) return missing("no_data", absent);
  const isFailed = aggregates.failed?.[expression.aggregation]?.has(expression.aggregate) === true;
  if (isFailed) return missing("no_data", aggregation.source);
  const group = groupAt(aggregation.source, expression.window, at, plan, aggregates);
  if (typeof group !== "number") return group;
  const cells = aggregates.groups[expression.aggregation]?.get(group);
  const cell = cells?.[expression.aggregate] ?? null;
  const value = cell === null ? valueOfNothing(aggregate, source.complete) : known(cell);
  if (value.kind === "missing" || source.time === undefined) return value;
  const isOver = dataEnd === undefined || windowEnd(expression.window, at, plan) <= dataEnd;
  return isOver ? value : { ...value, partial: true };
}

function windowEnd(window: Window, at: Period, plan: Plan): number {
  return windowDays(window, at, plan.calendar.fiscalMonth).last;
}

/** The aggregate of no rows: a count is 0, a sum is missing unless the source is complete. */
function valueOfNothing(aggregate: Aggregate, isComplete: boolean): Value {
  if (aggregate.function === "count" || aggregate.function === "distinct") return known(0);
  return aggregate.function === "sum" && isComplete ? known(0) : missing("no_data");
}

/** The group of rows that a window at a period means, or why there is none. */
function groupAt(
  sourceId: string,
  window: Window,
  at: Period,
  plan: Plan,
  aggregates: AggregateValues,
): number | Missing {
  const source = plan.sources.find((each) => each.id === sourceId);
  if (source?.time === undefined) return 0;
  const { unit, fiscalMonth } = plan.calendar;
  const coverage = aggregates.coverage.get(sourceId);
  const days = windowDays(window, at, fiscalMonth);
  if (coverage === undefined || days.last < coverage.first) return missing("no_data");
  if (source.time.form === "snapshot") {
    const day = standingSnapshot(coverage.days, days, source);
    if (day !== undefined) return day;
    const isOld = source.time.carried !== undefined && lastUpTo(coverage.days, days.last) !== undefined;
    return missing(isOld ? "stale" : "no_data");
  }
  if (days.first > coverage.last) return missing("no_data");
  const firstCovered = firstDay(periodOfDay(coverage.first, unit, fiscalMonth), fiscalMonth);
  if (!isPeriodItself(window, unit) && days.first < firstCovered) return missing("outside_window");
  return window.kind === "containing" ? containing(at, window.unit, fiscalMonth).ordinal : at.ordinal;
}
