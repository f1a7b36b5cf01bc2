import { grouped } from "../grouped.ts";
import type { Rule } from "../rule.ts";

/** Each perspective has four to seven measures, as the guideline asks. */
export const measuresAPerspective: Rule = {
  code: "measures-a-perspective",
  severity: "info",
  needsWholeMap: true,
  offInTemplates: true,
  profiles: ["mof_603"],
  limit: { default: 7, meaning: "measures in a perspective" },
  explanation: {
    title: "A perspective has too few or too many measures",
    why:
      "The guideline on the balanced scorecard asks for four to seven measures in each perspective: fewer leave it in the dark, more " +
      "blur what counts.",
    example: "profile: mof_603",
    remedy: "Add the measures that are missing, or keep the four to seven that count.",
    mended: fourMeasures(),
    source: "China's management accounting guideline 603, on the number of measures.",
  },
  check({ map, limit }, report) {
    const byPerspective = grouped(map.objectives, (objective) => objective.perspective);
    for (const perspective of map.perspectives) {
      const own = byPerspective.get(perspective.id) ?? [];
      const count = new Set(own.flatMap((objective) => objective.measures)).size;
      if (own.length === 0 || (count >= 4 && count <= limit)) continue;
      report(
        perspective,
        `the perspective \`${perspective.id}\` has ${count} ${count === 1 ? "measure" : "measures"}, and 4 to ${limit} are asked for`,
        {
          at: perspective.idAt.file === map.file ? perspective.idAt : map.idAt,
        },
      );
    }
  },
};

/** Three shared measures beside the one that each objective of the frame has. */
function fourMeasures(): string {
  const shared = ["quick", "right", "kind"].map(
    (id) => `measure ${id} "Customers who call us ${id}" { unit: percent, target: 90% at 2026-Q4 }`,
  );
  const boxes = Object.entries({
    financial: "revenue",
    customer: "loyalty",
    internal: "service",
    learning: "skills",
  });
  return [
    "profile: mof_603",
    ...shared,
    ...boxes.map(([band, id]) => `perspective ${band} { objective ${id} { measures: quick, right, kind } }`),
  ].join("\n");
}
