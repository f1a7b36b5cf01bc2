import type { Rule } from "../rule.ts";

/** Links lead to the next perspective, not over it. */
export const skippingLink: Rule = {
  code: "skipping-link",
  severity: "info",
  explanation: {
    title: "A link skips a perspective",
    why:
      "Training does not pay by itself: it makes a process better, and that a customer stay. A link that jumps over a " +
      "perspective leaves out the step that could be tested first. Links to cost and productivity may go past the customer.",
    example: "skills -> revenue",
    remedy: "Name the step between, or accept the finding with the reason.",
    mended:
      'perspective internal { objective selling "Offer what fits" { measures: churn } }\n' +
      "skills -> selling -> loyalty",
    source: "Common practice in drawing strategy maps.",
  },
  check({ map, graph }, report) {
    const used = [...new Set(map.objectives.map(({ id }) => graph.rank.get(id) ?? 0))].sort((a, b) => a - b);
    for (const link of map.links) {
      const [from, to] = [link.from, link.to].map((id) => used.indexOf(graph.rank.get(id) ?? 0)) as [
        number,
        number,
      ];
      // Internal processes lower cost directly, which Kaplan and Norton draw so: one step may go past the second band.
      const pastCustomers = to === 0 && from === 2;
      if (from - to < 2 || pastCustomers) continue;
      report(link, `the link from \`${link.from}\` to \`${link.to}\` skips a perspective`, {
        hint: "name the step between",
      });
    }
  },
};
