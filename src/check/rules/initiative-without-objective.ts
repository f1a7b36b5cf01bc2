import type { Rule } from "../rule.ts";

/** An initiative names the objectives that it moves. */
export const initiativeWithoutObjective: Rule = {
  code: "initiative-without-objective",
  severity: "warning",
  needsWholeMap: true,
  explanation: {
    title: "An initiative moves no objective",
    why:
      "Many firms run many initiatives, not all of them strategic. One that names no objective costs money, and the map cannot say " +
      "what for.",
    example: 'initiative crm "New CRM" { owner: retail, during: 2025-Q1..2025-Q4 }',
    remedy: 'Say what it moves: `initiative crm "New CRM" for skills { … }`.',
    mended: 'initiative crm "New CRM" for skills { owner: retail, during: 2025-Q1..2025-Q4 }',
    source:
      "China's management accounting guideline 101, article 2: implementation binds objectives to execution.",
  },
  check({ map }, report) {
    for (const initiative of map.initiatives) {
      if (initiative.for.length > 0) continue;
      report(
        initiative,
        `the initiative \`${initiative.id}\` ("${initiative.label.text}") moves no objective`,
        {
          hint: `write \`initiative ${initiative.id} "…" for objective_id { … }\``,
        },
      );
    }
  },
};
