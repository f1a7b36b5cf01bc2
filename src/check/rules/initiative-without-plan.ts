import type { Rule } from "../rule.ts";

/** An initiative has dates. */
export const initiativeWithoutPlan: Rule = {
  code: "initiative-without-plan",
  severity: "info",
  needsWholeMap: true,
  offInTemplates: true,
  explanation: {
    title: "An initiative has no dates",
    why: "The last of the six steps sets out initiatives and funds them. Without dates and money an initiative is an intention.",
    example: 'initiative crm "New CRM" for skills { owner: retail }',
    remedy: "Write `during:` and `budget:`.",
    mended:
      'initiative crm "New CRM" for skills { owner: retail, during: 2025-Q1..2025-Q4, budget: 1.2M USD }',
    source: "The six steps of building a strategy map (Kaplan and Norton).",
  },
  check({ map }, report) {
    for (const initiative of map.initiatives) {
      if (initiative.during !== undefined) continue;
      const missing = initiative.budget === undefined ? "neither dates nor a budget" : "no dates";
      report(initiative, `the initiative \`${initiative.id}\` ("${initiative.label.text}") has ${missing}`);
    }
  },
};
