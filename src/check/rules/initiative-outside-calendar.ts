import { formatPeriod } from "../../model/periods.ts";
import { calendarDays, daysOf, overlap } from "../days.ts";
import type { Rule } from "../rule.ts";

/** An initiative runs at least in part while the map reports. */
export const initiativeOutsideCalendar: Rule = {
  code: "initiative-outside-calendar",
  severity: "warning",
  explanation: {
    title: "An initiative lies outside the calendar",
    why: "Work that is over before the first reported period, or begins after the last one, moves no target of this map.",
    example: 'initiative crm "New CRM" for skills { during: 2023-01-01..2023-12-31 }',
    remedy: "Correct its dates, or leave it out.",
    mended: 'initiative crm "New CRM" for skills { during: 2025-01-01..2025-12-31 }',
    source: "Practice.",
  },
  check({ map }, report) {
    const calendar = calendarDays(map);
    if (calendar === undefined || map.calendar === undefined) return;
    const { from, to } = map.calendar.range;
    for (const initiative of map.initiatives) {
      if (initiative.during === undefined || overlap(daysOf(initiative.during, map), calendar)) continue;
      report(initiative, `the initiative \`${initiative.id}\` lies outside the calendar`, {
        hint: `the calendar runs from ${formatPeriod(from)} to ${formatPeriod(to)}`,
      });
    }
  },
};
