import { writeExpression } from "../model/write-expression.ts";
import type { Call, Expression, Rows } from "../syntax/ast.ts";
import type { Counted } from "./counted-source.ts";
import { functionNamed } from "./functions.ts";
import type { RowExpression } from "./plan.ts";
import { addOnce, origin, reject, type Site, type Typed } from "./planner.ts";
import { checkRow } from "./row-check.ts";
import type { RowScope } from "./row-names.ts";
import { partsOfRow } from "./row-parts.ts";
import { describeType, RANK } from "./types.ts";

const MOST_CLASSES = 100;

/** `rank(x)` and `tier(x, 5)`: the place or class of a row, or entity, among all of its period. */
export function checkRanking(call: Call, scope: RowScope): Typed<RowExpression> | undefined {
  const [first = call, second] = call.arguments;
  const name = call.name.text;
  const wanted = name === "tier" ? 2 : 1;
  if (call.arguments.length !== wanted) {
    const message = `\`${name}\` takes ${wanted === 1 ? "1 argument" : "2 arguments"}, not ${call.arguments.length}`;
    return reject(scope, "wrong-arguments", message, call, {
      hint: `such as \`${functionNamed(name)?.form ?? name}\``,
    });
  }
  if (scope.join >= 0) {
    const message = `\`${name}\` ranks the rows of \`${scope.source.id}\`, and here the rows of \`${scope.counted.id}\` are counted`;
    return reject(scope, "not-yet-supported", message, call, {
      hint: `count \`${scope.source.id}\` instead`,
    });
  }
  const classes = name === "tier" ? classesOf(second, call, scope) : undefined;
  if (name === "tier" && classes === undefined) return undefined;
  const checked = checkRow(first, scope);
  if (checked === undefined) return undefined;
  const { kind } = checked.type;
  if ((kind !== "number" && kind !== "date" && kind !== "rank") || hasRanking(checked.expression)) {
    const given = hasRanking(checked.expression) ? "a place already" : describeType(checked.type);
    const message = `\`${name}\` needs a number or a date, and this is ${given}`;
    return reject(scope, "wrong-type", message, first, { related: [checked.from] });
  }
  const when = scope.entity?.present;
  const then = checked.expression;
  const value: RowExpression = when === undefined ? then : { kind: "choice", branches: [{ when, then }] };
  const ranking = classes === undefined ? { value } : { value, classes };
  const number = addOnce(scope.planner.rankings, ranking);
  return { expression: { kind: "ranked", number, ...ranking }, type: RANK, from: origin(scope, call, RANK) };
}

function hasRanking(expression: RowExpression): boolean {
  return expression.kind === "ranked" || partsOfRow(expression).some(hasRanking);
}

function classesOf(second: Expression | undefined, call: Call, scope: Site): number | undefined {
  const isPlain = second?.kind === "number" && second.unit === undefined && !second.percent;
  if (isPlain && Number.isInteger(second.value) && second.value >= 2 && second.value <= MOST_CLASSES) {
    return second.value;
  }
  const message = `the second argument of \`tier\` is a number of classes, from 2 to ${MOST_CLASSES}`;
  return reject(scope, "wrong-type", message, second ?? call, { hint: "`tier(x, 5)`: 5 is the highest" });
}

/**
 * `share(tier(max(day) per customer in orders, 5) = 5)`: the entity may stand inside the rankings; it is the same for all
 * of them, and then that of the aggregate.
 */
export function withEntityOfRankings(counted: Counted, site: Site): Counted | undefined {
  const entities: Rows[] = [];
  const value = lift(counted.value, entities);
  const [first] = entities;
  if (first === undefined) return counted;
  const words = (rows: Rows) =>
    writeExpression({ ...rows, value: { kind: "flag", value: true, span: rows.span } });
  const other = entities.find((each) => words(each) !== words(first));
  if (other !== undefined || counted.per !== undefined || counted.in !== undefined) {
    return reject(
      site,
      "wrong-place",
      "the rankings of one aggregate are over the same entities and rows",
      other ?? first,
      {
        hint: "write `per`, `in` and `where` once, after the whole condition",
      },
    );
  }
  if (first.where !== undefined && counted.where !== undefined) {
    return reject(site, "wrong-place", "`where` stands both inside and outside the ranking", first, {
      hint: "join the two conditions with `and`, after the whole condition",
    });
  }
  const where = first.where ?? counted.where;
  return {
    value,
    ...(first.per === undefined ? {} : { per: first.per }),
    ...(first.in === undefined ? {} : { in: first.in }),
    ...(where === undefined ? {} : { where }),
  };
}

/** The expression with the rows inside its rankings taken out, into `entities`. */
function lift(expression: Expression, entities: Rows[]): Expression {
  switch (expression.kind) {
    case "call": {
      const [first, ...rest] = expression.arguments;
      if (functionNamed(expression.name.text)?.group !== "ranking" || first?.kind !== "rows")
        return expression;
      entities.push(first);
      return { ...expression, arguments: [first.value, ...rest] };
    }
    case "unary":
      return { ...expression, operand: lift(expression.operand, entities) };
    case "binary":
      return {
        ...expression,
        left: lift(expression.left, entities),
        right: lift(expression.right, entities),
      };
    case "one-of":
      return { ...expression, value: lift(expression.value, entities) };
    default:
      return expression;
  }
}
