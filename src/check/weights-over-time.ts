import type { Calendar, StrategyMap, Weight } from "../model/model.ts";
import {
  comparePeriods,
  endsBefore,
  firstDay,
  lastDay,
  type Period,
  period,
  periodOfDay,
} from "../model/periods.ts";
import { type Days, daysOf } from "./days.ts";

/** One moment at which weights are compared; absent where the map has no calendar. */
export type Moment = Period | undefined;

/** What decides when a weight holds. */
export interface Times {
  readonly calendar: Calendar | undefined;
  readonly phases: ReadonlyMap<string, Days>;
}

export function timesOf(map: StrategyMap): Times {
  const phases = map.phases.flatMap(({ id, during }) =>
    during === undefined ? [] : [[id, daysOf(during, map)] as const],
  );
  return { calendar: map.calendar, phases: new Map(phases) };
}

/** After so many changes of weights the later ones are not looked at. */
const MOST_MOMENTS = 200;

/**
 * The first period of the calendar, and those in which another weight begins to hold; one moment without time where
 * nothing depends on it.
 */
export function momentsOf({ calendar, phases }: Times, weights: readonly Weight[]): readonly Moment[] {
  if (calendar === undefined || !weights.some(isTimed)) return [undefined];
  const { unit, fiscalMonth, range } = calendar;
  const ordinals = new Set([range.from.ordinal]);
  const changes = (day: number) => {
    const { ordinal } = periodOfDay(day, unit, fiscalMonth);
    ordinals.add(ordinal).add(ordinal + 1);
  };
  for (const { from, until, phase } of weights) {
    if (from !== undefined) changes(firstDay(from, fiscalMonth));
    if (until !== undefined) changes(lastDay(until, fiscalMonth));
    const days = phase === undefined ? undefined : phases.get(phase);
    if (days !== undefined) changes(days.first);
    if (days !== undefined) changes(days.last);
  }
  return [...ordinals]
    .filter((ordinal) => ordinal >= range.from.ordinal && ordinal <= range.to.ordinal)
    .sort((a, b) => a - b)
    .slice(0, MOST_MOMENTS)
    .map((ordinal) => period(unit, ordinal));
}

/** The weight that holds at a moment: the last one whose time holds it, else the last one without a time. */
export function weightAt(weights: readonly Weight[], moment: Moment, times: Times): Weight | undefined {
  const always = weights.findLast((each) => !isTimed(each));
  if (moment === undefined) return always;
  return weights.findLast((each) => isTimed(each) && holds(each, moment, times)) ?? always;
}

function isTimed({ from, until, phase }: Weight): boolean {
  return from !== undefined || until !== undefined || phase !== undefined;
}

function holds({ from, until, phase }: Weight, moment: Period, { calendar, phases }: Times): boolean {
  const month = calendar?.fiscalMonth ?? 1;
  if (from !== undefined && endsBefore(moment, from, month)) return false;
  if (until !== undefined && comparePeriods(moment, until, month) > 0) return false;
  if (phase === undefined) return true;
  const during = phases.get(phase);
  const day = lastDay(moment, month);
  return during !== undefined && day >= during.first && day <= during.last;
}
