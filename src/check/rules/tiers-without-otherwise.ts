import type { Rule } from "../rule.ts";
import { tiersExample } from "../tiers-example.ts";

/** Tiers class every row. */
export const tiersWithoutOtherwise: Rule = {
  code: "tiers-without-otherwise",
  severity: "warning",
  needsWholeMap: true,
  explanation: {
    title: "Some rows may get no tier",
    why:
      "Without a last rule `otherwise` a row for which no condition holds has no tier, drops out of every count by " +
      "tier, and nobody notices.",
    example: tiersExample("rule A when sales >= 3M USD", "rule B when sales < 2M USD"),
    remedy: "End with `rule … otherwise`, for the tier of all the rest.",
    mended: tiersExample("rule A when sales >= 3M USD", "rule B otherwise"),
    source: "The language.",
  },
  check({ map }, report) {
    for (const tiers of map.tiers) {
      if (tiers.rules.length === 0 || tiers.rules.some((rule) => rule.when === undefined)) continue;
      const last = tiers.tiers.at(-1)?.id ?? "C";
      report(tiers, `the tiers \`${tiers.id}\` say nothing of rows for which no rule holds`, {
        hint: `end with \`rule ${last} otherwise\``,
      });
    }
  },
};
