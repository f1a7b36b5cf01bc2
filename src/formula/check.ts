import type { Calendar, Measure, StrategyMap } from "../model/model.ts";
import { finer, type PeriodUnit } from "../model/periods.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import type { Expression } from "../syntax/ast.ts";
import { type AdditivityContext, additivityOf } from "./additivity.ts";
import { inDeclaredUnit } from "./declared-unit.ts";
import { calendarOfActuals, observed } from "./observed.ts";
import { checkPeriod } from "./period-check.ts";
import type { PeriodScope, Referred } from "./period-scope.ts";
import type { PeriodExpression, Plan, PlannedFormula, Window } from "./plan.ts";
import { planIndex, planScoring } from "./plan-scoring.ts";
import { createPlanner, type Planner, reject } from "./planner.ts";
import { lookBack } from "./reach.ts";
import { countOperators, orderMeasures } from "./references.ts";
import { type NumberType, numberOf } from "./types.ts";
import { describeWindow, isPeriodItself } from "./windows.ts";

/** Operators, calls and conditions that one formula may have. */
export const MOST_OPERATORS = 500;
/** Measures that refer to each other inside one window. */
const MOST_LINKED_IN_A_WINDOW = 100;

/**
 * From the formulas of a map to a plan: every name looked up, every type and unit checked. A measure whose formula has
 * an error is left out of the plan (so are those that refer to it), and the error is among the diagnostics.
 */
export function planFormulas(map: StrategyMap): {
  readonly plan: Plan;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { planner, formulas, diagnostics } = planAll(map);
  const { calendar } = planner;
  const used = usedSources(planner);
  const reach = lookBack(formulas, calendar);
  const plan: Plan = {
    kind: "plan",
    map: map.id,
    calendar,
    reach,
    sources: map.sources.filter((each) => used.has(each.id)),
    aggregations: planner.drafts.map(({ source, key, joins, by, inner, aggregates }) => ({
      source,
      key,
      joins,
      ...(by === undefined ? {} : { entity: { by, inner } }),
      aggregates,
    })),
    formulas,
    scorings: [...planner.scored.keys()].map((id) => planScoring(id, map, calendar, reach)),
  };
  return { plan, diagnostics };
}

/** What is wrong with the formulas of a map; as {@link planFormulas}, without the plan. */
export function checkFormulas(map: StrategyMap): readonly Diagnostic[] {
  return planAll(map).diagnostics;
}

function planAll(map: StrategyMap) {
  const planner = createPlanner(map, map.calendar ?? calendarOfActuals(map));
  const { ordered, broken, diagnostics } = orderMeasures(map);
  const planning: Planning = { planner, formulas: [], numbers: new Map(), failed: new Set(broken), depth: 0 };
  for (const measure of ordered) planMeasure(measure, planning);
  return { planner, formulas: planning.formulas, diagnostics: [...diagnostics, ...planner.diagnostics] };
}

interface Planning {
  readonly planner: Planner;
  readonly formulas: PlannedFormula[];
  /** Numbers of formulas by measure and window. */
  readonly numbers: Map<string, number>;
  readonly failed: Set<string>;
  depth: number;
}

function planMeasure(measure: Measure, planning: Planning): void {
  if (planning.failed.has(measure.id)) return;
  const number = plan(measure, ownWindow(measure, planning.planner.calendar), planning);
  if (number === undefined) planning.failed.add(measure.id);
}

/** Plans a measure under a window; its number, or undefined where its formula has an error. */
function plan(measure: Measure, window: Window, planning: Planning): number | undefined {
  const { planner, numbers } = planning;
  const { calendar } = planner;
  const every = measure.every ?? calendar.unit;
  const isOwn = JSON.stringify(window) === JSON.stringify(ownWindow(measure, calendar));
  const name = JSON.stringify([measure.id, window]);
  const planned = numbers.get(name);
  if (planned !== undefined) return planned;
  const formula = measure.formula;
  const expression =
    formula === undefined
      ? withoutFormula(measure, planning)
      : planFormula(measure, formula, window, planning);
  if (expression === undefined) return undefined;
  const context = additivityContext(planning);
  const additivity = additivityOf(expression, context);
  planning.formulas.push({
    measure: measure.id,
    listed: isOwn,
    unit: measure.unit,
    expression,
    ...(isOwn && finer(calendar.unit, every) ? { every } : {}),
    ...(additivity === undefined ? {} : { additivity }),
  });
  numbers.set(name, planning.formulas.length - 1);
  return planning.formulas.length - 1;
}

/** An index of scores, unless its values are noted; every other measure without formula is observed. */
function withoutFormula(measure: Measure, planning: Planning): PeriodExpression | undefined {
  if (measure.index.length === 0 || measure.actuals.length > 0)
    return observed(measure, planning.planner.calendar);
  return planIndex(measure.index, (id) => scoreOf(id, planning));
}

/** The score of a measure under its own window. */
function scoreOf(id: string, planning: Planning): PeriodExpression | undefined {
  const { planner } = planning;
  const measure = planner.measures.get(id);
  if (measure === undefined || planning.failed.has(id)) return undefined;
  const of = plan(measure, ownWindow(measure, planner.calendar), planning);
  return of === undefined ? undefined : { kind: "score", of, scoring: numberOfScoring(id, planner) };
}

