import type { StrategyMap } from "../model/model.ts";
import { firstDay, lastDay, type Period, type PeriodRange } from "../model/periods.ts";

/** A stretch of days, both included. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** The days of a range in the map's fiscal year. */
export function daysOf({ from, to }: PeriodRange, map: StrategyMap): Days {
  const month = map.calendar?.fiscalMonth ?? 1;
  return { first: firstDay(from, month), last: lastDay(to, month) };
}

export function daysOfPeriod(period: Period, map: StrategyMap): Days {
  return daysOf({ from: period, to: period }, map);
}

/** The days of the map's calendar; undefined where it has none. */
export function calendarDays(map: StrategyMap): Days | undefined {
  return map.calendar === undefined ? undefined : daysOf(map.calendar.range, map);
}

export function overlap(a: Days, b: Days): boolean {
  return a.first <= b.last && b.first <= a.last;
}

export function within(inner: Days, outer: Days): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}
