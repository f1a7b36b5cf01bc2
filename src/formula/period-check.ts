import {
  containing,
  finer,
  lastDay,
  PERIOD_UNITS,
  type PeriodUnit,
  parsePeriod,
  periodOfDay,
} from "../model/periods.ts";
import { singular } from "../model/units.ts";
import { didYouMean } from "../source/suggest.ts";
import type { Binary, Call, Expression, NameExpression, Rolling } from "../syntax/ast.ts";
import { checkAggregate, sourcesNamed } from "./aggregate-check.ts";
import { checkFinance, checkReadiness } from "./finance-check.ts";
import { FORMULA_FUNCTIONS, functionNamed } from "./functions.ts";
import {
  type Additivity,
  COMBINE_FUNCTIONS,
  type CombinedPeriods,
  type CombineFunction,
  type PeriodExpression,
  type Window,
} from "./plan.ts";
import { origin, reject, type Site, type Typed, warn } from "./planner.ts";
import { mismatch } from "./row-check.ts";
import { common, describeType, literalType, type NumberType, product, type Type } from "./types.ts";
import { wholePeriods } from "./windows.ts";
import { writeExpression } from "./write-expression.ts";

export type TypedPeriod = Typed<PeriodExpression>;

/** Where an expression over periods is checked: for which measure, in which window. */
export interface PeriodScope extends Site {
  readonly window: Window;
  /** How often the measure is reported: what `previous` means. */
  readonly every: PeriodUnit;
  /** The formula of a measure under a window; undefined where it has none or an error (reported). */
  readonly formulaOf: (measure: string, scope: PeriodScope, at: Expression) => Referred | undefined;
}

export interface Referred {
  readonly formula: number;
  readonly type: NumberType;
  /** What must be known before its values are added up or averaged. */
  readonly additivity: Additivity | undefined;
}

/** Checks an expression over periods; undefined where it has an error (reported). */
export function checkPeriod(expression: Expression, scope: PeriodScope): TypedPeriod | undefined {
  switch (expression.kind) {
    case "number":
      return typed(
        { kind: "constant", value: expression.value },
        literalType(expression.percent, expression.unit),
        expression,
        scope,
      );
    case "name":
      return checkMeasureName(expression, scope);
    case "call":
      return checkCall(expression, scope);
    case "unary": {
      const operand = checkPeriod(expression.operand, scope);
      if (operand === undefined) return undefined;
      if (expression.operator === "not") return noCondition(expression, scope);
      return { ...operand, expression: { kind: "negate", operand: operand.expression } };
    }
    case "binary":
      return checkBinary(expression, scope);
    case "rolling":
      return checkRolling(expression, scope);
    case "one-of":
    case "flag":
      return noCondition(expression, scope);
    case "text":
    case "period":
      return reject(scope, "wrong-type", `\`${writeExpression(expression)}\` is no number`, expression);
    case "rows":
      return reject(
        scope,
        "wrong-place",
        "`where`, `per` and `in` stand inside an aggregate's brackets",
        expression,
      );
  }
}

function typed(expression: PeriodExpression, type: Type, at: Expression, scope: Site): TypedPeriod {
  return { expression, type, from: origin(scope, at, type) };
}

function noCondition(expression: Expression, scope: PeriodScope): undefined {
  const message = `a measure is a number, and \`${writeExpression(expression)}\` is yes or no`;
  return reject(scope, "wrong-type", message, expression, {
    hint: "conditions stand after `where`: `count(customers where margin < 0)`",
  });
}

function checkMeasureName(name: NameExpression, scope: PeriodScope): TypedPeriod | undefined {
  const id = name.path.join(".");
  const measure = scope.planner.measures.get(id);
  if (measure === undefined) return unknownName(name, id, scope);
  const referred = scope.formulaOf(id, scope, name);
  if (referred === undefined) return undefined;
  const from = origin(scope, name, referred.type, measure.idAt);
  return { expression: { kind: "measure", formula: referred.formula }, type: referred.type, from };
}

