import type { Rule } from "../rule.ts";

/** A scorecard shows few measures. */
export const tooManyMeasures: Rule = {
  code: "too-many-measures",
  severity: "info",
  offInTemplates: true,
  limit: { default: 25, meaning: "measures in a map" },
  explanation: {
    title: "The map holds many measures",
    why:
      "People steer by few numbers. The guideline asks for at most 25 measures in all; what is beyond belongs to " +
      "the scorecards below or to daily management.",
    example: manyMeasures(26),
    remedy: "Keep the measures that would change a decision.",
    mended: manyMeasures(12),
    source: "China's management accounting guideline 603, on the number of measures.",
  },
  check({ map, limit }, report) {
    const count = new Set(map.objectives.flatMap((objective) => objective.measures)).size;
    if (count > limit)
      report(map, `the map holds ${count} measures; more than ${limit} are hard to steer by`);
  },
};

function manyMeasures(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, index) =>
      `  measure team_${index + 1} "Calls of team ${index + 1}" { unit: count, target: 9 at 2026-Q4 }`,
  );
  return ["perspective internal { objective service {", ...lines, "} }"].join("\n");
}
