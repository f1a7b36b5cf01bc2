import { describe, expect, test } from "vitest";
import {
  falseDiscoveryRates,
  fTail,
  incompleteBeta,
  logGamma,
  tQuantile,
  tTail,
} from "../../src/score/distributions.ts";
import { leastSquares } from "../../src/score/regression.ts";

/** NIST Statistical Reference Datasets, linear regression: y and the regressors, and the certified values. */
const LONGLEY = `60323 83.0 234289 2356 1590 107608 1947
61122 88.5 259426 2325 1456 108632 1948
60171 88.2 258054 3682 1616 109773 1949
61187 89.5 284599 3351 1650 110929 1950
63221 96.2 328975 2099 3099 112075 1951
63639 98.1 346999 1932 3594 113270 1952
64989 99.0 365385 1870 3547 115094 1953
63761 100.0 363112 3578 3350 116219 1954
66019 101.2 397469 2904 3048 117388 1955
67857 104.6 419180 2822 2857 118734 1956
68169 108.4 442769 2936 2798 120445 1957
66513 110.8 444546 4681 2637 121950 1958
68655 112.6 482704 3813 2552 123366 1959
69564 114.2 502601 3931 2514 125368 1960
69331 115.7 518173 4806 2572 127852 1961
70551 116.9 554894 4007 2827 130081 1962`;

const NORRIS = `0.1 0.2, 338.8 337.4, 118.1 118.2, 888.0 884.6, 9.2 10.1, 228.1 226.5, 668.5 666.3, 998.5 996.3,
449.1 448.6, 778.9 777.0, 559.2 558.2, 0.3 0.4, 0.1 0.6, 778.1 775.5, 668.8 666.9, 339.3 338.0, 448.9 447.5,
10.8 11.6, 557.7 556.0, 228.3 228.1, 998.0 995.8, 888.8 887.6, 119.6 120.2, 0.3 0.3, 0.6 0.3, 557.6 556.8,
339.3 339.1, 888.0 887.2, 998.5 999.0, 778.9 779.0, 10.2 11.1, 117.6 118.3, 228.9 229.2, 668.4 669.1, 449.2 448.9,
0.2 0.5`;

/** From SciPy: f.sf, t.sf, t.isf and false_discovery_control. */
const SCIPY_F = [
  [4.9646, 1, 10, 0.050000052192913744],
  [0.3, 1, 7, 0.6009026279700933],
  [25, 1, 7, 0.0015652779531728249],
  [3.1, 4, 20, 0.03877408813088653],
  [0.0001, 2, 3, 0.9999000083326852],
  [700, 1, 6, 1.9243259159184086e-7],
  [1, 30, 50, 0.48910250167207625],
] as const;
const SCIPY_T = [
  [2.228, 10, 0.02500588590855566],
  [-1.3, 4, 0.868274201764388],
  [0.2, 1, 0.4371670418109989],
  [12, 8, 1.0719333738443846e-6],
  [3, 100, 0.0017039576716647233],
] as const;
const SCIPY_QUANTILES = [
  [0.025, 10, 2.2281388519862753],
  [0.05, 7, 1.8945786050900066],
  [0.2, 3, 0.9784723123633038],
  [0.005, 30, 2.749995653567226],
  [0.025, 1, 12.706204736174705],
] as const;
const SCIPY_RATES = [0.03, 0.06, 0.06, 0.03, 0.8, 0.24];

function fitted(text: string, separator: RegExp) {
  const numbers = text.split(separator).map((row) => row.trim().split(/\s+/).map(Number));
  const fit = leastSquares(
    numbers.map(([, ...regressors]) => [1, ...regressors]),
    numbers.map(([response = 0]) => response),
  );
  if (fit === undefined) throw new Error("no fit");
  return fit;
}

/** Digits that agree with the certified value. */
function digits(found: number | undefined, certified: number): number {
  const difference = Math.abs((found ?? Number.NaN) - certified) / Math.abs(certified);
  return difference === 0 ? 15 : -Math.log10(difference);
}

