import { reachable } from "../../model/graph.ts";
import type { Rule } from "../rule.ts";

/** Who sets a target sets work on foot: an initiative moves the objective, or one that drives it. */
export const targetWithoutInitiative: Rule = {
  code: "target-without-initiative",
  severity: "warning",
  needsWholeMap: true,
  offInTemplates: true,
  explanation: {
    title: "Nobody works at a target",
    why:
      "A target is beyond what happens by itself. Where no initiative moves the objective or anything that leads to " +
      "it, the target is a hope. Asked only of maps that plan initiatives at all.",
    example:
      'initiative branches "Close ten branches" for revenue { owner: retail, during: 2025-Q1..2025-Q4 }',
    remedy: "Plan an initiative for the objective, or for a driver of it.",
    mended: 'initiative branches "Train the tellers" for skills { owner: retail, during: 2025-Q1..2025-Q4 }',
    source:
      "Kaplan and Norton, Strategy Maps (2004): objectives, measures, targets and initiatives belong together.",
  },
  check({ map, graph }, report) {
    if (map.initiatives.every((initiative) => initiative.for.length === 0)) return;
    const worked = reachable(
      graph,
      map.initiatives.flatMap((initiative) => initiative.for),
      "out",
    );
    const measures = new Map(map.measures.map((measure) => [measure.id, measure]));
    for (const objective of map.objectives) {
      const aims = objective.measures.some((id) => (measures.get(id)?.targets.length ?? 0) > 0);
      if (!aims || worked.has(objective.id)) continue;
      report(
        objective,
        `no initiative moves \`${objective.id}\` ("${objective.label.text}") or what leads to it`,
        {
          hint: `name it in an initiative: \`… for ${objective.id}\``,
        },
      );
    }
  },
};
