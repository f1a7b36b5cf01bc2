/**
 * True where two pieces of model data say the same. Places do not count: neither a `Place` (file and span) nor the
 * `span` of an expression, under whatever name they stand, nor where a name of another map `leadsTo`.
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
  let more = 0;
  for (const key in left) {
    const value = left[key];
    more++;
    if (key !== "span" && !same(value, right[key]) && !isSilent(key, value)) return false;
    if (value === undefined) more = Number.NaN;
  }
  for (const _ in right) more--;
  // As many fields on both sides, each of the left as on the right: then the right has no other.
  if (more === 0) return true;
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

/** True where both lists hold the same words in these fields, item by item. */
export function alike<T>(before: readonly T[], after: readonly T[], fields: readonly (keyof T)[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, index) => fields.every((field) => one[field] === after[index]?.[field]))
  );
}

function isSilent(key: string, value: unknown): boolean {
  return (
    key === "span" ||
    key === "leadsTo" ||
    (typeof value === "object" && value !== null && "span" in value && "file" in value)
  );
}

/** The data without places: what two maps can be compared and repeated by. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== "object" || value === null) return value;
  const bare: Record<string, unknown> = {};
  const data = value as Readonly<Record<string, unknown>>;
  for (const key in data) if (!isSilent(key, data[key])) bare[key] = withoutPlaces(data[key]);
  return bare;
}
