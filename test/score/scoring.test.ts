import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoredCase } from "../../src/scoring/scoring-case.ts";
import { SCORING_FUNCTIONS, SCORING_NAMES, scoreOf } from "../../src/scoring/scoring-functions.ts";

const PLAIN: ScoredCase = {
  value: 0,
  target: null,
  baseline: null,
  goal: null,
  elapsed: null,
  better: "higher",
  declared: true,
  band: null,
  answers: null,
  arguments: [],
};

function score(name: string, facts: Partial<ScoredCase>): number | string {
  const result = scoreOf(name, { ...PLAIN, ...facts });
  if (result.kind === "scored") return result.score;
  return result.rule.code === "unscorable" ? result.rule.problem : result.rule.code;
}

function uncapped(name: string, facts: Partial<ScoredCase>): number {
  const result = scoreOf(name, { ...PLAIN, ...facts });
  return result.kind === "scored" ? result.uncapped : Number.NaN;
}

describe("published numbers", () => {
  test("linear: baseline 15, target 45, value 16 is 3.33 % of the way (BSC Designer)", () => {
    expect(score("linear", { baseline: 15, target: 45, value: 16 })).toBeCloseTo(1 / 30, 12);
  });

  test("range: 16 in 0..100 is 16 % (BSC Designer)", () => {
    expect(score("range", { arguments: [0, 100], value: 16 })).toBeCloseTo(0.16, 12);
    expect(score("range", { arguments: [0, 100], value: 16, better: "lower" })).toBeCloseTo(0.84, 12);
  });

  test.each([
    [300, 0],
    [500, 3.3],
    [600, 4.95],
    [700, 6.6],
    [900, 10],
  ])("red_flag: red 500, goal 700, value %d gives %d points (Spider Impact)", (value, points) => {
    const result = score("red_flag", { arguments: [500], target: 700, value });
    expect(Number(result) * 10).toBeCloseTo(points, 9);
  });

  test("red_flag: where lower is better the red flag lies above the goal", () => {
    expect(score("red_flag", { arguments: [700], target: 500, value: 300, better: "lower" })).toBe(1);
    expect(score("red_flag", { arguments: [700], target: 500, value: 900, better: "lower" })).toBe(0);
  });

  test.each([
    [10, -100],
    [40, -40],
    [60, 0],
    [80, 50],
    [100, 100],
    [140, 100],
    [0, -100],
  ])(
    "worst_threshold_target: worst 10, threshold 60, target 100, value %d gives %d (jUCMNav)",
    (value, level) => {
      const result = score("worst_threshold_target", { arguments: [10, 60, 100], value });
      expect(Number(result) * 200 - 100).toBeCloseTo(level, 9);
    },
  );

  test("achievement, reduction and absolute are the three SAP formulas", () => {
    for (const value of [0, 3, 10, 12.5, 17, 25]) {
      const target = 10;
      expect(uncapped("achievement", { target, value })).toBeCloseTo(value / target, 12);
      expect(uncapped("reduction", { target, value, better: "lower" })).toBeCloseTo(
        1 - (value - target) / target,
        12,
      );
      expect(uncapped("absolute", { target, value })).toBeCloseTo(1 - Math.abs(value - target) / target, 12);
    }
  });

  test("expected_progress: 30 % done when 40 % of the time is over is 75 % (Cascade)", () => {
    expect(score("expected_progress", { baseline: 100, goal: 200, elapsed: 0.4, value: 130 })).toBeCloseTo(
      0.75,
      12,
    );
  });

  test("survey: a top box share, a mean on 1..5, a semantic differential and a net promoter score", () => {
    expect(score("survey", { answers: { low: 0, high: 1 }, value: 0.62 })).toBeCloseTo(0.62, 12);
    expect(score("survey", { answers: { low: 1, high: 5 }, value: 4.2 })).toBeCloseTo(0.8, 12);
    expect(score("survey", { answers: { low: -3, high: 3 }, value: 0 })).toBeCloseTo(0.5, 12);
    expect(score("survey", { answers: { low: -100, high: 100 }, value: 40 })).toBeCloseTo(0.7, 12);
  });
});

