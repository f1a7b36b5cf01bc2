import type { Call } from "../syntax/ast.ts";
import type { Built } from "./build-aggregate.ts";
import type { Aggregate, PeriodExpression, Window } from "./plan.ts";
import { addNumbered, origin, type Site, type Typed } from "./planner.ts";

/** Where checked aggregates are kept. */
export interface AggregatePlace {
  readonly draft: number;
  readonly window: Window;
  readonly list: Aggregate[];
  readonly numbers: Map<string, number>;
  /** Short names of large expressions. */
  readonly known: ReadonlyMap<unknown, string>;
}

/** Puts built aggregates into the plan and gives the expression that reads them. */
export function finish(call: Call, built: Built, place: AggregatePlace, site: Site): Typed<PeriodExpression> {
  const above = readAggregate(built.above, place);
  const expression: PeriodExpression =
    built.below === undefined
      ? above
      : { kind: "arithmetic", operator: "/", left: above, right: readAggregate(built.below, place) };
  return { expression, type: built.type, from: origin(site, call, built.type) };
}

/** Puts an aggregate into the plan, once, and gives the expression that reads it. */
export function readAggregate(
  aggregate: Aggregate,
  { draft, window, list, numbers, known }: AggregatePlace,
): PeriodExpression {
  const text = JSON.stringify(aggregate, (_, value: unknown) => known.get(value) ?? value);
  const number = addNumbered(list, aggregate, numbers, text);
  return { kind: "aggregate", aggregation: draft, aggregate: number, window };
}
