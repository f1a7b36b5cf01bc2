import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { scoreMap } from "../../src/score/score-map.ts";
import type { MeasureScore } from "../../src/score/scorecard.ts";
import { valuesFrom } from "../model/elements.ts";

/** A measure as a strategist writes it, with one value at 2025-Q1, through the whole compiler. */
function scored(properties: string, value: number | null): MeasureScore {
  const text = `map bank "Bank" {
    calendar: quarter 2025-Q1..2026-Q4
    perspective financial "Financial" { objective o "O" { measure m "M" { ${properties} } } }
  }`;
  const { maps, diagnostics } = compile(["a.smap"], {
    read: (file) => (file === "a.smap" ? { kind: "text", text } : { kind: "missing" }),
  });
  const broken = diagnostics.filter((each) => each.code === "syntax" || each.code.startsWith("unknown"));
  const [map] = maps;
  if (map === undefined || broken.length > 0) throw new Error(broken.map((each) => each.message).join("\n"));
  const measure = scoreMap(map, valuesFrom("2025-Q1", { m: [value] })).measures[0];
  if (measure === undefined) throw new Error("no measure");
  return measure;
}

const UP = "unit: count, better: higher";
const DOWN = "unit: count, better: lower";

describe("published numbers, from the text of a map", () => {
  test.each<[string, string, number, number]>([
    ["BSC Designer, progress", `${UP}, baseline: 15 at 2024-Q4, target: 45 at 2025-Q1`, 16, 1 / 30],
    ["BSC Designer, performance", `${UP}, target: 100, scoring: range(0, 100)`, 16, 0.16],
    ["SAP, achievement", `${UP}, target: 40, scoring: achievement`, 30, 0.75],
    ["SAP, reduction", `${DOWN}, target: 40, scoring: reduction`, 50, 0.75],
    ["SAP, absolute", `${UP}, target: 40, scoring: absolute`, 50, 0.75],
    ["Spider Impact, below", `${UP}, target: 700, scoring: red_flag(500)`, 300, 0],
    ["Spider Impact, red flag", `${UP}, target: 700, scoring: red_flag(500)`, 500, 0.33],
    ["Spider Impact, goal", `${UP}, target: 700, scoring: red_flag(500)`, 700, 0.66],
    ["Spider Impact, best", `${UP}, target: 700, scoring: red_flag(500)`, 900, 1],
    ["jUCMNav, worst", `${UP}, target: 100, scoring: worst_threshold_target(10, 60)`, 10, 0],
    ["jUCMNav, threshold", `${UP}, target: 100, scoring: worst_threshold_target(10, 60)`, 60, 0.5],
    ["jUCMNav, between", `${UP}, target: 100, scoring: worst_threshold_target(10, 60)`, 80, 0.75],
    [
      "Cascade, 10 of 25 expected",
      `${UP}, baseline: 100 at 2024-Q4, target: 200 at 2025-Q4, scoring: expected_progress`,
      110,
      0.4,
    ],
    ["a band", "unit: days, better: inside 20..30", 35, 0.5],
    ["a milestone", `${UP}, target: 3, scoring: step`, 3, 1],
    ["a milestone missed", `${UP}, target: 3, scoring: step`, 2.9, 0],
    ["yes", `${UP}, target: 1, scoring: yes_no`, 1, 1],
    ["a mean on 1..5", "unit: score 1..5, better: higher, target: 5, scoring: survey", 4.2, 0.8],
    ["a net promoter score", "unit: score -100..100, better: higher, target: 50, scoring: survey", 40, 0.7],
    ["a top box share", "unit: percent, better: higher, target: 80%, scoring: survey", 0.62, 0.62],
  ])("%s: %s, value %d", (_, properties, value, expected) => {
    expect(scored(properties, value).score).toBeCloseTo(expected, 9);
  });
});

describe("where other tools go wrong, from the text of a map", () => {
  test("a target of −2 with an actual of 3 is not scored −150 % but told to have no meaning", () => {
    const measure = scored(`${UP}, target: -2, scoring: achievement`, 3);
    expect(measure).toMatchObject({ score: null, status: "grey" });
    expect(measure.reason).toBe(
      "the scoring function `achievement` divides by the target and has no meaning for a target of zero or below; use `linear` or `range`",
    );
    expect(scored(`${UP}, baseline: -5 at 2024-Q4, target: -2 at 2025-Q1`, 3).score).toBe(1);
  });

  test("nor is a target of 0 divided by", () => {
    expect(scored(`${DOWN}, target: 0, scoring: reduction`, 4)).toMatchObject({
      score: null,
      status: "grey",
    });
    expect(scored(`${DOWN}, baseline: 10 at 2024-Q4, target: 0 at 2025-Q1`, 4).score).toBeCloseTo(0.6, 12);
  });

  const BANDS = "bands: value red < 66, amber < 94, green";

  test("89.9 is not rounded to 90 first, 66 is in one band, and 94.5 in one too", () => {
    const status = (value: number) =>
      scored(`${UP}, baseline: 0 at 2024-Q4, target: 100 at 2025-Q1, ${BANDS}`, value).status;
    expect([65.999, 66, 93.5, 94.5].map(status)).toEqual(["red", "amber", "amber", "green"]);
    const strict = "bands: score red < 50%, amber < 90%, green";
    expect(scored(`${UP}, baseline: 0 at 2024-Q4, target: 100 at 2025-Q1, ${strict}`, 89.9).status).toBe(
      "amber",
    );
  });

  test("a value that is not there is not zero", () => {
    const measure = scored(`${UP}, baseline: 0 at 2024-Q4, target: 100 at 2025-Q1, ${BANDS}`, null);
    expect(measure).toMatchObject({ value: null, score: null, status: "grey", missing: "no_data" });
  });
});
