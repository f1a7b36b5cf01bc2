import { parsePeriod } from "../model/periods.ts";
import { writeExpression } from "../model/write-expression.ts";
import type { Binary, Expression, OneOf, Unary } from "../syntax/ast.ts";
import { functionNamed } from "./functions.ts";
import type { RowExpression } from "./plan.ts";
import { origin, reject, type Typed, tiersAtEnd } from "./planner.ts";
import { checkRanking } from "./ranking-check.ts";
import { checkName, type RowScope } from "./row-names.ts";
import {
  common,
  DATE,
  DAYS,
  describeType,
  FLAG,
  literalType,
  type NumberType,
  numberOf,
  product,
  TEXT,
  type Type,
} from "./types.ts";

type TypedRow = Typed<RowExpression>;

/** Checks an expression over one row; undefined where it has an error (reported). */
export function checkRow(expression: Expression, scope: RowScope): TypedRow | undefined {
  const typed = (checked: RowExpression, type: Type): TypedRow => ({
    expression: checked,
    type,
    from: origin(scope, expression, type),
  });
  switch (expression.kind) {
    case "number":
      return typed(
        { kind: "number", value: expression.value },
        literalType(expression.percent, expression.unit),
      );
    case "text":
      return typed({ kind: "text", value: expression.text.normalize("NFC") }, TEXT);
    case "flag":
      return typed({ kind: "flag", value: expression.value }, FLAG);
    case "period": {
      const period = parsePeriod(expression.text);
      if (period?.unit === "day") return typed({ kind: "date", day: period.ordinal }, DATE);
      return reject(scope, "wrong-type", `\`${expression.text}\` is a period; a row has days`, expression, {
        hint: "write a day, such as 2025-03-31",
      });
    }
    case "name":
      if (scope.entity !== undefined) {
        const name = writeExpression(expression);
        return reject(scope, "needs-aggregate", `\`${name}\` has many rows for each entity`, expression, {
          hint: `put it into an aggregate, such as \`sum(${name})\``,
        });
      }
      return checkName(expression, scope);
    case "call": {
      if (functionNamed(expression.name.text)?.group === "ranking") return checkRanking(expression, scope);
      if (scope.entity !== undefined) return scope.entity.checkCall(expression);
      const message = `\`${writeExpression(expression)}\` cannot stand inside another aggregate`;
      return reject(scope, "nested-aggregate", message, expression, {
        hint: "add `per` and a column for two stages, such as `avg(sum(amount) per customer in orders)`",
      });
    }
    case "unary":
      return checkUnary(expression, scope);
    case "binary":
      return checkBinary(expression, scope);
    case "one-of":
      return checkOneOf(expression, scope);
    case "rolling":
      return reject(scope, "wrong-place", "a window over periods cannot stand inside a row", expression);
    case "rows":
      return reject(
        scope,
        "wrong-place",
        "`where`, `per` and `in` belong to the aggregate around it",
        expression,
      );
  }
}

/** Checks a condition: something that is yes or no. */
export function checkCondition(expression: Expression, scope: RowScope): RowExpression | undefined {
  const checked = checkRow(expression, scope);
  if (checked === undefined) return undefined;
  if (checked.type.kind === "flag") return checked.expression;
  const message = `\`where\` needs a condition, and \`${writeExpression(expression)}\` is ${describeType(checked.type)}`;
  return reject(scope, "wrong-type", message, expression, { hint: "compare it, such as `margin < 0`" });
}

function checkUnary(expression: Unary, scope: RowScope): TypedRow | undefined {
  const operand = checkRow(expression.operand, scope);
  if (operand === undefined) return undefined;
  if (expression.operator === "not") {
    if (operand.type.kind !== "flag") return mismatch(expression, "not", operand, operand, scope);
    return {
      expression: { kind: "not", operand: operand.expression },
      type: FLAG,
      from: origin(scope, expression, FLAG),
    };
  }
  if (operand.type.kind !== "number") return mismatch(expression, "-", operand, operand, scope);
  const negated: RowExpression = { kind: "negate", operand: operand.expression };
  return { expression: negated, type: operand.type, from: operand.from };
}

