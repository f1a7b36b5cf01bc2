import { sameDimensions, type Unit } from "../model/units.ts";
import { writeExpression } from "../model/write-expression.ts";
import { didYouMean } from "../source/suggest.ts";
import type { Binary, Call, Expression, NameExpression } from "../syntax/ast.ts";
import { checkAggregate } from "./aggregate-check.ts";
import { sourcesNamed } from "./counted-source.ts";
import { checkFinance, checkReadiness } from "./finance-check.ts";
import { FORMULA_FUNCTIONS, functionNamed } from "./functions.ts";
import { sourceAtStart } from "./named-source.ts";
import { checkIfMissing, checkPeriodFunction, checkSumKnown } from "./period-functions.ts";
import { convertPeriod, type PeriodScope, type TypedPeriod, typed } from "./period-scope.ts";
import { nearest, origin, reject, warn } from "./planner.ts";
import { mismatch } from "./row-check.ts";
import { checkScore } from "./score-check.ts";
import { common, literalType, product } from "./types.ts";
import { checkCombined, checkRolling } from "./window-check.ts";

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
  const { sources, measures, tiers } = scope.planner;
  const named = sourceAtStart(name.path, (one) => sources.get(one));
  if (named !== undefined) {
    const isWhole = named.steps === name.path.length;
    const counted = isWhole ? `count(${id})` : `sum(${id})`;
    const what = isWhole ? "is a source" : "has many rows";
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
  const owner = scope.planner.owners.get(column);
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
  const hint = nearest(scope, id, () => [...measures.keys(), ...sources.keys()]);
  return reject(scope, "unknown-name", `nothing is called \`${id}\``, name, { hint });
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
  warnOfDifferentThings(expression, left.type.unit, right.type.unit, scope);
  const converted = convertPeriod(right.expression, both.convert);
  return typed(
    { kind: "arithmetic", operator, left: left.expression, right: converted },
    both.type,
    expression,
    scope,
  );
}

/** Customers plus orders: allowed, but seldom meant. */
function warnOfDifferentThings(expression: Binary, left: Unit, right: Unit, scope: PeriodScope): void {
  if (left.form !== "count" || right.form !== "count" || left.dimensions.length + right.dimensions.length < 2)
    return;
  if (sameDimensions(left.dimensions, right.dimensions)) return;
  const verb = expression.operator === "+" ? "added to" : "subtracted from";
  const [first, second] = expression.operator === "+" ? [left, right] : [right, left];
  warn(
    scope,
    "different-things",
    `a count of ${first.name} is ${verb} a count of ${second.name}`,
    expression,
  );
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
      return known.name === "readiness" ? checkReadiness(call, scope) : checkScore(call, scope);
    case "ranking":
      return rankingAlone(call, scope);
  }
}

/** A place for each row, where one number for all of them is wanted. */
function rankingAlone(call: Call, scope: PeriodScope): undefined {
  const written = writeExpression(call);
  const message = `\`${call.name.text}\` gives each row its place: a measure needs one number`;
  return reject(scope, "needs-aggregate", message, call, {
    hint: `count the rows of a class, such as \`share(${written} = ${call.name.text === "tier" ? 5 : 1})\``,
  });
}

function isOfMeasures(argument: Expression, scope: PeriodScope): boolean {
  return (
    argument.kind === "name" &&
    scope.planner.measures.has(argument.path.join(".")) &&
    sourcesNamed(argument, scope).length === 0
  );
}
