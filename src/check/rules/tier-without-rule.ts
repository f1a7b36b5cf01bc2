import type { Rule } from "../rule.ts";
import { tiersExample } from "../tiers-example.ts";

/** Some rule leads to each tier. */
export const tierWithoutRule: Rule = {
  code: "tier-without-rule",
  severity: "warning",
  needsWholeMap: true,
  explanation: {
    title: "No rule leads to a tier",
    why: "A tier that no rule gives stays empty for ever; so do its treatment and its targets.",
    example: tiersExample("rule B otherwise"),
    remedy: "Write the rule that is missing, or delete the tier.",
    mended: tiersExample("rule A when sales >= 3M USD", "rule B otherwise"),
    source: "The language.",
  },
  check({ map }, report) {
    for (const tiers of map.tiers) {
      const led = new Set(tiers.rules.map((rule) => rule.tier));
      for (const tier of tiers.tiers) {
        if (led.has(tier.id)) continue;
        report(tier, `no rule of \`${tiers.id}\` leads to the tier \`${tier.id}\` ("${tier.label.text}")`, {
          hint: `for example \`rule ${tier.id} when …\``,
        });
      }
    }
  },
};
