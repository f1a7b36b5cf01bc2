import type { CombineFunction, FinanceFunction, PeriodExpression, PlannedFormula } from "../formula/plan.ts";
import { isDue } from "../formula/windows.ts";
import { containing, firstDay, lastDay, period, periodOfDay } from "../model/periods.ts";
import { percentileByPlace, placeColumns } from "./sql-aggregates.ts";
import type { SqlDialectRules } from "./sql-dialects.ts";
import { sqlNumber } from "./sql-expression.ts";
import type { ViewQueries } from "./view-queries.ts";
import { scoreQuery } from "./view-score.ts";

type Leaf = Extract<PeriodExpression, { kind: "aggregate" }>;

/** Which period a part of a formula is about: so many before the row's, or always the same. */
type Position =
  | { readonly kind: "before"; readonly by: number }
  | { readonly kind: "fixed"; readonly n: number };

const HERE: Position = { kind: "before", by: 0 };

/** The values of a formula by period: `n`, `v`, and whether it is due (`d`). */
export function formulaQuery(
  formula: PlannedFormula,
  queries: ViewQueries,
  leaf: (leaf: Leaf) => string,
): string {
  const { plan, dialect, ordinals } = queries;
  const { select, from } = expressionOverPeriods(formula.expression, queries, leaf);
  if (formula.every === undefined) return `SELECT p.n AS n, ${select} AS v, 1 AS d\n${from}`;
  const { unit, fiscalMonth } = plan.calendar;
  const rows = ordinals.map((ordinal, n) => [
    String(n),
    isDue(formula.every, period(unit, ordinal), fiscalMonth) ? "1" : "0",
  ]);
  const due = dialect.literalRows(rows, "e", ["n", "d"]);
  return `SELECT p.n AS n, CASE WHEN e.d = 1 THEN ${select} END AS v, e.d AS d\n${from}\nLEFT JOIN ${due} ON e.n = p.n`;
}

/** An expression as a column over `p`, with the joins that it reads. */
function expressionOverPeriods(
  expression: PeriodExpression,
  queries: ViewQueries,
  leaf: (leaf: Leaf) => string,
): { readonly select: string; readonly from: string } {
  const { plan, dialect, ordinals } = queries;
  const joins = new Map<string, string>();
  const lines: string[] = [];
  const start = plan.calendar.range.from.ordinal - plan.reach;
  const column = (query: string, position: Position): string => {
    const n =
      position.kind === "fixed" ? String(position.n) : position.by === 0 ? "p.n" : `p.n - ${position.by}`;
    const name = `${query} ${n}`;
    const alias = joins.get(name) ?? `t${joins.size}`;
    if (!joins.has(name)) lines.push(`LEFT JOIN ${query} AS ${alias} ON ${alias}.n = ${n}`);
    joins.set(name, alias);
    return `${alias}.v`;
  };
  const number = (value: number) => dialect.double(sqlNumber(value));
  const write = (each: PeriodExpression, at: Position): string => {
    switch (each.kind) {
      case "constant":
        return number(each.value);
      case "observed": {
        const rows = each.values
          .map(({ ordinal, value }) => [ordinal - start, value] as const)
          .filter(([n]) => n >= 0 && n < ordinals.length)
          .map(([n, value]) => [String(n), number(value)]);
        if (rows.length === 0) return dialect.double("NULL");
        return column(queries.share(`SELECT n, v FROM ${dialect.literalRows(rows, "o", ["n", "v"])}`), at);
      }
      case "aggregate":
        return column(queries.share(leaf(each)), at);
      case "measure":
        return column(queries.formula(each.formula), at);
      case "score": {
        const scoring = plan.scorings[each.scoring];
        if (scoring === undefined) throw new Error("broken plan");
        return column(scoreQuery(scoring, each.of, queries), at);
      }
      case "negate":
        return `(- ${write(each.operand, at)})`;
      case "arithmetic": {
        const left = write(each.left, at);
        const right = write(each.right, at);
        return each.operator === "/"
          ? `(${left} / NULLIF(${right}, 0))`
          : `(${left} ${each.operator} ${right})`;
      }
      case "earlier":
        return inside(
          at.kind === "fixed" ? { ...at, n: at.n - each.by } : { ...at, by: at.by + each.by },
          each.of,
        );
      case "at":
        return inside({ kind: "fixed", n: each.ordinal - start }, each.of);
      case "if-missing":
        return `COALESCE(${write(each.first, at)}, ${write(each.second, at)})`;
      case "sum-known": {
        const parts = each.parts.map((part) => named(part, at));
        const sum = parts.map((part) => `COALESCE(${part}, ${number(0)})`).join(" + ");
        return `(CASE WHEN ${parts.map((part) => `${part} IS NULL`).join(" AND ")} THEN NULL ELSE ${sum} END)`;
      }
      case "index":
        return indexSql(
          each.parts.map((part) => [part.weight, named(part.expression, at)] as const),
          number,
        );
      case "finance":
        return financeSql(
          each.function,
          each.arguments.map((part) => named(part, at)),
          number,
        );
      case "combined": {
        const own = each.of.kind === "measure" ? queries.formula(each.of.formula) : queryOf(each.of);
        return column(queries.share(combinedQuery(each, own, queries)), at);
      }
    }
  };
  const queryOf = (each: PeriodExpression): string => {
    const inner = expressionOverPeriods(each, queries, leaf);
    return queries.share(`SELECT p.n AS n, ${inner.select} AS v, 1 AS d\n${inner.from}`);
  };
  /** What is written more than once is a query of its own, so that nested functions do not double with each step. */
  const named = (each: PeriodExpression, at: Position): string => {
    const isShort = isName(each) || (each.kind === "earlier" && isName(each.of));
    return isShort ? write(each, at) : column(queryOf(each), at);
  };
  /** Outside the computed periods there is nothing, not even a constant. */
  const inside = (position: Position, of: PeriodExpression): string => {
    if (position.kind === "fixed")
      return position.n >= 0 && position.n < ordinals.length ? write(of, position) : dialect.double("NULL");
    return `(CASE WHEN p.n >= ${position.by} THEN ${write(of, position)} END)`;
  };
  const select = write(expression, HERE);
  return { select, from: [`FROM ${queries.periods} AS p`, ...lines].join("\n") };
}

