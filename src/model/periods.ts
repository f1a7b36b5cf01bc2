/**
 * Calendar periods as integers, so that "the quarter before" is a subtraction and no clock, time zone or locale
 * has a say. Days are counted from 1970-01-01 in the proleptic Gregorian calendar.
 */

export type PeriodUnit = "year" | "half" | "quarter" | "month" | "week" | "day";

/** Finest last. */
export const PERIOD_UNITS: readonly PeriodUnit[] = ["year", "half", "quarter", "month", "week", "day"];

/**
 * `ordinal` counts periods of the unit: year 2025 is 2025, quarter 2025-Q1 is 2025 × 4, month 2025-01 is
 * 2025 × 12, a week counts from the Monday of 1970-W01 (1969-12-29), a day from 1970-01-01.
 */
export interface Period {
  readonly kind: "period";
  readonly unit: PeriodUnit;
  readonly ordinal: number;
}

/** Both ends included. */
export interface PeriodRange {
  readonly from: Period;
  readonly to: Period;
}

const PARTS_A_YEAR = { year: 1, half: 2, quarter: 4, month: 12 } as const;

export function period(unit: PeriodUnit, ordinal: number): Period {
  return { kind: "period", unit, ordinal };
}

/** Reads `2025`, `2025-H1`, `2025-Q1`, `2025-03`, `2025-W05`, `2025-03-31`; undefined where no such period is. */
export function parsePeriod(text: string): Period | undefined {
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|W(\d\d)|(\d\d)(?:-(\d\d))?))?$/.exec(text);
  if (match === null) return undefined;
  const [, yearText, half, quarter, week, month, day] = match;
  const year = Number(yearText);
  if (half !== undefined) return period("half", year * 2 + Number(half) - 1);
  if (quarter !== undefined) return period("quarter", year * 4 + Number(quarter) - 1);
  if (week !== undefined) return parseWeek(year, Number(week));
  if (month === undefined) return period("year", year);
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return period("month", year * 12 + Number(month) - 1);
  const number = dayNumber(year, Number(month), Number(day));
  const back = dateOfDay(number);
  return back.month === Number(month) && back.day === Number(day) ? period("day", number) : undefined;
}

function parseWeek(year: number, week: number): Period | undefined {
  const first = weekOfDay(dayNumber(year, 1, 4));
  const next = weekOfDay(dayNumber(year + 1, 1, 4));
  return week >= 1 && first + week - 1 < next ? period("week", first + week - 1) : undefined;
}

/** The text that {@link parsePeriod} reads back. */
export function formatPeriod({ unit, ordinal }: Period): string {
  switch (unit) {
    case "year":
      return fourDigits(ordinal);
    case "half":
      return `${fourDigits(Math.floor(ordinal / 2))}-H${modulo(ordinal, 2) + 1}`;
    case "quarter":
      return `${fourDigits(Math.floor(ordinal / 4))}-Q${modulo(ordinal, 4) + 1}`;
    case "month":
      return `${fourDigits(Math.floor(ordinal / 12))}-${twoDigits(modulo(ordinal, 12) + 1)}`;
    case "week": {
      const { year } = dateOfDay(ordinal * 7);
      const first = weekOfDay(dayNumber(year, 1, 4));
      return `${fourDigits(year)}-W${twoDigits(ordinal - first + 1)}`;
    }
    case "day":
      return formatDay(ordinal);
  }
}

/** A day number as `2025-03-31`. */
export function formatDay(dayOrdinal: number): string {
  const { year, month, day } = dateOfDay(dayOrdinal);
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/**
 * First day of a period. With a fiscal year that starts in month `fiscalMonth`, years, halves and quarters start
 * there, and a fiscal year has the name of the calendar year in which it ends (so `from July`: 2025 starts on
 * 2024-07-01).
 */
export function firstDay({ unit, ordinal }: Period, fiscalMonth = 1): number {
  if (unit === "day") return ordinal;
  if (unit === "week") return ordinal * 7 - 3;
  const months = ordinal * (12 / PARTS_A_YEAR[unit]) + (unit === "month" ? 0 : fiscalShift(fiscalMonth));
  return dayNumber(Math.floor(months / 12), modulo(months, 12) + 1, 1);
}

/** Last day of a period, itself included. */
export function lastDay(which: Period, fiscalMonth = 1): number {
  return firstDay(period(which.unit, which.ordinal + 1), fiscalMonth) - 1;
}

/** The period of a unit that holds a day. */
export function periodOfDay(dayOrdinal: number, unit: PeriodUnit, fiscalMonth = 1): Period {
  if (unit === "day") return period("day", dayOrdinal);
  if (unit === "week") return period("week", weekOfDay(dayOrdinal));
  const { year, month } = dateOfDay(dayOrdinal);
  const months = year * 12 + month - 1 - (unit === "month" ? 0 : fiscalShift(fiscalMonth));
  return period(unit, Math.floor(months / (12 / PARTS_A_YEAR[unit])));
}

/** The longer period of `unit` that holds the last day of `which` (2025-Q2 → 2025). */
export function containing(which: Period, unit: PeriodUnit, fiscalMonth = 1): Period {
  return periodOfDay(lastDay(which, fiscalMonth), unit, fiscalMonth);
}

/** All periods of a range, first to last; empty where it runs backwards. */
export function periodsIn({ from, to }: PeriodRange): readonly Period[] {
  const periods: Period[] = [];
  for (let ordinal = from.ordinal; ordinal <= to.ordinal; ordinal++) periods.push(period(from.unit, ordinal));
  return periods;
}

/** Before 0, same 0, after 0 by last day: a year is due when its last quarter is. */
export function comparePeriods(a: Period, b: Period, fiscalMonth = 1): number {
  if (a.unit === b.unit) return a.ordinal - b.ordinal;
  return lastDay(a, fiscalMonth) - lastDay(b, fiscalMonth);
}

/** True where a period is over before another one begins: 2025-Q4 before 2026, 2026-Q1 not. */
export function endsBefore(a: Period, b: Period, fiscalMonth = 1): boolean {
  return lastDay(a, fiscalMonth) < firstDay(b, fiscalMonth);
}

/** True where `a` is a shorter stretch than `b`: a month is finer than a quarter. */
export function finer(a: PeriodUnit, b: PeriodUnit): boolean {
  return PERIOD_UNITS.indexOf(a) > PERIOD_UNITS.indexOf(b);
}

function fiscalShift(fiscalMonth: number): number {
  return fiscalMonth === 1 ? 0 : fiscalMonth - 13;
}

/** Days from 1970-01-01 to a date; a day past the month's end runs into the next month. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number. Algorithm: H. Hinnant, "chrono-compatible low-level date algorithms". */
export function dateOfDay(dayOrdinal: number): { year: number; month: number; day: number } {
  const shifted = dayOrdinal + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** ISO weeks since the Monday 1969-12-29. */
function weekOfDay(dayOrdinal: number): number {
  return Math.floor((dayOrdinal + 3) / 7);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function fourDigits(value: number): string {
  return String(value).padStart(4, "0");
}
