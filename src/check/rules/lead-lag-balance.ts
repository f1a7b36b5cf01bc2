import type { Rule } from "../rule.ts";

/** A scorecard holds measures that lead and measures that follow. */
export const leadLagBalance: Rule = {
  code: "lead-lag-balance",
  severity: "info",
  needsWholeMap: true,
  offInTemplates: true,
  explanation: {
    title: "All measures lead, or all follow",
    why:
      "Outcomes say whether the strategy worked, when it is too late to act; drivers say early whether it is under way. " +
      "A scorecard of one kind alone cannot test the chain between them.",
    example: laggingMeasures("lagging"),
    remedy: "Add a leading measure below, or a lagging one above.",
    mended: laggingMeasures("leading"),
    source: "Kaplan and Norton, The Balanced Scorecard (1996): outcomes and performance drivers.",
  },
  check({ map, graph }, report) {
    const timed = map.measures.filter((measure) => measure.timing !== undefined);
    const kinds = new Set(timed.map((measure) => measure.timing));
    const [kind] = kinds;
    if (timed.length < 4 || kinds.size !== 1 || kind === undefined) return;
    if (new Set(graph.rank.values()).size < 2) return;
    const missing = kind === "leading" ? "lagging" : "leading";
    report(map, `all ${timed.length} measures with a \`kind:\` are ${kind}, none is ${missing}`);
  },
};

function laggingMeasures(last: "leading" | "lagging"): string {
  const measure = (id: string, kind: string) =>
    `  measure ${id} "Measure ${id}" { unit: count, kind: ${kind}, target: 9 at 2026-Q4 }`;
  const first = ["sold", "kept", "paid"].map((id) => measure(id, "lagging"));
  return ["perspective customer { objective loyalty {", ...first, measure("asked", last), "} }"].join("\n");
}
