import { describe, expect, test } from "vitest";
import {
  comparePeriods,
  containing,
  dateOfDay,
  dayNumber,
  finer,
  firstDay,
  formatDay,
  formatPeriod,
  lastDay,
  type Period,
  parsePeriod,
  periodOfDay,
  periodsIn,
} from "../../src/model/periods.ts";

const read = (text: string): Period => parsePeriod(text) as Period;
const DAY = 86_400_000;

/** The ISO week of a day by the definition: the week of its Thursday. */
function isoWeek(day: number): string {
  const weekday = (((day + 3) % 7) + 7) % 7;
  const thursday = new Date((day - weekday + 3) * DAY);
  const year = thursday.getUTCFullYear();
  const first = Date.UTC(year, 0, 1);
  const week = Math.floor((thursday.getTime() - first) / (7 * DAY)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

describe("days", () => {
  test("agree with JavaScript's calendar on every day from 1900 to 2100", () => {
    const first = Date.UTC(1900, 0, 1) / DAY;
    const last = Date.UTC(2100, 11, 31) / DAY;
    let wrong = 0;
    for (let day = first; day <= last; day++) {
      const date = new Date(day * DAY);
      const [year, month, ofMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const back = dateOfDay(day);
      const text = date.toISOString().slice(0, 10);
      const agrees =
        dayNumber(year, month, ofMonth) === day &&
        back.year === year &&
        back.month === month &&
        back.day === ofMonth &&
        formatDay(day) === text &&
        parsePeriod(text)?.ordinal === day &&
        formatPeriod(periodOfDay(day, "week")) === isoWeek(day) &&
        parsePeriod(isoWeek(day))?.ordinal === periodOfDay(day, "week").ordinal &&
        formatPeriod(periodOfDay(day, "month")) === text.slice(0, 7) &&
        formatPeriod(periodOfDay(day, "year")) === text.slice(0, 4);
      if (!agrees) wrong++;
    }
    expect(last - first + 1).toBe(73_414);
    expect(wrong).toBe(0);
  });

  test("that no calendar has are no periods", () => {
    const none =
      "2025-02-29 1900-02-29 2025-06-31 2025-00 2025-13 2025-01-00 2025-W00 2025-W53 2025-Q5 2025-H3 25";
    for (const text of none.split(" ")) expect(parsePeriod(text), text).toBeUndefined();
    for (const text of ["2024-02-29", "2000-02-29", "2020-W53", "2026-W53"])
      expect(formatPeriod(read(text))).toBe(text);
  });
});

describe("weeks", () => {
  test.each([
    ["2020-W53", "2020-12-28", "2021-01-03"],
    ["2021-W01", "2021-01-04", "2021-01-10"],
    ["2024-W01", "2024-01-01", "2024-01-07"],
    ["2025-W01", "2024-12-30", "2025-01-05"],
    ["2026-W53", "2026-12-28", "2027-01-03"],
    ["1970-W01", "1969-12-29", "1970-01-04"],
  ])("%s runs from %s to %s", (week, from, to) => {
    expect(formatDay(firstDay(read(week)))).toBe(from);
    expect(formatDay(lastDay(read(week)))).toBe(to);
  });
});

describe("a year from July", () => {
  test.each([
    ["2025", "2024-07-01", "2025-06-30"],
    ["2025-Q1", "2024-07-01", "2024-09-30"],
    ["2025-Q3", "2025-01-01", "2025-03-31"],
    ["2025-H2", "2025-01-01", "2025-06-30"],
    ["2025-03", "2025-03-01", "2025-03-31"],
    ["2024-02-29", "2024-02-29", "2024-02-29"],
  ])("has %s from %s to %s", (text, from, to) => {
    expect(formatDay(firstDay(read(text), 7))).toBe(from);
    expect(formatDay(lastDay(read(text), 7))).toBe(to);
  });

  test("every day lies in the year, half and quarter that hold it, whatever the first month", () => {
    for (let month = 1; month <= 12; month++) {
      for (let day = dayNumber(2023, 1, 1); day <= dayNumber(2026, 12, 31); day += 3) {
        for (const unit of ["year", "half", "quarter", "month", "week"] as const) {
          const found = periodOfDay(day, unit, month);
          expect(firstDay(found, month)).toBeLessThanOrEqual(day);
          expect(lastDay(found, month)).toBeGreaterThanOrEqual(day);
        }
      }
    }
  });

  test("a quarter belongs to the year in which it ends", () => {
    expect(formatPeriod(containing(read("2024-08"), "quarter", 7))).toBe("2025-Q1");
    expect(formatPeriod(containing(read("2025-Q1"), "year", 7))).toBe("2025");
    expect(formatPeriod(containing(read("2024-08"), "year"))).toBe("2024");
  });
});

describe("order", () => {
  test("a year is due when its last quarter is", () => {
    expect(comparePeriods(read("2025"), read("2025-Q4"))).toBe(0);
    expect(comparePeriods(read("2025"), read("2025-Q3"))).toBeGreaterThan(0);
    expect(comparePeriods(read("2025-06-30"), read("2025-Q2"))).toBe(0);
  });

  test("a month is finer than a quarter, and a quarter not finer than itself", () => {
    expect(finer("month", "quarter")).toBe(true);
    expect(finer("quarter", "month")).toBe(false);
    expect(finer("quarter", "quarter")).toBe(false);
  });

  test("a range holds its periods, both ends included", () => {
    const quarters = periodsIn({ from: read("2024-Q3"), to: read("2025-Q2") }).map(formatPeriod);
    expect(quarters).toEqual(["2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"]);
    expect(periodsIn({ from: read("2025-Q2"), to: read("2025-Q1") })).toEqual([]);
  });
});
