import type { Rule } from "../rule.ts";
import { tiersExample } from "../tiers-example.ts";

/** `promote` lifts and `veto` holds back; tiers are declared best first. */
export const promotionDownward: Rule = {
  code: "promotion-downward",
  severity: "warning",
  explanation: {
    title: "A promotion leads to the last tier, or a veto to the first",
    why:
      "`promote` says that one strong reason lifts a row into a better tier, `veto` that one keeps it in a worse. " +
      "Tiers are declared best first, so nothing is promoted into the last, and nobody vetoed into the first.",
    example: tiersExample(
      "promote B when sales >= 10M USD",
      "rule A when sales >= 3M USD",
      "rule B otherwise",
    ),
    remedy: "Name the tier that was meant, or write `rule` in place of `promote` or `veto`.",
    mended: tiersExample(
      "promote A when sales >= 10M USD",
      "rule A when sales >= 3M USD",
      "rule B otherwise",
    ),
    source: "The language; a published scheme of customer tiers lets sales alone decide (“one vote”).",
  },
  check({ map }, report) {
    for (const tiers of map.tiers) {
      const [first, last] = [tiers.tiers[0], tiers.tiers.at(-1)];
      if (first === undefined || last === undefined || first === last) continue;
      for (const rule of tiers.rules) {
        const wrong =
          (rule.kind === "promote" && rule.tier === last.id) ||
          (rule.kind === "veto" && rule.tier === first.id);
        if (!wrong) continue;
        const message =
          rule.kind === "promote"
            ? `nothing is promoted into \`${rule.tier}\`, the last tier`
            : `nothing is vetoed into \`${rule.tier}\`, the first tier`;
        report(tiers, message, { at: rule.at, hint: "tiers are declared best first" });
      }
    }
  },
};
