import type { Phase } from "../model/model.ts";
import { dateOfDay, firstDay, lastDay, type Period, type PeriodUnit } from "../model/periods.ts";

/** What turns periods into points on a line. */
export interface Timeline {
  readonly unit: PeriodUnit;
  readonly fiscalMonth: number;
  /** The period before the first reporting period: where a baseline without a date stands. */
  readonly origin: Period;
  readonly phases: readonly Phase[];
}

/**
 * Where a period ends, on a line on which all months (or, for weeks and days, all days) are equally long: a quarter
 * is a quarter of a year, however many days it has.
 */
export function endOf(which: Period, { unit, fiscalMonth }: Timeline): number {
  return positionOfDay(lastDay(which, fiscalMonth) + 1, unit);
}

export function startOf(which: Period, { unit, fiscalMonth }: Timeline): number {
  return positionOfDay(firstDay(which, fiscalMonth), unit);
}

function positionOfDay(day: number, unit: PeriodUnit): number {
  if (unit === "week" || unit === "day") return day;
  const date = dateOfDay(day);
  return date.year * 12 + date.month - 1 + (date.day - 1) / 31;
}

export function holdsInPhase(phase: string, which: Period, timeline: Timeline): boolean {
  const during = timeline.phases.find((each) => each.id === phase)?.during;
  if (during === undefined) return false;
  const end = endOf(which, timeline);
  return end > startOf(during.from, timeline) && end <= endOf(during.to, timeline);
}
