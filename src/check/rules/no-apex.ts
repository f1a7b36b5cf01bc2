import type { Rule } from "../rule.ts";

/** The first perspective holds the objective that all others lead to. */
export const noApex: Rule = {
  code: "no-apex",
  severity: "warning",
  needsWholeMap: true,
  offInTemplates: true,
  explanation: {
    title: "The map has no objective at the top",
    why:
      "The first perspective says what the strategy is for: shareholder value, or in public service the benefit to " +
      "citizens. Without an objective there, no chain of causes has an end.",
    example:
      'map bank "Bank" {\n' +
      '  perspective financial "Financial"\n' +
      '  perspective customer "Customer" { objective loyalty "Loyal customers" { measures: churn } }\n' +
      '  measure churn "Churn" { unit: percent, better: lower, target: 8% at 2026-Q4 }\n' +
      "}",
    remedy: "Put the aim of the whole strategy into the first perspective.",
    mended:
      'map bank "Bank" {\n' +
      '  perspective financial "Financial" { objective revenue "Grow revenue" { measures: churn } }\n' +
      '  perspective customer "Customer" { objective loyalty "Loyal customers" { measures: churn } }\n' +
      '  measure churn "Churn" { unit: percent, better: lower, target: 8% at 2026-Q4 }\n' +
      "  loyalty -> revenue\n" +
      "}",
    source: "Kaplan and Norton, Strategy Maps (2004).",
  },
  check({ map }, report) {
    const [first] = map.perspectives;
    if (first === undefined || map.objectives.length === 0) return;
    if (map.objectives.some((objective) => objective.perspective === first.id)) return;
    report(map, `the first perspective, \`${first.id}\` ("${first.label.text}"), holds no objective`, {
      hint: "put the aim of the whole strategy there",
    });
  },
};
