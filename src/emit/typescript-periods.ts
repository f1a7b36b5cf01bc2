import type { CombineFunction, PeriodExpression, Plan, PlannedScoring } from "../formula/plan.ts";
import { containing, firstDay, lastDay, period, periodOfDay } from "../model/periods.ts";
import { numberLiteral, textLiteral } from "./typescript-words.ts";

/** Names of the literal tables that formulas read. */
export interface PeriodLiterals {
  readonly leaf: (leaf: Extract<PeriodExpression, { kind: "aggregate" }>) => string;
  /** How far back a value stands and its points, one entry a computed period. */
  readonly scoring: (scoring: PlannedScoring) => string;
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

/** An expression over periods as an expression of TypeScript over `at` (number of the period) and `context`. */
export function periodCode(expression: PeriodExpression, plan: Plan, literals: PeriodLiterals): string {
  const write = (each: PeriodExpression) => periodCode(each, plan, literals);
  const start = plan.calendar.range.from.ordinal - plan.reach;
  switch (expression.kind) {
    case "constant":
      return `known(${numberLiteral(expression.value)}, false)`;
    case "observed": {
      const values = new Map(expression.values.map((each) => [each.ordinal, each.value]));
      const cells = ordinals(plan).map((ordinal) => values.get(ordinal) ?? null);
      return `observedAt(${literals.row(cells)}, at)`;
    }
    case "aggregate":
      return `aggregateAt(${literals.leaf(expression)}, at, context)`;
    case "measure": {
      const referred = plan.formulas[expression.formula];
      const name = referred?.listed === true ? textLiteral(referred.measure) : "null";
      return `measureAt(${expression.formula}, ${name}, at, context)`;
    }
    case "negate":
      return `negated(${write(expression.operand)})`;
    case "arithmetic":
      return `arithmetic("${expression.operator}", ${write(expression.left)}, ${write(expression.right)})`;
    case "earlier":
      return `inside(at - ${expression.by}, (at) => ${write(expression.of)})`;
    case "at":
      return `inside(${expression.ordinal - start}, (at) => ${write(expression.of)})`;
    case "if-missing":
      return `ifMissing(${write(expression.first)}, () => ${write(expression.second)})`;
    case "sum-known":
      return `sumKnown([${expression.parts.map(write).join(", ")}])`;
    case "score": {
      const scoring = plan.scorings[expression.scoring];
      if (scoring === undefined) throw new Error("broken plan");
      return `scoreAt(${literals.scoring(scoring)}, ${expression.of}, ${textLiteral(scoring.measure)}, at, context)`;
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
          ? `at - ${over.count - 1}`
          : `(${literals.row(yearEdges(plan, "first"))}[at] ?? at)`;
      const last = over.kind === "year" ? `(${literals.row(yearEdges(plan, "last"))}[at] ?? at)` : "at";
      const isNotDue = of.kind === "measure" ? `notDue(${of.formula}, context)` : "() => false";
      return `combined(${REDUCERS[expression.function]}, ${first}, ${last}, (at) => ${write(of)}, ${isNotDue})`;
    }
  }
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
