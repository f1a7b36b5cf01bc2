import type { Perspective, Phase, Theme, Weight } from "../model/model.ts";
import { comparePeriods, endsBefore, type Period } from "../model/periods.ts";
import { holdsInPhase, type Timeline } from "../scoring/timeline.ts";

/** A weight as it holds at one period; undefined where the map gives none. */
export interface Held {
  readonly value: number;
  readonly percent: boolean;
}

/**
 * The weight of an element at a period: the last one written whose time (from, until, phase) holds it; one without
 * a time holds always, but gives way to those with one. `from 2026` holds from the year's first quarter on, `until 2026`
 * to its last.
 */
export function weightAt(weights: readonly Weight[], which: Period, timeline: Timeline): Held | undefined {
  const limited = weights.filter(
    (each) => each.from !== undefined || each.until !== undefined || each.phase !== undefined,
  );
  const holding = limited.filter(
    (each) =>
      (each.from === undefined || !endsBefore(which, each.from, timeline.fiscalMonth)) &&
      (each.until === undefined || comparePeriods(which, each.until, timeline.fiscalMonth) <= 0) &&
      (each.phase === undefined || holdsInPhase(each.phase, which, timeline)),
  );
  return holding.at(-1) ?? weights.findLast((each) => !limited.includes(each));
}

/** The weight of a perspective or theme: its own, else the one that the running phase gives it. */
export function weightInPhase(
  element: Perspective | Theme,
  phases: readonly Phase[],
  which: Period,
  timeline: Timeline,
): Held | undefined {
  const own = weightAt(element.weight, which, timeline);
  if (own !== undefined) return own;
  const running = phases.filter((each) => holdsInPhase(each.id, which, timeline));
  return running.flatMap((phase) => phase.weights.filter((share) => share.of === element.id))[0];
}

/**
 * Weights of siblings as plain numbers. Without any they are equal; one that is missing beside plain numbers
 * counts 1; those missing beside percentages share evenly what is left of 100 %.
 */
export function siblingWeights(held: readonly (Held | undefined)[]): readonly number[] {
  if (!held.some((each) => each?.percent)) return held.map((each) => Math.max(0, each?.value ?? 1));
  const given = held.reduce((sum, each) => sum + (each?.value ?? 0), 0);
  const missing = held.filter((each) => each === undefined).length;
  const rest = missing === 0 ? 0 : Math.max(0, 1 - given) / missing;
  return held.map((each) => Math.max(0, each?.value ?? rest));
}
