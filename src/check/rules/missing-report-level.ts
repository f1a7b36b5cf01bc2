import type { Owner } from "../../model/model.ts";
import type { Rule } from "../rule.ts";

const LEVELS = ["strategic", "management", "business"] as const satisfies readonly NonNullable<
  Owner["level"]
>[];

/** Each of the three reports has a reader. */
export const missingReportLevel: Rule = {
  code: "missing-report-level",
  severity: "warning",
  needsWholeMap: true,
  offInTemplates: true,
  profiles: ["mof_101"],
  explanation: {
    title: "A report has no reader",
    why:
      "Execution is reported on three levels: to the board whether the aims are met, to managers the indicators of their plan, to " +
      "units their tasks. A level at which no owner stands gets no report.",
    example:
      "profile: mof_101\n" +
      'owner board "Board" { level: strategic }\n' +
      'owner head "Head of branches" { reports_to: board, level: management }\n' +
      "",
    remedy: "Declare an owner with that `level:`.",
    mended:
      "profile: mof_101\n" +
      'owner board "Board" { level: strategic }\n' +
      'owner head "Head of branches" { reports_to: board, level: management }\n' +
      'owner desk "Service desk" { reports_to: head, level: business }',
    source: "China's management accounting guideline 101, article 17.",
  },
  check({ map }, report) {
    for (const level of LEVELS) {
      if (map.owners.some((owner) => owner.level === level)) continue;
      report(map, `no owner reads the ${level} report`, { hint: `write \`level: ${level}\` in an owner` });
    }
  },
};
