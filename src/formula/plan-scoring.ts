import type { Calendar, IndexPart, Measure, StrategyMap } from "../model/model.ts";
import { containing, finer, type Period, period } from "../model/periods.ts";
import { scoringCase } from "../scoring/scoring-case.ts";
import { drawScoring, scoringName } from "../scoring/scoring-functions.ts";
import { baselineAt, targetAt } from "../scoring/targets.ts";
import { endOf, startOf, type Timeline } from "../scoring/timeline.ts";
import type { PeriodExpression, PlannedScoring, ScoringAt, WeighedPart } from "./plan.ts";

/**
 * How a measure is scored in every computed period. Targets, baselines, phases and scoring functions stand in the map,
 * so all that evaluation is left to do is to put the value on a line.
 */
export function planScoring(id: string, map: StrategyMap, calendar: Calendar, reach: number): PlannedScoring {
  const measure = map.measures.find((each) => each.id === id);
  if (measure === undefined) throw new Error(`no measure ${id}`);
  const { unit, range } = calendar;
  const timeline: Timeline = {
    unit,
    fiscalMonth: calendar.fiscalMonth,
    origin: period(unit, range.from.ordinal - 1),
    phases: map.phases,
  };
  const periods: ScoringAt[] = [];
  for (let ordinal = range.from.ordinal - reach; ordinal <= range.to.ordinal; ordinal++) {
    const at = period(unit, ordinal);
    const back = standingPeriods(measure, at, timeline);
    // Scorecards know nothing from before the first reporting period.
    const known = ordinal >= range.from.ordinal ? ordinal - range.from.ordinal : back;
    periods.push({ anchors: anchorsAt(measure, at, timeline), standing: Math.min(back, known) });
  }
  return { measure: id, periods };
}

function anchorsAt(measure: Measure, at: Period, timeline: Timeline): ScoringAt["anchors"] {
  const aim = targetAt(measure, at, timeline);
  const target = aim.kind === "aim" ? aim.value : null;
  const facts = scoringCase(measure, at, target, baselineAt(measure, at, timeline), timeline);
  const drawn = drawScoring(scoringName(measure), facts);
  return drawn.kind === "none" ? [] : drawn.anchors;
}

/** How far back the value of a measure that is reported seldom may lie: the next one is not due yet. */
function standingPeriods({ every }: Measure, now: Period, timeline: Timeline): number {
  if (every === undefined || !finer(timeline.unit, every)) return 0;
  const whole = containing(now, every, timeline.fiscalMonth);
  const length = endOf(whole, timeline) - startOf(whole, timeline);
  let back = 0;
  for (;;) {
    const before = period(now.unit, now.ordinal - back - 1);
    if (endOf(now, timeline) - endOf(before, timeline) >= length - 1e-9) return back;
    back += 1;
  }
}

/** A weighted tree of scores; undefined where one of the measures has an error (reported). */
export function planIndex(
  parts: readonly IndexPart[],
  scoreOf: (measure: string) => PeriodExpression | undefined,
): PeriodExpression | undefined {
  const weighed: WeighedPart[] = [];
  for (const part of parts) {
    const expression = part.parts.length > 0 ? planIndex(part.parts, scoreOf) : scoreOf(part.of);
    if (expression === undefined) return undefined;
    weighed.push({ name: part.of, weight: part.weight, expression });
  }
  return { kind: "index", parts: weighed };
}
