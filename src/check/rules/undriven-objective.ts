import type { Rule } from "../rule.ts";

/** Above the lowest perspective, every objective has a driver. */
export const undrivenObjective: Rule = {
  code: "undriven-objective",
  severity: "warning",
  needsWholeMap: true,
  explanation: {
    title: "Nothing drives an objective",
    why: "An outcome that no other objective leads to is a wish: the map does not say what will bring it about.",
    example:
      'perspective customer { objective trust "Be trusted" { measures: churn } }\n' + "trust -> revenue",
    remedy: "Link the objective that drives it, or add one.",
    mended:
      'perspective customer { objective trust "Be trusted" { measures: churn } }\n' +
      "service -> trust -> revenue",
    source: "Kaplan and Norton, Strategy Maps (2004).",
  },
  check({ map, graph }, report) {
    const lowest = Math.max(0, ...map.objectives.map(({ id }) => graph.rank.get(id) ?? 0));
    for (const objective of map.objectives) {
      const driven = (graph.in.get(objective.id)?.length ?? 0) > 0;
      const drives = (graph.out.get(objective.id)?.length ?? 0) > 0;
      if (driven || !drives || graph.rank.get(objective.id) === lowest) continue;
      report(objective, `nothing leads to \`${objective.id}\` ("${objective.label.text}")`, {
        hint: `say what drives it: \`… -> ${objective.id}\``,
      });
    }
  },
};
