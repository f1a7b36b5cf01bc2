import type { Binary, BinaryOperator, Expression, Rolling } from "../syntax/ast.ts";

/** An expression as a strategist would write it, on one line: for messages, not for the formatter. */
export function writeExpression(expression: Expression): string {
  switch (expression.kind) {
    case "number": {
      const number = expression.percent ? `${trim(expression.value * 100)}%` : trim(expression.value);
      return expression.unit === undefined ? number : `${number} ${expression.unit}`;
    }
    case "text":
      return JSON.stringify(expression.text);
    case "period":
      return expression.text;
    case "flag":
      return expression.value ? "yes" : "no";
    case "name":
      return expression.path.join(".");
    case "call":
      return `${expression.name.text}(${expression.arguments.map(writeExpression).join(", ")})`;
    case "unary":
      return expression.operator === "not"
        ? `not ${inBrackets(expression.operand)}`
        : `-${inBrackets(expression.operand)}`;
    case "binary":
      return `${operand(expression.left, expression, "left")} ${expression.operator} ${operand(expression.right, expression, "right")}`;
    case "one-of": {
      const word = expression.negated ? "is not one of" : "is one of";
      return `${inBrackets(expression.value)} ${word} (${expression.options.map(writeExpression).join(", ")})`;
    }
    case "rolling":
      return `${inBrackets(expression.value)} ${writeWindow(expression.window)}`;
    case "rows": {
      const per = expression.per === undefined ? "" : ` per ${expression.per.path.join(".")}`;
      const within = expression.in === undefined ? "" : ` in ${expression.in.path.join(".")}`;
      const where = expression.where === undefined ? "" : ` where ${writeExpression(expression.where)}`;
      return `${writeExpression(expression.value)}${per}${within}${where}`;
    }
  }
}

function writeWindow(window: Rolling["window"]): string {
  if (window.kind === "last") return `over last ${window.count} ${window.unit}`;
  return window.kind === "year" ? "over year" : "year to date";
}

/** Loosest first; one comparison binds tighter than `not`, arithmetic tighter than a comparison. */
const BINDING: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  "=": 3,
  "!=": 3,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
};

/** An operand, in brackets only where the text would otherwise mean something else. */
function operand(expression: Expression, around: Binary, side: "left" | "right"): string {
  const text = writeExpression(expression);
  if (expression.kind !== "binary") return text;
  const inner = BINDING[expression.operator];
  const outer = BINDING[around.operator];
  const isLogic = around.operator === "and" || around.operator === "or";
  const isLoose = inner < outer || (inner === outer && (outer === 3 || (side === "right" && !isLogic)));
  return isLoose ? `(${text})` : text;
}

function inBrackets(expression: Expression): string {
  const text = writeExpression(expression);
  return expression.kind === "binary" || expression.kind === "one-of" ? `(${text})` : text;
}

function trim(value: number): string {
  return String(Number(value.toPrecision(12)));
}
