import type { Rule } from "../rule.ts";

/**
 * Every perspective below the first that the map itself declares holds an objective. The first is the concern of
 * `no-apex`, those of a frame are that of `empty-slot`.
 */
export const emptyPerspective: Rule = {
  code: "empty-perspective",
  severity: "warning",
  needsWholeMap: true,
  offInTemplates: true,
  explanation: {
    title: "A perspective holds no objective",
    why:
      "A perspective without objectives breaks the chain from causes to results: what the strategy does there, and " +
      "what it expects from there, stays unsaid.",
    example: 'perspective partners "Partners"',
    remedy: "Give it an objective, or leave the perspective out.",
    mended:
      'perspective partners "Partners" { objective joint "Plan stocks with ten suppliers" { measures: churn } }\n' +
      "joint -> skills",
    source: "Kaplan and Norton, The Balanced Scorecard (1996): balance between the perspectives.",
  },
  check({ map }, report) {
    const filled = new Set(map.objectives.map((objective) => objective.perspective));
    for (const [index, perspective] of map.perspectives.entries()) {
      if (index === 0 || perspective.idAt.file !== map.file) continue;
      if (filled.has(perspective.id)) continue;
      report(
        perspective,
        `the perspective \`${perspective.id}\` ("${perspective.label.text}") holds no objective`,
        {
          hint: `for example \`perspective ${perspective.id} { objective short_name "…" }\``,
        },
      );
    }
  },
};
