import type { Column, DataSource } from "../model/model.ts";
import { PERCENT, singular } from "../model/units.ts";
import { writeExpression } from "../model/write-expression.ts";
import type { Call, Expression, Rows } from "../syntax/ast.ts";
import { checkEntityAggregate } from "./entity-check.ts";
import { functionNamed } from "./functions.ts";
import type { Aggregate, AggregateFunction, PeriodExpression, RowExpression, Window } from "./plan.ts";
import {
  addNumbered,
  draftFor,
  groupKeyOf,
  nearest,
  origin,
  reject,
  type Site,
  type Typed,
} from "./planner.ts";
import { withEntityOfRankings } from "./ranking-check.ts";
import { checkCondition, checkRow } from "./row-check.ts";
import type { RowScope } from "./row-names.ts";
import { checkSurvey } from "./survey-check.ts";
import { countOf, describeType, numberOf, type Type } from "./types.ts";

type TypedPeriod = Typed<PeriodExpression>;

/** What stands in an aggregate's brackets, taken apart. */
export interface Counted {
  readonly value: Expression;
  readonly per?: Rows["per"];
  readonly in?: Rows["in"];
  readonly where?: Expression;
}

export function countedOf(argument: Expression): Counted {
  if (argument.kind !== "rows") return { value: argument };
  const { value, per, in: within, where } = argument;
  return {
    value,
    ...(per === undefined ? {} : { per }),
    ...(within === undefined ? {} : { in: within }),
    ...(where === undefined ? {} : { where }),
  };
}

/** The sources that an expression names, first to last. */
export function sourcesNamed(expression: Expression, site: Site): readonly DataSource[] {
  const found = new Set<DataSource>();
  const walk = (each: Expression): void => {
    switch (each.kind) {
      case "name": {
        const { sources } = site.planner;
        const source = sources.get(each.path[0] ?? "") ?? sources.get(each.path.slice(0, 2).join("."));
        if (source !== undefined) found.add(source);
        return;
      }
      case "call":
        for (const argument of each.arguments) walk(argument);
        return;
      case "unary":
        walk(each.operand);
        return;
      case "binary":
        walk(each.left);
        walk(each.right);
        return;
      case "one-of":
      case "rolling":
      case "rows":
        walk(each.value);
    }
  };
  walk(expression);
  return [...found];
}

/** Checks an aggregate over a source's rows, in a window; undefined where it has an error (reported). */
export function checkAggregate(call: Call, window: Window, site: Site): TypedPeriod | undefined {
  const name = call.name.text;
  const counted = withEntityOfRankings(countedOf(call.arguments[0] ?? call), site);
  if (counted === undefined) return undefined;
  if (counted.per !== undefined) return checkEntityAggregate(call, counted, window, site);
  const source = counted.in === undefined ? sourcesNamed(counted.value, site)[0] : sourceOf(counted.in, site);
  if (source === undefined) {
    if (counted.in !== undefined) return undefined;
    const wrong = misspelledSource(counted.value, site);
    if (wrong !== undefined) return wrong.reported;
    return reject(
      site,
      "no-source",
      `\`${writeExpression(call)}\` does not say which source it reads`,
      counted.value,
      {
        hint: hintForSource(counted.value, site),
      },
    );
  }
  const draft = draftFor(site.planner, source, groupKeyOf(source, window));
  const { joins = [], joinNumbers = new Map<string, number>() } = site.planner.drafts[draft] ?? {};
  const scope: RowScope = { ...site, source, counted: source, join: -1, joins, joinNumbers };
  const { aggregates: list = [], numbers = new Map<string, number>() } = site.planner.drafts[draft] ?? {};
  const place: AggregatePlace = { draft, window, list, numbers, known: site.planner.classedNames };
  const group = functionNamed(name)?.group;
  if (group === "survey") return checkSurvey(call, counted, scope, place);
  const aggregates = buildAggregate(call, counted, scope);
  if (aggregates === undefined) return undefined;
  return finish(call, aggregates, place, site);
}

/** Where checked aggregates are kept. */
export interface AggregatePlace {
  readonly draft: number;
  readonly window: Window;
  readonly list: Aggregate[];
  readonly numbers: Map<string, number>;
  /** Short names of large expressions. */
  readonly known: ReadonlyMap<unknown, string>;
}

/** One aggregate, or the two whose quotient is meant, with the type of the result. */
export interface Built {
  readonly above: Aggregate;
  readonly below?: Aggregate;
  readonly type: Type;
}

/** Puts built aggregates into the plan and gives the expression that reads them. */
export function finish(call: Call, built: Built, place: AggregatePlace, site: Site): TypedPeriod {
  const above = readAggregate(built.above, place);
  const expression: PeriodExpression =
    built.below === undefined
      ? above
      : { kind: "arithmetic", operator: "/", left: above, right: readAggregate(built.below, place) };
  return { expression, type: built.type, from: origin(site, call, built.type) };
}

export function readAggregate(
  aggregate: Aggregate,
  { draft, window, list, numbers, known }: AggregatePlace,
): PeriodExpression {
  const text = JSON.stringify(aggregate, (_, value: unknown) => known.get(value) ?? value);
  const number = addNumbered(list, aggregate, numbers, text);
  return { kind: "aggregate", aggregation: draft, aggregate: number, window };
}

/** Checks the value and condition of an aggregate in a scope of rows (or of entities). */
export function buildAggregate(call: Call, counted: Counted, scope: RowScope): Built | undefined {
  const name = call.name.text;
  const { value } = counted;
  const whereExpression = counted.where;
  const where = whereExpression === undefined ? undefined : checkCondition(whereExpression, scope);
  if (whereExpression !== undefined && where === undefined) return undefined;
  const filter = where === undefined ? {} : { where };
  const isRows = value.kind === "name" && value.path.length === 1 && value.path[0] === scope.counted.id;
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

/** The conjunction of two conditions, the first of which may be absent. */
export function both(first: RowExpression | undefined, second: RowExpression): RowExpression {
  return first === undefined ? second : { kind: "logic", operator: "and", left: first, right: second };
}

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

export function sourceOf(reference: NonNullable<Rows["in"]>, site: Site): DataSource | undefined {
  const id = reference.path.join(".");
  const source = site.planner.sources.get(id);
  if (source !== undefined) return source;
  return reject(site, "unknown-source", `no source is called \`${id}\``, reference, {
    hint: nearest(site, id, () => site.planner.sources.keys()),
  });
}

/** `sum(order.amount)` where the source is called `orders`. */
function misspelledSource(value: Expression, site: Site): { readonly reported: undefined } | undefined {
  if (value.kind !== "name" || value.path.length < 2) return undefined;
  const id = value.path[0] ?? "";
  const hint = nearest(site, id, () => site.planner.sources.keys());
  if (hint === undefined) return undefined;
  return { reported: reject(site, "unknown-source", `no source is called \`${id}\``, value, { hint }) };
}

function hintForSource(value: Expression, site: Site): string | undefined {
  if (value.kind !== "name") return "name the source before the first column, such as `orders.amount`";
  const column = value.path.at(-1) ?? "";
  const owner = site.planner.owners.get(column);
  if (owner !== undefined) return `write \`${owner.id}.${column}\``;
  return nearest(site, column, () => site.planner.sources.keys());
}
