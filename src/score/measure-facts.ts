import type { DatedValue, Measure, StrategyMap } from "../model/model.ts";
import { formatPeriod, type Period } from "../model/periods.ts";
import { scoringName } from "../scoring/scoring-functions.ts";
import { dateOf, goalAt, goalOf } from "../scoring/targets.ts";
import type { Timeline } from "../scoring/timeline.ts";
import { inputsOf, possibleInputs } from "./inputs.ts";
import { improvement, type MeasureRating } from "./measure-score.ts";
import type { Dated, MeasureScore, Named, Rated } from "./scorecard.ts";

type Facts = Omit<MeasureScore, keyof Rated | keyof Named>;

/** What the facts of all measures of a map need, found once. */
export interface MeasureLookups {
  readonly inputs: ReadonlySet<string>;
  /** Ids of the objectives of each measure, in the map's order. */
  readonly objectives: ReadonlyMap<string, readonly string[]>;
}

export function measureLookups(map: StrategyMap): MeasureLookups {
  const objectives = new Map<string, string[]>();
  for (const { id, measures } of map.objectives) {
    for (const measure of new Set(measures)) {
      const known = objectives.get(measure);
      if (known === undefined) objectives.set(measure, [id]);
      else known.push(id);
    }
  }
  return { inputs: possibleInputs(map), objectives };
}

/** What a scorecard says of a measure beside its rating, at the reporting period `periods[index]`. */
export function measureFacts(
  lookups: MeasureLookups,
  measure: Measure,
  ratings: readonly MeasureRating[],
  periods: readonly Period[],
  index: number,
  timeline: Timeline,
): Facts {
  const now = ratings[index];
  const value = now?.value.kind === "known" ? now.value.value : null;
  const missing = now?.value.kind === "missing" ? now.value : undefined;
  const goal = goalOf(measure, timeline);
  const carried = value !== null && now?.from.ordinal !== periods[index]?.ordinal;
  const aimed = now === undefined ? null : goalAt(measure, now.from, timeline);
  const way = (to: number | null) => progressTo(to, now?.baseline ?? null, aimed);
  return {
    objectives: lookups.objectives.get(measure.id) ?? [],
    unit: measure.unit.name,
    better: measure.better.kind,
    ...(measure.timing === undefined ? {} : { timing: measure.timing }),
    value,
    ...(carried && now !== undefined ? { valueFrom: formatPeriod(now.from) } : {}),
    ...(missing === undefined ? {} : { missing: missing.reason }),
    ...(missing?.of === undefined ? {} : { missingOf: missing.of }),
    partial: now?.value.kind === "known" && now.value.partial === true,
    baseline: measure.baseline === undefined ? null : dated(measure.baseline, timeline),
    target: now?.target ?? null,
    goal: goal === undefined ? null : dated(goal, timeline),
    ...(measure.benchmarks.length === 0
      ? {}
      : { benchmarks: measure.benchmarks.map((each) => ({ ...dated(each, timeline), ...remarkOf(each) })) }),
    gap: value === null || now === undefined || now.target === null ? null : value - now.target,
    expectedProgress: way(now?.target ?? null),
    progress: way(value),
    trend: trendOf(measure, ratings, index),
    scoring: scoringName(measure),
    inputs: inputsOf(measure, lookups.inputs),
    series: ratings.map((each, at) =>
      each.value.kind === "known" && each.from.ordinal === periods[at]?.ordinal ? each.value.value : null,
    ),
    targets: ratings.map((each) => each.target),
  };
}

/**
 * Share of the way from baseline to the last target. Of yearly totals all three are the parts that fall on the same
 * season, so that a first quarter is held against what first quarters are to bring.
 */
function progressTo(to: number | null, from: number | null, goal: number | null): number | null {
  if (to === null || from === null || goal === null || goal === from) return null;
  return (to - from) / (goal - from);
}

/** Against the period before; for a value that stands for several periods, against the one before it. */
function trendOf(measure: Measure, ratings: readonly MeasureRating[], index: number): MeasureScore["trend"] {
  const now = ratings[index];
  if (now === undefined) return null;
  const standsLong = measure.every !== undefined && measure.every !== now.from.unit;
  const previous = standsLong
    ? ratings
        .slice(0, index)
        .findLast((each) => each.from.ordinal < now.from.ordinal && each.value.kind === "known")
    : ratings[index - 1];
  const change = previous === undefined ? null : improvement(measure, previous, now);
  if (change === null) return null;
  return change > 0 ? "better" : change < 0 ? "worse" : "same";
}

function remarkOf({ remark }: DatedValue): { readonly remark?: string } {
  return remark === undefined ? {} : { remark };
}

function dated(value: DatedValue, timeline: Timeline): Dated {
  const period = dateOf(value, timeline);
  return { value: value.value, period: period === undefined ? "" : formatPeriod(period) };
}
