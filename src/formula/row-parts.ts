import type { Aggregate, RowExpression } from "./plan.ts";

export type Ranked = Extract<RowExpression, { kind: "ranked" }>;

/** The expressions that a row expression is made of. */
export function partsOfRow(expression: RowExpression): readonly RowExpression[] {
  switch (expression.kind) {
    case "number":
    case "text":
    case "date":
    case "flag":
    case "column":
    case "inner":
      return [];
    case "negate":
    case "not":
      return [expression.operand];
    case "arithmetic":
    case "days-between":
    case "compare":
    case "logic":
      return [expression.left, expression.right];
    case "one-of":
      return [expression.value, ...expression.options];
    case "ranked":
      return [expression.value];
    case "choice": {
      const branches = expression.branches.flatMap(({ when, then }) => [when, then]);
      return expression.otherwise === undefined ? branches : [...branches, expression.otherwise];
    }
  }
}

/** What an aggregate reads of each row. */
export function partsOfAggregate({ argument, where }: Aggregate): readonly RowExpression[] {
  return [argument, where].filter((each) => each !== undefined);
}

/** The rankings in some aggregates, each once: they need all rows before the first can be told. */
export function rankingsIn(aggregates: readonly Aggregate[]): readonly Ranked[] {
  const found = new Map<number, Ranked>();
  const look = (expression: RowExpression): void => {
    if (expression.kind === "ranked") found.set(expression.number, expression);
    for (const each of partsOfRow(expression)) look(each);
  };
  for (const expression of aggregates.flatMap(partsOfAggregate)) look(expression);
  return [...found.values()];
}
