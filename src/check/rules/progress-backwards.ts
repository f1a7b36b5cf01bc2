import { comparePeriods, formatPeriod } from "../../model/periods.ts";
import { percent } from "../figures.ts";
import type { Rule } from "../rule.ts";

/** Progress lies between 0 and 100 %, and does not fall. */
export const progressBackwards: Rule = {
  code: "progress-backwards",
  severity: "warning",
  explanation: {
    title: "The progress of an initiative runs backwards, or past its end",
    why: "Work that is done stays done. A share of it that falls, or is above 100 %, is a slip or a plan that has changed.",
    example:
      'initiative crm "New CRM" for skills { during: 2025-Q1..2025-Q4, progress: 60% at 2025-Q2, 35% at 2025-Q3 }',
    remedy: "Correct the numbers; where the work has grown, say so in a note.",
    mended:
      'initiative crm "New CRM" for skills { during: 2025-Q1..2025-Q4, progress: 35% at 2025-Q2, 60% at 2025-Q3 }',
    source: "Practice.",
  },
  check({ map }, report) {
    for (const initiative of map.initiatives) {
      for (const [index, each] of initiative.progress.entries()) {
        if (each.value < 0 || each.value > 1) {
          report(initiative, `the progress of \`${initiative.id}\` is ${percent(each.value)}`, {
            at: each.place,
            hint: "progress runs from 0% to 100%",
          });
          break;
        }
        const before = initiative.progress[index - 1];
        if (before?.at === undefined || each.at === undefined) continue;
        const later = comparePeriods(before.at, each.at, map.calendar?.fiscalMonth) < 0;
        if (later && each.value >= before.value) continue;
        const message = later
          ? `the progress of \`${initiative.id}\` falls from ${percent(before.value)} to ${percent(each.value)}`
          : `the progress of \`${initiative.id}\` at ${formatPeriod(each.at)} comes after that of ${formatPeriod(before.at)}`;
        report(initiative, message, {
          at: each.place,
          related: [{ message: "the value before", place: before.place }],
        });
        break;
      }
    }
  },
};
