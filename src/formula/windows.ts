import {
  containing,
  dateOfDay,
  dayNumber,
  firstDay,
  lastDay,
  type Period,
  type PeriodUnit,
  period,
} from "../model/periods.ts";
import type { Window } from "./plan.ts";

/** A stretch of days, both ends included. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const MONTHS: Readonly<Record<PeriodUnit, number>> = {
  year: 12,
  half: 6,
  quarter: 3,
  month: 1,
  week: 0,
  day: 0,
};
const DAYS: Readonly<Record<PeriodUnit, number>> = {
  year: 0,
  half: 0,
  quarter: 0,
  month: 0,
  week: 7,
  day: 1,
};

/** The days that a window around a calendar period covers. */
export function windowDays(window: Window, at: Period, fiscalMonth: number): Days {
  const end = lastDay(at, fiscalMonth);
  switch (window.kind) {
    case "containing": {
      const whole = containing(at, window.unit, fiscalMonth);
      return { first: firstDay(whole, fiscalMonth), last: lastDay(whole, fiscalMonth) };
    }
    case "last":
      return { first: daysEarlier(end, window.count, window.unit) + 1, last: end };
    case "year-to-date":
      return { first: firstDay(containing(at, "year", fiscalMonth), fiscalMonth), last: end };
  }
}

/**
 * The day `count` units before a day. Months end where they end: a month before 31 March is 28 or 29 February, and a
 * month before the last day of a month is the last day of the month before.
 */
export function daysEarlier(day: number, count: number, unit: PeriodUnit): number {
  const months = MONTHS[unit] * count;
  if (months === 0) return day - DAYS[unit] * count;
  const { year, month, day: dayOfMonth } = dateOfDay(day);
  const target = year * 12 + month - 1 - months;
  const targetYear = Math.floor(target / 12);
  const targetMonth = target - targetYear * 12 + 1;
  const length = monthLength(targetYear, targetMonth);
  const isMonthEnd = dayOfMonth === monthLength(year, month);
  return dayNumber(targetYear, targetMonth, isMonthEnd ? length : Math.min(dayOfMonth, length));
}

/**
 * How many periods of the calendar's unit a duration has: 4 quarters are 12 months, a year is 52 weeks. Undefined
 * where it is not a whole number of them.
 */
export function wholePeriods(count: number, unit: PeriodUnit, calendar: PeriodUnit): number | undefined {
  if (unit === calendar) return count;
  const months = MONTHS[unit] * count;
  const days = DAYS[unit] * count;
  if (MONTHS[calendar] > 0 && months > 0) return whole(months / MONTHS[calendar]);
  if (DAYS[calendar] > 0 && days > 0) return whole(days / DAYS[calendar]);
  if (calendar === "week" && months > 0) return whole((months * 52) / 12);
  return undefined;
}

/** True for windows that are exactly the calendar's own period. */
export function isPeriodItself(window: Window, calendar: PeriodUnit): boolean {
  return window.kind === "containing" && window.unit === calendar;
}

/** True where a period of `every` ends with this calendar period. */
export function isDue(every: PeriodUnit | undefined, at: Period, fiscalMonth: number): boolean {
  if (every === undefined || every === at.unit) return true;
  const next = containing(period(at.unit, at.ordinal + 1), every, fiscalMonth);
  return next.ordinal !== containing(at, every, fiscalMonth).ordinal;
}

/** A window in words, for labels and for telling windows apart. */
export function describeWindow(window: Window): string {
  switch (window.kind) {
    case "containing":
      return `over ${window.unit}`;
    case "last":
      return `over last ${window.count} ${window.unit}s`;
    case "year-to-date":
      return "year to date";
  }
}

function whole(value: number): number | undefined {
  return Number.isInteger(value) ? value : undefined;
}

function monthLength(year: number, month: number): number {
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return next - dayNumber(year, month, 1);
}
