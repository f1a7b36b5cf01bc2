import { implication } from "../implies.ts";
import type { Rule } from "../rule.ts";
import { tiersExample } from "../tiers-example.ts";

/** Every rule of tiers can decide for some row. */
export const unreachableRule: Rule = {
  code: "unreachable-rule",
  severity: "warning",
  explanation: {
    title: "A rule of tiers can never decide",
    why:
      "Rules are read from top to bottom and the first that holds decides. A rule after `otherwise`, or one whose " +
      "condition an earlier rule already covers, classes no row, though it looks as if it did.",
    example: tiersExample("rule B when sales >= 1M USD", "rule A when sales >= 3M USD", "rule B otherwise"),
    remedy: "Put the narrower condition first.",
    mended: tiersExample("rule A when sales >= 3M USD", "rule B when sales >= 1M USD", "rule B otherwise"),
    source: "The language.",
  },
  check({ map }, report) {
    for (const tiers of map.tiers) {
      const implies = implication();
      for (const [index, rule] of tiers.rules.entries()) {
        const { when } = rule;
        const before = tiers.rules
          .slice(0, index)
          .find((each) => each.when === undefined || (when !== undefined && implies(when, each.when)));
        if (before === undefined) continue;
        const message =
          before.when === undefined
            ? `this rule comes after \`otherwise\` and never decides`
            : `this rule never decides: an earlier one already takes all its rows`;
        const hint =
          before.when === undefined ? "move `otherwise` to the end" : "put the narrower condition first";
        report(tiers, message, {
          at: rule.at,
          hint,
          related: [{ message: "the earlier rule", place: before.at }],
        });
      }
    }
  },
};
