import { reachable } from "../../model/graph.ts";
import { joinedNames } from "../../source/joined-names.ts";
import { objectivesIn } from "../roles.ts";
import type { Rule } from "../rule.ts";

/** Value for customers is made by internal processes. */
export const customerWithoutProcess: Rule = {
  code: "customer-without-process",
  severity: "info",
  needsWholeMap: true,
  offInTemplates: true,
  explanation: {
    title: "No internal process drives a customer objective",
    why:
      "Customers get value from what the organisation does. A customer objective to which no internal process leads, " +
      "not even by way of others, will not come true by wishing.",
    example:
      'perspective customer { objective image "Be known in the town" { measures: churn } }\nskills -> image -> revenue',
    remedy: "Link the process that brings it about.",
    mended:
      'perspective customer { objective image "Be known in the town" { measures: churn } }\nservice -> image -> revenue',
    source: "Kaplan and Norton, Strategy Maps (2004): value is created by internal processes.",
  },
  check({ map, graph }, report) {
    const internal = objectivesIn(map, "internal").map(({ id }) => id);
    if (internal.length === 0) return;
    const driven = reachable(graph, internal, "out");
    const left = objectivesIn(map, "customer").filter(
      ({ id }) => !driven.has(id) && (graph.in.get(id)?.length ?? 0) + (graph.out.get(id)?.length ?? 0) > 0,
    );
    const [first] = left;
    if (first === undefined) return;
    report(
      first,
      `no internal process leads to ${joinedNames(
        left.map(({ id }) => id),
        ", ",
      )}`,
    );
  },
};
