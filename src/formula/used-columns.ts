import type { Aggregate, Plan, RowExpression } from "./plan.ts";

/** The columns that a plan reads, by source id: without them its values would be wrong. */
export function usedColumns(plan: Plan): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>(plan.sources.map((each) => [each.id, new Set<string>()]));
  for (const { source, key, joins, entity, aggregates } of plan.aggregations) {
    const sourceOfJoin = (join: number) => (join < 0 ? source : (joins[join]?.source ?? source));
    const note = (join: number, column: string) => used.get(sourceOfJoin(join))?.add(column);
    if (key.kind !== "all") note(-1, key.column);
    for (const [index, join] of joins.entries()) {
      note(join.from, join.column);
      note(index, join.key);
      if (join.day !== undefined) note(index, join.day);
    }
    const expressions = [entity?.by, ...[...aggregates, ...(entity?.inner ?? [])].flatMap(expressionsOf)];
    for (const expression of expressions) if (expression !== undefined) eachColumn(expression, note);
  }
  return used;
}

function expressionsOf({ argument, where }: Aggregate): readonly (RowExpression | undefined)[] {
  return [argument, where];
}

function eachColumn(expression: RowExpression, note: (join: number, column: string) => void): void {
  switch (expression.kind) {
    case "column":
      note(expression.join, expression.column);
      return;
    case "negate":
    case "not":
      eachColumn(expression.operand, note);
      return;
    case "arithmetic":
    case "days-between":
    case "compare":
    case "logic":
      eachColumn(expression.left, note);
      eachColumn(expression.right, note);
      return;
    case "one-of":
      for (const each of [expression.value, ...expression.options]) eachColumn(each, note);
      return;
    case "choice":
      for (const { when, then } of expression.branches) {
        eachColumn(when, note);
        eachColumn(then, note);
      }
      if (expression.otherwise !== undefined) eachColumn(expression.otherwise, note);
  }
}
