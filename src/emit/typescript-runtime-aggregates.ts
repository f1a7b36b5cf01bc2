/** The part of a generated module's runtime that aggregates need. */
export const RUNTIME_OF_AGGREGATES = `
// --- aggregates ---

interface Accumulator {
  readonly add: (value: Maybe<number | string | boolean>, at: number) => void;
  readonly result: () => Maybe<number>;
}

function counting(): Accumulator {
  let count = 0;
  return {
    add: (value) => {
      if (value !== null) count += 1;
    },
    result: () => count,
  };
}

function distinct(): Accumulator {
  const seen = new Set<number | string | boolean>();
  return {
    add: (value) => {
      if (value !== null) seen.add(value);
    },
    result: () => seen.size,
  };
}

/** Sum of the known numbers, corrected as Neumaier does; divided by their count where the mean is wanted. */
function summing(finish: (sum: number, count: number) => number): Accumulator {
  let sum = 0;
  let lost = 0;
  let count = 0;
  return {
    add: (value) => {
      if (typeof value !== "number") return;
      const next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
      count += 1;
    },
    result: () => (count === 0 ? null : finish(sum + lost, count)),
  };
}

function totalOf(sum: number): number {
  return sum;
}

function meanOf(sum: number, count: number): number {
  return sum / count;
}

/** The least (sign 1) or greatest (sign -1) known number. */
function extreme(sign: 1 | -1): Accumulator {
  let best: Maybe<number> = null;
  return {
    add: (value) => {
      if (typeof value === "number" && (best === null || sign * (value - best) < 0)) best = value;
    },
    result: () => best,
  };
}

/** Collects known numbers and reduces them in the end. */
function listing(reduce: (values: readonly number[]) => Maybe<number>): Accumulator {
  const values: number[] = [];
  return {
    add: (value) => {
      if (typeof value === "number") values.push(value);
    },
    result: () => (values.length === 0 ? null : reduce(values)),
  };
}

/** The value of the first (sign 1) or last (sign -1) day; of several that day the least or greatest. */
function edge(sign: 1 | -1): Accumulator {
  let best: Maybe<{ readonly at: number; readonly value: number }> = null;
  return {
    add: (value, at) => {
      if (typeof value !== "number") return;
      if (best === null || sign * (at - best.at) < 0 || (at === best.at && sign * (value - best.value) < 0)) {
        best = { at, value };
      }
    },
    result: () => best?.value ?? null,
  };
}

function total(values: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

function average(values: readonly number[]): number {
  return total(values) / values.length;
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => (b < a ? b : a));
}

function greatest(values: readonly number[]): number {
  return values.reduce((a, b) => (b > a ? b : a));
}

function deviation(values: readonly number[]): Maybe<number> {
  if (values.length < 2) return null;
  const mean = average(values);
  return Math.sqrt(total(values.map((each) => (each - mean) ** 2)) / (values.length - 1));
}

function percentile(share: number): (values: readonly number[]) => number {
  return (values) => {
    const sorted = [...values].sort((a, b) => a - b);
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? 0;
    return below + (above - below) * (place - Math.floor(place));
  };
}

function results(groups: ReadonlyMap<number, readonly Accumulator[]>): ReadonlyMap<number, readonly Maybe<number>[]> {
  return new Map([...groups].map(([key, group]) => [key, group.map((each) => each.result())]));
}

function groupOf<Group>(groups: Map<number, Group>, key: number, make: () => Group): Group {
  const found = groups.get(key);
  if (found !== undefined) return found;
  const made = make();
  groups.set(key, made);
  return made;
}

function entityOf<Group>(entities: Map<number | string | boolean, Group>, entity: number | string | boolean, make: () => Group): Group {
  const found = entities.get(entity);
  if (found !== undefined) return found;
  const made = make();
  entities.set(entity, made);
  return made;
}

/** The key of the stretch that holds a day; the stretches ascend and do not overlap. */
function keyOf(stretches: readonly Stretch[], at: number): Maybe<number> {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch === undefined) return null;
    if (at < stretch[1]) high = middle - 1;
    else if (at > stretch[2]) low = middle + 1;
    else return stretch[0];
  }
  return null;
}

/** Rows by key, the first of equal keys. */
function indexed<Row>(rows: readonly Row[], keyOfRow: (row: Row) => Maybe<string>): ReadonlyMap<string, Row> {
  const index = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOfRow(row);
    if (key !== null && !index.has(key)) index.set(key, row);
  }
  return index;
}

function indexedByDay<Row>(
  rows: readonly Row[],
  dayOfRow: (row: Row) => Maybe<number>,
  keyOfRow: (row: Row) => Maybe<string>,
): ReadonlyMap<number, ReadonlyMap<string, Row>> {
  const days = new Map<number, Row[]>();
  for (const row of rows) {
    const at = dayOfRow(row);
    if (at !== null) groupOf<Row[]>(days, at, () => []).push(row);
  }
  return new Map([...days].map(([at, own]) => [at, indexed(own, keyOfRow)]));
}

function found<Row>(index: ReadonlyMap<string, Row> | undefined, key: Maybe<string>): Maybe<Row> {
  return key === null ? null : (index?.get(key) ?? null);
}

/** The last of ascending days inside a stretch. */
function lastWithin(days: readonly number[], first: number, last: number): Maybe<number> {
  for (let index = days.length - 1; index >= 0; index--) {
    const at = days[index];
    if (at !== undefined && at <= last) return at >= first ? at : null;
  }
  return null;
}

function standingDay(days: readonly number[], stretches: readonly Stretch[], key: number): Maybe<number> {
  const stretch = stretches.find((each) => each[0] === key);
  return stretch === undefined ? null : lastWithin(days, stretch[1], stretch[2]);
}

function covered(days: readonly Maybe<number>[], keepsDays: boolean): Maybe<Coverage> {
  const sorted = [...new Set(days)].filter((each) => each !== null).sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  if (first === undefined || last === undefined) return null;
  return { first, last, days: keepsDays ? sorted : [] };
}
`;
