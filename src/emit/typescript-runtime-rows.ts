/** The part of a generated module's runtime that values and rows need. */
export const RUNTIME_OF_ROWS = String.raw`
// --- values ---

/** A number, or the reason why there is none; never NaN, and missing is never zero. */
export type Value =
  | { readonly kind: "known"; readonly value: number; readonly partial: boolean }
  | { readonly kind: "missing"; readonly reason: Reason; readonly of: string | null };

export type Reason =
  | "no_data"
  | "divided_by_zero"
  | "below_zero"
  | "missing_input"
  | "outside_window"
  | "stale"
  | "not_due";

/** The values of one measure, one a reporting period. */
export interface MeasureRow {
  readonly measure: string;
  readonly values: readonly Value[];
}

/** The values of one measure over the rows of one class, one a reporting period. */
export interface ClassRow {
  readonly measure: string;
  readonly by: string;
  readonly class: string;
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

/** Collects the numbers among which a value has its place. */
function rankable(places: Map<number, number[]>, key: number, value: Maybe<number>): void {
  if (value !== null) groupOf<number[]>(places, key, () => []).push(value);
}

function descending(places: Map<number, number[]>): void {
  for (const values of places.values()) values.sort((a, b) => b - a);
}

/** The place of a value, 1 the highest, equal ones sharing the best; or its class where there are classes. */
function placed(places: Map<number, number[]>, key: number, value: Maybe<number>, classes: number): Maybe<number> {
  const values = places.get(key);
  if (value === null || values === undefined) return null;
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? value) > value) low = middle + 1;
    else high = middle;
  }
  return classes === 0 ? low + 1 : classes - Math.floor((low * classes) / values.length);
}
`;
