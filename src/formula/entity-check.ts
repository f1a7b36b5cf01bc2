import type { Call } from "../syntax/ast.ts";
import { type AggregatePlace, finish } from "./aggregate-place.ts";
import { both, buildAggregate } from "./build-aggregate.ts";
import { type Counted, countedOf, sourceOf, sourcesNamed } from "./counted-source.ts";
import { functionNamed } from "./functions.ts";
import type { Aggregate, Join, PeriodExpression, RowExpression, Window } from "./plan.ts";
import {
  addOnce,
  type ByEntity,
  draftFor,
  groupKeyOf,
  origin,
  reject,
  type Site,
  type Typed,
} from "./planner.ts";
import { checkCondition } from "./row-check.ts";
import { checkName, type RowScope } from "./row-names.ts";

/**
 * Two stages, `avg(sum(amount) per customer in transactions where region = "north")`: the inner aggregates for each
 * customer, then the outer one over the customers that have a row which meets `where`.
 */
export function checkEntityAggregate(
  call: Call,
  counted: Counted,
  window: Window,
  site: Site,
): Typed<PeriodExpression> | undefined {
  const { per, where: condition } = counted;
  if (per === undefined) return undefined;
  const source = counted.in === undefined ? sourcesNamed(counted.value, site)[0] : sourceOf(counted.in, site);
  if (source === undefined) {
    if (counted.in !== undefined) return undefined;
    return reject(site, "no-source", "`per` does not say in which source", per, {
      hint: "add `in` and the source, such as `avg(sum(amount) per customer in orders)`",
    });
  }
  const probe: Join[] = [];
  const probeScope: RowScope = {
    ...site,
    source,
    counted: source,
    join: -1,
    joins: probe,
    joinNumbers: new Map(),
  };
  const name = { kind: "name", path: per.path, span: per.span } as const;
  const entity = checkName(name, probeScope);
  if (entity === undefined) return undefined;
  const by: ByEntity = { name: per.path.join("."), expression: entity.expression, joins: probe };
  const draft = draftFor(site.planner, source, groupKeyOf(source, window), by);
  const kept = site.planner.drafts[draft];
  if (kept === undefined) return undefined;
  const { joins, joinNumbers } = kept;
  const rows: RowScope = { ...site, source, counted: source, join: -1, joins, joinNumbers };
  const where = condition === undefined ? undefined : checkCondition(condition, rows);
  if (condition !== undefined && where === undefined) return undefined;

  const inner = (aggregate: Aggregate, type: "number" | "date" = "number"): RowExpression => ({
    kind: "inner",
    index: addOnce(kept.inner, aggregate),
    type,
  });
  const checkCall = (innerCall: Call): Typed<RowExpression> | undefined => {
    const group = functionNamed(innerCall.name.text)?.group;
    if (group !== "aggregate") {
      return reject(site, "wrong-place", `\`${innerCall.name.text}\` cannot stand inside \`per\``, innerCall);
    }
    const innerCounted = countedOf(innerCall.arguments[0] ?? innerCall);
    const built = buildAggregate(innerCall, innerCounted, rows);
    if (built === undefined) return undefined;
    const above = inner(withCondition(built.above, where), built.type.kind === "date" ? "date" : "number");
    const expression: RowExpression =
      built.below === undefined
        ? above
        : { kind: "arithmetic", operator: "/", left: above, right: inner(withCondition(built.below, where)) };
    return { expression, type: built.type, from: origin(site, innerCall, built.type) };
  };

  const present: RowExpression | undefined =
    where === undefined
      ? undefined
      : {
          kind: "compare",
          operator: ">",
          left: inner({ function: "count", where }),
          right: { kind: "number", value: 0 },
        };
  const outer: RowScope = { ...rows, entity: { name: per.path.at(-1) ?? "", checkCall, present } };
  const built = buildAggregate(call, { value: counted.value }, outer);
  if (built === undefined) return undefined;
  const place: AggregatePlace = {
    draft,
    window,
    list: kept.aggregates,
    numbers: kept.numbers,
    known: site.planner.classedNames,
  };
  if (present === undefined) return finish(call, built, place, site);
  const only = { ...built, above: withCondition(built.above, present) };
  return finish(
    call,
    built.below === undefined ? only : { ...only, below: withCondition(built.below, present) },
    place,
    site,
  );
}

/** The aggregate of the rows that meet a further condition. */
function withCondition(aggregate: Aggregate, condition: RowExpression | undefined): Aggregate {
  if (condition === undefined) return aggregate;
  return {
    ...aggregate,
    where: aggregate.where === undefined ? condition : both(condition, aggregate.where),
  };
}
