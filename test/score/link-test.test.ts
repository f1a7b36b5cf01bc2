import { describe, expect, test } from "vitest";
import { fTail, tTail } from "../../src/score/distributions.ts";
import { testLink } from "../../src/score/link-test.ts";
import { leastSquares } from "../../src/score/regression.ts";
import { normal, seeded, trending, walk } from "./random.ts";

/** Share of runs in which the test at 5 % finds an effect. */
function found(
  runs: number,
  series: () => readonly [readonly number[], readonly number[]],
  lag: number,
): number {
  let hits = 0;
  for (let run = 0; run < runs; run++) {
    const [cause, effect] = series();
    const result = testLink(cause, effect, lag);
    if (result.kind !== "estimate") throw new Error(result.reason);
    if (result.higher <= 0.05) hits++;
  }
  return hits / runs;
}

describe("series that have nothing to do with each other", () => {
  const shock = normal(seeded(20_250_101));
  const kinds = {
    walks: (length: number) => walk(length, 0.5, shock),
    trends: (length: number) => trending(length, 0.3, 0.5, shock),
  };

  test.each([
    ["walks", 24, 2],
    ["trends", 24, 2],
    ["walks", 16, 1],
    ["walks", 12, 1],
    ["trends", 12, 2],
  ] as const)(
    "%s of %d periods at lag %d are called related about one time in twenty",
    (kind, length, lag) => {
      const rate = found(500, () => [kinds[kind](length), kinds[kind](length)], lag);
      expect(rate).toBeGreaterThan(0.02);
      expect(rate).toBeLessThan(0.095);
    },
  );

  test("a plain correlation at the same lag calls more than half of them related: why it is not used", () => {
    let hits = 0;
    for (let run = 0; run < 300; run++) {
      const cause = kinds.walks(24).slice(0, 22);
      const effect = kinds.walks(24).slice(2);
      const fit = leastSquares(
        cause.map((each) => [1, each]),
        effect,
      );
      const t = (fit?.coefficients[1] ?? 0) / (fit?.standardErrors[1] ?? 1);
      if (2 * tTail(Math.abs(t), fit?.degreesOfFreedom ?? 1) <= 0.05) hits++;
    }
    expect(hits / 300).toBeGreaterThan(0.5);
  });
});

describe("a planted link", () => {
  const shock = normal(seeded(7));
  const planted = (length: number, lag: number, beta: number) => {
    const cause = walk(length + 10, 0.3, shock);
    const own = walk(length + 10, 0.2, () => 0.5 * shock());
    const effect = own.map((each, t) => each + beta * (cause[t - lag] ?? 0));
    return [cause.slice(10), effect.slice(10)] as const;
  };

  test("is found nearly always in 36 periods, and its size is right on the average", () => {
    expect(found(200, () => planted(36, 2, 1), 2)).toBeGreaterThan(0.95);
    const estimates = Array.from({ length: 200 }, () => {
      const result = testLink(...planted(36, 2, 1), 2);
      return result.kind === "estimate" ? result.beta : Number.NaN;
    });
    expect(estimates.reduce((sum, each) => sum + each, 0) / 200).toBeCloseTo(1, 1);
  });

  test("the 95 % interval holds the true size about 95 times in 100", () => {
    let inside = 0;
    for (let run = 0; run < 400; run++) {
      const result = testLink(...planted(40, 1, 0.5), 1);
      if (result.kind === "estimate" && result.interval[0] <= 0.5 && result.interval[1] >= 0.5) inside++;
    }
    expect(inside / 400).toBeGreaterThan(0.9);
    expect(inside / 400).toBeLessThan(0.985);
  });

  test("at another lag than the declared one it is not found more often than chance allows", () => {
    expect(found(200, () => planted(36, 2, 1), 4)).toBeLessThan(0.3);
  });
});

/** A cause and an effect that follows it two periods later, with noise. */
const CAUSE = [
  39.9, 39.12, 39.52, 40.3, 41.41, 41.44, 42.48, 42.48, 43.67, 45.26, 45.45, 47.42, 47.94, 48.12, 48.18, 49.3,
  50.33, 51.03, 51.46, 50.46, 49.6, 48.96, 49.51, 50.44, 50.45, 51.26, 49.35, 49.87,
];
const EFFECT = [
  127.05, 127.38, 126.2, 126.92, 128.07, 129.16, 131.8, 132.16, 132.21, 132.93, 135.57, 135.24, 135.64, 136.1,
  136.7, 138.48, 140.03, 142.73, 142.67, 143.26, 144.96, 144.72, 143.85, 144.88, 145.12, 146.65, 146.34,
  148.79,
];