function unknownName(name: NameExpression, id: string, scope: PeriodScope): undefined {
  const { sources, measures, tiers, map } = scope.planner;
  const source = sources.get(name.path[0] ?? "");
  if (source !== undefined) {
    const counted = name.path.length === 1 ? `count(${id})` : `sum(${id})`;
    const what = name.path.length === 1 ? "is a source" : "has many rows";
    return reject(scope, "needs-aggregate", `\`${id}\` ${what}: a measure needs one number`, name, {
      hint: `put it into an aggregate, such as \`${counted}\``,
    });
  }
  if (tiers.has(id)) {
    const over = tiers.get(id)?.source ?? "";
    return reject(scope, "needs-aggregate", `\`${id}\` classes rows: a measure needs one number`, name, {
      hint: `such as \`share(${over} where ${id} = ${tiers.get(id)?.tiers[0]?.id ?? "A"})\``,
    });
  }
  const column = name.path.at(-1) ?? "";
  const owner = map.sources.find((each) => each.columns.some((one) => one.id === column));
  if (owner !== undefined && name.path.length === 1) {
    return reject(
      scope,
      "needs-aggregate",
      `\`${id}\` is a column of \`${owner.id}\`: a measure needs one number`,
      name,
      {
        hint: `put it into an aggregate, such as \`sum(${owner.id}.${id})\``,
      },
    );
  }
  const known = [...measures.keys(), ...sources.keys()];
  return reject(scope, "unknown-name", `nothing is called \`${id}\``, name, { hint: didYouMean(id, known) });
}

function checkBinary(expression: Binary, scope: PeriodScope): TypedPeriod | undefined {
  const { operator } = expression;
  if (operator !== "+" && operator !== "-" && operator !== "*" && operator !== "/")
    return noCondition(expression, scope);
  const left = checkPeriod(expression.left, scope);
  const right = checkPeriod(expression.right, scope);
  if (left === undefined || right === undefined) return undefined;
  if (left.type.kind !== "number" || right.type.kind !== "number")
    return mismatch(expression, operator, left, right, scope);
  if (operator === "*" || operator === "/") {
    const type = product(left.type, right.type, operator === "*" ? 1 : -1);
    return typed(
      { kind: "arithmetic", operator, left: left.expression, right: right.expression },
      type,
      expression,
      scope,
    );
  }
  const both = common(left.type, right.type);
  if (both === undefined) return mismatch(expression, operator, left, right, scope);
  const converted = convertPeriod(right.expression, both.convert);
  return typed(
    { kind: "arithmetic", operator, left: left.expression, right: converted },
    both.type,
    expression,
    scope,
  );
}

/** A value in another unit of the same dimensions. */
export function convertPeriod(expression: PeriodExpression, factor: number): PeriodExpression {
  if (factor === 1) return expression;
  return { kind: "arithmetic", operator: "*", left: expression, right: { kind: "constant", value: factor } };
}

function checkRolling(expression: Rolling, scope: PeriodScope): TypedPeriod | undefined {
  const window = windowOf(expression, scope);
  if (window === undefined) return undefined;
  return checkPeriod(expression.value, { ...scope, window });
}

function windowOf({ window, span }: Rolling, scope: PeriodScope): Window | undefined {
  if (window.kind === "year") return { kind: "containing", unit: "year" };
  if (window.kind === "year-to-date") return { kind: "year-to-date" };
  const unit = periodUnit(window.unit);
  if (unit !== undefined && Number.isInteger(window.count) && window.count >= 1 && window.count <= 1000) {
    return { kind: "last", count: window.count, unit };
  }
  return reject(
    scope,
    "bad-window",
    `\`over last ${window.count} ${window.unit}\` is no stretch of periods`,
    { span },
    {
      hint: "write a whole number of years, halves, quarters, months, weeks or days",
    },
  );
}

