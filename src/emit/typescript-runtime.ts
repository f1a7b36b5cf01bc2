/**
 * The part of a generated module that is the same for every map. It is written out, not imported, so that the module
 * depends on nothing; tests compare it with the evaluator.
 */
export const TYPESCRIPT_RUNTIME = String.raw`
// --- values ---

/** A number, or the reason why there is none; never NaN, and missing is never zero. */
export type Value =
  | { readonly kind: "known"; readonly value: number; readonly partial: boolean }
  | { readonly kind: "missing"; readonly reason: Reason; readonly of: string | null };

export type Reason = "no_data" | "divided_by_zero" | "missing_input" | "outside_window" | "stale" | "not_due";

/** The values of one measure, one a reporting period. */
export interface MeasureRow {
  readonly measure: string;
  readonly values: readonly Value[];
}

/** Computed aggregates: by grouping and key one number an aggregate; may be filled from a database instead. */
export interface Aggregates {
  readonly groups: readonly ReadonlyMap<number, readonly (number | null)[]>[];
  readonly coverage: ReadonlyMap<string, Coverage>;
}

/** First and last day with a row, and for snapshots each day that has one; days since 1970-01-01. */
export interface Coverage {
  readonly first: number;
  readonly last: number;
  readonly days: readonly number[];
}

type Maybe<Known> = Known | null;

/** Key, first day and last day of a stretch of time. */
type Stretch = readonly [key: number, first: number, last: number];

function known(value: number, partial: boolean): Value {
  return Number.isFinite(value) ? { kind: "known", value, partial } : missing("divided_by_zero");
}

function missing(reason: Reason, of: string | null = null): Value {
  return { kind: "missing", reason, of };
}

// --- rows ---

/** Days seen before: data has few different ones. */
const DAYS = new Map<string, Maybe<number>>();

function day(text: Maybe<string>): Maybe<number> {
  if (text === null) return null;
  const seen = DAYS.get(text);
  if (seen !== undefined) return seen;
  const read = readDay(text);
  if (DAYS.size < 100000) DAYS.set(text, read);
  return read;
}

function readDay(text: string): Maybe<number> {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (match === null) return null;
  const number = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86400000;
  return new Date(number * 86400000).toISOString().slice(0, 10) === match[0] ? number : null;
}

function finite(value: number): Maybe<number> {
  return Number.isFinite(value) ? value : null;
}

function calculate(operator: "+" | "-" | "*" | "/", a: Maybe<number>, b: Maybe<number>): Maybe<number> {
  if (a === null || b === null) return null;
  return finite(operator === "+" ? a + b : operator === "-" ? a - b : operator === "*" ? a * b : a / b);
}

function negate(a: Maybe<number>): Maybe<number> {
  return a === null ? null : -a;
}

function same<Cell>(a: Maybe<Cell>, b: Maybe<Cell>): Maybe<boolean> {
  return a === null || b === null ? null : a === b;
}

function less(a: Maybe<number>, b: Maybe<number>): Maybe<boolean> {
  return a === null || b === null ? null : a < b;
}

function atMost(a: Maybe<number>, b: Maybe<number>): Maybe<boolean> {
  return a === null || b === null ? null : a <= b;
}

function not(a: Maybe<boolean>): Maybe<boolean> {
  return a === null ? null : !a;
}

function and(a: Maybe<boolean>, b: Maybe<boolean>): Maybe<boolean> {
  return a === false || b === false ? false : a === null || b === null ? null : true;
}

function or(a: Maybe<boolean>, b: Maybe<boolean>): Maybe<boolean> {
  return a === true || b === true ? true : a === null || b === null ? null : false;
}

function holds(a: Maybe<boolean>): boolean {
  return a === true;
}

function oneOf<Cell>(value: Maybe<Cell>, options: readonly Maybe<Cell>[]): Maybe<boolean> {
  if (value === null) return null;
  return options.includes(value) ? true : options.includes(null) ? null : false;
}

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

// --- periods ---

interface Source {
  readonly id: string;
  readonly form: "all" | "events" | "snapshot";
  readonly carried: boolean;
  readonly complete: boolean;
}

interface Leaf {
  readonly grouping: number;
  readonly aggregate: number;
  readonly kind: "count" | "sum" | "other";
  readonly source: Source;
  /** Key, first and last day, and first day whose snapshot may stand, by number of the period. */
  readonly windows: readonly (readonly [key: number, first: number, last: number, standing: number])[];
  readonly isPeriodItself: boolean;
}

interface Context {
  readonly aggregates: Aggregates;
  readonly dataEnd: Maybe<number>;
  readonly results: (readonly Value[])[];
}

function aggregateAt(leaf: Leaf, at: number, { aggregates, dataEnd }: Context): Value {
  const { source } = leaf;
  const [key, first, last, standing] = leaf.windows[at] ?? [0, 0, 0, 0];
  let group = key;
  if (source.form === "all") group = 0;
  else {
    const coverage = aggregates.coverage.get(source.id);
    if (coverage === undefined || last < coverage.first) return missing("no_data");
    if (source.form === "snapshot") {
      const stands = lastWithin(coverage.days, standing, last);
      if (stands === null) return missing(source.carried ? "stale" : "no_data");
      group = stands;
    } else {
      if (first > coverage.last) return missing("no_data");
      if (!leaf.isPeriodItself && first < coveredFrom(coverage.first)) return missing("outside_window");
    }
  }
  const cell = aggregates.groups[leaf.grouping]?.get(group)?.[leaf.aggregate] ?? null;
  const isZero = leaf.kind === "count" || (leaf.kind === "sum" && source.complete);
  if (cell === null && !isZero) return missing("no_data");
  return known(cell ?? 0, source.form !== "all" && dataEnd !== null && last > dataEnd);
}

/** First day of the calendar period that holds a day. */
function coveredFrom(at: number): number {
  return CALENDAR.find((each) => at >= each[1] && at <= each[2])?.[1] ?? at;
}

function observedAt(values: readonly (number | null)[], at: number): Value {
  const value = values[at] ?? null;
  return value === null ? missing("no_data") : known(value, false);
}

/** Another measure's value; the same measure under another window (null) keeps its own reason. */
function measureAt(formula: number, measure: string | null, at: number, context: Context): Value {
  const value = context.results[formula]?.[at] ?? missing("outside_window");
  return value.kind === "known" || measure === null ? value : missing("missing_input", measure);
}

function arithmetic(operator: "+" | "-" | "*" | "/", a: Value, b: Value): Value {
  if (a.kind === "missing") return a;
  if (b.kind === "missing") return b;
  const result =
    operator === "+"
      ? a.value + b.value
      : operator === "-"
        ? a.value - b.value
        : operator === "*"
          ? a.value * b.value
          : a.value / b.value;
  return known(result, a.partial || b.partial);
}

function negated(a: Value): Value {
  return a.kind === "missing" ? a : known(-a.value, a.partial);
}

function inside(at: number, value: (at: number) => Value): Value {
  return at < 0 || at >= PERIOD_COUNT ? missing("outside_window") : value(at);
}

function ifMissing(a: Value, b: () => Value): Value {
  return a.kind === "known" ? a : b();
}

function sumKnown(parts: readonly Value[]): Value {
  const there = parts.filter((each) => each.kind === "known");
  if (there.length === 0) return parts[0] ?? missing("no_data");
  return known(total(there.map((each) => each.value)), there.some((each) => each.partial));
}

function combined(
  reduce: (values: readonly number[]) => Maybe<number>,
  first: number,
  last: number,
  value: (at: number) => Value,
  isNotDue: (at: number) => boolean,
): Value {
  const there: Value[] = [];
  for (let at = first; at <= last; at++) {
    const each = inside(at, value);
    if (each.kind === "known") there.push(each);
    else if (at < 0 || at >= PERIOD_COUNT || !isNotDue(at)) return each;
  }
  const numbers = there.flatMap((each) => (each.kind === "known" ? [each.value] : []));
  const result = numbers.length === 0 ? null : reduce(numbers);
  const partial = there.some((each) => each.kind === "known" && each.partial);
  return result === null ? missing("no_data") : known(result, partial);
}

function notDue(formula: number, context: Context): (at: number) => boolean {
  return (at) => {
    const value = context.results[formula]?.[at];
    return value !== undefined && value.kind === "missing" && value.reason === "not_due";
  };
}

function finance(reduce: (values: readonly number[]) => number, given: readonly Value[]): Value {
  const numbers: number[] = [];
  for (const each of given) {
    if (each.kind === "missing") return each;
    numbers.push(each.value);
  }
  return known(reduce(numbers), given.some((each) => each.kind === "known" && each.partial));
}

function cagr([now = 0, before = 0, years = 0]: readonly number[]): number {
  return (now / before) ** (1 / years) - 1;
}

function npv([rate = 0, ...flows]: readonly number[]): number {
  return flows.reduce((sum, flow, index) => sum + flow / (1 + rate) ** index, 0);
}

function clv([margin = 0, retention = 0, discount = 0, horizon = 0]: readonly number[]): number {
  let sum = 0;
  for (let step = 0; step < Math.min(horizon, 1000); step++) sum += (retention / (1 + discount)) ** step;
  return margin * sum;
}
`;