/** From R 4.2.2: lm, confint, pt and qt on the same regressions; the partial correlation as one of residuals. */
const FROM_R = [
  {
    periods: 28,
    expected: {
      model: "levels",
      rows: 25,
      degreesOfFreedom: 19,
      beta: 0.4592832022681789,
      interval: [-0.09423449209587537, 1.012800896632233],
      t: 1.736693876132394,
      partialCorrelation: 0.3701289224602259,
      smallestEffect: 0.6849691801722528,
      higher: 0.0493137183490146,
      lower: 0.9506862816509853,
    },
  },
  {
    periods: 14,
    expected: {
      model: "differences",
      rows: 11,
      degreesOfFreedom: 8,
      beta: 0.1795920090330376,
      interval: [-0.8823413150635466, 1.241525333129622],
      t: 0.3899867402994709,
      partialCorrelation: 0.136588887376737,
      smallestEffect: 1.265677448107004,
      higher: 0.3533620181792614,
      lower: 0.6466379818207386,
    },
  },
];

describe("the whole test of a link", () => {
  test.each(FROM_R)("agrees with R to nine digits over $periods periods", ({ periods, expected }) => {
    const result = testLink(CAUSE.slice(0, periods), EFFECT.slice(0, periods), 2);
    if (result.kind !== "estimate") throw new Error(result.reason);
    const flat = ({ interval, ...rest }: Omit<typeof result, "kind" | "model">) => ({
      ...rest,
      low: interval[0],
      high: interval[1],
    });
    const { kind: _, model, ...numbers } = result;
    expect(model).toBe(expected.model);
    const { model: __, interval, ...others } = expected;
    const [low = 0, high = 0] = interval;
    for (const [name, value] of Object.entries({ ...others, low, high })) {
      const found = Object.entries(flat(numbers)).find(([key]) => key === name)?.[1] ?? Number.NaN;
      expect([name, Math.abs(found - value) / Math.abs(value) < 1e-9]).toEqual([name, true]);
    }
  });

  test("tests the cause at its lag as the exact F does: F is t², and its p both one-sided ones", () => {
    const result = testLink(CAUSE, EFFECT, 2);
    if (result.kind !== "estimate") throw new Error(result.reason);
    expect(fTail(result.t ** 2, 1, 19)).toBeCloseTo(0.09862743669802918, 12);
    expect(2 * result.higher).toBeCloseTo(0.09862743669802918, 12);
  });
});

describe("the model follows from the rows", () => {
  const shock = normal(seeded(3));
  const kind = (length: number, lag: number) => {
    const result = testLink(walk(length, 0, shock), walk(length, 0, shock), lag);
    return result.kind === "estimate"
      ? [result.model, result.rows, result.degreesOfFreedom]
      : [result.reason, result.rows];
  };

  test("13 rows are enough for levels, 9 for differences, fewer for nothing", () => {
    expect(kind(16, 2)).toEqual(["levels", 13, 7]);
    expect(kind(15, 2)).toEqual(["differences", 12, 9]);
    expect(kind(12, 2)).toEqual(["differences", 9, 6]);
    expect(kind(11, 2)).toEqual(["too_few", 8]);
    expect(kind(0, 2)).toEqual(["too_few", 0]);
  });

  test("a gap takes out the rows that need it", () => {
    const cause = walk(24, 0, shock);
    const effect = walk(24, 0, shock).map((each, t) => (t === 12 ? null : each));
    const result = testLink(cause, effect, 1);
    expect(result).toMatchObject({ kind: "estimate", rows: 19 });
  });

  test("series without variation, and series computed from each other, are not tested", () => {
    const cause = walk(30, 0, shock);
    expect(
      testLink(
        cause.map(() => 4),
        cause,
        1,
      ),
    ).toMatchObject({ kind: "untestable", reason: "no_variation" });
    expect(
      testLink(
        cause,
        cause.map(() => 4),
        1,
      ),
    ).toMatchObject({ kind: "untestable", reason: "no_variation" });
    const shifted = cause.map((_, t) => 3 * (cause[t - 1] ?? 0) + 1);
    expect(testLink(cause, shifted, 1)).toMatchObject({ kind: "untestable", reason: "exact_fit" });
  });

  test("neither units nor levels matter: only β is in other units", () => {
    const cause = walk(30, 0, shock);
    const effect = walk(30, 0, shock);
    const plain = testLink(cause, effect, 1);
    const scaled = testLink(
      cause.map((each) => 1e6 + each / 100),
      effect.map((each) => 1e9 + 1000 * each),
      1,
    );
    if (plain.kind !== "estimate" || scaled.kind !== "estimate") throw new Error("not estimated");
    expect(scaled.t).toBeCloseTo(plain.t, 4);
    expect(scaled.beta / plain.beta).toBeCloseTo(1e5, -1);
  });
});
