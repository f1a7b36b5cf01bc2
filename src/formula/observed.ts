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
import type { PeriodExpression } from "./plan.ts";

/** Noted values by calendar period; the later of two in one period counts. */
export function observed(measure: Measure, calendar: Calendar): PeriodExpression {
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
export function calendarOfActuals(map: StrategyMap): Calendar {
  const noted = map.measures.flatMap((each) => each.actuals.flatMap((one) => one.at ?? []));
  const units: readonly PeriodUnit[] = noted.map((each) => each.unit);
  const unit = units.reduce((a, b) => (finer(b, a) ? b : a), units[0] ?? "year");
  const inUnit = noted.map((each) => periodOfDay(lastDay(each), unit));
  const [first] = inUnit.toSorted((a, b) => comparePeriods(a, b));
  const last = inUnit.toSorted((a, b) => comparePeriods(b, a))[0];
  const range = { from: first ?? period(unit, 0), to: last ?? period(unit, -1) };
  return { unit, range, fiscalMonth: 1 };
}
