import { formatPeriod } from "../../model/periods.ts";
import { amount } from "../figures.ts";
import type { Rule } from "../rule.ts";

/** An initiative has not cost more than its budget. */
export const spentOverBudget: Rule = {
  code: "spent-over-budget",
  severity: "info",
  explanation: {
    title: "An initiative has cost more than its budget",
    why: "What is spent beyond the budget is missing elsewhere. The map says so before the year's end does.",
    example:
      'initiative crm "New CRM" for skills { during: 2025-Q1..2025-Q4, budget: 1.2M USD, spent: 1.5M USD at 2025-Q3 }',
    remedy: "Correct the numbers, raise the budget with a note why, or stop the initiative.",
    mended:
      'initiative crm "New CRM" for skills { during: 2025-Q1..2025-Q4, budget: 1.8M USD, spent: 1.5M USD at 2025-Q3 }',
    source: "The six steps of building a strategy map: plan initiatives and fund them.",
  },
  check({ map }, report) {
    for (const { budget, spent, ...initiative } of map.initiatives) {
      if (budget === undefined) continue;
      const over = spent.find(({ value }) => value > budget.value);
      if (over === undefined) continue;
      const when = over.at === undefined ? "" : ` by ${formatPeriod(over.at)}`;
      const more = amount(over.value - budget.value);
      report(
        initiative,
        `\`${initiative.id}\` has cost ${more} ${budget.unit} more than its budget${when}`.replace("  ", " "),
        {
          at: over.place,
        },
      );
    }
  },
};
