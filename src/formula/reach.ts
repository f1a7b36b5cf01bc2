import type { Calendar } from "../model/model.ts";
import type { PeriodUnit } from "../model/periods.ts";
import type { PeriodExpression, PlannedFormula } from "./plan.ts";

/** Periods a plan looks back at the most, so that a chain of `previous` cannot ask for the whole of history. */
const MOST_PERIODS_BACK = 4000;

const MOST_IN_A_YEAR: Readonly<Record<PeriodUnit, number>> = {
  year: 1,
  half: 2,
  quarter: 4,
  month: 12,
  week: 53,
  day: 366,
};

/** How many calendar periods before the first reporting period the formulas ask for. */
export function lookBack(formulas: readonly PlannedFormula[], calendar: Calendar): number {
  const { ordinal: first } = calendar.range.from;
  const back: number[] = [];
  const of = (expression: PeriodExpression): number => {
    switch (expression.kind) {
      case "constant":
      case "observed":
      case "aggregate":
        return 0;
      case "measure":
        return back[expression.formula] ?? 0;
      case "negate":
        return of(expression.operand);
      case "arithmetic":
        return Math.max(of(expression.left), of(expression.right));
      case "earlier":
        return expression.by + of(expression.of);
      case "at":
        return Math.max(0, first - expression.ordinal) + of(expression.of);
      case "combined":
        return (
          of(expression.of) +
          (expression.over.kind === "last" ? expression.over.count - 1 : MOST_IN_A_YEAR[calendar.unit])
        );
      case "if-missing":
        return Math.max(of(expression.first), of(expression.second));
      case "score":
        return back[expression.of] ?? 0;
      case "index":
        return Math.max(0, ...expression.parts.map((each) => of(each.expression)));
      case "sum-known":
        return Math.max(0, ...expression.parts.map(of));
      case "finance":
        return Math.max(0, ...expression.arguments.map(of));
    }
  };
  for (const formula of formulas) back.push(Math.min(MOST_PERIODS_BACK, of(formula.expression)));
  return back.reduce((most, each) => Math.max(most, each), 0);
}
