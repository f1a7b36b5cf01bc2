import { firstDay, formatPeriod, lastDay } from "../../model/periods.ts";
import { calendarDays } from "../days.ts";
import { measureExample } from "../measure-example.ts";
import type { Rule } from "../rule.ts";

/** A target falls due while the map reports. */
export const targetOutsideCalendar: Rule = {
  code: "target-outside-calendar",
  severity: "info",
  explanation: {
    title: "A target lies outside the calendar",
    why:
      "A target before the first reported period is over before the map begins. Mostly its year is a slip. One after " +
      "the last period is a direction: the path leads there, and no reported period shows whether it is met.",
    example: measureExample("unit: days, better: lower, target: 2 days at 2036-Q4"),
    remedy: "Correct the date, or make the calendar longer.",
    mended: measureExample("unit: days, better: lower, target: 2 days at 2026-Q4"),
    source: "Practice.",
  },
  check({ map }, report) {
    const calendar = calendarDays(map);
    if (calendar === undefined) return;
    const month = map.calendar?.fiscalMonth ?? 1;
    for (const measure of map.measures) {
      // A path that goes on past the calendar is fine where it has a target inside it.
      const due = measure.targets.flatMap((target) => target.at ?? target.in ?? []);
      const inside = due.some(
        (each) => lastDay(each, month) >= calendar.first && firstDay(each, month) <= calendar.last,
      );
      for (const target of measure.targets) {
        const when = target.at ?? target.in;
        if (when === undefined) continue;
        const early = lastDay(when, month) < calendar.first;
        const late = firstDay(when, month) > calendar.last && !inside;
        if (!early && !late) continue;
        const side = early ? "before the calendar begins" : "after the calendar ends";
        report(measure, `the target of \`${measure.id}\` at ${formatPeriod(when)} lies ${side}`, {
          at: target.place,
        });
        break;
      }
    }
  },
};
