import type { CompareOperator, RowExpression } from "./plan.ts";
import type { Cell } from "./tables.ts";

/** How the leaves of a row expression are read. */
export interface RowReader {
  readonly column: (join: number, column: string) => Cell;
  readonly inner: (index: number) => Cell;
  /** The place or class that a ranking gives the row. */
  readonly ranked: (number: number) => Cell;
}

/**
 * The value of an expression over one row. Missing in, missing out; `and`, `or`, `not` and `is one of` know three
 * values, as in SQL; division by zero is missing.
 */
export function rowValue(expression: RowExpression, reader: RowReader): Cell {
  switch (expression.kind) {
    case "number":
    case "text":
    case "flag":
      return expression.value;
    case "date":
      return expression.day;
    case "column":
      return reader.column(expression.join, expression.column);
    case "inner":
      return reader.inner(expression.index);
    case "negate": {
      const operand = rowValue(expression.operand, reader);
      return typeof operand === "number" ? -operand : null;
    }
    case "days-between":
    case "arithmetic": {
      const left = rowValue(expression.left, reader);
      const right = rowValue(expression.right, reader);
      if (typeof left !== "number" || typeof right !== "number") return null;
      const operator = expression.kind === "arithmetic" ? expression.operator : "-";
      const result = calculate(operator, left, right);
      return Number.isFinite(result) ? result : null;
    }
    case "compare": {
      const left = rowValue(expression.left, reader);
      const right = rowValue(expression.right, reader);
      return left === null || right === null ? null : compare(expression.operator, left, right);
    }
    case "logic": {
      const left = rowValue(expression.left, reader);
      const right = rowValue(expression.right, reader);
      const decides = expression.operator === "or";
      if (left === decides || right === decides) return decides;
      return left === null || right === null ? null : !decides;
    }
    case "not": {
      const operand = rowValue(expression.operand, reader);
      return operand === null ? null : operand !== true;
    }
    case "one-of": {
      const value = rowValue(expression.value, reader);
      if (value === null) return null;
      const options = expression.options.map((each) => rowValue(each, reader));
      if (options.includes(value)) return !expression.negated;
      return options.includes(null) ? null : expression.negated;
    }
    case "ranked":
      return reader.ranked(expression.number);
    case "choice": {
      const branch = expression.branches.find((each) => rowValue(each.when, reader) === true);
      const chosen = branch?.then ?? expression.otherwise;
      return chosen === undefined ? null : rowValue(chosen, reader);
    }
  }
}

function calculate(operator: "+" | "-" | "*" | "/", left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
  }
}

function compare(operator: CompareOperator, left: Cell, right: Cell): boolean {
  switch (operator) {
    case "=":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return Number(left) < Number(right);
    case "<=":
      return Number(left) <= Number(right);
    case ">":
      return Number(left) > Number(right);
    case ">=":
      return Number(left) >= Number(right);
  }
}
