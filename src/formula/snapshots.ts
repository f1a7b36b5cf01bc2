import type { DataSource } from "../model/model.ts";
import { type Days, daysEarlier } from "./windows.ts";

/**
 * The day of the snapshot that stands in a window: the last one in it, else, where the source says `carried`, the
 * last one at most that long before the window began. `days` ascend. Undefined where there is none.
 */
export function standingSnapshot(
  days: readonly number[],
  window: Days,
  source: DataSource,
): number | undefined {
  const last = lastUpTo(days, window.last);
  return last !== undefined && last >= earliestStanding(window, source) ? last : undefined;
}

/** The first day whose snapshot may stand in a window. */
export function earliestStanding(window: Days, source: DataSource): number {
  const carried = source.time?.carried;
  if (carried === undefined) return window.first;
  return daysEarlier(window.first - 1, carried.count, carried.unit) + 1;
}

/** The greatest of ascending numbers that is not above a limit. */
export function lastUpTo(ascending: readonly number[], limit: number): number | undefined {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return ascending[low - 1];
}
