import { expect, test } from "vitest";
import {
  formatApart,
  formatMoney,
  formatNumber,
  formatShare,
  formatValue,
} from "../../src/emit/report/numbers.ts";
import { namedPeriod } from "../../src/emit/report/period-text.ts";
import { COUNT, PERCENT, quotientUnit, unitOfWord } from "../../src/model/units.ts";

test.each([
  [0, "0", "0"],
  [-0, "0", "0"],
  [6.1, "6.1", "6.1"],
  [0.0345, "0.0345", "0.0345"],
  [9500, "9,500", "9,500"],
  [12_345, "12,345", "1.23万"],
  [999_999, "999,999", "100万"],
  [4_475_000, "4.48M", "448万"],
  [-1_200_000, "−1.2M", "−120万"],
  [3.4e8, "340M", "3.4亿"],
  [5e9, "5bn", "50亿"],
])("the number %d", (value, english, chinese) => {
  expect([formatNumber(value, "en"), formatNumber(value, "zh")]).toEqual([english, chinese]);
});

test("values carry their units", () => {
  expect(formatValue(0.285, PERCENT, "en")).toBe("28.5%");
  expect(formatValue(0.00123, PERCENT, "en")).toBe("0.123%");
  expect(formatValue(1, unitOfWord("days"), "en")).toBe("1 day");
  expect(formatValue(2.5, unitOfWord("quarters"), "zh")).toBe("2.5个季度");
  expect(formatValue(12, unitOfWord("customers"), "en")).toBe("12 customers");
  expect(formatValue(3, COUNT, "en")).toBe("3");
  expect(formatValue(250, quotientUnit(unitOfWord("USD"), 1, unitOfWord("customer")), "en")).toBe(
    "USD 250 per customer",
  );
  expect(
    formatValue(
      2,
      { form: "scale", name: "rating", dimensions: [], factor: 1, steps: ["A", "A+", "AA-"] },
      "en",
    ),
  ).toBe("AA-");
});

test("units that have a Chinese word are read on in Chinese, others as the map has them", () => {
  const per = (above: string, number: number, below: string) =>
    quotientUnit(unitOfWord(above), number, unitOfWord(below));
  expect(formatValue(1202, per("USD", 1, "customer"), "zh")).toBe("1,202美元/客户");
  expect(formatValue(5.2, per("hits", 1, "employee"), "zh")).toBe("5.2 次/员工");
  expect(formatValue(4.2, per("crashes", 1000, "residents"), "zh")).toBe("4.2 起事故/1000 居民");
  expect(formatValue(3, per("USD", 1, "quarter"), "zh")).toBe("3美元/季度");
  expect(formatValue(3, unitOfWord("widgets"), "zh")).toBe("3 widgets");
});

test("money: the currency first in English, 万 and 亿 in Chinese", () => {
  expect(formatMoney(1.2e6, "USD", "en")).toBe("USD 1.2M");
  expect(formatMoney(-5400, "EUR", "en")).toBe("−EUR 5,400");
  expect(formatMoney(5e8, "CNY", "zh")).toBe("5亿元");
  expect(formatMoney(3_200_000, "CNY", "zh")).toBe("320万元");
  expect(formatMoney(3_200_000, "CHF", "zh")).toBe("320万 CHF");
});

test("value and target that differ are shown to differ", () => {
  expect(formatApart(0.24996, 0.25, PERCENT, "en")).toEqual(["24.996%", "25%"]);
  expect(formatApart(0.25, 0.25, PERCENT, "en")).toEqual(["25%", "25%"]);
  expect(formatApart(4.35e6, 4.475e6, unitOfWord("USD"), "en")).toEqual(["USD 4.35M", "USD 4.48M"]);
});

test("shares do not pretend to be nothing or all", () => {
  expect([0, 0.004, 0.5333, 0.996, 1].map(formatShare)).toEqual(["0%", "0.4%", "53%", "99.6%", "100%"]);
});

test.each([
  ["2025", "2025", "2025年"],
  ["2025-H2", "second half of 2025", "2025年下半年"],
  ["2025-Q3", "Q3 2025", "2025年第三季度"],
  ["2025-03", "March 2025", "2025年3月"],
  ["2025-W05", "week 5 of 2025", "2025年第5周"],
  ["2025-03-31", "31 March 2025", "2025年3月31日"],
  ["soon", "soon", "soon"],
])("the period %s", (period, english, chinese) => {
  expect([namedPeriod(period, "en"), namedPeriod(period, "zh")]).toEqual([english, chinese]);
});
