import { tQuantile, tTail } from "./distributions.ts";
import { leastSquares } from "./regression.ts";

/** Complete rows from which the model in levels is used; below it, down to the second number, the one in differences. */
export const FULL_MODEL_ROWS = 13;
export const LEAST_ROWS = 9;

export type LinkTest =
  | LinkEstimate
  | {
      readonly kind: "untestable";
      readonly reason: "too_few" | "no_variation" | "exact_fit";
      readonly rows: number;
    };

/** What past values of the cause add to a prediction of the effect that already knows its own past. */
export interface LinkEstimate {
  readonly kind: "estimate";
  readonly model: "levels" | "differences";
  /** Observations of the regression. */
  readonly rows: number;
  readonly degreesOfFreedom: number;
  /** Change of the effect for a change of the cause by one, a lag later. */
  readonly beta: number;
  /** 95 % confidence interval of β. */
  readonly interval: readonly [number, number];
  readonly t: number;
  /** Correlation of cause and effect after the rest of the model is taken out, −1..1. */
  readonly partialCorrelation: number;
  /** The |β| that a test at 5 % would have found in four of five cases. */
  readonly smallestEffect: number;
  /** Probability of a t at least this high (this low) when the cause adds nothing. */
  readonly higher: number;
  readonly lower: number;
}

/**
 * Tests whether `cause`, `lag` periods earlier, helps to predict `effect`. Both have one entry a period, null where
 * missing, and are turned so that higher is better. With 13 or more complete rows the effect is regressed on a
 * constant, time, its own two last values, and the cause at the lag and one period before, and only the cause at the
 * lag is tested: the extra lags keep the test honest for series that wander or trend (H. Y. Toda and T. Yamamoto,
 * Journal of Econometrics 66, 1995, 225–250). With 9 to 12 rows there is only room for changes on changes.
 */
export function testLink(
  cause: readonly (number | null)[],
  effect: readonly (number | null)[],
  lag: number,
): LinkTest {
  const levels = rowsOf(effect.length, (t) => [
    [effect[t], 1, t, effect[t - 1], effect[t - 2], cause[t - lag - 1], cause[t - lag]],
  ]);
  if (levels.length >= FULL_MODEL_ROWS) return estimate(levels, "levels");
  const differences = rowsOf(effect.length, (t) => [
    [change(effect, t), 1, change(effect, t - 1), change(cause, t - lag)],
  ]);
  if (differences.length >= LEAST_ROWS) return estimate(differences, "differences");
  return { kind: "untestable", reason: "too_few", rows: Math.max(levels.length, differences.length) };
}

type Maybe = number | null | undefined;

function change(series: readonly (number | null)[], t: number): Maybe {
  const now = series[t];
  const before = series[t - 1];
  return now == null || before == null ? null : now - before;
}

/** The rows without a gap, response first. */
function rowsOf(
  length: number,
  row: (t: number) => readonly (readonly Maybe[])[],
): readonly (readonly number[])[] {
  return Array.from({ length }, (_, t) => row(t))
    .flat()
    .flatMap((each) => {
      const numbers = each.filter((value): value is number => typeof value === "number");
      return numbers.length === each.length ? [numbers] : [];
    });
}

/** The last regressor is the one under test. */
function estimate(rows: readonly (readonly number[])[], model: LinkEstimate["model"]): LinkTest {
  const centre = rows[0] ?? [];
  // Away from the first row's values, so that large levels with small movements keep their digits.
  const shifted = rows.map((row) =>
    row.map((each, index) => (index === 1 ? 1 : each - (centre[index] ?? 0))),
  );
  const response = shifted.map((row) => row[0] ?? 0);
  const cause = shifted.map((row) => row.at(-1) ?? 0);
  const time = shifted.map((row) => (model === "levels" ? [1, row[2] ?? 0] : [1]));
  const untestable = (reason: "no_variation" | "exact_fit") =>
    ({ kind: "untestable", reason, rows: rows.length }) as const;
  if (isStraight(response, time) || isStraight(cause, time)) return untestable("no_variation");
  const fit = leastSquares(
    shifted.map((row) => row.slice(1)),
    response,
  );
  const spread = response.reduce((sum, each) => sum + each * each, 0);
  if (fit === undefined || fit.residualSumOfSquares <= 1e-16 * spread) return untestable("exact_fit");
  const beta = fit.coefficients.at(-1) ?? 0;
  const error = fit.standardErrors.at(-1) ?? 0;
  const { degreesOfFreedom } = fit;
  const t = beta / error;
  const width = tQuantile(0.025, degreesOfFreedom) * error;
  return {
    kind: "estimate",
    model,
    rows: rows.length,
    degreesOfFreedom,
    beta,
    interval: [beta - width, beta + width],
    t,
    partialCorrelation: t / Math.sqrt(t * t + degreesOfFreedom),
    smallestEffect: (tQuantile(0.05, degreesOfFreedom) + tQuantile(0.2, degreesOfFreedom)) * error,
    higher: tTail(t, degreesOfFreedom),
    lower: tTail(-t, degreesOfFreedom),
  };
}

/** True where a series is a constant, or in levels a straight line: it says nothing that time does not. */
function isStraight(series: readonly number[], time: readonly (readonly number[])[]): boolean {
  const size = series.reduce((sum, each) => sum + each * each, 0);
  const fit = leastSquares(time, series);
  return size === 0 || fit === undefined || fit.residualSumOfSquares <= 1e-16 * size;
}
