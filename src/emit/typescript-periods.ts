import type {
  ArithmeticOperator,
  CombineFunction,
  PeriodExpression,
  Plan,
  PlannedScoring,
} from "../formula/plan.ts";
import { containing, firstDay, lastDay, period, periodOfDay } from "../model/periods.ts";
import { numberLiteral, textLiteral } from "./typescript-words.ts";

/** Names of the literal tables that formulas read. */
export interface PeriodLiterals {
  readonly leaf: (leaf: Extract<PeriodExpression, { kind: "aggregate" }>) => string;
  /** How far back a value stands and its points, one entry a computed period. */
  readonly scoring: (scoring: PlannedScoring) => string;
  /** A constant, made once. */
  readonly constant: (value: number) => string;
  /** One cell a computed period. */
  readonly row: (cells: readonly (number | boolean | null)[]) => string;
}

const REDUCERS: Readonly<Record<CombineFunction, string>> = {
  avg: "average",
  sum: "total",
  min: "least",
  max: "greatest",
  median: "percentile(0.5)",
  stddev: "deviation",
};

const OPERATORS: Readonly<Record<ArithmeticOperator, string>> = {
  "+": "plus",
  "-": "minus",
  "*": "times",
  "/": "over",
};

/** The period that an expression is about: so many before `at`, or always the same. */
type Position =
  | { readonly kind: "before"; readonly by: number }
  | { readonly kind: "fixed"; readonly n: number };

/** An expression over periods as an expression of TypeScript over `at` (number of the period) and `context`. */
export function periodCode(
  expression: PeriodExpression,
  plan: Plan,
  literals: PeriodLiterals,
  position: Position = { kind: "before", by: 0 },
): string {
  const write = (each: PeriodExpression) => periodCode(each, plan, literals, position);
  const start = plan.calendar.range.from.ordinal - plan.reach;
  const at = nameOf(position);
  switch (expression.kind) {
    case "constant":
      return literals.constant(expression.value);
    case "observed": {
      const values = new Map(expression.values.map((each) => [each.ordinal, each.value]));
      const cells = ordinals(plan).map((ordinal) => values.get(ordinal) ?? null);
      return `observedAt(${literals.row(cells)}, ${at})`;
    }
    case "aggregate":
      return `aggregateAt(${literals.leaf(expression)}, ${at}, context)`;
    case "measure": {
      const referred = plan.formulas[expression.formula];
      const name = referred?.listed === true ? textLiteral(referred.measure) : "null";
      return `measureAt(${expression.formula}, ${name}, ${at}, context)`;
    }
    case "negate":
      return `negated(${write(expression.operand)})`;
    case "arithmetic":
      return `${OPERATORS[expression.operator]}(${write(expression.left)}, ${write(expression.right)})`;
    case "earlier":
      return inside(
        position.kind === "fixed"
          ? { ...position, n: position.n - expression.by }
          : { ...position, by: position.by + expression.by },
        expression.of,
        plan,
        literals,
      );
    case "at":
      return inside({ kind: "fixed", n: expression.ordinal - start }, expression.of, plan, literals);
    case "if-missing":
      return `ifMissing(${write(expression.first)}, () => ${write(expression.second)})`;
    case "sum-known":
      return `sumKnown([${expression.parts.map(write).join(", ")}])`;
    case "score": {
      const scoring = plan.scorings[expression.scoring];
      if (scoring === undefined) throw new Error("broken plan");
      return `scoreAt(${literals.scoring(scoring)}, ${expression.of}, ${textLiteral(scoring.measure)}, ${at}, context)`;
    }
    case "index": {
      const parts = expression.parts.map(
        (each) => `[${textLiteral(each.name)}, ${numberLiteral(each.weight)}, ${write(each.expression)}]`,
      );
      return `indexOf([${parts.join(", ")}])`;
    }
    case "finance":
      return `finance(${expression.function}, [${expression.arguments.map(write).join(", ")}])`;
    case "combined": {
      const { of, over } = expression;
      const first =
        over.kind === "last"
          ? `${at} - ${over.count - 1}`
          : `(${literals.row(yearEdges(plan, "first"))}[${at}] ?? ${at})`;
      const last = over.kind === "year" ? `(${literals.row(yearEdges(plan, "last"))}[${at}] ?? ${at})` : at;
      const isNotDue = of.kind === "measure" ? `notDue(${of.formula}, context)` : "() => false";
      return `combined(${REDUCERS[expression.function]}, ${first}, ${last}, (at) => ${periodCode(of, plan, literals)}, ${isNotDue})`;
    }
  }
}

function nameOf(position: Position): string {
  if (position.kind === "fixed") return String(position.n);
  return position.by === 0 ? "at" : `at - ${position.by}`;
}

/** Outside the computed periods there is nothing, not even a constant. */
function inside(position: Position, of: PeriodExpression, plan: Plan, literals: PeriodLiterals): string {
  const value = periodCode(of, plan, literals, position);
  if (position.kind === "before")
    return position.by === 0 ? value : `(at < ${position.by} ? OUTSIDE : ${value})`;
  return position.n >= 0 && position.n < ordinals(plan).length ? value : "OUTSIDE";
}

/** Ordinals of the computed periods, first to last. */
export function ordinals(plan: Plan): readonly number[] {
  const { range } = plan.calendar;
  const start = range.from.ordinal - plan.reach;
  return Array.from({ length: Math.max(0, range.to.ordinal - start + 1) }, (_, index) => start + index);
}

/** For each computed period the number of the first or last period of its year. */
function yearEdges(plan: Plan, edge: "first" | "last"): readonly number[] {
  const { unit, fiscalMonth } = plan.calendar;
  const list = ordinals(plan);
  return list.map((ordinal) => {
    const year = containing(period(unit, ordinal), "year", fiscalMonth);
    const day = edge === "first" ? firstDay(year, fiscalMonth) : lastDay(year, fiscalMonth);
    return periodOfDay(day, unit, fiscalMonth).ordinal - (list[0] ?? 0);
  });
}
