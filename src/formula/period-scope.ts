import type { PeriodUnit } from "../model/periods.ts";
import type { Call, Expression } from "../syntax/ast.ts";
import type { Additivity, PeriodExpression, Window } from "./plan.ts";
import { origin, reject, type Site, type Typed } from "./planner.ts";
import { describeType, type NumberType, type Type } from "./types.ts";

export type TypedPeriod = Typed<PeriodExpression>;

/** Where an expression over periods is checked: for which measure, in which window. */
export interface PeriodScope extends Site {
  readonly window: Window;
  /** The window is another than that in which the measure is reported. */
  readonly isRolling: boolean;
  /** How often the measure is reported: what `previous` means. */
  readonly every: PeriodUnit;
  /** The formula of a measure under a window; undefined where it has none or an error (reported). */
  readonly formulaOf: (measure: string, scope: PeriodScope, at: Expression) => Referred | undefined;
  /** What is read more than once, made a formula of its own, so that nested functions do not double with each step. */
  readonly keep: (expression: PeriodExpression) => PeriodExpression;
  /** The score of a measure under its own window; undefined where its formula has an error (reported). */
  readonly scoreOf: (measure: string) => PeriodExpression | undefined;
}

export interface Referred {
  readonly formula: number;
  readonly type: NumberType;
  /** What must be known before its values are added up or averaged. */
  readonly additivity: Additivity | undefined;
}

/** A checked expression with its type and origin. */
export function typed(expression: PeriodExpression, type: Type, at: Expression, scope: Site): TypedPeriod {
  return { expression, type, from: origin(scope, at, type) };
}

/** A value in another unit of the same dimensions. */
export function convertPeriod(expression: PeriodExpression, factor: number): PeriodExpression {
  if (factor === 1) return expression;
  return { kind: "arithmetic", operator: "*", left: expression, right: { kind: "constant", value: factor } };
}

/** Reports an argument that is no number. */
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
