import {
  containing,
  finer,
  formatPeriod,
  lastDay,
  type PeriodUnit,
  parsePeriod,
  periodOfDay,
} from "../model/periods.ts";
import { writeExpression } from "../model/write-expression.ts";
import type { Call, Expression } from "../syntax/ast.ts";
import { checkPeriod } from "./period-check.ts";
import { convertPeriod, type PeriodScope, type TypedPeriod, typed } from "./period-scope.ts";
import type { PeriodExpression } from "./plan.ts";
import { reject } from "./planner.ts";
import { mismatch } from "./row-check.ts";
import { common, literalType } from "./types.ts";
import { periodUnit } from "./window-check.ts";
import { wholePeriods } from "./windows.ts";

/** `previous`, `year_ago`, `change`, `growth`, `at`: always by calendar, never by row. */
export function checkPeriodFunction(
  call: Call,
  name: string,
  first: Expression,
  second: Expression | undefined,
  scope: PeriodScope,
): TypedPeriod | undefined {
  const of = checkPeriod(first, scope);
  if (of === undefined) return undefined;
  if (of.type.kind !== "number") return mismatch(call, name, of, of, scope);
  if (name === "at") return checkAt(call, of, second ?? call, scope);
  const by = periodsBack(name === "year_ago" ? "year" : scope.every, second, call, scope);
  if (by === undefined) return undefined;
  const isComparison = name === "change" || name === "growth";
  const now = isComparison ? scope.keep(of.expression) : of.expression;
  const before: PeriodExpression = { kind: "earlier", of: now, by };
  if (name === "change")
    return typed({ kind: "arithmetic", operator: "-", left: now, right: before }, of.type, call, scope);
  if (name === "growth") {
    const growth: PeriodExpression = { kind: "finance", function: "growth", arguments: [now, before] };
    return typed(growth, literalType(true, undefined), call, scope);
  }
  return typed(before, of.type, call, scope);
}

/** How many calendar periods before: as many as is written, else as many as one `usual` has. */
function periodsBack(
  usual: PeriodUnit,
  second: Expression | undefined,
  call: Call,
  scope: PeriodScope,
): number | undefined {
  const { unit } = scope.planner.calendar;
  if (second === undefined) {
    const by = wholePeriods(1, usual, unit);
    if (by !== undefined) return by;
    return reject(scope, "bad-window", `a ${usual} is not a whole number of ${unit}s`, call, {
      hint: `\`change\` and \`growth\` take a stretch: \`change(m, 4 ${unit}s)\``,
    });
  }
  if (second.kind === "number" && second.unit !== undefined) {
    const word = periodUnit(second.unit);
    const by = word === undefined ? undefined : wholePeriods(second.value, word, unit);
    if (by !== undefined && Number.isInteger(by) && by >= 0 && by <= 4000) return by;
  }
  return reject(
    scope,
    "bad-window",
    `\`${writeExpression(second)}\` is not a whole number of ${unit}s`,
    second,
    {
      hint: `such as \`${call.name.text}(m, 4 ${unit}s)\``,
    },
  );
}

function checkAt(
  call: Call,
  of: TypedPeriod,
  second: Expression,
  scope: PeriodScope,
): TypedPeriod | undefined {
  const { unit, fiscalMonth, range } = scope.planner.calendar;
  // A bare year is a number to the grammar.
  const text = second.kind === "period" ? second.text : writeExpression(second);
  const period = second.kind === "period" || second.kind === "number" ? parsePeriod(text) : undefined;
  if (period === undefined) {
    return reject(scope, "wrong-type", "the second argument of `at` is a period", second, {
      hint: "such as `at(income, 2025-Q4)`",
    });
  }
  if (finer(period.unit, unit)) {
    const message = `the map reports every ${unit}, so there is no value at \`${writeExpression(second)}\``;
    return reject(scope, "bad-window", message, second, { hint: `name a ${unit}` });
  }
  const { ordinal } = periodOfDay(
    lastDay(containing(period, period.unit, fiscalMonth), fiscalMonth),
    unit,
    fiscalMonth,
  );
  if (ordinal > range.to.ordinal) {
    const message = `\`${writeExpression(second)}\` lies after the map's calendar, so there is never a value at it`;
    return reject(scope, "bad-window", message, second, {
      hint: `the calendar ends with ${formatPeriod(range.to)}`,
    });
  }
  return typed({ kind: "at", of: of.expression, ordinal }, of.type, call, scope);
}

/** The first value, or the second where the first is missing. */
export function checkIfMissing(call: Call, scope: PeriodScope): TypedPeriod | undefined {
  const [first, second] = call.arguments.map((each) => checkPeriod(each, scope));
  if (first === undefined || second === undefined) return undefined;
  if (first.type.kind !== "number" || second.type.kind !== "number")
    return mismatch(call, "if_missing", first, second, scope);
  const both = common(first.type, second.type);
  if (both === undefined) return mismatch(call, "if_missing", first, second, scope);
  const expression: PeriodExpression = {
    kind: "if-missing",
    first: first.expression,
    second: convertPeriod(second.expression, both.convert),
  };
  return typed(expression, both.type, call, scope);
}

/** The sum of what is known. */
export function checkSumKnown(call: Call, scope: PeriodScope): TypedPeriod | undefined {
  const checked = call.arguments.map((each) => checkPeriod(each, scope));
  const parts: PeriodExpression[] = [];
  let sum: TypedPeriod | undefined;
  for (const part of checked) {
    if (part === undefined) return undefined;
    if (part.type.kind !== "number") return mismatch(call, "+", part, part, scope);
    const both = sum?.type.kind === "number" ? common(sum.type, part.type) : { type: part.type, convert: 1 };
    if (both === undefined) return mismatch(call, "+", sum ?? part, part, scope);
    parts.push(convertPeriod(part.expression, both.convert));
    sum = { ...part, type: both.type };
  }
  return sum === undefined ? undefined : typed({ kind: "sum-known", parts }, sum.type, call, scope);
}
