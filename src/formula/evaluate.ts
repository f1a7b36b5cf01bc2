import { containing, firstDay, lastDay, type Period, period, periodOfDay } from "../model/periods.ts";
import { capped, interpolate } from "../scoring/anchors.ts";
import { type AggregateContext, aggregateAt, endOfData } from "./aggregate-at.ts";
import { aggregateTables } from "./aggregate-tables.ts";
import { finance } from "./finance.ts";
import type { ArithmeticOperator, PeriodExpression, Plan, PlannedFormula } from "./plan.ts";
import { average, greatest, least, percentile, standardDeviation, sum } from "./statistics.ts";
import type { AggregateValues, Tables } from "./tables.ts";
import { type Known, known, type MeasureValues, missing, type Value } from "./value.ts";
import { isDue } from "./windows.ts";

/** The values of a map's measures over its reporting periods, from tables in memory: the meaning of formulas. */
export function evaluatePlan(plan: Plan, tables: Tables): MeasureValues {
  return evaluateAggregates(plan, aggregateTables(plan, tables));
}

/** The same from aggregates that were computed elsewhere. */
export function evaluateAggregates(plan: Plan, aggregates: AggregateValues): MeasureValues {
  const { unit, range } = plan.calendar;
  const start = range.from.ordinal - plan.reach;
  const count = Math.max(0, range.to.ordinal - start + 1);
  const results: (readonly Value[])[] = [];
  const context: Context = { plan, aggregates, start, results, dataEnd: endOfData(aggregates) };
  for (const formula of plan.formulas) {
    const values: Value[] = [];
    for (let index = 0; index < count; index++)
      values.push(formulaAt(formula, period(unit, start + index), context));
    results.push(values);
  }
  const periods = Array.from({ length: Math.max(0, count - plan.reach) }, (_, index) =>
    period(unit, range.from.ordinal + index),
  );
  const rows = plan.formulas.flatMap((formula, index) =>
    formula.listed ? [{ measure: formula.measure, values: results[index]?.slice(plan.reach) ?? [] }] : [],
  );
  return { kind: "measure-values", periods, rows };
}

interface Context extends AggregateContext {
  /** Ordinal of the first computed period. */
  readonly start: number;
  /** Values of the formulas so far, one entry a period. */
  readonly results: readonly (readonly Value[])[];
}

function formulaAt(formula: PlannedFormula, at: Period, context: Context): Value {
  if (!isDue(formula.every, at, context.plan.calendar.fiscalMonth)) return missing("not_due");
  return valueAt(formula.expression, at, context);
}

function valueAt(expression: PeriodExpression, at: Period, context: Context): Value {
  switch (expression.kind) {
    case "constant":
      return known(expression.value);
    case "observed": {
      const found = expression.values.find((each) => each.ordinal === at.ordinal);
      return found === undefined ? missing("no_data") : known(found.value);
    }
    case "aggregate":
      return aggregateAt(expression, at, context);
    case "measure": {
      const value =
        context.results[expression.formula]?.[at.ordinal - context.start] ?? missing("outside_window");
      const referred = context.plan.formulas[expression.formula];
      // The same measure under another window is no input of its own: its reason stands.
      if (value.kind === "known" || referred?.listed !== true) return value;
      return missing("missing_input", referred.measure);
    }
    case "negate": {
      const operand = valueAt(expression.operand, at, context);
      return operand.kind === "missing" ? operand : combine(-operand.value, [operand]);
    }
    case "arithmetic": {
      const left = valueAt(expression.left, at, context);
      const right = valueAt(expression.right, at, context);
      if (left.kind === "missing") return left;
      if (right.kind === "missing") return right;
      return combine(calculate(expression.operator, left.value, right.value), [left, right]);
    }
    case "earlier":
      return valueIn(expression.of, at.ordinal - expression.by, at, context);
    case "at":
      return valueIn(expression.of, expression.ordinal, at, context);
    case "combined":
      return combinedAt(expression, at, context);
    case "if-missing": {
      const first = valueAt(expression.first, at, context);
      return first.kind === "known" ? first : valueAt(expression.second, at, context);
    }
    case "sum-known": {
      const parts = expression.parts.map((each) => valueAt(each, at, context));
      const there = parts.filter((each) => each.kind === "known");
      const total = sum(there.map((each) => each.value));
      return total === null ? (parts[0] ?? missing("no_data")) : combine(total, there);
    }
    case "score":
      return scoreAt(expression, at, context);
    case "index":
      return indexAt(expression, at, context);
    case "finance": {
      const given = expression.arguments.map((each) => valueAt(each, at, context));
      const lacking = given.find((each) => each.kind === "missing");
      if (lacking !== undefined) return lacking;
      const there = given.filter((each) => each.kind === "known");
      const result = finance(
        expression.function,
        there.map((each) => each.value),
      );
      return typeof result === "number" ? combine(result, there) : missing(result);
    }
  }
}

