import { finer } from "../../model/periods.ts";
import { measureExample } from "../measure-example.ts";
import type { Rule } from "../rule.ts";

/** A measure is not reported more often than the map. */
export const everyFinerThanCalendar: Rule = {
  code: "every-finer-than-calendar",
  severity: "warning",
  explanation: {
    title: "A measure is reported more often than the map",
    why:
      "The calendar sets the reporting periods. A measure that says `every: month` in a map that reports by quarter " +
      "has values that no scorecard shows.",
    example: measureExample("unit: days, better: lower, target: 2 days at 2026-Q4, every: month"),
    remedy:
      "Leave `every:` out, name a unit as long as the calendar's or longer, or report the map more often.",
    mended: measureExample("unit: days, better: lower, target: 2 days at 2026-Q4, every: quarter"),
    source: "The language.",
  },
  check({ map }, report) {
    const unit = map.calendar?.unit;
    if (unit === undefined) return;
    for (const measure of map.measures) {
      if (measure.every === undefined || !finer(measure.every, unit)) continue;
      report(
        measure,
        `\`${measure.id}\` is reported every ${measure.every}, and the map only every ${unit}`,
        {
          hint: `write \`every: ${unit}\` or leave it out`,
        },
      );
    }
  },
};
