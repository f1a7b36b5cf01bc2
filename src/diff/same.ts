/**
 * True where two pieces of model data say the same. Places do not count: neither a `Place` (file and span) nor the
 * `span` of an expression, under whatever name they stand.
 */
export function same(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true;
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null)
    return false;
  if (isPlace(before) && isPlace(after)) return true;
  if (Array.isArray(before) || Array.isArray(after)) return sameLists(before, after);
  const left = before as Readonly<Record<string, unknown>>;
  const right = after as Readonly<Record<string, unknown>>;
  for (const key in left) {
    if (!isSilent(key, left[key]) && !same(left[key], right[key])) return false;
  }
  for (const key in right) {
    if (left[key] === undefined && right[key] !== undefined && !isSilent(key, right[key])) return false;
  }
  return true;
}

function sameLists(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false;
  return before.every((each, index) => same(each, after[index]));
}

function isSilent(key: string, value: unknown): boolean {
  return key === "span" || (typeof value === "object" && value !== null && isPlace(value));
}

function isPlace(value: object): boolean {
  return "span" in value && "file" in value;
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