function numberOfScoring(id: string, { scored }: Planner): number {
  const number = scored.get(id) ?? scored.size;
  scored.set(id, number);
  return number;
}

/** The window in which a measure is reported. */
function ownWindow(measure: Measure, calendar: Calendar): Window {
  return { kind: "containing", unit: everyOf(measure, calendar) };
}

/** How often a measure is reported: no more often than the calendar has periods. */
function everyOf({ every = "day" }: Measure, { unit }: Calendar): PeriodUnit {
  return finer(unit, every) ? every : unit;
}

function planFormula(
  measure: Measure,
  formula: Expression,
  window: Window,
  planning: Planning,
): PeriodExpression | undefined {
  const { planner } = planning;
  const site = { planner, file: measure.at.file };
  if (countOperators(formula) > MOST_OPERATORS) {
    return reject(
      site,
      "formula-too-long",
      `the formula of \`${measure.id}\` has more than ${MOST_OPERATORS} operators`,
      formula,
      {
        hint: "split it into several measures",
      },
    );
  }
  const scope: PeriodScope = {
    ...site,
    window,
    isRolling: JSON.stringify(window) !== JSON.stringify(ownWindow(measure, planner.calendar)),
    every: everyOf(measure, planner.calendar),
    formulaOf: (id, from, at) => refer(id, from, at, measure, planning),
    keep: (expression) => keep(expression, measure, planning),
    scoreOf: (id) => scoreOf(id, planning),
  };
  const checked = checkPeriod(formula, scope);
  if (checked === undefined) return undefined;
  return inDeclaredUnit(measure, formula, checked, site);
}

/** A compound expression as a formula beside the measure's own, which reads it by its number. */
function keep(expression: PeriodExpression, { id, unit }: Measure, planning: Planning): PeriodExpression {
  if (["constant", "observed", "aggregate", "measure", "score"].includes(expression.kind)) return expression;
  const additivity = additivityOf(expression, additivityContext(planning));
  const formula = planning.formulas.length;
  const kept: PlannedFormula = { measure: id, listed: false, unit, expression };
  planning.formulas.push(additivity === undefined ? kept : { ...kept, additivity });
  return { kind: "measure", formula };
}

/** A reference from one measure's formula to another measure, in the window in which the formula stands. */
function refer(
  id: string,
  scope: PeriodScope,
  at: Expression,
  from: Measure,
  planning: Planning,
): Referred | undefined {
  const { planner } = planning;
  const { calendar } = planner;
  const measure = planner.measures.get(id);
  if (measure === undefined || planning.failed.has(id)) return undefined;
  const ownEvery = measure.every ?? calendar.unit;
  const own = ownWindow(measure, calendar);
  const type = numberOf(measure.unit);
  const isSame = JSON.stringify(own) === JSON.stringify(scope.window);
  if (isPeriodItself(scope.window, calendar.unit) && !isSame) {
    reject(
      scope,
      "every-too-fine",
      `\`${from.id}\` is reported every ${scope.every}, and \`${id}\` only every ${ownEvery}`,
      at,
      {
        hint: `say \`every: ${ownEvery}\` in \`${from.id}\``,
        related: [{ message: `\`${id}\` is declared here`, place: measure.idAt }],
      },
    );
    return undefined;
  }
  const isRolling = !isSame;
  if (isRolling && measure.formula === undefined) {
    if (scope.window.kind === "containing" && scope.window.unit === from.every) {
      return referTo(measure, own, type, planning);
    }
    const message = `\`${id}\` has no formula, so it cannot be computed anew \`${describeWindow(scope.window)}\``;
    return reject(scope, "not-recomputable", message, at, {
      hint: `combine its values: \`avg(${id} over last 4 quarters)\``,
      related: [{ message: `\`${id}\` is declared here`, place: measure.idAt }],
    });
  }
  if (planning.depth >= MOST_LINKED_IN_A_WINDOW) {
    const message = `more than ${MOST_LINKED_IN_A_WINDOW} measures refer to each other inside one window`;
    return reject(scope, "formula-too-long", message, at);
  }
  planning.depth += 1;
  const referred = referTo(measure, isRolling ? scope.window : own, type, planning);
  planning.depth -= 1;
  return referred;
}

function referTo(
  measure: Measure,
  window: Window,
  type: NumberType,
  planning: Planning,
): Referred | undefined {
  const formula = plan(measure, window, planning);
  if (formula === undefined) return undefined;
  return { formula, type, additivity: planning.formulas[formula]?.additivity };
}

function additivityContext({ formulas, planner }: Planning): AdditivityContext {
  return {
    formulas,
    aggregateAt: (aggregation, aggregate) => {
      const draft = planner.drafts[aggregation];
      const source = planner.sources.get(draft?.source ?? "");
      const found = draft?.aggregates[aggregate];
      if (draft === undefined || source === undefined || found === undefined)
        throw new Error("no such aggregate");
      return { aggregate: found, source, perEntity: draft.by !== undefined };
    },
  };
}

function usedSources(planner: Planner): ReadonlySet<string> {
  const used = new Set<string>();
  for (const draft of planner.drafts) {
    used.add(draft.source);
    for (const join of draft.joins) used.add(join.source);
  }
  return used;
}