function checkBinary(expression: Binary, scope: RowScope): TypedRow | undefined {
  const { operator } = expression;
  const tiersSide =
    operator === "=" || operator === "!=" ? checkTierComparison(expression, scope) : undefined;
  if (tiersSide !== undefined) return tiersSide.checked;
  const left = checkRow(expression.left, scope);
  const right = checkRow(expression.right, scope);
  if (left === undefined || right === undefined) return undefined;
  const typed = (checked: RowExpression, type: Type): TypedRow => ({
    expression: checked,
    type,
    from: origin(scope, expression, type),
  });
  if (operator === "and" || operator === "or") {
    if (left.type.kind !== "flag" || right.type.kind !== "flag")
      return mismatch(expression, operator, left, right, scope);
    return typed({ kind: "logic", operator, left: left.expression, right: right.expression }, FLAG);
  }
  if (operator === "*" || operator === "/") {
    if (left.type.kind !== "number" || right.type.kind !== "number")
      return mismatch(expression, operator, left, right, scope);
    const type = product(left.type, right.type, operator === "*" ? 1 : -1);
    return typed({ kind: "arithmetic", operator, left: left.expression, right: right.expression }, type);
  }
  if (operator === "+" || operator === "-") {
    if (operator === "-" && left.type.kind === "date" && right.type.kind === "date") {
      return typed({ kind: "days-between", left: left.expression, right: right.expression }, numberOf(DAYS));
    }
    if (left.type.kind !== "number" || right.type.kind !== "number")
      return mismatch(expression, operator, left, right, scope);
    const both = common(left.type, right.type);
    if (both === undefined) return mismatch(expression, operator, left, right, scope);
    const converted = convert(right.expression, both.convert);
    return typed({ kind: "arithmetic", operator, left: left.expression, right: converted }, both.type);
  }
  return checkComparison(expression, operator, left, right, scope);
}

function checkComparison(
  expression: Binary,
  operator: "=" | "!=" | "<" | "<=" | ">" | ">=",
  left: TypedRow,
  right: TypedRow,
  scope: RowScope,
): TypedRow | undefined {
  const both = comparable(left.type, right.type);
  if (both === undefined) return mismatch(expression, operator, left, right, scope);
  const isOrdered = left.type.kind !== "flag" && left.type.kind !== "text";
  if (!isOrdered && operator !== "=" && operator !== "!=") {
    const message = `${describeType(left.type)} has no order, so \`${operator}\` cannot compare it`;
    return reject(scope, "wrong-type", message, expression, { related: [left.from, right.from] });
  }
  const compared: RowExpression = {
    kind: "compare",
    operator,
    left: left.expression,
    right: convert(right.expression, both.convert),
  };
  return { expression: compared, type: FLAG, from: origin(scope, expression, FLAG) };
}

function comparable(left: Type, right: Type): { convert: number } | undefined {
  if (left.kind === "number" && right.kind === "number") return common(left, right);
  const bareNumber = (type: Type) => type.kind === "number" && type.bare;
  if (left.kind === "rank" && (right.kind === "rank" || bareNumber(right))) return { convert: 1 };
  if (right.kind === "rank" && bareNumber(left)) return { convert: 1 };
  return left.kind === right.kind ? { convert: 1 } : undefined;
}

