import { missing, type Value } from "../formula/value.ts";
import type { Measure } from "../model/model.ts";
import { containing, finer, type Period } from "../model/periods.ts";
import { sameNumber } from "../scoring/anchors.ts";
import { bandAround, scoringCase } from "../scoring/scoring-case.ts";
import { SCORING_FUNCTIONS, scoreOf, scoringName } from "../scoring/scoring-functions.ts";
import { baselineAt, targetAt } from "../scoring/targets.ts";
import { endOf, startOf, type Timeline } from "../scoring/timeline.ts";
import { statusInBands, statusOfScore } from "./bands.ts";
import type { Rating } from "./roll-up.ts";
import type { Rule, Status } from "./scorecard.ts";

/** A measure at one period: its value, what the value is compared with, and the verdict. */
export interface MeasureRating extends Rating {
  readonly value: Value;
  /** The period that the value is from. */
  readonly from: Period;
  readonly target: number | null;
  readonly baseline: number | null;
}

/** The ratings of a measure in all periods; `row` are its values in them, in their order. */
export function rateMeasure(
  measure: Measure,
  periods: readonly Period[],
  row: readonly Value[],
  timeline: Timeline,
): readonly MeasureRating[] {
  return periods.map((_, index) => {
    const at = standingIndex(measure, row, periods, index, timeline);
    const from = periods[at];
    const value = row[at] ?? missing("no_data");
    if (from === undefined) throw new Error("a value stands in a period that is not there");
    return rateValue(measure, value, from, timeline);
  });
}

/**
 * The period whose value stands at a period: its own, or for a measure that is reported less often than the
 * calendar the latest one, as long as the next is not due.
 */
function standingIndex(
  measure: Measure,
  row: readonly Value[],
  periods: readonly Period[],
  index: number,
  timeline: Timeline,
): number {
  const now = periods[index];
  if (measure.every === undefined || now === undefined || !finer(timeline.unit, measure.every)) return index;
  const whole = containing(now, measure.every, timeline.fiscalMonth);
  const length = endOf(whole, timeline) - startOf(whole, timeline);
  for (let at = index; at >= 0; at--) {
    const period = periods[at];
    if (period === undefined || endOf(now, timeline) - endOf(period, timeline) >= length - 1e-9) break;
    if (row[at]?.kind === "known") return at;
  }
  return index;
}

function rateValue(measure: Measure, value: Value, from: Period, timeline: Timeline): MeasureRating {
  const aim = targetAt(measure, from, timeline);
  const target = aim.kind === "aim" ? aim.value : null;
  const baseline = baselineAt(measure, from, timeline);
  const facts = { value, from, target, baseline };
  if (value.kind === "missing") {
    const rule: Rule = {
      code: "no_value",
      missing: value.reason,
      ...(value.of === undefined ? {} : { of: value.of }),
    };
    return { ...facts, score: null, status: "grey", rule, coverage: 0, scored: 0, of: 1 };
  }
  const name = scoringName(measure);
  const score = scoreOf(name, {
    ...scoringCase(measure, from, target, baseline, timeline),
    value: value.value,
  });
  const number = score.kind === "scored" ? score.score : null;
  const status = statusOf(measure, name, value.value, number);
  const rule = score.kind === "unscored" ? dueRule(score.rule, aim) : score.rule;
  const there = number === null ? 0 : 1;
  return {
    ...facts,
    score: number,
    status,
    ...(rule === undefined ? {} : { rule }),
    coverage: there,
    scored: there,
    of: 1,
  };
}

/** "No target" is told as "not due yet" where one is due later. */
function dueRule(rule: Rule, aim: ReturnType<typeof targetAt>): Rule {
  const later = rule.code === "no_target" && aim.kind === "none" ? aim.due : undefined;
  return later === undefined ? rule : { code: "target_not_due", period: later };
}

function statusOf(measure: Measure, scoring: string, value: number, score: number | null): Status {
  const declared = measure.bands === undefined ? null : statusInBands(measure.bands, value, score);
  if (declared !== null) return declared;
  if (score === null) return "grey";
  return statusOfScore(score, SCORING_FUNCTIONS.find((each) => each.name === scoring)?.bands);
}

/** Change of a value, turned so that positive is better: towards the band or the one right value. */
export function improvement(measure: Measure, before: MeasureRating, now: MeasureRating): number | null {
  if (before.value.kind === "missing" || now.value.kind === "missing") return null;
  const distance = (rating: MeasureRating, value: number) => {
    const band = bandAround(measure, rating.target);
    return band === null ? 0 : Math.max(band.low - value, value - band.high, 0);
  };
  if (sameNumber(before.value.value, now.value.value)) return 0;
  if (measure.better.kind === "higher") return now.value.value - before.value.value;
  if (measure.better.kind === "lower") return before.value.value - now.value.value;
  return distance(before, before.value.value) - distance(now, now.value.value);
}
