import type { RowExpression } from "../formula/plan.ts";
import { formatDay } from "../model/periods.ts";
import type { SqlDialectRules } from "./sql-dialects.ts";

/** Where the leaves of a row expression stand in the statement. */
export interface SqlLeaves {
  readonly column: (join: number, column: string) => string;
  readonly inner: (index: number) => string;
  /** What tells the groups apart in which rows are ranked. */
  readonly partition: string;
}

/**
 * A row expression as SQL. Logic, comparisons and missing values mean the same in SQL as in the evaluator. Whatever may
 * be an operand stands in parentheses, CASE too: Spark's grammar takes `b - CASE` for a name with a hyphen.
 */
export function sqlExpression(
  expression: RowExpression,
  dialect: SqlDialectRules,
  leaves: SqlLeaves,
): string {
  const write = (each: RowExpression): string => sqlExpression(each, dialect, leaves);
  switch (expression.kind) {
    case "number":
      return sqlNumber(expression.value);
    case "text":
      return dialect.text(expression.value);
    case "date":
      return `DATE '${formatDay(expression.day)}'`;
    case "flag":
      return expression.value ? "TRUE" : "FALSE";
    case "column":
      return leaves.column(expression.join, expression.column);
    case "inner":
      return leaves.inner(expression.index);
    case "negate":
      return `(- ${write(expression.operand)})`;
    case "arithmetic": {
      const left = write(expression.left);
      const right = write(expression.right);
      if (expression.operator === "/") return `(${dialect.double(left)} / NULLIF(${right}, 0))`;
      return `(${left} ${expression.operator} ${right})`;
    }
    case "days-between":
      return dialect.daysBetween(write(expression.left), write(expression.right));
    case "compare": {
      const operator = expression.operator === "!=" ? "<>" : expression.operator;
      return `(${write(expression.left)} ${operator} ${write(expression.right)})`;
    }
    case "logic":
      return balanced(chain(expression, expression.operator).map(write), expression.operator.toUpperCase());
    case "not":
      return `(NOT ${write(expression.operand)})`;
    case "one-of": {
      const word = expression.negated ? "NOT IN" : "IN";
      return `(${write(expression.value)} ${word} (${expression.options.map(write).join(", ")}))`;
    }
    case "ranked": {
      const value = write(expression.value);
      const over = `PARTITION BY ${leaves.partition}`;
      const order = `CASE WHEN ${value} IS NULL THEN 1 ELSE 0 END, ${value} DESC`;
      const place = `RANK() OVER (${over} ORDER BY ${order})`;
      const { classes } = expression;
      const count = `COUNT(${value}) OVER (${over})`;
      const share = `FLOOR(${dialect.double(`(${place} - 1) * ${classes ?? 1}`)} / ${count})`;
      return `(CASE WHEN ${value} IS NOT NULL THEN ${classes === undefined ? place : `${classes} - ${share}`} END)`;
    }
    case "choice": {
      const branches = expression.branches.map(({ when, then }) => `WHEN ${write(when)} THEN ${write(then)}`);
      const otherwise = expression.otherwise === undefined ? "NULL" : write(expression.otherwise);
      return branches.length === 0 ? otherwise : `(CASE ${branches.join(" ")} ELSE ${otherwise} END)`;
    }
  }
}

/** A finite number that every engine reads as a double or an exact number of the same value. */
export function sqlNumber(value: number): string {
  if (!Number.isFinite(value)) return "NULL";
  return value < 0 ? `(${value})` : String(value);
}

function chain(expression: RowExpression, operator: "and" | "or"): readonly RowExpression[] {
  if (expression.kind !== "logic" || expression.operator !== operator) return [expression];
  return [...chain(expression.left, operator), ...chain(expression.right, operator)];
}

/** Engines limit how deep an expression may nest (DuckDB: 1,000), so long chains become balanced trees. */
function balanced(terms: readonly string[], operator: string): string {
  if (terms.length === 1) return terms[0] ?? "";
  const middle = terms.length >> 1;
  const left = balanced(terms.slice(0, middle), operator);
  return `(${left} ${operator} ${balanced(terms.slice(middle), operator)})`;
}
