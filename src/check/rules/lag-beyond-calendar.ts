import type { Duration } from "../../model/model.ts";
import { calendarDays } from "../days.ts";
import type { Rule } from "../rule.ts";

const DAYS = { year: 365.2425, half: 182.62, quarter: 91.31, month: 30.437, week: 7, day: 1 } as const;

/** An effect shows while the map still reports. */
export const lagBeyondCalendar: Rule = {
  code: "lag-beyond-calendar",
  severity: "warning",
  explanation: {
    title: "A link's effect comes after the calendar has ended",
    why: "A hypothesis whose effect shows after the last reported period cannot be tested with this map.",
    example: "skills -> loyalty { lag: 3 years }",
    remedy: "Correct the lag, or make the calendar longer.",
    mended: "skills -> loyalty { lag: 1 year }",
    source: "Practice: links are hypotheses to be tested.",
  },
  check({ map }, report) {
    const calendar = calendarDays(map);
    if (calendar === undefined) return;
    for (const link of map.links) {
      if (link.lag === undefined || daysIn(link.lag) <= calendar.last - calendar.first + 1) continue;
      report(
        link,
        `the lag of ${written(link.lag)} from \`${link.from}\` to \`${link.to}\` is longer than the calendar`,
      );
    }
  },
};

function daysIn({ count, unit }: Duration): number {
  return count * DAYS[unit] - 3;
}

function written({ count, unit }: Duration): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
