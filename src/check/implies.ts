import { writeExpression } from "../model/write-expression.ts";
import type { Binary, Expression, NumberLiteral } from "../syntax/ast.ts";

/** Conditions of more parts are compared as a whole: what taking them apart costs grows with both. */
const MOST_PARTS = 8;

/**
 * Asks of many conditions whether one implies another. True where it can be told from the text alone that `condition`
 * never holds without `consequence` holding, too: `sales >= 5M` implies `sales >= 3M`. False means "not known". Compares
 * numbers of one unit on the right of one expression, and takes `and` and `or` apart.
 */
export function implication(): (condition: Expression, consequence: Expression) => boolean {
  const written = remembered(writeExpression);
  const isSmall = remembered((expression) => partsOf(expression) <= MOST_PARTS);
  const boundOf = remembered((expression) => readBound(expression, written));
  const implies = (condition: Expression, consequence: Expression): boolean => {
    if (written(condition) === written(consequence)) return true;
    const all = sidesOf(consequence, "and");
    if (all.length > 1) return all.every((each) => implies(condition, each));
    const cases = sidesOf(condition, "or");
    if (cases.length > 1) return cases.every((each) => implies(each, consequence));
    if (sidesOf(consequence, "or").some((each) => each !== consequence && implies(condition, each)))
      return true;
    const facts = sidesOf(condition, "and");
    if (facts.length > 1) return facts.some((each) => implies(each, consequence));
    return boundImplies(boundOf(condition), boundOf(consequence));
  };
  return (condition, consequence) =>
    isSmall(condition) && isSmall(consequence)
      ? implies(condition, consequence)
      : written(condition) === written(consequence);
}

/** A function of expressions that is worked out once for each. */
function remembered<Result>(ask: (expression: Expression) => Result): (expression: Expression) => Result {
  const answers = new Map<Expression, Result>();
  return (expression) => {
    if (!answers.has(expression)) answers.set(expression, ask(expression));
    return answers.get(expression) as Result;
  };
}

/** How many conditions an expression joins by `and` and `or`. */
function partsOf(expression: Expression): number {
  if (expression.kind !== "binary" || (expression.operator !== "and" && expression.operator !== "or"))
    return 1;
  return partsOf(expression.left) + partsOf(expression.right);
}

/** Both sides of an `and` or `or`, or the expression alone. */
function sidesOf(expression: Expression, operator: Binary["operator"]): readonly Expression[] {
  return expression.kind === "binary" && expression.operator === operator
    ? [expression.left, expression.right]
    : [expression];
}

function boundImplies(a: Bound | undefined, b: Bound | undefined): boolean {
  if (a === undefined || b === undefined || a.of !== b.of || a.unit !== b.unit) return false;
  const upward = (bound: Bound) => bound.operator === ">" || bound.operator === ">=";
  const downward = (bound: Bound) => bound.operator === "<" || bound.operator === "<=";
  const touching = b.operator === ">=" || b.operator === "<=" || a.operator === b.operator;
  const value = a.value - b.value;
  if ((upward(a) || a.operator === "=") && upward(b)) return value > 0 || (value === 0 && touching);
  if ((downward(a) || a.operator === "=") && downward(b)) return value < 0 || (value === 0 && touching);
  return false;
}

interface Bound {
  readonly of: string;
  readonly operator: "<" | "<=" | ">" | ">=" | "=";
  readonly value: number;
  readonly unit: string;
}

function readBound(expression: Expression, written: (expression: Expression) => string): Bound | undefined {
  if (expression.kind !== "binary" || expression.right.kind !== "number") return undefined;
  const { operator } = expression;
  if (operator !== "<" && operator !== "<=" && operator !== ">" && operator !== ">=" && operator !== "=")
    return undefined;
  const number: NumberLiteral = expression.right;
  return { of: written(expression.left), operator, value: number.value, unit: number.unit ?? "" };
}
