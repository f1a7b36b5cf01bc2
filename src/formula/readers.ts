import type { Plan } from "./plan.ts";

/** Ids of the measures whose formula reads an aggregate itself, by the numbers of aggregation and aggregate. */
export function measuresReading(plan: Plan, aggregation: number, aggregate: number): readonly string[] {
  const readers = plan.formulas.filter((each) => reads(each.expression, aggregation, aggregate));
  return [...new Set(readers.map((each) => each.measure))];
}

function reads(expression: unknown, aggregation: number, aggregate: number): boolean {
  if (typeof expression !== "object" || expression === null) return false;
  if ("kind" in expression && expression.kind === "aggregate" && "aggregation" in expression) {
    return (
      expression.aggregation === aggregation &&
      "aggregate" in expression &&
      expression.aggregate === aggregate
    );
  }
  return Object.values(expression).some((each) => reads(each, aggregation, aggregate));
}
