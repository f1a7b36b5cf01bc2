import { components } from "../../model/graph.ts";
import { deleteFeedback } from "../fixes.ts";
import type { Rule } from "../rule.ts";

/** `feedback: yes` stands only on a link that closes a loop or leads downward. */
export const needlessFeedback: Rule = {
  code: "needless-feedback",
  severity: "warning",
  needsWholeMap: true,
  explanation: {
    title: "A feedback link closes no loop",
    why: "`feedback: yes` tells the reader that a loop is meant. On a link that closes none it misleads.",
    example: "skills -> loyalty { feedback: yes }",
    remedy: "Delete `feedback: yes`, or add the links that complete the loop.",
    mended: "skills -> loyalty",
    source: "The language.",
  },
  check({ map, graph, around }, report) {
    const component = components(map, graph, () => true);
    for (const link of map.links) {
      if (!link.feedback) continue;
      const downward = (graph.rank.get(link.to) ?? 0) > (graph.rank.get(link.from) ?? 0);
      if (downward || component.get(link.from) === component.get(link.to)) continue;
      report(link, `the link from \`${link.from}\` to \`${link.to}\` closes no loop`, {
        hint: "delete `feedback: yes`",
        fixes: deleteFeedback(link, around),
      });
    }
  },
};
