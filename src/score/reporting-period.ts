import type { MeasureValues } from "../formula/value.ts";
import { containing, finer, firstDay, parsePeriod, periodOfDay } from "../model/periods.ts";

/**
 * Index of the reporting period among the periods of the values: the one named, or that holds or ends the named
 * one (`2025` is its last quarter, `2025-11` is 2025-Q4); without a name the last period in which any measure has a
 * value. −1 where there are no periods or the named one is none of them. No clock is asked.
 */
export function reportingIndex(values: MeasureValues, name: string | undefined, fiscalMonth = 1): number {
  const { periods, rows } = values;
  const unit = periods[0]?.unit;
  if (unit === undefined) return -1;
  if (name === undefined) {
    const last = periods.findLastIndex((_, index) => rows.some((row) => row.values[index]?.kind === "known"));
    return last === -1 ? periods.length - 1 : last;
  }
  const named = parsePeriod(name);
  if (named === undefined) return -1;
  const wanted = finer(named.unit, unit)
    ? periodOfDay(firstDay(named, fiscalMonth), unit, fiscalMonth)
    : containing(named, unit, fiscalMonth);
  return periods.findIndex((each) => each.ordinal === wanted.ordinal);
}
