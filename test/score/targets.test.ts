import { describe, expect, test } from "vitest";
import type { Measure, Phase } from "../../src/model/model.ts";
import { periodsIn } from "../../src/model/periods.ts";
import { baselineAt, elapsedAt, goalAt, goalOf, targetAt } from "../../src/scoring/targets.ts";
import type { Timeline } from "../../src/scoring/timeline.ts";
import { at, dated, element, measure } from "../model/elements.ts";

const QUARTERS: Timeline = { unit: "quarter", fiscalMonth: 1, origin: at("2024-Q4"), phases: [] };
const MONTHS: Timeline = { ...QUARTERS, unit: "month", origin: at("2024-12") };
const YEARS: Timeline = { ...QUARTERS, unit: "year", origin: at("2024") };

function targets(given: Measure, from: string, to: string, timeline = QUARTERS) {
  return periodsIn({ from: at(from), to: at(to) }).map((each) => {
    const aim = targetAt(given, each, timeline);
    return aim.kind === "aim" ? Number(aim.value.toFixed(6)) : (aim.due ?? null);
  });
}

describe("targets at dates", () => {
  const unprofitable = measure("unprofitable", {
    baseline: dated(31, "2024-Q4"),
    targets: [dated(28, "2025-Q2"), dated(25, "2025-Q4"), dated(20, "2026-Q4")],
  });

  test("linear: straight from the baseline through every target, then the last one stands", () => {
    expect(targets(unprofitable, "2024-Q4", "2027-Q1")).toEqual([
      31, 29.5, 28, 26.5, 25, 23.75, 22.5, 21.25, 20, 20,
    ]);
  });

  test("step: each target holds from its date on, before the first one the baseline", () => {
    expect(targets({ ...unprofitable, path: "step" }, "2025-Q1", "2026-Q1")).toEqual([31, 28, 28, 25, 25]);
  });

  test("compound: 1亿 to 5亿 in five years grows by 37.97 % a year", () => {
    const gap = measure("revenue", {
      baseline: dated(1e8, "2025"),
      targets: [dated(5e8, "2030")],
      path: "compound",
    });
    const path = targets(gap, "2025", "2030", YEARS) as number[];
    for (let year = 1; year <= 5; year++)
      expect(Number(path[year]) / Number(path[year - 1])).toBeCloseTo(1.37973, 5);
    expect(path[5]).toBeCloseTo(5e8, 3);
  });

  test("compound through zero has no growth rate and goes straight", () => {
    const turn = measure("profit", {
      baseline: dated(-4, "2024-Q4"),
      targets: [dated(4, "2025-Q4")],
      path: "compound",
    });
    expect(targets(turn, "2025-Q1", "2025-Q4")).toEqual([-2, 0, 2, 4]);
  });

  test("at the time of baseline and target the target holds", () => {
    const late = measure("m", {
      baseline: dated(3, "2024-Q4"),
      targets: [dated(7, "2024-Q4"), dated(9, "2025-Q2")],
    });
    expect(targets(late, "2024-Q4", "2025-Q2")).toEqual([7, 8, 9]);
  });

  test("a week that lies in two years has its whole part of a year's total", () => {
    const baseline = dated(365, { in: at("2025") });
    const weekly = { unit: "week", fiscalMonth: 1, origin: at("2025-W01"), phases: [] } as const;
    const total = measure("m", { baseline });
    // From 29 December 2025 to 4 January 2026.
    expect(baselineAt(total, at("2026-W01"), weekly)).toBeCloseTo(7, 9);
    expect(baselineAt(total, at("2025-W20"), weekly)).toBeCloseTo(7, 9);
  });

  test("months of a quarterly target are thirds, whatever their days", () => {
    const monthly = measure("m", { baseline: dated(0, "2024-Q4"), targets: [dated(3, "2025-Q1")] });
    expect(targets(monthly, "2025-01", "2025-03", MONTHS)).toEqual([1, 2, 3]);
  });

  test("without a baseline there is no path to the first target, but it is told when it is due", () => {
    const bare = measure("m", { targets: [dated(10, "2025-Q3"), dated(12, "2025-Q4")] });
    expect(targets(bare, "2025-Q1", "2025-Q4")).toEqual(["2025-Q3", "2025-Q3", 10, 12]);
    expect(targets(measure("n"), "2025-Q1", "2025-Q1")).toEqual([null]);
  });

  test("a target without a date holds in every period; one for a class is not the measure's own", () => {
    const always = measure("m", { targets: [dated(0.9), dated(0.5, { for: "A", at: at("2025-Q1") })] });
    expect(targets(always, "2025-Q1", "2025-Q2")).toEqual([0.9, 0.9]);
    expect(goalOf(always, QUARTERS)?.value).toBe(0.9);
  });

  test("a baseline without a date stands before the first reporting period", () => {
    const plain = measure("m", { baseline: dated(10), targets: [dated(18, "2025-Q4")] });
    expect(targets(plain, "2025-Q1", "2025-Q4")).toEqual([12, 14, 16, 18]);
    expect(elapsedAt(plain, at("2025-Q1"), QUARTERS)).toBeCloseTo(0.25, 12);
  });

  test("steps of a scale have nothing between them", () => {
    const rating = measure("rating", {
      unit: { form: "scale", name: "rating", dimensions: [], factor: 1, steps: ["A", "A+", "AA-", "AA"] },
      baseline: dated(0, "2024-Q4"),
      targets: [dated(3, "2025-Q4")],
    });
    expect(targets(rating, "2025-Q1", "2025-Q4")).toEqual([0, 0, 0, 3]);
  });
});