/** `quarters` → quarter. */
export function periodUnit(word: string): PeriodUnit | undefined {
  const one = word === "halves" ? "half" : singular(word);
  return PERIOD_UNITS.find((each) => each === one);
}

function checkCall(call: Call, scope: PeriodScope): TypedPeriod | undefined {
  const name = call.name.text;
  const known = functionNamed(name);
  if (known === undefined) {
    const names = FORMULA_FUNCTIONS.map((each) => each.name);
    return reject(scope, "unknown-function", `no function is called \`${name}\``, call.name, {
      hint: didYouMean(name, names),
    });
  }
  const given = call.arguments.length;
  if (given < known.least || given > known.most) {
    const wanted = known.least === known.most ? String(known.least) : `${known.least} to ${known.most}`;
    const message = `\`${name}\` takes ${wanted} ${wanted === "1" ? "argument" : "arguments"}, not ${given}`;
    return reject(scope, "wrong-arguments", message, call, { hint: `such as \`${known.form}\`` });
  }
  const [first = call, second] = call.arguments;
  switch (known.group) {
    case "aggregate":
    case "survey":
      if (first.kind === "rolling") return checkCombined(call, known.name, first, scope);
      if (isOfMeasures(first, scope)) {
        const message = `\`${name}\` of one number a period says nothing`;
        return reject(scope, "needs-window", message, call, {
          hint: `say over which periods: \`${name}(${writeExpression(first)} over last 4 quarters)\``,
        });
      }
      return checkAggregate(call, scope.window, scope);
    case "period":
      return checkPeriodFunction(call, known.name, first, second, scope);
    case "missing":
      return known.name === "if_missing" ? checkIfMissing(call, scope) : checkSumKnown(call, scope);
    case "finance":
      return checkFinance(call, scope);
    case "model":
      return known.name === "readiness" ? checkReadiness(call, scope) : notYet(call, scope);
    case "ranking":
      return notYet(call, scope);
  }
}

function notYet(call: Call, scope: PeriodScope): undefined {
  const message = `\`${call.name.text}\` is not supported in a formula yet`;
  return reject(scope, "not-yet-supported", message, call, {
    hint: "note the values with `actual:` until it is",
  });
}

function isOfMeasures(argument: Expression, scope: PeriodScope): boolean {
  return (
    argument.kind === "name" &&
    scope.planner.measures.has(argument.path.join(".")) &&
    sourcesNamed(argument, scope).length === 0
  );
}

/** `avg(m over last 4 quarters)`: period values taken together. */
function checkCombined(
  call: Call,
  name: string,
  rolling: Rolling,
  scope: PeriodScope,
): TypedPeriod | undefined {
  const combine = COMBINE_FUNCTIONS.find((each) => each === name);
  if (combine === undefined) {
    return reject(scope, "wrong-arguments", `\`${name}\` does not take values of several periods`, call, {
      hint: `${COMBINE_FUNCTIONS.map((each) => `\`${each}\``).join(", ")} do`,
    });
  }
  const of = checkPeriod(rolling.value, scope);
  const over = combinedPeriods(rolling, scope);
  if (of === undefined || over === undefined) return undefined;
  if (of.type.kind !== "number") return reject(scope, "wrong-type", `\`${name}\` needs numbers`, call);
  reportDoubtful(call, combine, rolling, scope);
  return typed({ kind: "combined", function: combine, of: of.expression, over }, of.type, call, scope);
}

function combinedPeriods(rolling: Rolling, scope: PeriodScope): CombinedPeriods | undefined {
  const window = windowOf(rolling, scope);
  if (window === undefined) return undefined;
  if (window.kind === "containing") return { kind: "year" };
  if (window.kind === "year-to-date") return { kind: "year-to-date" };
  const count = wholePeriods(window.count, window.unit, scope.planner.calendar.unit);
  if (count !== undefined) return { kind: "last", count };
  return reject(
    scope,
    "bad-window",
    `${window.count} ${window.unit}s are not a whole number of ${scope.planner.calendar.unit}s`,
    rolling,
  );
}

