import type { Rule } from "../rule.ts";

/** Every objective takes part in the cause-effect chains. */
export const orphanObjective: Rule = {
  code: "orphan-objective",
  severity: "warning",
  needsWholeMap: true,
  explanation: {
    title: "An objective has no link at all",
    why:
      "An objective that neither drives anything nor is driven by anything stands outside the strategy: nobody can " +
      "tell from the map why it is there.",
    example: 'perspective customer { objective retain "Retain customers" { measures: churn } }',
    remedy: "Add the link that is missing, or drop the objective.",
    mended:
      'perspective customer { objective retain "Retain customers" { measures: churn } }\n' +
      "service -> retain -> revenue",
    source: "Kaplan and Norton, Strategy Maps (2004): every objective is a link in a cause-effect chain.",
  },
  check({ map, graph }, report) {
    if (map.objectives.length < 2) return;
    for (const objective of map.objectives) {
      const links = (graph.out.get(objective.id)?.length ?? 0) + (graph.in.get(objective.id)?.length ?? 0);
      if (links > 0) continue;
      report(
        objective,
        `\`${objective.id}\` ("${objective.label.text}") has no link to or from any objective`,
        {
          hint: `say what it leads to: \`${objective.id} -> …\``,
        },
      );
    }
  },
};
