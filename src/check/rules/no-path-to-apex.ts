import { reachable } from "../../model/graph.ts";
import type { Rule } from "../rule.ts";

/** From every objective a chain of links leads up to the first perspective. */
export const noPathToApex: Rule = {
  code: "no-path-to-apex",
  severity: "warning",
  needsWholeMap: true,
  explanation: {
    title: "No chain of links leads to the top",
    why:
      "The first perspective holds what the strategy is for. An objective from which no chain of causes leads there " +
      "costs effort and promises nothing.",
    example:
      'perspective internal { objective training "Teach the branches" { measures: churn } }\n' +
      "skills -> training",
    remedy: "Add the missing link of the chain, or drop the objective.",
    mended:
      'perspective internal { objective training "Teach the branches" { measures: churn } }\n' +
      "skills -> training -> loyalty",
    source:
      "Kaplan and Norton, Strategy Maps (2004); China's management accounting guideline 603, article 17: financial " +
      "measures are the core and all others tie to them.",
  },
  check({ map, graph }, report) {
    const top = map.objectives.filter((objective) => graph.rank.get(objective.id) === 0).map(({ id }) => id);
    if (top.length === 0) return;
    const leads = reachable(graph, top, "in");
    for (const objective of map.objectives) {
      const alone =
        (graph.out.get(objective.id)?.length ?? 0) + (graph.in.get(objective.id)?.length ?? 0) === 0;
      if (alone || leads.has(objective.id)) continue;
      const name = map.perspectives[0]?.label.text ?? "first";
      report(objective, `no chain of links leads from \`${objective.id}\` up to the ${name} perspective`, {
        hint: "add the link that is missing on the way",
      });
    }
  },
};
