import { reachable } from "../../model/graph.ts";
import { joinedNames } from "../../source/joined-names.ts";
import { objectivesIn } from "../roles.ts";
import type { Rule } from "../rule.ts";

/** An intangible asset makes some internal process ready. */
export const idleAsset: Rule = {
  code: "idle-asset",
  severity: "info",
  needsWholeMap: true,
  offInTemplates: true,
  explanation: {
    title: "An asset serves no internal process",
    why:
      "Skills, systems and culture are worth nothing by themselves: their value comes from the processes that they make " +
      "ready. An asset that leads to none is training for its own sake.",
    example:
      'perspective learning { objective brand_course "Train the brand team" { measures: churn } }\nbrand_course -> loyalty',
    remedy: "Link it to the process that needs it.",
    mended:
      'perspective learning { objective brand_course "Train the brand team" { measures: churn } }\nbrand_course -> service',
    source: "Kaplan and Norton, Strategy Maps (2004): alignment gives intangible assets their value.",
  },
  check({ map, graph }, report) {
    const internal = objectivesIn(map, "internal").map(({ id }) => id);
    if (internal.length === 0) return;
    const serves = reachable(graph, internal, "in");
    const left = objectivesIn(map, "learning").filter(
      ({ id }) => !serves.has(id) && (graph.out.get(id)?.length ?? 0) > 0,
    );
    const [first] = left;
    if (first === undefined) return;
    report(
      first,
      `${joinedNames(
        left.map(({ id }) => id),
        ", ",
      )} leads to no internal process`,
    );
  },
};
