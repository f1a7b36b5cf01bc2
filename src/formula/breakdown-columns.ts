import type { Column, DataSource, StrategyMap } from "../model/model.ts";
import type { Expression } from "../syntax/ast.ts";
import { sourceAtStart } from "./named-source.ts";

/** How the rows of a source lead to what a measure is broken down by. */
export interface Reached {
  readonly path: readonly string[];
  readonly source: DataSource;
  /** Absent for tiers. */
  readonly column?: Column;
}

/**
 * How the rows of a source lead to a column or to tiers: their own, or those of a source they refer to. `segment` is looked
 * for in all of them, `customer.segment` in that one.
 */
export function reach(by: string, source: DataSource, map: StrategyMap): Reached | undefined {
  const own = at(by, source, map);
  if (own !== undefined) return { ...own, path: [by] };
  const [first = "", ...rest] = by.split(".");
  for (const each of source.columns) {
    if (each.type.kind !== "ref") continue;
    const { source: id } = each.type;
    const target = map.sources.find((one) => one.id === id);
    const name = each.id === first && rest.length > 0 ? rest.join(".") : by;
    const there = target === undefined ? undefined : at(name, target, map);
    if (there !== undefined) return { ...there, path: [each.id, name] };
  }
  const whole = sourceAtStart([first, ...rest], (id) => (id === source.id ? source : undefined));
  return whole === undefined || whole.steps > rest.length
    ? undefined
    : reach([first, ...rest].slice(whole.steps).join("."), source, map);
}

/**
 * The map with those breakdowns alone that are possible from each source whose rows lead to their column: one that is not
 * would cost the measure itself its values.
 */
export function onlyBreakdowns(
  map: StrategyMap,
  isPossible: (source: DataSource, target: DataSource) => boolean,
): StrategyMap {
  const isKept = (by: string): boolean =>
    map.sources.every((source) => {
      const target = reach(by, source, map)?.source;
      return target === undefined || isPossible(source, target);
    });
  const measures = map.measures.map((each) =>
    each.by.length === 0 ? each : { ...each, by: each.by.filter(isKept) },
  );
  return { ...map, measures };
}

function at(by: string, source: DataSource, map: StrategyMap): Omit<Reached, "path"> | undefined {
  const column = source.columns.find((each) => each.id === by);
  if (column !== undefined) return { source, column };
  return map.tiers.some((each) => each.id === by && each.source === source.id) ? { source } : undefined;
}

/** The first source that a formula names, itself or through the measures that it refers to. */
export function firstSource(
  expression: Expression,
  map: StrategyMap,
  seen: Set<string>,
): DataSource | undefined {
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