function isName({ kind }: PeriodExpression): boolean {
  return ["constant", "observed", "aggregate", "measure", "score"].includes(kind);
}

/** Values of several periods taken together, where all of them that are due are there. */
function combinedQuery(
  { of, over, function: name }: Extract<PeriodExpression, { kind: "combined" }>,
  own: string,
  { plan, dialect, ordinals }: ViewQueries,
): string {
  const { unit, fiscalMonth } = plan.calendar;
  const every = of.kind === "measure" ? plan.formulas[of.formula]?.every : undefined;
  const [start = 0] = ordinals;
  const rows = ordinals.flatMap((ordinal, n) => {
    const year = containing(period(unit, ordinal), "year", fiscalMonth);
    const edge = (day: number) => periodOfDay(day, unit, fiscalMonth).ordinal - start;
    const first = over.kind === "last" ? n - over.count + 1 : edge(firstDay(year, fiscalMonth));
    const last = over.kind === "year" ? edge(lastDay(year, fiscalMonth)) : n;
    if (first < 0 || last >= ordinals.length) return [];
    const due = ordinals
      .slice(first, last + 1)
      .filter((each) => isDue(every, period(unit, each), fiscalMonth));
    return due.length === 0 ? [] : [[n, first, last, due.length].map(String)];
  });
  const windows = dialect.literalRows(rows.length === 0 ? [["-1", "0", "0", "0"]] : rows, "w", [
    "n",
    "a",
    "b",
    "c",
  ]);
  const rowsOf = `FROM ${windows} CROSS JOIN ${own} AS m WHERE m.n BETWEEN w.a AND w.b AND m.d = 1`;
  const whole = (value: string) => `CASE WHEN COUNT(m.v) = MAX(w.c) THEN ${value} END`;
  if (name !== "median") {
    return `SELECT w.n AS n, ${whole(combine(name, dialect))} AS v ${rowsOf} GROUP BY w.n`;
  }
  if (dialect.percentile !== undefined) {
    return `SELECT w.n AS n, ${whole(dialect.percentile("m.v", 0.5))} AS v ${rowsOf} GROUP BY w.n`;
  }
  const { place, count } = placeColumns("m.v", "w.n");
  const placed = `SELECT w.n AS n, w.c AS c, m.v AS v, ${place} AS r, ${count} AS s ${rowsOf}`;
  const median = percentileByPlace("m.v", "m.r", "m.s", 0.5);
  return `SELECT m.n AS n, CASE WHEN COUNT(m.v) = MAX(m.c) THEN ${median} END AS v FROM (${placed}) AS m GROUP BY m.n`;
}

function combine(name: Exclude<CombineFunction, "median">, dialect: SqlDialectRules): string {
  return name === "stddev" ? dialect.deviation("m.v") : `${name.toUpperCase()}(m.v)`;
}

function indexSql(parts: readonly (readonly [number, string])[], number: (value: number) => string): string {
  const whole = parts.reduce((sum, [weight]) => sum + weight, 0);
  const there = parts.filter(([weight]) => weight > 0);
  if (whole === 0 || there.length === 0) return number(Number.NaN);
  const weight = there
    .map(([each, value]) => `CASE WHEN ${value} IS NULL THEN ${number(0)} ELSE ${number(each)} END`)
    .join(" + ");
  const sum = there.map(([each, value]) => `COALESCE(${number(each)} * ${value}, ${number(0)})`).join(" + ");
  return `(CASE WHEN ${weight} >= ${number(whole * (0.5 - 1e-9))} THEN (${sum}) / (${weight}) END)`;
}

/** Growth, compound growth, present value and lifetime value; the last as the sum of a geometric row. */
function financeSql(
  name: FinanceFunction,
  given: readonly string[],
  number: (value: number) => string,
): string {
  const [first = "NULL", second = "NULL", third = "NULL", fourth = "NULL"] = given;
  // Whether GREATEST passes over a missing value or not, nothing but a value above zero is left.
  const positive = (value: string) => `NULLIF(GREATEST(${value}, ${number(0)}), ${number(0)})`;
  switch (name) {
    case "growth":
      return `(${first} / ${positive(second)} - 1)`;
    case "cagr": {
      const quotient = `(${first} / ${positive(second)})`;
      return `(CASE WHEN ${quotient} >= 0 THEN POWER(${quotient}, 1 / NULLIF(${third}, 0)) - 1 END)`;
    }
    case "npv":
      return `(${given
        .slice(1)
        .map((flow, index) => (index === 0 ? flow : `${flow} / NULLIF(POWER(1 + ${first}, ${index}), 0)`))
        .join(" + ")})`;
    case "clv": {
      const share = `(${second} / NULLIF(1 + ${third}, 0))`;
      const steps = `CASE WHEN ${fourth} <= 0 THEN ${number(0)} WHEN ${fourth} > 1000 THEN ${number(1000)} ELSE CEIL(${fourth}) END`;
      return `(${first} * CASE WHEN ${share} = 1 THEN ${steps} ELSE (1 - POWER(${share}, ${steps})) / NULLIF(1 - ${share}, 0) END)`;
    }
  }
}
