/**
 * Tail probabilities of Student's t and Fisher's F, through the regularised incomplete beta function.
 * Sources: Lanczos' approximation of the gamma function (g = 7, nine terms); the continued fraction of the
 * incomplete beta function, DLMF 8.17.22, by Lentz's method. Tested against printed tables.
 */

const LANCZOS: readonly number[] = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13,
  -176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
  1.505_632_735_149_311_6e-7,
];

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  const [first = 1, ...rest] = LANCZOS;
  const z = x - 1;
  const sum = rest.reduce((total, each, index) => total + each / (z + index + 1), first);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** The regularised incomplete beta function I_x(a, b), 0 ≤ x ≤ 1, a and b above 0. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x) - Math.log(a),
  );
  return front * betaFraction(x, a, b);
}

function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return result;
}

/** P(F > f) with `above` and `below` degrees of freedom. */
export function fTail(f: number, above: number, below: number): number {
  if (f <= 0) return 1;
  return incompleteBeta(below / (below + above * f), below / 2, above / 2);
}

/** P(T > t) with the given degrees of freedom. */
export function tTail(t: number, degrees: number): number {
  const half = fTail(t * t, 1, degrees) / 2;
  return t >= 0 ? half : 1 - half;
}

/** The t that is exceeded with probability `tail` (0 < tail < 1), by bisection. */
export function tQuantile(tail: number, degrees: number): number {
  if (tail > 0.5) return -tQuantile(1 - tail, degrees);
  let low = 0;
  let high = 1;
  while (tTail(high, degrees) > tail && high < 1e12) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step++) {
    const middle = (low + high) / 2;
    if (tTail(middle, degrees) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Benjamini and Hochberg's adjusted p-values, in the order given: reading all with q ≤ 0.10 as findings, at most
 * about one in ten of them is expected to be false. Source: J. R. Statist. Soc. B 57 (1995) 289–300.
 */
export function falseDiscoveryRates(probabilities: readonly number[]): readonly number[] {
  const count = probabilities.length;
  const order = probabilities
    .map((p, index) => ({ p, index }))
    .sort((a, b) => b.p - a.p || b.index - a.index);
  const rates = probabilities.map(() => 1);
  let least = 1;
  for (const [place, { p, index }] of order.entries()) {
    least = Math.min(least, (p * count) / (count - place));
    rates[index] = least;
  }
  return rates;
}
