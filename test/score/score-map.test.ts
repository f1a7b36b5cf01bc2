import { describe, expect, test } from "vitest";
import type { Measure } from "../../src/model/model.ts";
import { scoreMap } from "../../src/score/score-map.ts";
import type { Scorecard } from "../../src/score/scorecard.ts";
import {
  at,
  dated,
  element,
  LOWER,
  link,
  measure,
  objective,
  percent,
  perspective,
  strategyMap,
  theme,
  valuesFrom,
} from "../model/elements.ts";
import { bank, bankValues } from "./bank.ts";

function objectiveOf(scorecard: Scorecard, id: string) {
  const found = scorecard.objectives.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

function measureOf(scorecard: Scorecard, id: string) {
  const found = scorecard.measures.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

function scored(given: Partial<Measure>, numbers: readonly (number | null)[], first = "2025-Q1") {
  const map = strategyMap({
    perspectives: [perspective("p")],
    objectives: [objective("o", "p", ["m"])],
    measures: [measure("m", given)],
  });
  return measureOf(scoreMap(map, valuesFrom(first, { m: numbers })), "m");
}

describe("the bank at 2025-Q3", () => {
  const scorecard = scoreMap(bank, bankValues);

  test("reports on the last period with data", () => {
    expect(scorecard.period).toBe("2025-Q3");
    expect(scoreMap(bank, bankValues, { period: "2025-Q1" }).period).toBe("2025-Q1");
    expect(scoreMap(bank, bankValues, { period: "2025-08" }).period).toBe("2025-Q3");
  });

  test("scores every measure against its target on the path", () => {
    const fees = measureOf(scorecard, "fees");
    expect(fees.target).toBeCloseTo(4.475e6, 3);
    expect(fees.score).toBeCloseTo(0.25 / 0.375, 9);
    expect(fees).toMatchObject({
      status: "amber",
      trend: "better",
      goal: { value: 5.4e6, period: "2026-Q4" },
    });
    expect(fees.gap).toBeCloseTo(-0.125e6, 3);
    expect(fees.expectedProgress).toBeCloseTo(0.375 / 1.3, 9);
    expect(fees.progress).toBeCloseTo(0.25 / 1.3, 9);
    expect(measureOf(scorecard, "unprofitable")).toMatchObject({ score: 1, status: "green" });
  });

  test("says since when, and what is missing", () => {
    const churn = measureOf(scorecard, "churn");
    expect(churn.statuses).toEqual(["green", "red", "red"]);
    expect(churn).toMatchObject({ status: "red", since: "2025-Q2", trend: "worse" });
    const issues = measureOf(scorecard, "issues");
    expect(issues).toMatchObject({ value: null, missing: "no_data", status: "grey", score: null });
    expect(issues.reason).toBe("no data was delivered for the period");
  });

  test("rolls up with coverage, and unmeasured objectives count as unknown", () => {
    expect(objectiveOf(scorecard, "service")).toMatchObject({
      score: 0,
      status: "red",
      coverage: 0.5,
      scored: 1,
      of: 2,
    });
    expect(scorecard.perspectives.map((each) => [each.id, each.status])).toEqual([
      ["financial", "amber"],
      ["customer", "red"],
      ["internal", "amber"],
      ["learning", "grey"],
    ]);
    expect(scorecard.perspectives[2]?.score).toBeCloseTo(0.5, 12);
    expect(scorecard.total).toMatchObject({ scored: 3, of: 4, coverage: 0.75 });
    expect(scorecard.total.score).toBeCloseTo((0.25 / 0.375 + (0.08 - 0.076) / 0.0225 + 0.5) / 3, 9);
    expect(scorecard.themes[0]).toMatchObject({ id: "retention", scored: 2 });
  });

  test("names the red drivers upstream of what is red", () => {
    expect(objectiveOf(scorecard, "loyalty").drivers).toEqual(["service"]);
    expect(objectiveOf(scorecard, "income").drivers).toEqual([]);
  });

  test("speaks the language that is asked for", () => {
    expect(scoreMap(bank, bankValues, { language: "zh" }).label).toBe("小银行");
  });

  test("is plain data, the same every time, and leaves its inputs alone", () => {
    expect(structuredClone(scorecard)).toEqual(scorecard);
    expect(JSON.stringify(scoreMap(bank, bankValues))).toBe(JSON.stringify(scorecard));
  });
});

describe("what is odd is said, not guessed", () => {
  test("an unknown reporting period gives an empty scorecard", () => {
    const nothing = scoreMap(bank, bankValues, { period: "2031-Q1" });
    expect(nothing.total).toMatchObject({ score: null, status: "grey" });
    expect(nothing.measures.every((each) => each.value === null && each.status === "grey")).toBe(true);
  });

  test("no values at all", () => {
    const none = { kind: "measure-values", periods: [], rows: [] } as const;
    expect(scoreMap(bank, none).total.status).toBe("grey");
    expect(scoreMap(strategyMap(), none).objectives).toEqual([]);
  });

  test("without a baseline `linear` is grey; bands of values still give a colour", () => {
    const bare = { unit: percent, better: LOWER, targets: [dated(0.2)] };
    expect(scored(bare, [0.24])).toMatchObject({ status: "grey", rule: { code: "no_baseline" } });
    const bands = {
      by: "value",
      bands: [
        { name: "red", sign: ">", limit: 0.3 },
        { name: "amber", sign: ">", limit: 0.22 },
        { name: "green" },
      ],
      at: { file: "", span: { start: 0, end: 0 } },
    } as const;
    expect(scored({ ...bare, bands }, [0.24])).toMatchObject({ status: "amber", score: null });
  });

  test("a yearly measure stands until the next one is due, and says what it is from", () => {
    const yearly = { every: "year", baseline: dated(0, "2023-Q4"), targets: [dated(10, "2025-Q4")] } as const;
    expect(scored(yearly, [null, null, null, 6, null, null, 7], "2024-Q1")).toMatchObject({
      value: 7,
      trend: "better",
    });
    const map = strategyMap({
      perspectives: [perspective("p")],
      objectives: [objective("o", "p", ["m", "n"])],
      measures: [measure("m", yearly), measure("n")],
    });
    const standing = measureOf(
      scoreMap(map, valuesFrom("2024-Q4", { m: [6, null, null], n: [1, 1, 1] })),
      "m",
    );
    expect(standing).toMatchObject({ value: 6, valueFrom: "2024-Q4", series: [6, null, null] });
    const overdue = scoreMap(map, valuesFrom("2024-Q4", { m: [6], n: [1, 1, 1, 1, 1] }));
    expect(measureOf(overdue, "m")).toMatchObject({ value: null, missing: "no_data", status: "grey" });
  });

  test("trend of a band is towards the band", () => {
    const band = {
      better: { kind: "inside", low: 10, high: 20, aroundTarget: false, declared: true },
    } as const;
    expect(scored(band, [30, 25]).trend).toBe("better");
    expect(scored(band, [5, 2]).trend).toBe("worse");
    expect(scored(band, [12, 18]).trend).toBe("same");
  });
});

test("an index is the weighted sum of its parts' scores, branches first", () => {
  const full = (id: string) =>
    measure(id, { baseline: dated(0, "2024-Q4"), targets: [dated(10, "2025-Q1")] });
  const place = { file: "", span: { start: 0, end: 0 } };
  const part = (of: string, weight: number, parts: Measure["index"] = []) => ({
    of,
    weight,
    parts,
    at: place,
  });
  const map = strategyMap({
    perspectives: [perspective("p")],
    objectives: [objective("o", "p", ["whole"])],
    measures: [
      measure("whole", {
        unit: percent,
        index: [part("insight", 0.3, [part("a", 0.5), part("b", 0.5)]), part("c", 0.7)],
      }),
      full("a"),
      full("b"),
      full("c"),
    ],
  });
  const whole = (a: number | null, b: number | null, c: number | null) =>
    measureOf(scoreMap(map, valuesFrom("2025-Q1", { a: [a], b: [b], c: [c] })), "whole");
  expect(whole(4, 8, 5).value).toBeCloseTo(0.3 * 0.6 + 0.7 * 0.5, 12);
  expect(whole(4, 8, 5).status).toBe("amber");
  expect(whole(null, 8, 5).value).toBeCloseTo(0.3 * 0.8 + 0.7 * 0.5, 12);
  expect(whole(4, 8, null)).toMatchObject({ value: null, missing: "missing_input", missingOf: "c" });
  expect(whole(4, 8, 5).inputs).toEqual(["a", "b", "c"]);
});

test("an asset without measures is as ready as what is there of what it needs", () => {
  const map = strategyMap({
    perspectives: [perspective("learning")],
    objectives: [
      objective("skills", "learning", [], {
        kind: "asset",
        readiness: [
          { column: "operations", available: 34, required: 40 },
          { column: "innovation", available: 30, required: 60 },
        ],
      }),
    ],
    measures: [measure("m")],
  });
  const skills = objectiveOf(scoreMap(map, valuesFrom("2025-Q1", { m: [1] })), "skills");
  expect(skills).toMatchObject({
    score: 0.64,
    status: "amber",
    rule: { code: "readiness", available: 64, required: 100 },
  });
});

test("drivers are the nearest red ones first, loops and all", () => {
  const red = (id: string) => measure(id, { baseline: dated(0, "2024-Q4"), targets: [dated(10)] });
  const ids = ["a", "b", "c", "d", "e"];
  const map = strategyMap({
    perspectives: [perspective("p")],
    objectives: ids.map((id) => objective(id, "p", [`${id}_m`])),
    measures: ids.map((id) => red(`${id}_m`)),
    links: [link("d", "b"), link("b", "a"), link("c", "a"), link("e", "c"), link("a", "d")],
  });
  const values = valuesFrom("2025-Q1", { a_m: [1], b_m: [1], c_m: [9], d_m: [2], e_m: [0] });
  const scorecard = scoreMap(map, values);
  expect(objectiveOf(scorecard, "a").drivers).toEqual(["b", "d", "e"]);
  expect(objectiveOf(scorecard, "d").drivers).toEqual(["a", "b", "e"]);
  expect(objectiveOf(scorecard, "c").drivers).toEqual([]);
  const meant = { ...map, links: map.links.map((each) => ({ ...each, feedback: each.from === "a" })) };
  expect(objectiveOf(scoreMap(meant, values), "d").drivers).toEqual([]);
});

test("a scenario replaces what it names and nothing else", () => {
  const map = strategyMap({
    ...bank,
    scenarios: [
      {
        kind: "scenario",
        ...element("bold"),
        overrides: [
          { kind: "target", measure: "fees", value: dated(4.3e6, "2025-Q4") },
          { kind: "without-link", from: "service", to: "loyalty" },
          { kind: "budget", initiative: "crm", change: { kind: "relative", by: -0.08 } },
        ],
      },
    ],
  });
  const changed = scoreMap(map, bankValues, { scenario: "bold" });
  expect(measureOf(changed, "fees")).toMatchObject({ score: 1, goal: { value: 5.4e6 } });
  expect(objectiveOf(changed, "loyalty").drivers).toEqual([]);
  expect(changed.scenario).toBe("bold");
  expect(measureOf(changed, "churn")).toEqual(measureOf(scoreMap(map, bankValues), "churn"));
});

test("themes count an objective that spans two in both", () => {
  const map = strategyMap({
    perspectives: [perspective("p")],
    themes: [theme("one"), theme("two"), theme("three")],
    objectives: [objective("o", "p", ["m"], { themes: ["one", "two"] })],
    measures: [
      measure("m", { baseline: dated(0, at("2024-Q4") && "2024-Q4"), targets: [dated(10, "2025-Q1")] }),
    ],
  });
  const scorecard = scoreMap(map, valuesFrom("2025-Q1", { m: [10] }));
  expect(scorecard.themes.map((each) => each.score)).toEqual([1, 1, null]);
  expect(scorecard.perspectives[0]?.of).toBe(1);
});
