import { error } from "../source/diagnostic.ts";
import type { Place } from "../source/source.ts";
import type { Context } from "./blocks.ts";

/**
 * More than any strategy has. What is made of a map compares such things with each other, so that a text of a megabyte
 * could ask for hours of work: what goes beyond is reported, once, and left out.
 */
const MOST_IN_A_MAP = { links: 20_000, views: 500, phases: 200, scenarios: 500 } as const;
export const MOST_RULES = 250;
export const MOST_STEPS = 1_000;
/** Periods of a calendar: more than forty years by days. */
export const MOST_PERIODS = 15_000;

/**
 * Characters that the maps of a project may read together beyond their own blocks: their frames, and what they use of
 * the files around them. Each map reads these anew.
 */
export const MOST_SHARED = 4 * 1024 * 1024;

/** How many of each there are in a map so far. */
export type Counts = Map<string, number>;

/** Counts some more of a kind; false, reported the first time, where that is more than a map may have. */
export function hasRoom(counts: Counts, kind: string, more: number, at: Place, context: Context): boolean {
  const most = (MOST_IN_A_MAP as Readonly<Record<string, number | undefined>>)[kind];
  if (most === undefined) return true;
  const before = counts.get(kind) ?? 0;
  counts.set(kind, before + more);
  if (before + more <= most) return true;
  if (before <= most) reportTooLarge(`a map has at most ${most} ${kind}`, at, context);
  return false;
}

export function reportTooLarge(message: string, at: Place, context: Context): void {
  const hint = "no reader can follow so much: divide it";
  context.report(error("map-too-large", message, at, { hint }));
}
