import type { Rule } from "../rule.ts";

/** Growth and productivity stand side by side. */
export const oneSidedFinance: Rule = {
  code: "one-sided-finance",
  severity: "info",
  needsWholeMap: true,
  offInTemplates: true,
  explanation: {
    title: "Only one of the two financial strategies is there",
    why:
      "Strategy balances contradictory forces: growth pays late, productivity soon. A map with one of them alone cuts " +
      "the future, or cannot live until it comes.",
    example:
      "framework: kaplan_norton\n" +
      'perspective financial { group growth { objective fees "Earn more fees" { measures: churn } } }\n' +
      "loyalty -> fees",
    remedy: "Add an objective to the other group, or accept the finding with the reason.",
    mended:
      "framework: kaplan_norton\n" +
      'perspective financial { group growth { objective fees "Earn more fees" { measures: churn } }\n' +
      '  group productivity { objective cost "Spend less on paper" { measures: churn } } }\n' +
      "loyalty -> fees, cost",
    source: "Kaplan and Norton, Strategy Maps (2004).",
  },
  check({ map }, report) {
    const group = (id: string) =>
      map.groups.find((each) => each.slot && each.id === id && each.perspective === "financial");
    const filled = (id: string) =>
      map.objectives.some((objective) => objective.perspective === "financial" && objective.group === id);
    const [growth, productivity] = [filled("growth"), filled("productivity")];
    if (group("growth") === undefined || group("productivity") === undefined || growth === productivity)
      return;
    const missing = growth ? "productivity" : "growth";
    const there = growth ? "growth" : "productivity";
    report(map, `the financial perspective has a ${there} strategy and no ${missing} strategy`);
  },
};
