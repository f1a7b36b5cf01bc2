/**
 * True where two pieces of model data say the same. Places do not count: neither a `Place` (file and span) nor the
 * `span` of an expression, under whatever name they stand.
 */
export function same(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null) {
    return Object.is(before, after);
  }
  if (Array.isArray(before)) return Array.isArray(after) && sameLists(before, after);
  if (Array.isArray(after)) return false;
  const left = before as Readonly<Record<string, unknown>>;
  const right = after as Readonly<Record<string, unknown>>;
  for (const key in left) {
    const value = left[key];
    if (!same(value, right[key]) && !isSilent(key, value)) return false;
  }
  for (const key in right) {
    if (left[key] === undefined && right[key] !== undefined && !isSilent(key, right[key])) return false;
  }
  return true;
}

function sameLists(before: readonly unknown[], after: readonly unknown[]): boolean {
  if (before.length !== after.length) return false;
  for (let index = 0; index < before.length; index++) {
    if (!same(before[index], after[index])) return false;
  }
  return true;
}

function isSilent(key: string, value: unknown): boolean {
  return (
    key === "span" || (typeof value === "object" && value !== null && "span" in value && "file" in value)
  );
}

/** The data without places: what two maps can be compared and repeated by. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => !isSilent(key, each))
      .map(([key, each]) => [key, withoutPlaces(each)]),
  );
}
