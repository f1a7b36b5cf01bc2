import { formatPeriod } from "../../model/periods.ts";
import { calendarDays, daysOf, overlap, within } from "../days.ts";
import type { Rule } from "../rule.ts";

/** A phase lies inside the map's calendar. */
export const phaseOutsideCalendar: Rule = {
  code: "phase-outside-calendar",
  severity: "warning",
  explanation: {
    title: "A phase lies outside the calendar",
    why: "What holds in a phase outside the calendar never holds in any reported period.",
    example: 'phase harvest "Harvest" { during: 2027-Q1..2027-Q4 }',
    remedy: "Correct the phase, or make the calendar longer.",
    mended: 'phase harvest "Harvest" { during: 2026-Q1..2026-Q4 }',
    source: "The language.",
  },
  check({ map }, report) {
    const calendar = calendarDays(map);
    if (calendar === undefined || map.calendar === undefined) return;
    const { from, to } = map.calendar.range;
    for (const phase of map.phases) {
      if (phase.during === undefined) continue;
      const days = daysOf(phase.during, map);
      if (within(days, calendar)) continue;
      const where = overlap(days, calendar) ? "runs beyond" : "lies outside";
      report(phase, `the phase \`${phase.id}\` ${where} the calendar`, {
        hint: `the calendar runs from ${formatPeriod(from)} to ${formatPeriod(to)}`,
      });
    }
  },
};
