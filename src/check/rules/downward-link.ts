import { components } from "../../model/graph.ts";
import type { Rule } from "../rule.ts";

/** Links run upward or within a perspective; a downward one says that it is feedback. */
export const downwardLink: Rule = {
  code: "downward-link",
  severity: "warning",
  explanation: {
    title: "A link runs downward",
    why:
      "Cause and effect run from learning and growth through internal processes and customers to financial results. " +
      "A link the other way round is often drawn backwards; where money really feeds capability, it is feedback.",
    example:
      'perspective learning { objective tools "Equip the branches" { measures: churn } }\n' +
      'perspective internal { objective stock "Keep cash in stock" { measures: churn } }\n' +
      "tools -> stock -> loyalty\n" +
      "stock -> skills",
    remedy: "Turn the link round, or write `feedback: yes` on it.",
    mended:
      'perspective learning { objective tools "Equip the branches" { measures: churn } }\n' +
      'perspective internal { objective stock "Keep cash in stock" { measures: churn } }\n' +
      "tools -> stock -> loyalty\n" +
      "skills -> stock",
    source: "Kaplan and Norton, Strategy Maps (2004).",
  },
  check({ map, graph }, report) {
    const component = components(map, graph, (link) => !link.feedback);
    for (const link of map.links) {
      const [from, to] = [graph.rank.get(link.from) ?? 0, graph.rank.get(link.to) ?? 0];
      if (link.feedback || to <= from) continue;
      // One that closes a loop is told as the loop.
      if (component.get(link.from) === component.get(link.to)) continue;
      report(link, `the link from \`${link.from}\` to \`${link.to}\` runs downward`, {
        hint: `write \`${link.to} -> ${link.from}\`, or \`feedback: yes\` where it is meant`,
      });
    }
  },
};
