import type { Expression, Rolling } from "../syntax/ast.ts";

/** How tightly each binary operator binds; all of a number bind from the left. */
const BINDING: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  "=": 4,
  "!=": 4,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
};
const NOT = 3;
const COMPARISON = 4;
const MINUS = 7;
const TIGHTEST = 8;

/**
 * An expression on one line as a strategist would write it, with as few brackets as its meaning allows: two that differ
 * read differently. For messages and comparisons, not for the formatter.
 */
export function writeExpression(expression: Expression): string {
  return write(expression, 0);
}

function write(expression: Expression, binding: number): string {
  const own = bindingOf(expression);
  const text = writeBare(expression, own);
  return own < binding ? `(${text})` : text;
}

function bindingOf(expression: Expression): number {
  switch (expression.kind) {
    case "binary":
      return BINDING[expression.operator] ?? 0;
    case "one-of":
      return COMPARISON;
    case "unary":
      return expression.operator === "not" ? NOT : MINUS;
    default:
      return TIGHTEST;
  }
}

function writeBare(expression: Expression, own: number): string {
  switch (expression.kind) {
    case "number": {
      const number = expression.percent
        ? `${Number((expression.value * 100).toPrecision(12))}%`
        : String(Number(expression.value.toPrecision(15)));
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
      return `${expression.name.text}(${expression.arguments.map((each) => write(each, 0)).join(", ")})`;
    case "unary":
      return `${expression.operator === "not" ? "not " : "-"}${write(expression.operand, own)}`;
    case "binary": {
      // Comparisons do not chain, so neither side may be one without brackets.
      const left = write(expression.left, own === COMPARISON ? own + 1 : own);
      return `${left} ${expression.operator} ${write(expression.right, own + 1)}`;
    }
    case "one-of": {
      const word = expression.negated ? "is not one of" : "is one of";
      const options = expression.options.map((each) => write(each, 0)).join(", ");
      return `${write(expression.value, own + 1)} ${word} (${options})`;
    }
    case "rolling":
      return `${write(expression.value, TIGHTEST)} ${windowText(expression.window)}`;
    case "rows": {
      const per = expression.per === undefined ? "" : ` per ${expression.per.path.join(".")}`;
      const within = expression.in === undefined ? "" : ` in ${expression.in.path.join(".")}`;
      const where = expression.where === undefined ? "" : ` where ${write(expression.where, 0)}`;
      return `${write(expression.value, 0)}${per}${within}${where}`;
    }
  }
}

function windowText(window: Rolling["window"]): string {
  if (window.kind === "last") return `over last ${window.count} ${window.unit}`;
  return window.kind === "year" ? "over year" : "year to date";
}