describe("defects of other tools", () => {
  test("achievement of −2 with an actual of 3 has no meaning: flagged, not −150 %", () => {
    expect(score("achievement", { target: -2, value: 3 })).toBe("target_not_positive");
    expect(score("linear", { baseline: -5, target: -2, value: 3 })).toBe(1);
  });

  test("a target of 0 divides nothing: the ratios are flagged, the others go on", () => {
    for (const name of ["achievement", "reduction", "absolute"]) {
      const better = name === "reduction" ? "lower" : "higher";
      expect(score(name, { target: 0, value: 3, better })).toBe("target_not_positive");
    }
    expect(score("linear", { baseline: 10, target: 0, value: 4, better: "lower" })).toBeCloseTo(0.6, 12);
  });

  test("baseline and target the same: reached or not, never 0 ÷ 0", () => {
    expect(score("linear", { baseline: 5, target: 5, value: 5 })).toBe(1);
    expect(score("linear", { baseline: 5, target: 5, value: 4.9 })).toBe(0);
    expect(score("linear", { baseline: 5, target: 5, value: 5.1, better: "lower" })).toBe(0);
    const result = scoreOf("linear", { ...PLAIN, baseline: 5, target: 5, value: 5 });
    expect(result.rule).toEqual({ code: "reached_or_not" });
  });

  test("a planned decline that is held better than planned is on target, not 60 %", () => {
    expect(score("linear", { baseline: 45, target: 40, value: 42 })).toBe(1);
    expect(score("linear", { baseline: 45, target: 40, value: 39 })).toBe(0);
  });

  test("a ratio that counts the wrong way is flagged", () => {
    expect(score("achievement", { target: 10, value: 5, better: "lower" })).toBe("wrong_direction");
    expect(score("reduction", { target: 10, value: 5, better: "higher" })).toBe("wrong_direction");
  });

  test("scores are capped, so a far overachievement hides nothing", () => {
    expect(score("linear", { baseline: 0, target: 10, value: 1000 })).toBe(1);
    expect(score("linear", { baseline: 0, target: 10, value: -1000 })).toBe(0);
  });

  test("what is not known is named", () => {
    expect(score("linear", { value: 3, target: 5 })).toBe("no_baseline");
    expect(score("linear", { value: 3, baseline: 5 })).toBe("no_target");
    expect(score("range", { value: 3, arguments: [1] })).toBe("too_few_arguments");
    expect(score("range", { value: 3, arguments: [1, 1] })).toBe("empty_range");
    expect(score("survey", { value: 3 })).toBe("no_answer_range");
    expect(score("expected_progress", { baseline: 0, goal: 1, elapsed: 0, value: 3 })).toBe("not_started");
    expect(score("worst_threshold_target", { arguments: [10, 5, 100], value: 3 })).toBe("disordered");
    expect(score("best_guess", { value: 3 })).toBe("unknown_function");
    expect(score("__proto__", { value: 3 })).toBe("unknown_function");
  });
});

describe("inside, step, yes_no", () => {
  const band = { low: 0.4, high: 0.6 };

  test.each([
    [0.4, 1],
    [0.5, 1],
    [0.6, 1],
    [0.7, 0.5],
    [0.3, 0.5],
    [0.8, 0],
    [0.1, 0],
  ])(
    "inside 40 %..60 %% without a baseline falls to 0 at the band's width: %d scores %d",
    (value, expected) => {
      expect(score("inside", { band, better: "inside", value })).toBeCloseTo(expected, 9);
    },
  );

  test("inside falls to 0 at the baseline, or at the tolerance that is written", () => {
    expect(score("inside", { band, baseline: 0.2, value: 0.3 })).toBeCloseTo(0.5, 9);
    expect(score("inside", { band, baseline: 0.2, value: 0.3, arguments: [0.4] })).toBeCloseTo(0.75, 9);
  });

  test("exactly 0 with nothing to measure by is a matter of yes or no", () => {
    const zero = { low: 0, high: 0 };
    expect(score("inside", { band: zero, better: "exactly", value: 0 })).toBe(1);
    expect(score("inside", { band: zero, better: "exactly", value: 0.001 })).toBe(0);
    expect(score("inside", { band: zero, better: "exactly", value: -0.001 })).toBe(0);
  });

  test("a threshold that is reached counts, also through floating-point noise", () => {
    expect(score("step", { target: 0.3, value: 0.1 + 0.2 })).toBe(1);
    expect(score("step", { target: 0.3, value: 0.7 - 0.4 })).toBe(1);
    expect(score("step", { target: 0.3, value: 0.2999 })).toBe(0);
    expect(score("step", { target: 3, value: 3, better: "lower" })).toBe(1);
    expect(score("step", { target: 3, value: 3.01, better: "lower" })).toBe(0);
    expect([score("yes_no", { value: 1 }), score("yes_no", { value: 0 })]).toEqual([1, 0]);
  });
});

describe("every scoring function", () => {
  test("has a name of its own, a meaning and a source", () => {
    expect(new Set(SCORING_NAMES).size).toBe(12);
    for (const each of SCORING_FUNCTIONS)
      expect([each.meaning.length > 10, each.source.length > 5]).toEqual([true, true]);
  });

  test("is total: a score in 0..1 or a reason, whatever the numbers", () => {
    const number = fc.oneof(
      fc.constantFrom(0, -0, 1, -1, 1e-300, 1e300),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const facts = fc.record({
      value: number,
      target: fc.option(number),
      baseline: fc.option(number),
      goal: fc.option(number),
      elapsed: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      better: fc.constantFrom("higher", "lower", "inside", "exactly"),
      declared: fc.boolean(),
      band: fc.option(
        fc.tuple(number, number).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
      ),
      answers: fc.constantFrom(null, { low: 1, high: 5 }),
      arguments: fc.array(number, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...SCORING_NAMES), facts, (name, given) => {
        const result = scoreOf(name, given as ScoredCase);
        if (result.kind === "unscored") return result.rule.code.length > 0;
        return result.score >= 0 && result.score <= 1;
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  test("never scores a better value lower (where more or less is better)", () => {
    const small = fc.integer({ min: -50, max: 50 });
    const named = fc.constantFrom("linear", "range", "step", "survey", "expected_progress");
    fc.assert(
      fc.property(
        named,
        small,
        small,
        small,
        small,
        fc.constantFrom("higher", "lower"),
        (name, baseline, target, a, b, better) => {
          const facts = {
            baseline,
            target,
            goal: target,
            elapsed: 0.5,
            better,
            arguments: name === "range" ? [baseline, target] : [],
            answers: { low: -50, high: 50 },
          } as const;
          const low = score(name, { ...facts, value: Math.min(a, b) });
          const high = score(name, { ...facts, value: Math.max(a, b) });
          if (typeof low === "string" || typeof high === "string") return low === high;
          return better === "higher" ? low <= high : low >= high;
        },
      ),
      { numRuns: 2000, seed: 11 },
    );
  });
});
