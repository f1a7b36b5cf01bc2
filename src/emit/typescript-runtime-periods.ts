/** The part of a generated module's runtime that works on periods. */
export const RUNTIME_OF_PERIODS = `
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
  const value = context.results[formula]?.[at] ?? OUTSIDE;
  return value.kind === "known" || measure === null ? value : missing("missing_input", measure);
}

function plus(a: Value, b: Value): Value {
  if (a.kind === "missing") return a;
  return b.kind === "missing" ? b : known(a.value + b.value, a.partial || b.partial);
}

function minus(a: Value, b: Value): Value {
  if (a.kind === "missing") return a;
  return b.kind === "missing" ? b : known(a.value - b.value, a.partial || b.partial);
}

function times(a: Value, b: Value): Value {
  if (a.kind === "missing") return a;
  return b.kind === "missing" ? b : known(a.value * b.value, a.partial || b.partial);
}

function over(a: Value, b: Value): Value {
  if (a.kind === "missing") return a;
  return b.kind === "missing" ? b : known(a.value / b.value, a.partial || b.partial);
}

function negated(a: Value): Value {
  return a.kind === "missing" ? a : known(-a.value, a.partial);
}

/** What there is before the first and after the last computed period. */
const OUTSIDE: Value = missing("outside_window");

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
    const each = at < 0 || at >= PERIOD_COUNT ? OUTSIDE : value(at);
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

/** How many periods back a value stands, and its points from value to score, ascending. */
type Scoring = readonly [standing: number, points: readonly (readonly [value: number, score: number])[]];

/** The score of the value that stands at a period, on the lines of its own period. */
function scoreAt(scoring: readonly Scoring[], formula: number, measure: string, at: number, context: Context): Value {
  const first = Math.max(0, at - (scoring[at]?.[0] ?? 0));
  for (let index = at; index >= first; index--) {
    const value = context.results[formula]?.[index];
    if (value === undefined || value.kind === "missing") continue;
    const score = onLines(scoring[index]?.[1] ?? [], value.value);
    if (Number.isNaN(score)) break;
    return known(Math.min(1, Math.max(0, score)), value.partial);
  }
  return missing("missing_input", measure);
}

/** Straight lines between points, the outermost prolonged; at a jump the higher score counts; NaN without points. */
function onLines(points: readonly (readonly [value: number, score: number])[], value: number): number {
  let jump = Number.NaN;
  for (const [at, score] of points) {
    const isSame = Math.abs(at - value) <= 1e-9 * Math.max(Math.abs(at), Math.abs(value), 1e-3);
    if (isSame && !(score < jump)) jump = score;
  }
  if (!Number.isNaN(jump)) return jump;
  let right = 1;
  while (right < points.length - 1 && (points[right]?.[0] ?? 0) <= value) right += 1;
  const [x0, y0] = points[right - 1] ?? [Number.NaN, Number.NaN];
  const [x1, y1] = points[right] ?? [x0, y0];
  if (x0 === x1) return value < x0 ? y0 : y1;
  return y0 + ((y1 - y0) * (value - x0)) / (x1 - x0);
}

/** The weighted mean of the parts that are there, if they hold half of the weight. */
function indexOf(parts: readonly (readonly [name: string, weight: number, value: Value])[]): Value {
  let whole = 0;
  let weight = 0;
  let sum = 0;
  let partial = false;
  let absent: string | null = null;
  for (const [name, each, value] of parts) {
    whole += each;
    if (value.kind === "missing") absent ??= name;
    else if (each > 0) {
      weight += each;
      sum += each * value.value;
      partial ||= value.partial;
    }
  }
  return whole === 0 || weight / whole < 0.5 - 1e-9
    ? missing("missing_input", absent)
    : known(sum / weight, partial);
}

function finance(reduce: (values: readonly number[]) => number | Reason, given: readonly Value[]): Value {
  const numbers: number[] = [];
  for (const each of given) {
    if (each.kind === "missing") return each;
    numbers.push(each.value);
  }
  const result = reduce(numbers);
  if (typeof result !== "number") return missing(result);
  return known(result, given.some((each) => each.kind === "known" && each.partial));
}

function growth([now = 0, before = 0]: readonly number[]): number | Reason {
  return before < 0 ? "below_zero" : now / before - 1;
}

function cagr([now = 0, before = 0, years = 0]: readonly number[]): number | Reason {
  return now < 0 || before < 0 ? "below_zero" : (now / before) ** (1 / years) - 1;
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
