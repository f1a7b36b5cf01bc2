import type { Column, DataSource } from "../model/model.ts";
import { PERCENT, singular } from "../model/units.ts";
import type { Call, Expression } from "../syntax/ast.ts";
import { type Counted, countedOf } from "./counted-source.ts";
import type { Aggregate, AggregateFunction, RowExpression } from "./plan.ts";
import { reject, type Site, type Typed } from "./planner.ts";
import { checkCondition, checkRow } from "./row-check.ts";
import type { RowScope } from "./row-names.ts";
import { countOf, describeType, numberOf, type Type } from "./types.ts";

/** One aggregate, or the two whose quotient is meant, with the type of the result. */
export interface Built {
  readonly above: Aggregate;
  readonly below?: Aggregate;
  readonly type: Type;
}

/** Checks the value and condition of an aggregate in a scope of rows (or of entities). */
export function buildAggregate(call: Call, counted: Counted, scope: RowScope): Built | undefined {
  const name = call.name.text;
  const { value } = counted;
  const whereExpression = counted.where;
  const where = whereExpression === undefined ? undefined : checkCondition(whereExpression, scope);
  if (whereExpression !== undefined && where === undefined) return undefined;
  const filter = where === undefined ? {} : { where };
  const isRows = value.kind === "name" && value.path.join(".") === scope.counted.id;
  if (isRows && scope.entity === undefined) {
    const above: Aggregate = { function: "count", ...filter };
    if (name === "count") return { above, type: numberOf(countOf(scope.counted.id)) };
    if (name === "share") {
      if (where === undefined) {
        return reject(scope, "share-of-all", "a share needs `where`: without it, it is always 100%", call);
      }
      return { above, below: { function: "count" }, type: numberOf(PERCENT) };
    }
    const columns = fitting(name, scope.counted)
      .map((each) => `\`${scope.counted.id}.${each.id}\``)
      .slice(0, 6);
    return reject(
      scope,
      "wrong-type",
      `\`${name}\` needs a column, and \`${scope.counted.id}\` is a whole source`,
      value,
      {
        hint: `such as ${columns.join(", ")}`,
      },
    );
  }
  const checked = checkRow(value, scope);
  if (checked === undefined) return undefined;
  return build(call, name, checked, filter, scope);
}

function build(
  call: Call,
  name: string,
  checked: Typed<RowExpression>,
  filter: { readonly where?: RowExpression },
  scope: RowScope,
): Built | undefined {
  const argument = checked.expression;
  const entity = nameOfEntity(call.arguments[0]);
  switch (name) {
    case "count": {
      const type = numberOf(countOf(scope.entity?.name ?? scope.counted.id));
      if (checked.type.kind !== "flag") return { above: { function: "count", argument, ...filter }, type };
      return { above: { function: "count", where: both(filter.where, argument) }, type };
    }
    case "distinct":
      return { above: { function: "distinct", argument, ...filter }, type: numberOf(countOf(entity)) };
    case "share": {
      if (checked.type.kind !== "flag") {
        return wrongArgument(
          call,
          "a condition",
          checked,
          scope,
          "such as `share(orders where amount > 100)`",
        );
      }
      const above: Aggregate = { function: "count", where: both(filter.where, argument) };
      return { above, below: { function: "count", argument, ...filter }, type: numberOf(PERCENT) };
    }
    case "percentile": {
      const share = percentileShare(call, scope);
      if (share === undefined) return undefined;
      if (checked.type.kind !== "number") return wrongArgument(call, "a number", checked, scope);
      return { above: { function: "percentile", argument, ...filter, share }, type: checked.type };
    }
    case "first":
    case "last": {
      if (checked.type.kind !== "number") return wrongArgument(call, "a number", checked, scope);
      if (scope.entity !== undefined) return entitiesWithoutDays(call, scope.entity.name, scope);
      const day = scope.counted.time?.column;
      if (day === undefined) {
        const message = `\`${name}\` needs days, and \`${scope.counted.id}\` has no time`;
        return reject(scope, "no-time", message, call, {
          hint: "say `events on` or `snapshot on` and a date column",
        });
      }
      return { above: { function: name, argument, ...filter, day }, type: checked.type };
    }
    case "min":
    case "max":
    case "sum":
    case "avg":
    case "median":
    case "stddev": {
      if (checked.type.kind === "rank" && (name === "min" || name === "max" || name === "median")) {
        return { above: { function: name, argument, ...filter }, type: checked.type };
      }
      if (checked.type.kind === "date" && (name === "min" || name === "max")) {
        return { above: { function: name, argument, ...filter }, type: checked.type };
      }
      if (checked.type.kind !== "number") {
        const counts =
          checked.type.kind === "text" ? "`distinct` counts how many different ones there are" : undefined;
        return wrongArgument(call, "a number", checked, scope, counts);
      }
      return { above: { function: name as AggregateFunction, argument, ...filter }, type: checked.type };
    }
    default:
      return undefined;
  }
}

/** `first(sum(x) per customer)`: of the numbers of customers none is earlier than another. */
function entitiesWithoutDays(call: Call, entity: string, scope: RowScope): undefined {
  const name = call.name.text;
  const message = `\`${name}\` needs days, and here it has one number for each \`${entity}\`, of no day`;
  return reject(scope, "wrong-place", message, call, {
    hint: `\`${name}\` stands inside: \`avg(${name}(amount) per ${entity})\``,
  });
}

/** The conjunction of two conditions, the first of which may be absent. */
export function both(first: RowExpression | undefined, second: RowExpression): RowExpression {
  return first === undefined ? second : { kind: "logic", operator: "and", left: first, right: second };
}

/** Reports an argument of another kind than the aggregate needs. */
export function wrongArgument(
  call: Call,
  wanted: string,
  checked: Typed<unknown>,
  scope: Site,
  hint?: string,
): undefined {
  const { name } = call;
  if (checked.type.kind === "rank") {
    const message = `ranks are ordinal: \`${name.text}\` of them means nothing`;
    return reject(scope, "rank-arithmetic", message, call, {
      related: [checked.from],
      hint: "median, min and max do",
    });
  }
  const message = `\`${name.text}\` needs ${wanted}, and this is ${describeType(checked.type)}`;
  return reject(scope, "wrong-type", message, call.arguments[0] ?? call, { hint, related: [checked.from] });
}

/** The columns that an aggregate can take: numbers, unless it counts or none is a number. */
function fitting(name: string, { columns }: DataSource): readonly Column[] {
  const numbers = columns.filter(({ type }) => type.kind === "number" || type.kind === "likert");
  return name === "distinct" || numbers.length === 0 ? columns : numbers;
}

function percentileShare(call: Call, scope: RowScope): number | undefined {
  const second = call.arguments[1];
  if (second?.kind === "number" && second.unit === undefined) {
    const share = second.percent ? second.value : second.value / 100;
    if (share >= 0 && share <= 1) return share;
  }
  return reject(
    scope,
    "wrong-type",
    "the second argument of `percentile` is a number from 0 to 100",
    second ?? call,
    {
      hint: "such as `percentile(calls.response, 90)`",
    },
  );
}

/** What `distinct(orders.customer)` counts: customers. */
function nameOfEntity(argument: Expression | undefined): string {
  const value = argument === undefined ? undefined : countedOf(argument).value;
  if (value?.kind !== "name") return "values";
  return singular(value.path.at(-1) ?? "").replace(/_id$/, "");
}
