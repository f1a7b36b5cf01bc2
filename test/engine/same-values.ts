import type { MeasureValues, Value } from "../../src/formula/value.ts";

/** Where two evaluations differ: numbers by more than a billionth of their size, all else at all. */
export function differences(
  expected: MeasureValues,
  given: readonly { readonly measure: string; readonly values: readonly Value[] }[],
): readonly string[] {
  if (expected.rows.length !== given.length) return [`${expected.rows.length} measures, not ${given.length}`];
  return expected.rows.flatMap((row, index) => {
    const other = given[index];
    return row.values.flatMap((value, period) => {
      const that = other?.values[period];
      const isSame = other?.measure === row.measure && that !== undefined && sameValue(value, that);
      return isSame
        ? []
        : [`${row.measure}[${period}]: ${JSON.stringify(value)} and ${JSON.stringify(that)}`];
    });
  });
}

function sameValue(a: Value, b: Value): boolean {
  if (a.kind === "missing" || b.kind === "missing") return JSON.stringify(a) === JSON.stringify(b);
  const size = Math.max(1, Math.abs(a.value), Math.abs(b.value));
  return (a.partial ?? false) === (b.partial ?? false) && Math.abs(a.value - b.value) <= 1e-9 * size;
}
