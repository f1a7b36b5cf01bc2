import type { Rule } from "../rule.ts";

/** Every objective has at least one measure. */
export const noMeasure: Rule = {
  code: "no-measure",
  severity: "warning",
  needsWholeMap: true,
  offInTemplates: true,
  explanation: {
    title: "An objective has no measure",
    why: "What is not measured cannot be managed: nobody will know whether the objective was reached.",
    example:
      'perspective customer { objective retain "Retain customers" }\n' + "service -> retain -> revenue",
    remedy:
      "Give it a measure, or `measures: …` where a shared one serves; in a template write `template: yes`.",
    mended:
      'perspective customer { objective retain "Retain customers" { measures: churn } }\n' +
      "service -> retain -> revenue",
    source: "Kaplan and Norton, The Balanced Scorecard (1996).",
  },
  check({ map }, report) {
    for (const objective of map.objectives) {
      if (objective.measures.length > 0 || objective.readiness.length > 0) continue;
      report(objective, `\`${objective.id}\` ("${objective.label.text}") has no measure`, {
        hint: 'add one in its block: `measure short_name "What is counted" { … }`',
      });
    }
  },
};
