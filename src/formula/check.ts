import type { Calendar, Measure, StrategyMap } from "../model/model.ts";
import {
  comparePeriods,
  containing,
  finer,
  lastDay,
  type PeriodUnit,
  period,
  periodOfDay,
} from "../model/periods.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import type { Expression } from "../syntax/ast.ts";
import { type AdditivityContext, additivityOf } from "./additivity.ts";
import { checkPeriod } from "./period-check.ts";
import { convertPeriod, type PeriodScope, type Referred } from "./period-scope.ts";
import type { PeriodExpression, Plan, PlannedFormula, Window } from "./plan.ts";
import { planIndex, planScoring } from "./plan-scoring.ts";
import { createPlanner, type Planner, reject, warn } from "./planner.ts";
import { lookBack } from "./reach.ts";
import { countOperators, orderMeasures } from "./references.ts";
import { conversionTo, describeType, type NumberType, numberOf } from "./types.ts";
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
  const every = measure.every ?? calendar.unit;
  return { kind: "containing", unit: finer(calendar.unit, every) ? every : calendar.unit };
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
    every: measure.every ?? planner.calendar.unit,
    formulaOf: (id, from, at) => refer(id, from, at, measure, planning),
    scoreOf: (id) => scoreOf(id, planning),
  };
  const checked = checkPeriod(formula, scope);
  if (checked === undefined) return undefined;
  if (checked.type.kind !== "number") {
    const message = `a measure is a number, and the formula of \`${measure.id}\` gives ${describeType(checked.type)}`;
    return reject(site, "wrong-type", message, formula, { related: [checked.from] });
  }
  const conversion = conversionTo(measure.unit, checked.type);
  if (conversion === undefined) return wrongUnit(measure, formula, checked.type, checked.from, planner);
  if (measure.unit.form === "percent" && timesHundred(formula)) {
    const message = `\`${measure.id}\` is in percent, so its formula gives the share itself, not a hundred times it`;
    warn(site, "percent-times-100", message, formula, { hint: "leave out the 100: 0.28 is 28%" });
  }
  return convertPeriod(checked.expression, conversion);
}

function wrongUnit(
  measure: Measure,
  formula: Expression,
  inferred: NumberType,
  from: { readonly message: string; readonly place: Diagnostic["place"] },
  planner: Planner,
): undefined {
  const declared = describeType(numberOf(measure.unit));
  const message = `\`${measure.id}\` is declared in ${declared}, but its formula gives ${describeType(inferred)}`;
  const site = { planner, file: measure.at.file };
  const { name, form } = inferred.unit;
  const writable = !/[×^]|^1 \//.test(name);
  return reject(site, "unit-mismatch", message, formula, {
    hint:
      measure.unit.form === "percent" && form === "count"
        ? "divide it by the count of all, or say `unit: count`"
        : writable
          ? `write \`unit: ${name}\`, or change the formula`
          : "nothing is measured in that; change the formula",
    related: [from, { message: `\`${measure.id}\` is declared here`, place: measure.idAt }],
  });
}

/** `100 * share(…)`: a habit from spreadsheets. */
function timesHundred(formula: Expression): boolean {
  if (formula.kind !== "binary" || formula.operator !== "*") return false;
  return [formula.left, formula.right].some(
    (each) => each.kind === "number" && !each.percent && each.value === 100,
  );
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

/** Noted values by calendar period; the later of two in one period counts. */
function observed(measure: Measure, calendar: Calendar): PeriodExpression {
  const { unit, fiscalMonth } = calendar;
  const values = new Map<number, { value: number; at: number }>();
  for (const actual of measure.actuals) {
    const when = actual.at ?? actual.in;
    if (when === undefined || actual.for !== undefined) continue;
    const isTotal =
      actual.in !== undefined && finer(unit, actual.in.unit) && actual.in.unit !== measure.every;
    if (isTotal) continue;
    const day = lastDay(when, fiscalMonth);
    const { ordinal } = finer(when.unit, unit)
      ? containing(when, unit, fiscalMonth)
      : periodOfDay(day, unit, fiscalMonth);
    const before = values.get(ordinal);
    if (before === undefined || before.at <= day) values.set(ordinal, { value: actual.value, at: day });
  }
  const sorted = [...values].sort(([a], [b]) => a - b);
  return { kind: "observed", values: sorted.map(([ordinal, { value }]) => ({ ordinal, value })) };
}

/** Without a calendar, a map reports the periods in which values are noted. */
function calendarOfActuals(map: StrategyMap): Calendar {
  const noted = map.measures.flatMap((each) => each.actuals.flatMap((one) => one.at ?? []));
  const units: readonly PeriodUnit[] = noted.map((each) => each.unit);
  const unit = units.reduce((a, b) => (finer(b, a) ? b : a), units[0] ?? "year");
  const inUnit = noted.map((each) => periodOfDay(lastDay(each), unit));
  const [first] = inUnit.toSorted((a, b) => comparePeriods(a, b));
  const last = inUnit.toSorted((a, b) => comparePeriods(b, a))[0];
  const range = { from: first ?? period(unit, 0), to: last ?? period(unit, -1) };
  return { unit, range, fiscalMonth: 1 };
}

function usedSources(planner: Planner): ReadonlySet<string> {
  const used = new Set<string>();
  for (const draft of planner.drafts) {
    used.add(draft.source);
    for (const join of draft.joins) used.add(join.source);
  }
  return used;
}
