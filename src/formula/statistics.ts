/**
 * The aggregates of known numbers. Each gives null where it has no meaning: nothing to average, one value to spread.
 */

/** Sum with Neumaier's correction, so that the order of rows hardly matters. */
export function sum(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

export function average(values: readonly number[]): number | null {
  const total = sum(values);
  return total === null ? null : total / values.length;
}

export function least(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((a, b) => (b < a ? b : a));
}

export function greatest(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((a, b) => (b > a ? b : a));
}

/** The place of each number, 1 the highest; equal numbers share the best place among them, what is missing has none. */
export function places(values: readonly (number | null)[]): readonly (number | null)[] {
  const sorted = values.filter((each) => each !== null).sort((a, b) => b - a);
  const first = new Map<number, number>();
  for (const [index, value] of sorted.entries()) if (!first.has(value)) first.set(value, index + 1);
  return values.map((value) => (value === null ? null : (first.get(value) ?? null)));
}

/** The class of a place among `count`: as many classes of equal size as can be, the best places in the highest. */
export function classOfPlace(place: number, count: number, classes: number): number {
  return classes - Math.floor(((place - 1) * classes) / count);
}

/** Sample standard deviation (n − 1), in two passes. */
export function standardDeviation(values: readonly number[]): number | null {
  const mean = average(values);
  if (mean === null || values.length < 2) return null;
  const squares = sum(values.map((each) => (each - mean) ** 2)) ?? 0;
  return Math.sqrt(squares / (values.length - 1));
}

/**
 * The value below which `share` (0..1) of the values lie, linear between neighbours: SQL's `percentile_cont`, type 7
 * of Hyndman and Fan (1996).
 */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}
