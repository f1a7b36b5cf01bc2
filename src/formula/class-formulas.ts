import type { Column, Measure, StrategyMap } from "../model/model.ts";
import type { Call, Expression, Rows } from "../syntax/ast.ts";
import { firstSource, reach } from "./breakdown-columns.ts";
import { functionNamed } from "./functions.ts";

/** One class of a breakdown, and the measures that were made for it so far. */
export interface Class {
  readonly by: string;
  readonly class: string;
  readonly map: StrategyMap;
  readonly clones: Map<string, Measure>;
  readonly open: Set<string>;
}

/** The id of a measure over the rows of one class, made on first use; undefined where it cannot be. */
export function cloneOf(id: string, of: Class): string | undefined {
  const measure = of.map.measures.find((each) => each.id === id);
  const name = JSON.stringify([id, of.by, of.class]);
  if (of.clones.has(name)) return name;
  if (measure?.formula === undefined || of.open.has(id)) return undefined;
  of.open.add(id);
  const formula = overPeriods(measure.formula, of);
  of.open.delete(id);
  if (formula === undefined) return undefined;
  of.clones.set(name, { ...measure, id: name, formula, by: [], index: [] });
  return name;
}

/** A formula over periods with every aggregate and measure in it narrowed to the class. */
function overPeriods(expression: Expression, of: Class): Expression | undefined {
  switch (expression.kind) {
    case "name": {
      const id = cloneOf(expression.path.join("."), of);
      return id === undefined ? undefined : { ...expression, path: [id] };
    }
    case "unary": {
      const operand = overPeriods(expression.operand, of);
      return operand === undefined ? undefined : { ...expression, operand };
    }
    case "binary": {
      const left = overPeriods(expression.left, of);
      const right = overPeriods(expression.right, of);
      return left === undefined || right === undefined ? undefined : { ...expression, left, right };
    }
    case "rolling": {
      const value = overPeriods(expression.value, of);
      return value === undefined ? undefined : { ...expression, value };
    }
    case "call":
      return overCall(expression, of);
    default:
      return expression;
  }
}

function overCall(call: Call, of: Class): Expression | undefined {
  const group = functionNamed(call.name.text)?.group;
  const [first, ...rest] = call.arguments;
  if (group === undefined || group === "model" || group === "ranking" || first === undefined)
    return undefined;
  if ((group === "aggregate" || group === "survey") && first.kind !== "rolling")
    return narrowed(call, first, rest, of);
  const given: Expression[] = [];
  for (const each of call.arguments) {
    const part = overPeriods(each, of);
    if (part === undefined) return undefined;
    given.push(part);
  }
  return { ...call, arguments: given };
}

/** An aggregate with the class as a further condition. */
function narrowed(
  call: Call,
  first: Expression,
  rest: readonly Expression[],
  of: Class,
): Expression | undefined {
  const source = firstSource(first, of.map, new Set());
  const reached = source === undefined ? undefined : reach(of.by, source, of.map);
  if (source === undefined || reached === undefined) return undefined;
  const { span } = first;
  const value: Expression = first.kind === "rows" ? first.value : first;
  const isClass: Expression = {
    kind: "binary",
    operator: "=",
    left: { kind: "name", path: reached.path, span },
    right: classExpression(reached.column, of.class, span),
    span,
  };
  const where = first.kind === "rows" ? first.where : undefined;
  const rows = (condition: Expression): Rows => ({
    ...(first.kind === "rows" ? first : { kind: "rows" as const, span }),
    value,
    where: condition,
  });
  const both: Expression =
    where === undefined ? isClass : { kind: "binary", operator: "and", left: where, right: isClass, span };
  const isShareOfRows =
    call.name.text === "share" && value.kind === "name" && value.path.join(".") === source.id;
  if (!isShareOfRows) return { ...call, arguments: [rows(both), ...rest] };
  // The share within the class, not of all rows.
  const count = { ...call, name: { ...call.name, text: "count" } };
  const left = { ...count, arguments: [rows(both)] };
  return { kind: "binary", operator: "/", left, right: { ...count, arguments: [rows(isClass)] }, span };
}

function classExpression(column: Column | undefined, name: string, span: Expression["span"]): Expression {
  if (column === undefined) return { kind: "name", path: [name], span };
  if (column.type.kind === "flag") return { kind: "flag", value: name === "yes", span };
  return { kind: "text", text: name, span };
}
