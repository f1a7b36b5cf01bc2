import type { RowExpression } from "../formula/plan.ts";
import { numberLiteral, propertyName, textLiteral } from "./typescript-words.ts";

/** A row expression as an expression of TypeScript over the variables `s`, `j0`, … and `inner`. */
export function rowCode(expression: RowExpression): string {
  switch (expression.kind) {
    case "number":
      return numberLiteral(expression.value);
    case "text":
      return textLiteral(expression.value);
    case "flag":
      return String(expression.value);
    case "date":
      return String(expression.day);
    case "column":
      return columnCode(expression.join, expression.column, expression.type === "date");
    case "inner":
      return `(inner[${expression.index}] ?? null)`;
    case "negate":
      return `negate(${rowCode(expression.operand)})`;
    case "arithmetic":
      return `calculate("${expression.operator}", ${rowCode(expression.left)}, ${rowCode(expression.right)})`;
    case "days-between":
      return `calculate("-", ${rowCode(expression.left)}, ${rowCode(expression.right)})`;
    case "compare":
      return compareCode(expression.operator, rowCode(expression.left), rowCode(expression.right));
    case "logic":
      return `${expression.operator}(${rowCode(expression.left)}, ${rowCode(expression.right)})`;
    case "not":
      return `not(${rowCode(expression.operand)})`;
    case "one-of": {
      const chosen = `oneOf<number | string | boolean>(${rowCode(expression.value)}, [${expression.options.map(rowCode).join(", ")}])`;
      return expression.negated ? `not(${chosen})` : chosen;
    }
    case "ranked":
      return `placed(places${expression.number}, key, ${rowCode(expression.value)}, ${expression.classes ?? 0})`;
    case "choice": {
      const otherwise = expression.otherwise === undefined ? "null" : rowCode(expression.otherwise);
      return expression.branches.reduceRight(
        (rest, { when, then }) => `(holds(${rowCode(when)}) ? ${rowCode(then)} : ${rest})`,
        otherwise,
      );
    }
  }
}

/** A cell of a row of the counted source, or of a joined one. */
export function columnCode(join: number, column: string, isDate: boolean): string {
  const cell = join < 0 ? `s[${propertyName(column)}]` : `(j${join}?.[${propertyName(column)}] ?? null)`;
  return isDate ? `day(${cell})` : cell;
}

function compareCode(operator: string, left: string, right: string): string {
  switch (operator) {
    case "=":
      return `same<number | string | boolean>(${left}, ${right})`;
    case "!=":
      return `not(same<number | string | boolean>(${left}, ${right}))`;
    case "<":
      return `less(${left}, ${right})`;
    case "<=":
      return `atMost(${left}, ${right})`;
    case ">":
      return `less(${right}, ${left})`;
    default:
      return `atMost(${right}, ${left})`;
  }
}
