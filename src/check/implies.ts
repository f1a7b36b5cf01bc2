import { writeExpression } from "../formula/write-expression.ts";
import type { Binary, Expression, NumberLiteral } from "../syntax/ast.ts";

/**
 * True where it can be told from the text alone that `condition` never holds without `consequence` holding, too:
 * `sales >= 5M` implies `sales >= 3M`. False means "not known". Compares numbers of one unit on the right of one
 * expression, and takes `and` and `or` apart.
 */
export function implies(condition: Expression, consequence: Expression): boolean {
  if (writeExpression(condition) === writeExpression(consequence)) return true;
  const all = sidesOf(consequence, "and");
  if (all.length > 1) return all.every((each) => implies(condition, each));
  const cases = sidesOf(condition, "or");
  if (cases.length > 1) return cases.every((each) => implies(each, consequence));
  if (sidesOf(consequence, "or").some((each) => each !== consequence && implies(condition, each)))
    return true;
  const facts = sidesOf(condition, "and");
  if (facts.length > 1) return facts.some((each) => implies(each, consequence));
  return boundImplies(condition, consequence);
}

/** Both sides of an `and` or `or`, or the expression alone. */
function sidesOf(expression: Expression, operator: Binary["operator"]): readonly Expression[] {
  return expression.kind === "binary" && expression.operator === operator
    ? [expression.left, expression.right]
    : [expression];
}

function boundImplies(first: Expression, second: Expression): boolean {
  const [a, b] = [boundOf(first), boundOf(second)];
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

function boundOf(expression: Expression): Bound | undefined {
  if (expression.kind !== "binary" || expression.right.kind !== "number") return undefined;
  const { operator } = expression;
  if (operator !== "<" && operator !== "<=" && operator !== ">" && operator !== ">=" && operator !== "=")
    return undefined;
  const number: NumberLiteral = expression.right;
  return { of: writeExpression(expression.left), operator, value: number.value, unit: number.unit ?? "" };
}
