import { describe, expect, test } from "vitest";
import type { Window } from "../../src/formula/plan.ts";
import { daysEarlier, isDue, wholePeriods, windowDays } from "../../src/formula/windows.ts";
import { dayNumber, formatDay, type PeriodUnit, parsePeriod } from "../../src/model/periods.ts";

function period(text: string) {
  const read = parsePeriod(text);
  if (read === undefined) throw new Error(text);
  return read;
}

const last = (count: number, unit: PeriodUnit): Window => ({ kind: "last", count, unit });
const containing = (unit: PeriodUnit): Window => ({ kind: "containing", unit });
const YEAR_TO_DATE: Window = { kind: "year-to-date" };

describe("the days of a window", () => {
  test.each([
    [last(4, "quarter"), "2025-Q1", 1, "2024-04-01..2025-03-31"],
    [last(4, "quarter"), "2025-01", 1, "2024-02-01..2025-01-31"],
    [last(1, "year"), "2024-02", 1, "2023-03-01..2024-02-29"],
    [last(3, "month"), "2025-Q1", 1, "2025-01-01..2025-03-31"],
    [last(2, "week"), "2025-W01", 1, "2024-12-23..2025-01-05"],
    [last(1, "month"), "2025-W10", 1, "2025-02-10..2025-03-09"],
    [last(7, "day"), "2025-03-01", 1, "2025-02-23..2025-03-01"],
    [containing("year"), "2025-Q3", 1, "2025-01-01..2025-12-31"],
    [containing("year"), "2025-Q3", 7, "2024-07-01..2025-06-30"],
    [YEAR_TO_DATE, "2025-Q3", 1, "2025-01-01..2025-09-30"],
    [YEAR_TO_DATE, "2025-Q3", 7, "2024-07-01..2025-03-31"],
    [YEAR_TO_DATE, "2025-08", 7, "2025-07-01..2025-08-31"],
  ] as const)("%j at %s, fiscal year from month %i: %s", (window, at, fiscalMonth, expected) => {
    const days = windowDays(window, period(at), fiscalMonth);
    expect(`${formatDay(days.first)}..${formatDay(days.last)}`).toBe(expected);
  });

  test("the end of a month stays the end of a month", () => {
    const earlier = (day: number, count: number) => formatDay(daysEarlier(day, count, "month"));
    expect(earlier(dayNumber(2025, 2, 28), 1)).toBe("2025-01-31");
    expect(earlier(dayNumber(2024, 3, 30), 1)).toBe("2024-02-29");
    expect(earlier(dayNumber(2025, 1, 15), 13)).toBe("2023-12-15");
  });
});

test.each([
  [4, "quarter", "month", 12],
  [1, "year", "week", 52],
  [2, "week", "day", 14],
  [5, "month", "quarter", undefined],
  [1, "day", "month", undefined],
  [1, "year", "day", undefined],
] as const)("%i %s are so many of %s: %s", (count, unit, calendar, expected) => {
  expect(wholePeriods(count, unit, calendar)).toBe(expected);
});

test("a yearly value is due in the period in which the year ends, the fiscal one too", () => {
  const due = (texts: readonly string[], month: number) =>
    texts.filter((text) => isDue("year", period(text), month));
  expect(due(["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"], 1)).toEqual(["2025-Q4"]);
  expect(due(["2025-05", "2025-06", "2025-12"], 7)).toEqual(["2025-06"]);
  expect(due(["2025-W51", "2025-W52", "2026-W01"], 1)).toEqual(["2025-W52"]);
});
