import type { Column } from "../model/model.ts";
import { PERCENT } from "../model/units.ts";
import type { Call } from "../syntax/ast.ts";
import { type AggregatePlace, finish, readAggregate } from "./aggregate-place.ts";
import { both, wrongArgument } from "./build-aggregate.ts";
import type { Counted } from "./counted-source.ts";
import type { Aggregate, PeriodExpression, RowExpression } from "./plan.ts";
import { origin, reject, type Typed } from "./planner.ts";
import { checkCondition, checkRow } from "./row-check.ts";
import type { RowScope } from "./row-names.ts";
import { numberOf, scoreOf } from "./types.ts";

/** `mean`, `top_box` and `nps` of a survey item; reversed items are turned first. */
export function checkSurvey(
  call: Call,
  counted: Counted,
  scope: RowScope,
  place: AggregatePlace,
): Typed<PeriodExpression> | undefined {
  const item = checkRow(counted.value, scope);
  const where = counted.where === undefined ? undefined : checkCondition(counted.where, scope);
  if (item === undefined || (counted.where !== undefined && where === undefined)) return undefined;
  if (item.type.kind !== "number") return wrongArgument(call, "a survey item", item, scope);
  const argument = item.expression;
  const filter = where === undefined ? {} : { where };
  const { high, low } = item.type.unit;
  if (call.name.text === "mean") {
    return finish(call, { above: { function: "avg", argument, ...filter }, type: item.type }, place, scope);
  }
  const answered: Aggregate = { function: "count", argument, ...filter };
  const answers = (from: number, to: number): Aggregate => {
    const least: RowExpression = {
      kind: "compare",
      operator: ">=",
      left: argument,
      right: { kind: "number", value: from },
    };
    const most: RowExpression = {
      kind: "compare",
      operator: "<=",
      left: argument,
      right: { kind: "number", value: to },
    };
    const inside: RowExpression = { kind: "logic", operator: "and", left: least, right: most };
    return { function: "count", where: both(where, inside) };
  };
  if (call.name.text === "top_box") {
    const steps = stepsOf(call, scope);
    if (steps === undefined) return undefined;
    if (high === undefined || low === undefined) return notLikert(call, counted, scope);
    const above = answers(high - steps + 1, high);
    return finish(call, { above, below: answered, type: numberOf(PERCENT) }, place, scope);
  }
  if (low !== 0 || high !== 10) {
    return reject(scope, "wrong-type", "`nps` needs an item that is answered from 0 to 10", counted.value, {
      hint: "declare the column `likert 0..10`",
      related: [item.from],
    });
  }
  const promoters = readAggregate(answers(9, 10), place);
  const detractors = readAggregate(answers(0, 6), place);
  const net: PeriodExpression = { kind: "arithmetic", operator: "-", left: promoters, right: detractors };
  const share: PeriodExpression = {
    kind: "arithmetic",
    operator: "/",
    left: net,
    right: readAggregate(answered, place),
  };
  const hundred: PeriodExpression = { kind: "constant", value: 100 };
  const type = numberOf(scoreOf(-100, 100));
  return {
    expression: { kind: "arithmetic", operator: "*", left: hundred, right: share },
    type,
    from: origin(scope, call, type),
  };
}

function stepsOf(call: Call, scope: RowScope): number | undefined {
  const second = call.arguments[1];
  if (second === undefined) return 1;
  if (second.kind === "number" && Number.isInteger(second.value) && second.value >= 1) return second.value;
  return reject(scope, "wrong-type", "the second argument of `top_box` is a number of steps", second, {
    hint: "`top_box(q3, 2)` counts the two highest answers",
  });
}

function notLikert(call: Call, counted: Counted, scope: RowScope): undefined {
  const column: Column["type"]["kind"] = "likert";
  return reject(scope, "wrong-type", `\`${call.name.text}\` needs an item on a scale`, counted.value, {
    hint: `declare the column \`${column} 1..5\``,
  });
}