/** The parts of the runtime that a module's code needs, in their order. */
export function runtimeFor(code: string): string {
  const parts = TYPESCRIPT_RUNTIME.split(/\n(?=\/\/ ---|\/\*\*|export |type |interface |function |const )/);
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    // A doc comment belongs to the declaration after it.
    if (before?.startsWith("/**") && /\*\/\s*$/.test(before))
      joined[joined.length - 1] = `${before}\n${part}`;
    else joined.push(part);
  }
  const named = joined.map((text) => ({
    text,
    name: /^(?:export )?(?:type|interface|function|const) (\w+)/m.exec(text)?.[1],
  }));
  const wanted = new Set(["Value", "Reason", "MeasureRow", "Aggregates", "Coverage"]);
  const look = (text: string) => {
    // Names in comments and texts, of properties and of local variables are no uses.
    const bare = text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"/g, "");
    for (const { name } of named) {
      if (name === undefined || wanted.has(name)) continue;
      const isType = /^[A-Z]/.test(name);
      if (!new RegExp(`(?<![.\\w])${name}${isType ? "\\b" : "(?=[(<,)])"}`).test(bare)) continue;
      wanted.add(name);
      look(named.find((each) => each.name === name)?.text ?? "");
    }
  };
  look(code);
  for (const name of [...wanted]) look(named.find((each) => each.name === name)?.text ?? "");
  return named
    .filter(({ name, text }) => (name === undefined ? text.startsWith("// ---") : wanted.has(name)))
    .map(({ text }) => text.trimEnd())
    .join("\n\n")
    .concat("\n");
}
