import type { StrategyMap, Weight } from "../model/model.ts";
import { comparePeriods, type Period, periodsIn } from "../model/periods.ts";
import { daysOf, daysOfPeriod, overlap } from "./days.ts";

/** One moment at which weights are compared; absent where the map has no calendar. */
export type Moment = Period | undefined;

/** The periods of the calendar in which weights may differ; one moment without time where nothing depends on it. */
export function momentsOf(map: StrategyMap, weights: readonly Weight[]): readonly Moment[] {
  const timed = weights.some((each) => isTimed(each));
  return timed && map.calendar !== undefined ? periodsIn(map.calendar.range) : [undefined];
}

/** The weight that holds at a moment: the last one whose time holds it, else the last one without a time. */
export function weightAt(weights: readonly Weight[], moment: Moment, map: StrategyMap): Weight | undefined {
  const always = weights.findLast((each) => !isTimed(each));
  if (moment === undefined) return always;
  return weights.findLast((each) => isTimed(each) && holds(each, moment, map)) ?? always;
}

function isTimed({ from, until, phase }: Weight): boolean {
  return from !== undefined || until !== undefined || phase !== undefined;
}

function holds({ from, until, phase }: Weight, moment: Period, map: StrategyMap): boolean {
  const month = map.calendar?.fiscalMonth ?? 1;
  if (from !== undefined && comparePeriods(moment, from, month) < 0) return false;
  if (until !== undefined && comparePeriods(moment, until, month) > 0) return false;
  if (phase === undefined) return true;
  const during = map.phases.find((each) => each.id === phase)?.during;
  return during !== undefined && overlap(daysOfPeriod(moment, map), daysOf(during, map));
}
