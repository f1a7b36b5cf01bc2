import { PERIOD_UNITS, type PeriodUnit } from "../model/periods.ts";
import { singular } from "../model/units.ts";
import { writeExpression } from "../model/write-expression.ts";
import type { Call, Rolling } from "../syntax/ast.ts";
import { checkPeriod } from "./period-check.ts";
import { type PeriodScope, type TypedPeriod, typed } from "./period-scope.ts";
import {
  COMBINE_FUNCTIONS,
  type CombinedPeriods,
  type CombineFunction,
  type PeriodExpression,
  type Window,
} from "./plan.ts";
import { reject, warn } from "./planner.ts";
import { wholePeriods } from "./windows.ts";

/** `m over last 4 quarters`: the formula computed anew from the rows of a window. */
export function checkRolling(expression: Rolling, scope: PeriodScope): TypedPeriod | undefined {
  const window = windowOf(expression, scope);
  if (window === undefined) return undefined;
  return checkPeriod(expression.value, { ...scope, window, isRolling: true });
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

/** `avg(m over last 4 quarters)`: period values taken together. */
export function checkCombined(
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
  const combined: PeriodExpression = {
    kind: "combined",
    function: combine,
    of: scope.keep(of.expression),
    over,
  };
  return typed(combined, of.type, call, scope);
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