describe("totals in a year", () => {
  const season = [26, 27, 20, 27].map((value, index) => ({
    of: `Q${index + 1}`,
    value: value / 100,
    percent: true,
    at: { file: "", span: { start: 0, end: 0 } },
  }));
  const sales = measure("sales", { targets: [dated(8.5e6, { in: at("2025") })], season });

  test("are spread by season, and evenly without one", () => {
    expect(targets(sales, "2025-Q1", "2025-Q4")).toEqual([2_210_000, 2_295_000, 1_700_000, 2_295_000]);
    expect(targets({ ...sales, season: [] }, "2025-Q1", "2025-Q2")).toEqual([2_125_000, 2_125_000]);
    expect(targets(sales, "2026-Q1", "2026-Q1")).toEqual([null]);
  });

  test("in months, and in the year itself, they add up to the total", () => {
    const months = targets(sales, "2025-01", "2025-12", MONTHS) as number[];
    expect(months.reduce((sum, each) => sum + each, 0)).toBeCloseTo(8.5e6, 3);
    expect(months[0]).toBeCloseTo(2_210_000 / 3, 5);
    expect(targets(sales, "2025", "2025", YEARS)).toEqual([8_500_000]);
  });

  test("follow the fiscal year: from July, Q1 is July to September", () => {
    const fiscal = { ...MONTHS, fiscalMonth: 7 };
    expect(targets(sales, "2024-07", "2024-07", fiscal)[0]).toBeCloseTo(2_210_000 / 3, 5);
    expect(targets(sales, "2025-07", "2025-07", fiscal)).toEqual([null]);
  });

  test("of several totals that cover a period the shortest counts, and never their sum", () => {
    const both = { ...sales, targets: [...sales.targets, dated(2e6, { in: at("2025-Q1") })] };
    expect(targets(both, "2025-Q1", "2025-Q2")).toEqual([2_000_000, 2_295_000]);
    expect(targets(both, "2025-01", "2025-04", MONTHS).slice(2)).toEqual([666_666.666667, 765_000]);
    expect(targets(both, "2025", "2025", YEARS)).toEqual([8_500_000]);
  });

  test("the goal is the part of the last total that the same season has", () => {
    const later = { ...sales, targets: [...sales.targets, dated(10e6, { in: at("2027") })] };
    expect(goalAt(later, at("2025-Q1"), QUARTERS)).toBeCloseTo(2_600_000, 5);
    expect(goalAt(later, at("2026-Q3"), QUARTERS)).toBeCloseTo(2_000_000, 5);
    expect(goalAt(measure("m", { targets: [dated(3, "2025-Q4")] }), at("2025-Q1"), QUARTERS)).toBe(3);
    expect(goalAt(measure("m"), at("2025-Q1"), QUARTERS)).toBeNull();
  });

  test("a baseline in a year is compared with the same season", () => {
    const given = { ...sales, baseline: dated(8e6, { in: at("2024") }) };
    expect(baselineAt(given, at("2025-Q1"), QUARTERS)).toBeCloseTo(2_080_000, 5);
    expect(baselineAt(given, at("2026-Q3"), QUARTERS)).toBeCloseTo(1_600_000, 5);
  });
});

test("a target of a phase holds while the phase runs", () => {
  const phases: Phase[] = [
    { kind: "phase", ...element("layout"), during: { from: at("2025-Q1"), to: at("2025-Q2") }, weights: [] },
    {
      kind: "phase",
      ...element("deepening"),
      during: { from: at("2025-Q3"), to: at("2026-Q4") },
      weights: [],
    },
  ];
  const given = measure("m", {
    targets: [dated(0.6, { phase: "layout" }), dated(0.2, { phase: "deepening" })],
  });
  const timeline = { ...QUARTERS, phases };
  expect(targets(given, "2025-Q1", "2025-Q3", timeline)).toEqual([0.6, 0.6, 0.2]);
  expect(goalOf(given, timeline)?.value).toBe(0.2);
});
