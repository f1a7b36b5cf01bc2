import type { Column, DataSource, Measure, StrategyMap } from "../model/model.ts";
import type { Call, Expression, Rows } from "../syntax/ast.ts";
import { functionNamed } from "./functions.ts";
import { sourceAtStart } from "./named-source.ts";
import type { Tables } from "./tables.ts";
import type { Breakdown, MeasureValues } from "./value.ts";

/** More classes than this are no breakdown that anybody reads; a column with more is left out. */
const MOST_CLASSES = 50;

/** One class of one breakdown, and the measure that computes it. */
interface Part {
  readonly measure: string;
  readonly by: string;
  readonly class: string;
  readonly id: string;
}

/**
 * The map with a measure more for each class of each breakdown (`by: segment`): the same formula over the rows of that
 * class alone. Classes of text columns are those that the tables hold. A measure whose formula reads anything that has no
 * such column, or asks for scores, cannot be broken down and is left as it is.
 */
export function withBreakdowns(
  map: StrategyMap,
  tables: Tables,
): { readonly map: StrategyMap; readonly parts: readonly Part[] } {
  const clones = new Map<string, Measure>();
  const parts: Part[] = [];
  for (const measure of map.measures) {
    for (const by of measure.by) {
      for (const name of classesOf(by, measure, map, tables)) {
        const id = cloneOf(measure.id, { by, class: name, map, clones, open: new Set() });
        if (id !== undefined) parts.push({ measure: measure.id, by, class: name, id });
      }
    }
  }
  if (parts.length === 0) return { map, parts };
  return { map: { ...map, measures: [...map.measures, ...clones.values()] }, parts };
}

/** The values of such a map, with those of the classes put where they belong. */
export function gatherBreakdowns(
  values: MeasureValues,
  parts: readonly Part[],
  map: StrategyMap,
): MeasureValues {
  const own = new Set(map.measures.map((each) => each.id));
  const rows = values.rows.filter((each) => own.has(each.measure));
  const breakdowns: Breakdown[] = [];
  for (const { measure, by, class: name, id } of parts) {
    const row = values.rows.find((each) => each.measure === id);
    if (row === undefined) continue;
    const last = breakdowns.at(-1);
    const entry = { class: name, values: row.values };
    if (last?.measure === measure && last.by === by)
      breakdowns[breakdowns.length - 1] = { ...last, classes: [...last.classes, entry] };
    else breakdowns.push({ measure, by, classes: [entry] });
  }
  return breakdowns.length === 0 ? { ...values, rows } : { ...values, rows, breakdowns };
}

function classesOf(by: string, measure: Measure, map: StrategyMap, tables: Tables): readonly string[] {
  const tiers = map.tiers.find((each) => each.id === by);
  if (tiers !== undefined) return tiers.tiers.map((each) => each.id);
  const source =
    measure.formula === undefined ? undefined : firstSource(measure.formula, map, new Set([measure.id]));
  const reached = source === undefined ? undefined : reach(by, source, map);
  if (reached?.column === undefined) return [];
  const { type } = reached.column;
  if (type.kind === "one-of") return type.options;
  if (type.kind === "flag") return ["yes", "no"];
  if (type.kind !== "text" && type.kind !== "ref") return [];
  const found = new Set<string>();
  for (const cell of tables.get(reached.source.id)?.columns.get(by) ?? [])
    if (typeof cell === "string") found.add(cell);
  return found.size > MOST_CLASSES ? [] : [...found].sort();
}

interface Class {
  readonly by: string;
  readonly class: string;
  readonly map: StrategyMap;
  readonly clones: Map<string, Measure>;
  readonly open: Set<string>;
}

/** The id of a measure over the rows of one class, made on first use; undefined where it cannot be. */
function cloneOf(id: string, of: Class): string | undefined {
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

interface Reached {
  readonly path: readonly string[];
  readonly source: DataSource;
  /** Absent for tiers. */
  readonly column?: Column;
}

/** How the rows of a source lead to a column or to tiers: their own, or those of a source they refer to. */
function reach(by: string, source: DataSource, map: StrategyMap): Reached | undefined {
  const own = at(by, source, map);
  if (own !== undefined) return { ...own, path: [by] };
  for (const each of source.columns) {
    if (each.type.kind !== "ref") continue;
    const { source: id } = each.type;
    const target = map.sources.find((one) => one.id === id);
    const there = target === undefined ? undefined : at(by, target, map);
    if (there !== undefined) return { ...there, path: [each.id, by] };
  }
  return undefined;
}

function at(by: string, source: DataSource, map: StrategyMap): Omit<Reached, "path"> | undefined {
  const column = source.columns.find((each) => each.id === by);
  if (column !== undefined) return { source, column };
  return map.tiers.some((each) => each.id === by && each.source === source.id) ? { source } : undefined;
}

/** The first source that a formula names, itself or through the measures that it refers to. */
function firstSource(expression: Expression, map: StrategyMap, seen: Set<string>): DataSource | undefined {
  const inAny = (parts: readonly Expression[]): DataSource | undefined => {
    for (const part of parts) {
      const found = firstSource(part, map, seen);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  switch (expression.kind) {
    case "name": {
      const named = sourceAtStart(expression.path, (id) => map.sources.find((each) => each.id === id));
      if (named !== undefined) return named.source;
      const measure = map.measures.find((each) => each.id === expression.path.join("."));
      if (measure?.formula === undefined || seen.has(measure.id)) return undefined;
      seen.add(measure.id);
      return firstSource(measure.formula, map, seen);
    }
    case "rows": {
      const within = map.sources.find((each) => each.id === expression.in?.path.join("."));
      return within ?? inAny([expression.value]);
    }
    case "call":
      return inAny(expression.arguments);
    case "unary":
      return inAny([expression.operand]);
    case "binary":
      return inAny([expression.left, expression.right]);
    case "one-of":
    case "rolling":
      return inAny([expression.value]);
    default:
      return undefined;
  }
}
