import { describe, expect, test } from "vitest";
import {
  currencyCode,
  durationSeconds,
  multiplyDimensions,
  quotientUnit,
  sameDimensions,
  singular,
  unitOfWord,
} from "../../src/model/units.ts";

describe("units", () => {
  test.each([
    ["days", "day"],
    ["customers", "customer"],
    ["companies", "company"],
    ["crashes", "crash"],
    ["halves", "half"],
    ["boxes", "box"],
    ["process", "process"],
  ])("%s is %s in the singular", (word, one) => {
    expect(singular(word)).toBe(one);
  });

  test("durations are seconds of the mean Gregorian year", () => {
    expect(durationSeconds("hours")).toBe(3600);
    expect(durationSeconds("week")).toBe(604_800);
    expect(durationSeconds("year")).toBe(31_556_952);
    expect(durationSeconds("quarters")).toBe(31_556_952 / 4);
    expect(durationSeconds("constructor")).toBeUndefined();
  });

  test("currencies have codes, and Chinese words for them", () => {
    expect(["元", "USD", "美元", "dollars", "usd"].map(currencyCode)).toEqual([
      "CNY",
      "USD",
      "USD",
      undefined,
      undefined,
    ]);
  });

  test("a quotient divides dimensions and factors", () => {
    const perCustomer = quotientUnit(unitOfWord("USD"), 1, unitOfWord("customer"));
    expect(perCustomer.name).toBe("USD / customer");
    expect(perCustomer.dimensions).toEqual([
      { name: "entity:customer", power: -1 },
      { name: "money:USD", power: 1 },
    ]);
    const perThousand = quotientUnit(unitOfWord("crashes"), 1000, unitOfWord("residents"));
    expect(perThousand.name).toBe("crashes / 1000 residents");
    expect(perThousand.factor).toBe(0.001);
    const speed = quotientUnit(unitOfWord("hours"), 1, unitOfWord("days"));
    expect(speed.dimensions).toEqual([]);
    expect(speed.factor).toBe(3600 / 86_400);
  });

  test("dimensions multiply, and what cancels is gone", () => {
    const a = [{ name: "money:USD", power: 1 }];
    const b = [
      { name: "money:USD", power: 1 },
      { name: "time", power: 2 },
    ];
    expect(multiplyDimensions(a, b, -1)).toEqual([{ name: "time", power: -2 }]);
    expect(sameDimensions(multiplyDimensions(a, b), multiplyDimensions(b, a))).toBe(true);
    expect(sameDimensions(a, b)).toBe(false);
  });
});
