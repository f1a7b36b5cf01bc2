import { PERCENT } from "../model/units.ts";
import type { Call, Expression } from "../syntax/ast.ts";
import { functionNamed } from "./functions.ts";
import { checkPeriod } from "./period-check.ts";
import { convertPeriod, needsNumber, type PeriodScope, type TypedPeriod } from "./period-scope.ts";
import type { PeriodExpression } from "./plan.ts";
import { nearest, origin, reject } from "./planner.ts";
import { mismatch } from "./row-check.ts";
import { common, describeType, type NumberType, numberOf, product } from "./types.ts";
import { periodUnit } from "./window-check.ts";
import { wholePeriods } from "./windows.ts";

/** `cagr`, `npv`, `clv`, `customer_equity`. */
export function checkFinance(call: Call, scope: PeriodScope): TypedPeriod | undefined {
  if (call.name.text === "cagr") return checkCagr(call, scope);
  const numbers: { expression: PeriodExpression; type: NumberType; part: TypedPeriod }[] = [];
  for (const argument of call.arguments) {
    const part = checkPeriod(argument, scope);
    if (part === undefined) return undefined;
    if (part.type.kind !== "number") return needsNumber(call, part, scope);
    numbers.push({ expression: part.expression, type: part.type, part });
  }
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return undefined;
  if (call.name.text === "customer_equity") {
    const type = product(first.type, second.type, 1);
    const expression: PeriodExpression = {
      kind: "arithmetic",
      operator: "*",
      left: first.expression,
      right: second.expression,
    };
    return { expression, type, from: origin(scope, call, type) };
  }
  const rates = call.name.text === "clv" ? numbers.slice(1, 3) : [first];
  const wrong = rates.find(({ type }) => !isRate(type));
  if (wrong !== undefined) return notRate(call, wrong.part, scope);
  if (call.name.text === "clv") {
    const expression: PeriodExpression = {
      kind: "finance",
      function: "clv",
      arguments: numbers.map((each) => each.expression),
    };
    return { expression, type: first.type, from: origin(scope, call, first.type) };
  }
  return checkNpv(call, numbers, scope);
}

/** A share or a plain number: `8%`, `0.08`. */
function isRate({ bare, unit }: NumberType): boolean {
  return bare || ((unit.form === "percent" || unit.form === "ratio") && unit.dimensions.length === 0);
}

function notRate(call: Call, { type, from }: TypedPeriod, scope: PeriodScope): undefined {
  const message = `\`${call.name.text}\` needs a rate here, and this is ${describeType(type)}`;
  const form = functionNamed(call.name.text)?.form ?? call.name.text;
  return reject(scope, "wrong-type", message, call, { hint: `such as \`${form}\``, related: [from] });
}

function checkNpv(
  call: Call,
  [rate, ...flows]: readonly { expression: PeriodExpression; type: NumberType; part: TypedPeriod }[],
  scope: PeriodScope,
): TypedPeriod | undefined {
  const [first] = flows;
  if (rate === undefined || first === undefined) return undefined;
  let sum = first.type;
  const expressions: PeriodExpression[] = [rate.expression];
  for (const flow of flows) {
    const both = common(sum, flow.type);
    if (both === undefined) return mismatch(call, "+", first.part, flow.part, scope);
    expressions.push(convertPeriod(flow.expression, both.convert));
    sum = both.type;
  }
  const expression: PeriodExpression = { kind: "finance", function: "npv", arguments: expressions };
  return { expression, type: sum, from: origin(scope, call, sum) };
}

function checkCagr(call: Call, scope: PeriodScope): TypedPeriod | undefined {
  const [first, second] = call.arguments;
  const of = first === undefined ? undefined : checkPeriod(first, scope);
  if (of === undefined || second === undefined) return undefined;
  if (of.type.kind !== "number") return needsNumber(call, of, scope);
  const unit = second.kind === "number" && second.unit !== undefined ? periodUnit(second.unit) : undefined;
  const count = second.kind === "number" && unit === "year" ? second.value : undefined;
  const by = count === undefined ? undefined : wholePeriods(count, "year", scope.planner.calendar.unit);
  if (count === undefined || by === undefined || count <= 0 || by > 4000) {
    return reject(scope, "wrong-type", "the second argument of `cagr` is a number of years", second, {
      hint: "such as `cagr(income, 3 years)`",
    });
  }
  const now = scope.keep(of.expression);
  const before: PeriodExpression = { kind: "earlier", of: now, by };
  const years: PeriodExpression = { kind: "constant", value: count };
  const expression: PeriodExpression = { kind: "finance", function: "cagr", arguments: [now, before, years] };
  const type = numberOf(PERCENT);
  return { expression, type, from: origin(scope, call, type) };
}

/** `readiness(skills)`, `readiness(skills, operations)`: available ÷ required, as the map says. */
export function checkReadiness(call: Call, scope: PeriodScope): TypedPeriod | undefined {
  const [first, second] = call.arguments;
  const id = nameOf(first);
  const assets = scope.planner.map.objectives.filter((each) => each.readiness.length > 0);
  const asset = assets.find((each) => each.id === id);
  if (asset === undefined) {
    return reject(scope, "unknown-name", `no asset with a readiness is called \`${id}\``, first ?? call, {
      hint: nearest(scope, id, () => assets.map((each) => each.id)),
    });
  }
  const column = second === undefined ? undefined : nameOf(second);
  const parts = asset.readiness.filter((each) => column === undefined || each.column === column);
  if (parts.length === 0) {
    const known = asset.readiness.flatMap((each) => each.column ?? []);
    return reject(
      scope,
      "unknown-name",
      `\`${id}\` has no readiness for \`${column ?? ""}\``,
      second ?? call,
      {
        hint: nearest(scope, column ?? "", () => known),
        related: [{ message: `\`${id}\` is declared here`, place: asset.idAt }],
      },
    );
  }
  const sum = (values: readonly number[]): PeriodExpression => ({
    kind: "constant",
    value: values.reduce((total, each) => total + each, 0),
  });
  const expression: PeriodExpression = {
    kind: "arithmetic",
    operator: "/",
    left: sum(parts.map((each) => each.available)),
    right: sum(parts.map((each) => each.required)),
  };
  const type = numberOf(PERCENT);
  return { expression, type, from: origin(scope, call, type) };
}

function nameOf(expression: Expression | undefined): string {
  return expression?.kind === "name" ? expression.path.join(".") : "";
}
