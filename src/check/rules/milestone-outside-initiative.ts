import { formatPeriod } from "../../model/periods.ts";
import { daysOf, daysOfPeriod } from "../days.ts";
import type { Rule } from "../rule.ts";

/** A milestone is due while its initiative runs. */
export const milestoneOutsideInitiative: Rule = {
  code: "milestone-outside-initiative",
  severity: "warning",
  explanation: {
    title: "A milestone lies outside its initiative",
    why: "A step of an initiative that is due before it starts or after it ends has a wrong date, or the initiative has.",
    example:
      'initiative crm "New CRM" for skills {\n  during: 2025-01-01..2025-06-30\n' +
      '  milestone pilot "Pilot live" { due: 2025-09-30 }\n}',
    remedy: "Correct the date of the milestone, or `during:` of the initiative.",
    mended:
      'initiative crm "New CRM" for skills {\n  during: 2025-01-01..2025-12-31\n' +
      '  milestone pilot "Pilot live" { due: 2025-09-30 }\n}',
    source: "Practice.",
  },
  check({ map }, report) {
    for (const initiative of map.initiatives) {
      if (initiative.during === undefined) continue;
      const runs = daysOf(initiative.during, map);
      const { from, to } = initiative.during;
      for (const milestone of initiative.milestones) {
        if (milestone.due === undefined) continue;
        const due = daysOfPeriod(milestone.due, map);
        if (due.last >= runs.first && due.first <= runs.last) continue;
        const side = due.last < runs.first ? "before its initiative begins" : "after its initiative ends";
        report(milestone, `the milestone \`${milestone.id}\` is due ${side}`, {
          hint: `\`${initiative.id}\` runs from ${formatPeriod(from)} to ${formatPeriod(to)}`,
        });
      }
    }
  },
};