/** `customer_value = A`: the name of a class stands for its text, and must be one. */
function checkTierComparison(
  expression: Binary,
  scope: RowScope,
): { readonly checked: TypedRow | undefined } | undefined {
  for (const [side, other] of [
    [expression.left, expression.right],
    [expression.right, expression.left],
  ] as const) {
    if (side.kind !== "name" || other.kind !== "name" || other.path.length !== 1) continue;
    const tiers = tiersAtEnd(side.path, scope.planner);
    if (tiers === undefined) continue;
    const wanted = other.path[0] ?? "";
    if (tiers.tiers.every((each) => each.id !== wanted)) {
      const known = tiers.tiers.map((each) => `\`${each.id}\``).join(", ");
      const related = [{ message: `\`${tiers.id}\` is declared here`, place: tiers.idAt }];
      const message = `\`${tiers.id}\` has no class \`${wanted}\``;
      return {
        checked: reject(scope, "unknown-class", message, other, {
          hint: `its classes are ${known}`,
          related,
        }),
      };
    }
    const value = checkName(side, scope);
    if (value === undefined) return { checked: undefined };
    const operator = expression.operator === "!=" ? "!=" : "=";
    const right: RowExpression = { kind: "text", value: wanted };
    const compared: RowExpression = { kind: "compare", operator, left: value.expression, right };
    return { checked: { expression: compared, type: FLAG, from: origin(scope, expression, FLAG) } };
  }
  return undefined;
}

function checkOneOf(expression: OneOf, scope: RowScope): TypedRow | undefined {
  const value = checkRow(expression.value, scope);
  const options = expression.options.map((each) => ({ each, checked: optionOf(each, expression, scope) }));
  if (value === undefined) return undefined;
  const converted: RowExpression[] = [];
  for (const { each, checked } of options) {
    if (checked === undefined) return undefined;
    const both = comparable(value.type, checked.type);
    if (both === undefined) return mismatch(each, "is one of", value, checked, scope);
    converted.push(convert(checked.expression, both.convert));
  }
  const { negated } = expression;
  const chosen: RowExpression = { kind: "one-of", value: value.expression, options: converted, negated };
  return { expression: chosen, type: FLAG, from: origin(scope, expression, FLAG) };
}

/** An option of `is one of`; the name of a class stands for its text. */
function optionOf(option: Expression, around: OneOf, scope: RowScope): TypedRow | undefined {
  const tiers = around.value.kind === "name" ? tiersAtEnd(around.value.path, scope.planner) : undefined;
  if (tiers === undefined || option.kind !== "name") return checkRow(option, scope);
  const span = option.span;
  const asBinary: Binary = { kind: "binary", operator: "=", left: around.value, right: option, span };
  const compared = checkTierComparison(asBinary, scope)?.checked?.expression;
  if (compared?.kind !== "compare") return undefined;
  return { expression: compared.right, type: TEXT, from: origin(scope, option, TEXT) };
}

/** Types that do not go together: the message names both, the related places show where each comes from. */
export function mismatch(
  at: Expression,
  operator: string,
  left: Typed<unknown>,
  right: Typed<unknown>,
  site: Parameters<typeof reject>[0],
): undefined {
  if (left === right) {
    return reject(site, "wrong-type", `\`${operator}\` does not apply to ${describeType(left.type)}`, at, {
      related: [left.from],
    });
  }
  const verbs: Readonly<Record<string, string>> = {
    "+": "added",
    "-": "subtracted",
    "*": "multiplied",
    "/": "divided",
    if_missing: "put in each other's place",
  };
  const verb =
    verbs[operator] ?? (operator === "and" || operator === "or" ? `joined by \`${operator}\`` : "compared");
  const bothNumbers = left.type.kind === "number" && right.type.kind === "number";
  const message = `${describeType(left.type)} and ${describeType(right.type)} cannot be ${verb}`;
  return reject(site, bothNumbers ? "unit-mismatch" : "wrong-type", message, at, {
    hint: hintFor(left.type, right.type),
    related: [left.from, right.from],
  });
}

function hintFor(left: Type, right: Type): string | undefined {
  if (left.kind !== "number" || right.kind !== "number") return undefined;
  const forms: readonly NumberType["unit"]["form"][] = [left.unit.form, right.unit.form];
  if (forms[0] === "money" && forms[1] === "money") return "convert one of them with a rate first";
  if (forms.includes("percent")) return "a percentage of something is multiplied: `20% * amount`";
  return undefined;
}

function convert(expression: RowExpression, factor: number): RowExpression {
  if (factor === 1) return expression;
  return { kind: "arithmetic", operator: "*", left: expression, right: { kind: "number", value: factor } };
}
