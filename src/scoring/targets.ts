import type { DatedValue, Measure } from "../model/model.ts";
import { formatPeriod, type Period, type PeriodUnit } from "../model/periods.ts";
import { seasonParts } from "./season.ts";
import { endOf, holdsInPhase, startOf, type Timeline } from "./timeline.ts";

const SHORTEST_FIRST: readonly PeriodUnit[] = ["day", "week", "month", "quarter", "half", "year"];

export type Aim =
  | { readonly kind: "aim"; readonly value: number }
  /** `due`: the first period that has a target, where there is one later. */
  | { readonly kind: "none"; readonly due?: string };

/**
 * The target that holds at a period. `in` totals give the period its part of them; a target of the running phase or
 * without a date holds as it is; between dated ones the value follows the measure's path from the baseline on; the
 * last one goes on holding. Targets for a class of customers are not the measure's own and are left out.
 */
export function targetAt(measure: Measure, which: Period, timeline: Timeline): Aim {
  const targets = measure.targets.filter((each) => each.for === undefined);
  const total = totalAt(measure, targets, which, timeline);
  if (total !== undefined) return { kind: "aim", value: total };
  const inPhase = targets.find(
    (each) => each.phase !== undefined && holdsInPhase(each.phase, which, timeline),
  );
  if (inPhase !== undefined) return { kind: "aim", value: inPhase.value };
  const onPath = valueOnPath(measure, targets, which, timeline);
  if (onPath !== undefined) return { kind: "aim", value: onPath };
  const always = targets.find(
    (each) => each.at === undefined && each.in === undefined && each.phase === undefined,
  );
  if (always !== undefined) return { kind: "aim", value: always.value };
  const now = endOf(which, timeline);
  const due = targets
    .flatMap((each) => each.at ?? each.in ?? [])
    .filter((each) => endOf(each, timeline) > now)
    .sort((a, b) => endOf(a, timeline) - endOf(b, timeline))[0];
  return due === undefined ? { kind: "none" } : { kind: "none", due: formatPeriod(due) };
}

/** The baseline to compare a period with: of a baseline `in` a year, the part that this period has by season. */
export function baselineAt(measure: Measure, which: Period, timeline: Timeline): number | null {
  const { baseline } = measure;
  return baseline === undefined ? null : shareAt(baseline, measure, which, timeline);
}

/** The last target to compare a period with: of a total `in` a year, the part that this period has by season. */
export function goalAt(measure: Measure, which: Period, timeline: Timeline): number | null {
  const goal = goalOf(measure, timeline);
  return goal === undefined ? null : shareAt(goal, measure, which, timeline);
}

/** Of a total, the part that falls on the same season as a period does, in whichever year; all else as it is. */
function shareAt(
  { value, in: within }: DatedValue,
  { season }: Measure,
  which: Period,
  timeline: Timeline,
): number {
  if (within === undefined) return value;
  const first = startOf(within, timeline);
  const length = endOf(within, timeline) - first;
  const shift = Math.floor((startOf(which, timeline) - first) / length) * length;
  const start = startOf(which, timeline) - shift;
  const end = endOf(which, timeline) - shift;
  // A week may lie in two years: what is beyond the end falls on the beginning.
  const isPart = end - start < length;
  const spans = [{ start, end }, ...(isPart ? [{ start: start - length, end: end - length }] : [])];
  return seasonParts(season, within, timeline).reduce(
    (sum, part) => sum + value * part.share * spans.reduce((shares, span) => shares + overlap(part, span), 0),
    0,
  );
}

/** The last target of all, which the strategy aims at; undefined where there is none. */
export function goalOf(measure: Measure, timeline: Timeline): DatedValue | undefined {
  const own = measure.targets.filter((each) => each.for === undefined);
  const dated = own.filter((each) => dateOf(each, timeline) !== undefined);
  return (
    [...dated].sort(
      (a, b) => endOf(dateOf(b, timeline)!, timeline) - endOf(dateOf(a, timeline)!, timeline),
    )[0] ?? own[0]
  );
}

/** The period in which a dated value is due: the last one of its phase where it names one. */
export function dateOf(value: DatedValue, { phases }: Timeline): Period | undefined {
  return value.at ?? value.in ?? phases.find((each) => each.id === value.phase)?.during?.to;
}

/** Share of the time from the baseline to the last target that is over, 0..1; null without both. */
export function elapsedAt(measure: Measure, which: Period, timeline: Timeline): number | null {
  const goal = goalOf(measure, timeline);
  const due = goal === undefined ? undefined : dateOf(goal, timeline);
  if (measure.baseline === undefined || due === undefined) return null;
  const start = endOf(dateOf(measure.baseline, timeline) ?? timeline.origin, timeline);
  const length = endOf(due, timeline) - start;
  if (length <= 0) return null;
  return Math.min(1, Math.max(0, (endOf(which, timeline) - start) / length));
}

function valueOnPath(
  measure: Measure,
  targets: readonly DatedValue[],
  which: Period,
  timeline: Timeline,
): number | undefined {
  const dated = targets.filter((each) => each.at !== undefined);
  if (dated.length === 0) return undefined;
  const { baseline } = measure;
  const start =
    baseline === undefined || baseline.in !== undefined
      ? []
      : [{ x: endOf(baseline.at ?? timeline.origin, timeline), y: baseline.value }];
  // Of a baseline and a target at one time the target holds from then on, so it stands behind.
  const anchors = [...start, ...dated.map((each) => ({ x: endOf(each.at!, timeline), y: each.value }))];
  anchors.sort((a, b) => a.x - b.x);
  const x = endOf(which, timeline);
  const before = anchors.findLast((each) => each.x <= x);
  const after = anchors.find((each) => each.x > x);
  if (before === undefined) return undefined;
  if (after === undefined) return before.y;
  const share = (x - before.x) / (after.x - before.x);
  const path = measure.unit.form === "scale" ? "step" : measure.path;
  if (path === "step") return before.y;
  if (path === "compound" && before.y * after.y > 0) return before.y * (after.y / before.y) ** share;
  return before.y + share * (after.y - before.y);
}

/**
 * The part of the `in` totals that falls on a period; undefined where they do not cover it wholly. Totals of shorter
 * periods go before those of longer ones: who sets a target for the quarter means it, whatever the year is to bring.
 */
function totalAt(
  measure: Measure,
  targets: readonly DatedValue[],
  which: Period,
  timeline: Timeline,
): number | undefined {
  const span = { start: startOf(which, timeline), end: endOf(which, timeline) };
  for (const unit of SHORTEST_FIRST) {
    let sum = 0;
    let covered = 0;
    for (const target of targets) {
      if (target.in?.unit !== unit) continue;
      for (const part of seasonParts(measure.season, target.in, timeline)) {
        const share = overlap(part, span);
        sum += target.value * part.share * share;
        covered += share * (part.end - part.start);
      }
    }
    if (covered > 0 && covered >= span.end - span.start - 1e-9) return sum;
  }
  return undefined;
}

/** Share of `part` that lies inside `span`. */
function overlap(part: { start: number; end: number }, span: { start: number; end: number }): number {
  const common = Math.min(part.end, span.end) - Math.max(part.start, span.start);
  return common <= 0 ? 0 : common / (part.end - part.start);
}