/** A value of another period; before the first computed one there is none. */
function valueIn(of: PeriodExpression, ordinal: number, at: Period, context: Context): Value {
  const { range } = context.plan.calendar;
  if (ordinal < context.start || ordinal > range.to.ordinal) return missing("outside_window");
  return valueAt(of, period(at.unit, ordinal), context);
}

function combinedAt(
  { of, over, function: name }: Extract<PeriodExpression, { kind: "combined" }>,
  at: Period,
  context: Context,
): Value {
  const { fiscalMonth } = context.plan.calendar;
  const year = containing(at, "year", fiscalMonth);
  const yearStart = periodOfDay(firstDay(year, fiscalMonth), at.unit, fiscalMonth).ordinal;
  const yearEnd = periodOfDay(lastDay(year, fiscalMonth), at.unit, fiscalMonth).ordinal;
  const first = over.kind === "last" ? at.ordinal - over.count + 1 : yearStart;
  const last = over.kind === "year" ? yearEnd : at.ordinal;
  const there: Known[] = [];
  for (let ordinal = first; ordinal <= last; ordinal++) {
    const value = valueIn(of, ordinal, at, context);
    if (value.kind === "known") there.push(value);
    else if (!isNotDue(of, ordinal, context)) return value;
  }
  const values = there.map((each) => each.value);
  const result = {
    avg: average,
    sum,
    min: least,
    max: greatest,
    median: (each: readonly number[]) => percentile(each, 0.5),
    stddev: standardDeviation,
  }[name](values);
  return result === null ? missing("no_data") : combine(result, there);
}

/** Periods in which a yearly measure is not reported do not count as missing. */
function isNotDue(of: PeriodExpression, ordinal: number, context: Context): boolean {
  if (of.kind !== "measure") return false;
  const value = context.results[of.formula]?.[ordinal - context.start];
  return value?.kind === "missing" && value.reason === "not_due";
}

/** The score of the value that stands at a period, on the lines of its own period. */
function scoreAt(
  { of, scoring }: Extract<PeriodExpression, { kind: "score" }>,
  at: Period,
  context: Context,
): Value {
  const planned = context.plan.scorings[scoring];
  const now = at.ordinal - context.start;
  const first = Math.max(0, now - (planned?.periods[now]?.standing ?? 0));
  for (let index = now; index >= first; index--) {
    const value = context.results[of]?.[index];
    if (value?.kind !== "known") continue;
    const anchors = planned?.periods[index]?.anchors ?? [];
    const score = anchors.length === 0 ? Number.NaN : interpolate(anchors, value.value);
    if (!Number.isNaN(score)) return combine(capped(score), [value]);
    break;
  }
  return missing("missing_input", planned?.measure);
}

/** Half of the weight must be there, as in every roll-up of scores. */
const LEAST_WEIGHT = 0.5 - 1e-9;

function indexAt(
  { parts }: Extract<PeriodExpression, { kind: "index" }>,
  at: Period,
  context: Context,
): Value {
  const there: { readonly weight: number; readonly value: Known }[] = [];
  let absent: string | undefined;
  let whole = 0;
  for (const { name, weight, expression } of parts) {
    const value = valueAt(expression, at, context);
    whole += weight;
    if (value.kind === "missing") absent ??= name;
    else if (weight > 0) there.push({ weight, value });
  }
  const weight = there.reduce((total, each) => total + each.weight, 0);
  if (whole === 0 || weight / whole < LEAST_WEIGHT) return missing("missing_input", absent);
  const total = there.reduce((sofar, each) => sofar + each.weight * each.value.value, 0);
  return combine(
    total / weight,
    there.map((each) => each.value),
  );
}

/** A result that is partial where one of its inputs is. */
function combine(result: number, inputs: readonly Known[]): Value {
  const value = known(result);
  return value.kind === "known" && inputs.some((each) => each.partial) ? { ...value, partial: true } : value;
}

function calculate(operator: ArithmeticOperator, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
  }
}
