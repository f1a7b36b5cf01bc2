import type { IndexPart, Measure, StrategyMap } from "../model/model.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { error } from "../source/diagnostic.ts";
import { joinedNames } from "../source/joined-names.ts";
import type { Place } from "../source/source.ts";
import type { Expression, NameExpression } from "../syntax/ast.ts";
import { functionNamed } from "./functions.ts";

/**
 * The names in an expression that may be measures, first to last. Inside the brackets of an aggregate names are
 * columns, unless it combines period values (`avg(m over last 4 quarters)`).
 */
export function namesIn(expression: Expression): readonly NameExpression[] {
  const names: NameExpression[] = [];
  const left: Expression[] = [expression];
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    if (each.kind === "name") names.push(each);
    else if (!readsRows(each)) left.push(...partsOf(each).toReversed());
  }
  return names;
}

function readsRows(expression: Expression): boolean {
  if (expression.kind !== "call" || expression.arguments[0]?.kind === "rolling") return false;
  const group = functionNamed(expression.name.text)?.group;
  return group === "aggregate" || group === "survey";
}

/** Operators, calls and conditions of an expression: what the limit of a formula counts. */
export function countOperators(expression: Expression): number {
  let count = 0;
  const left: Expression[] = [expression];
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    if (each.kind !== "name" && each.kind !== "number") count += 1;
    left.push(...partsOf(each));
  }
  return count;
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "call":
      return expression.arguments;
    case "unary":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "one-of":
      return [expression.value, ...expression.options];
    case "rolling":
      return [expression.value];
    case "rows":
      return expression.where === undefined ? [expression.value] : [expression.value, expression.where];
    default:
      return [];
  }
}

/**
 * Measures with formulas in an order in which each stands after those it refers to; those on a cycle, or above one,
 * are left out, and each cycle is reported once with its path.
 */
export function orderMeasures(map: StrategyMap): {
  readonly ordered: readonly Measure[];
  readonly broken: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const measures = new Map(map.measures.map((each) => [each.id, each]));
  const references = new Map(map.measures.map((each) => [each.id, referencesOf(each, measures)]));
  const state = new Map<string, "open" | "done">();
  const ordered: Measure[] = [];
  const broken = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const root of map.measures) {
    const path: Step[] = [{ id: root.id, next: 0, back: Infinity }];
    if (state.has(root.id)) continue;
    state.set(root.id, "open");
    const depths = new Map([[root.id, 0]]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const reference = references.get(top.id)?.[top.next];
      if (reference === undefined) {
        path.pop();
        state.set(top.id, "done");
        const above = path.at(-1);
        if (top.back <= path.length) broken.add(top.id);
        if (above !== undefined)
          above.back = Math.min(above.back, top.back < path.length ? top.back : Infinity);
        const measure = measures.get(top.id);
        if (measure !== undefined) ordered.push(measure);
        continue;
      }
      top.next += 1;
      const seen = state.get(reference.id);
      if (seen === undefined) {
        state.set(reference.id, "open");
        depths.set(reference.id, path.length);
        path.push({ id: reference.id, next: 0, back: Infinity });
      } else if (seen === "open") {
        const depth = depths.get(reference.id) ?? 0;
        top.back = Math.min(top.back, depth);
        if (diagnostics.length === MOST_CYCLES) continue;
        const cycle = path.slice(depth).map((each) => each.id);
        diagnostics.push(cycleFinding(cycle, measures, references));
      }
    }
  }
  return { ordered, broken, diagnostics };
}

/** After so many cycles in one map a reader mends those first. */
const MOST_CYCLES = 20;
/** After so many steps of one cycle the names in the message must do. */
const MOST_STEPS = 20;

/** A measure on the way down through references. */
interface Step {
  readonly id: string;
  /** The reference that is looked at next. */
  next: number;
  /** How far up the way the measure, or one below it, leads back; infinite where it does not. */
  back: number;
}

interface ReferenceTo {
  readonly id: string;
  readonly place: Place;
}

function referencesOf(measure: Measure, measures: ReadonlyMap<string, Measure>): readonly ReferenceTo[] {
  const { file } = measure.at;
  const named = measure.formula === undefined ? [] : namesIn(measure.formula);
  const references = named.map(({ path, span }) => ({ id: path.join("."), place: { file, span } }));
  const isIndex = measure.formula === undefined && measure.actuals.length === 0;
  return [...references, ...(isIndex ? partsOfIndex(measure.index) : [])].filter(({ id }) =>
    measures.has(id),
  );
}

function partsOfIndex(parts: readonly IndexPart[]): readonly ReferenceTo[] {
  return parts.flatMap((part) =>
    part.parts.length > 0 ? partsOfIndex(part.parts) : [{ id: part.of, place: part.at }],
  );
}

function cycleFinding(
  cycle: readonly string[],
  measures: ReadonlyMap<string, Measure>,
  references: ReadonlyMap<string, readonly ReferenceTo[]>,
): Diagnostic {
  const steps = cycle.slice(0, MOST_STEPS).flatMap((id, index) => {
    const next = cycle[(index + 1) % cycle.length] ?? id;
    const measure = measures.get(id);
    const place = references.get(id)?.find((each) => each.id === next)?.place;
    if (measure === undefined || place === undefined) return [];
    return [{ message: `\`${id}\` refers to \`${next}\``, place }];
  });
  const path = joinedNames([...cycle, cycle[0] ?? ""], " → ");
  const place = steps[0]?.place ?? measures.get(cycle[0] ?? "")?.at;
  const message =
    cycle.length === 1
      ? `the formula of \`${cycle[0] ?? ""}\` refers to itself`
      : `formulas refer to each other in a circle: ${path}`;
  return error("formula-cycle", message, place ?? { file: "", span: { start: 0, end: 0 } }, {
    hint: "a value of the period before is `previous(…)` of another measure, not of itself",
    related: steps,
  });
}
