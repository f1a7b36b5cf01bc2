import type { Share } from "../model/model.ts";
import type { Period } from "../model/periods.ts";
import { endOf, startOf, type Timeline } from "./timeline.ts";

/** A stretch of a total's period and the share of the total that falls on it. */
export interface SeasonPart {
  readonly start: number;
  readonly end: number;
  readonly share: number;
}

const MONTHS: readonly string[] = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * Spreads a total over the parts of its period. Without `season` it is spread evenly; `Q1 26 %` falls on the
 * period's first quarter, `H1` on its first half, `Jan` or `January` on its first month (of a fiscal year, the
 * first month of that year is whichever it starts with). Plain weights are brought to a sum of 1; percentages are
 * taken as they stand.
 */
export function seasonParts(
  season: readonly Share[],
  whole: Period,
  timeline: Timeline,
): readonly SeasonPart[] {
  const start = startOf(whole, timeline);
  const end = endOf(whole, timeline);
  const parts = season.flatMap((each) => {
    const place = placeInYear(each.of, timeline.fiscalMonth);
    return place === undefined ? [] : [{ place, share: each }];
  });
  if (whole.unit !== "year" || parts.length === 0) return [{ start, end, share: 1 }];
  const sum = parts.reduce((total, { share }) => total + share.value, 0);
  return parts.map(({ place, share }) => ({
    start: start + place.from * (end - start),
    end: start + place.to * (end - start),
    share: share.percent || sum === 0 ? share.value : share.value / sum,
  }));
}

/** Where a named part of a year lies in it, as shares of the year. */
function placeInYear(name: string, fiscalMonth: number): { from: number; to: number } | undefined {
  const match = /^([QqHh])([1-4])$/.exec(name);
  if (match !== null) {
    const parts = match[1]?.toUpperCase() === "Q" ? 4 : 2;
    const number = Number(match[2]);
    return number > parts ? undefined : { from: (number - 1) / parts, to: number / parts };
  }
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  if (month === -1) return undefined;
  const number = (month - (fiscalMonth - 1) + 12) % 12;
  return { from: number / 12, to: (number + 1) / 12 };
}
