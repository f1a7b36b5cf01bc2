import type { DataSource } from "../model/model.ts";
import type { Additivity, Aggregate, PeriodExpression, PlannedFormula } from "./plan.ts";

/** What inference needs to know of the plan so far. */
export interface AdditivityContext {
  readonly formulas: readonly PlannedFormula[];
  readonly aggregateAt: (aggregation: number, aggregate: number) => AggregateOfSource;
}

interface AggregateOfSource {
  readonly aggregate: Aggregate;
  readonly source: DataSource;
  readonly perEntity: boolean;
}

const ORDER: readonly Additivity[] = ["additive", "semi-additive", "algebraic", "holistic"];

/**
 * Whether values may be added over periods: sums and counts of events may; sums and counts of snapshots add over rows
 * only; a ratio or average is `algebraic`; what needs the rows themselves is `holistic`. Undefined for constants and
 * noted values, of which nothing is known.
 */
export function additivityOf(
  expression: PeriodExpression,
  context: AdditivityContext,
): Additivity | undefined {
  switch (expression.kind) {
    case "constant":
    case "observed":
      return undefined;
    case "measure":
      return context.formulas[expression.formula]?.additivity;
    case "aggregate":
      return ofAggregate(context.aggregateAt(expression.aggregation, expression.aggregate));
    case "negate":
      return additivityOf(expression.operand, context);
    case "arithmetic": {
      const left = additivityOf(expression.left, context);
      const right = additivityOf(expression.right, context);
      if (expression.operator === "+" || expression.operator === "-") return weaker(left, right);
      const isScaled =
        expression.right.kind === "constant" ||
        (expression.operator === "*" && expression.left.kind === "constant");
      return isScaled ? weaker(left, right) : weaker("algebraic", weaker(left, right));
    }
    case "at":
    case "finance":
    case "combined":
    case "score":
    case "index":
      return "algebraic";
    case "earlier":
      return additivityOf(expression.of, context);
    case "if-missing":
      return weaker(additivityOf(expression.first, context), additivityOf(expression.second, context));
    case "sum-known":
      return expression.parts.map((each) => additivityOf(each, context)).reduce(weaker, undefined);
  }
}

function ofAggregate({ aggregate, source, perEntity }: AggregateOfSource): Additivity {
  switch (aggregate.function) {
    case "distinct":
    case "median":
    case "percentile":
      return "holistic";
    case "avg":
    case "min":
    case "max":
    case "stddev":
      return "algebraic";
    case "first":
    case "last":
      return "semi-additive";
    case "count":
    case "sum":
      if (perEntity) return "holistic";
      return source.time?.form === "events" ? "additive" : "semi-additive";
  }
}

function weaker(left: Additivity | undefined, right: Additivity | undefined): Additivity | undefined {
  if (left === undefined) return right;
  if (right === undefined) return left;
  return ORDER.indexOf(left) >= ORDER.indexOf(right) ? left : right;
}
