import { describe, expect, test } from "vitest";
import { breakLines } from "../../src/layout/break-lines.ts";
import { textWidth } from "../../src/layout/measure-text.ts";

describe("widths", () => {
  // Advance widths of Arial as published in its AFM file, in 1/1000 em.
  test.each([
    ["A", 667, 722],
    ["a", 556, 556],
    ["i", 222, 278],
    ["W", 944, 944],
    [" ", 278, 278],
    ["é", 556, 556],
    ["→", 1000, 1000],
  ])("%s has the width of Arial", (letter, regular, bold) => {
    expect(textWidth(letter, 1000)).toBeCloseTo(regular, -0.5);
    expect(textWidth(letter, 1000, "bold")).toBeCloseTo(bold, -0.5);
  });

  test("wide characters and emoji take 1 em, marks nothing", () => {
    expect(textWidth("客户", 10)).toBe(20);
    expect(textWidth("，", 10)).toBe(10);
    expect(textWidth("👩‍👩‍👧", 10)).toBe(10);
    expect(textWidth("❤️", 10)).toBe(10);
    expect(textWidth("e\u0301", 10)).toBe(textWidth("e", 10));
    expect(textWidth("", 10)).toBe(0);
  });
});

describe("lines", () => {
  test("break between words, about equally long", () => {
    expect(breakLines("Increase shareholder value", 140, 13)).toEqual(["Increase", "shareholder value"]);
    expect(breakLines("Identify, upgrade, or exit unprofitable accounts", 160, 13)).toEqual([
      "Identify, upgrade, or exit",
      "unprofitable accounts",
    ]);
  });

  test("break after hyphens, not before stops", () => {
    expect(breakLines("customer-focused", 70, 13)).toEqual(["customer-", "focused"]);
    for (const line of breakLines("提供量身定制的金融方案，建立信任。保有顾客（高价值）", 70, 13)) {
      expect(line).not.toMatch(/^[，。）]/u);
      expect(line).not.toMatch(/（$/u);
    }
  });

  test("a word wider than the box is broken, and nothing is lost", () => {
    for (const text of [
      "Donaudampfschifffahrtsgesellschaft",
      "a".repeat(300),
      "👩‍👩‍👧".repeat(20),
      "客户满意度".repeat(30),
    ]) {
      const lines = breakLines(text, 60, 13);
      expect(lines.join("")).toBe(text);
      for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(60);
    }
  });

  test("empty text is one empty line, and a line break stays", () => {
    expect(breakLines("", 60, 13)).toEqual([""]);
    expect(breakLines("one\ntwo", 600, 13)).toEqual(["one", "two"]);
  });
});