describe("least squares", () => {
  test("agrees with NIST's certified values for Longley, whose regressors are nearly collinear", () => {
    const fit = fitted(LONGLEY, /\n/);
    const certified = [
      -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359,
      -0.0511041056535807, 1829.15146461355,
    ];
    const errors = [
      890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675,
      0.22607320006937, 455.478499142212,
    ];
    for (const [index, each] of certified.entries())
      expect(digits(fit.coefficients[index], each)).toBeGreaterThan(9);
    for (const [index, each] of errors.entries())
      expect(digits(fit.standardErrors[index], each)).toBeGreaterThan(9);
    expect(
      digits(Math.sqrt(fit.residualSumOfSquares / fit.degreesOfFreedom), 304.854073561965),
    ).toBeGreaterThan(9);
  });

  test("agrees with NIST's certified values for Norris", () => {
    const fit = fitted(NORRIS, /,/);
    expect(digits(fit.coefficients[0], -0.262323073774029)).toBeGreaterThan(10);
    expect(digits(fit.coefficients[1], 1.00211681802045)).toBeGreaterThan(13);
    expect(digits(fit.standardErrors[0], 0.232818234301152)).toBeGreaterThan(10);
    expect(digits(fit.standardErrors[1], 0.429796848199937e-3)).toBeGreaterThan(10);
    expect(fit.degreesOfFreedom).toBe(34);
  });

  test("gives nothing where nothing can be told apart", () => {
    expect(
      leastSquares(
        [
          [1, 2],
          [1, 3],
        ],
        [1, 2],
      ),
    ).toBeUndefined();
    expect(
      leastSquares(
        [
          [1, 5],
          [1, 5],
          [1, 5],
          [1, 5],
        ],
        [1, 2, 3, 5],
      ),
    ).toBeUndefined();
    expect(
      leastSquares(
        [
          [1, 1, 2],
          [1, 2, 4],
          [1, 3, 6],
          [1, 5, 10],
          [1, 8, 16],
        ],
        [1, 2, 3, 5, 1],
      ),
    ).toBeUndefined();
    expect(
      leastSquares(
        [
          [1, 0],
          [1, 0],
          [1, 0],
        ],
        [1, 2, 3],
      ),
    ).toBeUndefined();
    expect(leastSquares([], [])).toBeUndefined();
  });
});

describe("distributions", () => {
  test("quantiles of printed F and t tables", () => {
    for (const [f, above, below, tail] of [
      [4.965, 1, 10, 0.05],
      [4.103, 2, 10, 0.05],
      [3.098, 3, 20, 0.05],
      [10.044, 1, 10, 0.01],
      [5.064, 5, 12, 0.01],
      [161.45, 1, 1, 0.05],
    ] as const) {
      expect(fTail(f, above, below)).toBeCloseTo(tail, 4);
    }
    for (const [degrees, t] of [
      [1, 12.706],
      [5, 2.571],
      [10, 2.228],
      [30, 2.042],
    ] as const) {
      expect(tQuantile(0.025, degrees)).toBeCloseTo(t, 3);
    }
  });

  test("a second library (SciPy 1.17.1) gives the same to ten digits", () => {
    for (const [f, above, below, tail] of SCIPY_F)
      expect(digits(fTail(f, above, below), tail)).toBeGreaterThan(10);
    for (const [t, degrees, tail] of SCIPY_T) expect(digits(tTail(t, degrees), tail)).toBeGreaterThan(10);
    for (const [tail, degrees, t] of SCIPY_QUANTILES)
      expect(digits(tQuantile(tail, degrees), t)).toBeGreaterThan(10);
  });

  test("known values of the gamma and beta functions", () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 13);
    expect(incompleteBeta(0.5, 7, 7)).toBeCloseTo(0.5, 13);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });

  test("false discovery rates: the same as SciPy, and the example of Benjamini and Hochberg (1995)", () => {
    const rates = falseDiscoveryRates([0.01, 0.04, 0.03, 0.005, 0.8, 0.2]);
    for (const [index, each] of SCIPY_RATES.entries()) expect(rates[index]).toBeCloseTo(each, 12);
    const published = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(falseDiscoveryRates(published).filter((each) => each <= 0.05)).toHaveLength(4);
    expect(falseDiscoveryRates([])).toEqual([]);
  });
});
