import type { Plan, RowExpression } from "./plan.ts";
import { partsOfAggregate, partsOfRow } from "./row-parts.ts";

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
    const expressions = [entity?.by, ...[...aggregates, ...(entity?.inner ?? [])].flatMap(partsOfAggregate)];
    for (const expression of expressions) if (expression !== undefined) eachColumn(expression, note);
  }
  return used;
}

function eachColumn(expression: RowExpression, note: (join: number, column: string) => void): void {
  if (expression.kind === "column") note(expression.join, expression.column);
  for (const each of partsOfRow(expression)) eachColumn(each, note);
}
