import { describe, expect, test } from "vitest";
import type { Phase } from "../../src/model/model.ts";
import { type Child, rollUp } from "../../src/score/roll-up.ts";
import type { Status } from "../../src/score/scorecard.ts";
import { siblingWeights, weightAt, weightInPhase } from "../../src/score/weights.ts";
import type { Timeline } from "../../src/scoring/timeline.ts";
import { at, element, perspective, weight } from "../model/elements.ts";

function child(id: string, score: number | null, more: Partial<Child> = {}): Child {
  const status: Status = score === null ? "grey" : score >= 0.8 ? "green" : score >= 0.5 ? "amber" : "red";
  return { id, score, status, weight: 1, critical: false, ...more };
}

describe("rolling up", () => {
  test("weighted: Σ weight · score ÷ Σ weight", () => {
    const rating = rollUp([child("a", 0.9, { weight: 2 }), child("b", 0.3)], "weighted", "measures");
    expect(rating.score).toBeCloseTo(0.7, 12);
    expect(rating).toMatchObject({ status: "amber", coverage: 1, scored: 2, of: 2 });
  });

  test("a missing child is left out, never zero, and the coverage says so", () => {
    const rating = rollUp([child("a", 0.9), child("b", null), child("c", 0.7)], "weighted", "measures");
    expect(rating.score).toBeCloseTo(0.8, 12);
    expect(rating).toMatchObject({ status: "green", scored: 2, of: 3 });
    expect(rating.coverage).toBeCloseTo(2 / 3, 12);
  });

  test("below half of the weight there is no score: half is enough, a little less is not", () => {
    const half = rollUp([child("a", 1), child("b", null)], "weighted", "measures");
    expect(half).toMatchObject({ score: 1, coverage: 0.5 });
    const less = rollUp(
      [child("a", 1, { weight: 49 }), child("b", null, { weight: 51 })],
      "weighted",
      "measures",
    );
    expect(less).toMatchObject({
      score: null,
      status: "grey",
      rule: { code: "low_coverage", scored: 1, of: 2 },
    });
  });

  test("nothing at all is grey with its reason", () => {
    expect(rollUp([], "weighted", "objectives")).toMatchObject({
      score: null,
      rule: { code: "no_children" },
    });
    expect(rollUp([child("a", 1, { weight: 0 })], "weighted", "measures").rule?.code).toBe("no_weight");
    expect(rollUp([child("a", null)], "worst", "measures")).toMatchObject({ score: null, status: "grey" });
  });

  test("worst, best and most frequent", () => {
    const children = [child("a", 0.95), child("b", 0.2), child("c", 0.6), child("d", 0.7)];
    expect(rollUp(children, "worst", "measures")).toMatchObject({
      score: 0.2,
      status: "red",
      rule: { child: "b" },
    });
    expect(rollUp(children, "best", "measures")).toMatchObject({
      score: 0.95,
      status: "green",
      rule: { child: "a" },
    });
    const frequent = rollUp(children, "most_frequent", "measures");
    expect(frequent).toMatchObject({ status: "amber", rule: { count: 2, of: 4 } });
    expect(frequent.score).toBeCloseTo(0.65, 12);
  });

  test("of equally frequent ones the worst status decides", () => {
    expect(rollUp([child("a", 0.9), child("b", 0.1)], "most_frequent", "measures").status).toBe("red");
  });

  test("a status without a score, from bands of values, counts where statuses are rolled up", () => {
    const colour = child("v", null, { status: "red" });
    expect(rollUp([child("a", 0.9), colour], "worst", "measures")).toMatchObject({
      score: null,
      status: "red",
      coverage: 1,
      rule: { child: "v" },
    });
    expect(rollUp([child("a", 0.2), colour], "worst", "measures")).toMatchObject({
      score: 0.2,
      status: "red",
    });
    expect(rollUp([colour], "best", "measures")).toMatchObject({ score: null, status: "red" });
    expect(rollUp([colour, child("a", 0.1), child("b", 0.9)], "most_frequent", "measures")).toMatchObject({
      score: 0.1,
      status: "red",
      rule: { count: 2, of: 3 },
    });
    expect(rollUp([child("a", 0.9), colour], "weighted", "measures")).toMatchObject({
      score: 0.9,
      coverage: 0.5,
    });
  });

  test("a red critical child makes its parent red, also where too little else is known", () => {
    const critical = child("a", 0.1, { critical: true });
    const well = rollUp([critical, child("b", 1), child("c", 1)], "weighted", "measures");
    expect(well).toMatchObject({ status: "red", rule: { code: "critical", child: "a" } });
    expect(well.score).toBeCloseTo(0.7, 12);
    expect(rollUp([critical, child("b", null), child("c", null)], "weighted", "measures").status).toBe("red");
    expect(rollUp([child("a", 0.6, { critical: true }), child("b", 1)], "weighted", "measures").status).toBe(
      "green",
    );
  });
});

describe("weights", () => {
  const phases: Phase[] = [
    {
      kind: "phase",
      ...element("layout"),
      during: { from: at("2025-Q1"), to: at("2025-Q4") },
      weights: [{ of: "financial", value: 0.4, percent: true, at: { file: "", span: { start: 0, end: 0 } } }],
    },
  ];
  const timeline: Timeline = { unit: "quarter", fiscalMonth: 1, origin: at("2024-Q4"), phases };

  test("change over time and by phase", () => {
    const changing = [weight(2, { until: at("2025-Q4") }), weight(5, { from: at("2026-Q1") })];
    expect(weightAt(changing, at("2025-Q4"), timeline)?.value).toBe(2);
    expect(weightAt(changing, at("2026-Q1"), timeline)?.value).toBe(5);
    const yearly = [weight(2, { until: at("2025") }), weight(5, { from: at("2026") })];
    expect(weightAt(yearly, at("2025-Q4"), timeline)?.value).toBe(2);
    expect(weightAt(yearly, at("2026-Q1"), timeline)?.value).toBe(5);
    const phased = [weight(0.6, { phase: "layout", percent: true }), weight(0.2)];
    expect(weightAt(phased, at("2025-Q2"), timeline)?.value).toBe(0.6);
    expect(weightAt(phased, at("2026-Q2"), timeline)?.value).toBe(0.2);
    expect(weightAt([weight(3, { phase: "layout" })], at("2026-Q2"), timeline)).toBeUndefined();
  });

  test("a phase gives weights to perspectives that have none of their own", () => {
    const financial = perspective("financial");
    expect(weightInPhase(financial, phases, at("2025-Q1"), timeline)?.value).toBe(0.4);
    expect(weightInPhase(financial, phases, at("2026-Q1"), timeline)).toBeUndefined();
    const own = perspective("financial", { weight: [weight(3)] });
    expect(weightInPhase(own, phases, at("2025-Q1"), timeline)?.value).toBe(3);
  });

  test("siblings without a weight count 1 beside numbers, and share the rest beside percentages", () => {
    expect(siblingWeights([undefined, undefined])).toEqual([1, 1]);
    expect(siblingWeights([{ value: 2, percent: false }, undefined])).toEqual([2, 1]);
    expect(siblingWeights([{ value: 0.6, percent: true }, undefined, undefined])).toEqual([0.6, 0.2, 0.2]);
    expect(siblingWeights([{ value: -2, percent: false }])).toEqual([0]);
  });
});