function reportDoubtful(call: Call, combine: CombineFunction, rolling: Rolling, scope: PeriodScope): void {
  if (rolling.value.kind !== "name") return;
  const id = rolling.value.path.join(".");
  const referred = scope.formulaOf(id, scope, rolling.value);
  const hint = `\`${writeExpression(rolling)}\` computes it anew from the rows`;
  if (combine === "avg" && referred?.additivity === "algebraic") {
    warn(
      scope,
      "average-of-ratios",
      `the average of the ratio \`${id}\` weighs a small period like a large one`,
      call,
      { hint },
    );
  }
  if (combine === "sum" && referred?.additivity === "holistic") {
    warn(
      scope,
      "sum-of-distinct",
      `\`${id}\` counts the same thing in several periods, so its sum counts it again`,
      call,
      { hint },
    );
  }
  if (combine === "sum" && referred?.additivity === "semi-additive") {
    const message = `\`${id}\` is a stock at the end of each period, so its sum means nothing`;
    warn(scope, "sum-of-stocks", message, call, { hint: "take the average, or the last value" });
  }
}

function checkPeriodFunction(
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
  const by =
    name === "year_ago"
      ? wholePeriods(1, "year", scope.planner.calendar.unit)
      : periodsBack(second, call, scope);
  if (by === undefined) {
    if (name === "year_ago")
      reject(scope, "bad-window", "a year is not a whole number of this map's periods", call);
    return undefined;
  }
  const before: PeriodExpression = { kind: "earlier", of: of.expression, by };
  if (name === "change") {
    return typed(
      { kind: "arithmetic", operator: "-", left: of.expression, right: before },
      of.type,
      call,
      scope,
    );
  }
  if (name === "growth") {
    const quotient: PeriodExpression = {
      kind: "arithmetic",
      operator: "/",
      left: of.expression,
      right: before,
    };
    const one: PeriodExpression = { kind: "constant", value: 1 };
    return typed(
      { kind: "arithmetic", operator: "-", left: quotient, right: one },
      literalType(true, undefined),
      call,
      scope,
    );
  }
  return typed(before, of.type, call, scope);
}

function periodsBack(second: Expression | undefined, call: Call, scope: PeriodScope): number | undefined {
  const { unit } = scope.planner.calendar;
  if (second === undefined) return wholePeriods(1, scope.every, unit);
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
      hint: `such as \`${call.name.text}(m, 4 quarters)\``,
    },
  );
}

function checkAt(
  call: Call,
  of: TypedPeriod,
  second: Expression,
  scope: PeriodScope,
): TypedPeriod | undefined {
  const { unit, fiscalMonth } = scope.planner.calendar;
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
  return typed({ kind: "at", of: of.expression, ordinal }, of.type, call, scope);
}

function checkIfMissing(call: Call, scope: PeriodScope): TypedPeriod | undefined {
  const [first, second] = call.arguments.map((each) => checkPeriod(each, scope));
  if (first === undefined || second === undefined) return undefined;
  if (first.type.kind !== "number" || second.type.kind !== "number")
    return mismatch(call, "+", first, second, scope);
  const both = common(first.type, second.type);
  if (both === undefined) return mismatch(call, "if_missing", first, second, scope);
  const expression: PeriodExpression = {
    kind: "if-missing",
    first: first.expression,
    second: convertPeriod(second.expression, both.convert),
  };
  return typed(expression, both.type, call, scope);
}

function checkSumKnown(call: Call, scope: PeriodScope): TypedPeriod | undefined {
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

/** What a number is, for messages. */
export function needsNumber(call: Call, given: TypedPeriod, scope: Site): undefined {
  return reject(
    scope,
    "wrong-type",
    `\`${call.name.text}\` needs numbers, and this is ${describeType(given.type)}`,
    call,
    {
      related: [given.from],
    },
  );
}
