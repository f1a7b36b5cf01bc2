import type { Rule } from "../rule.ts";

/** Every perspective below the first holds an objective; the first is the concern of `no-apex`. */
export const emptyPerspective: Rule = {
  code: "empty-perspective",
  severity: "warning",
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
    for (const [index, perspective] of map.perspectives.entries()) {
      if (index === 0 || map.objectives.some((each) => each.perspective === perspective.id)) continue;
      const own = perspective.idAt.file === map.file;
      report(
        perspective,
        `the perspective \`${perspective.id}\` ("${perspective.label.text}") holds no objective`,
        {
          at: own ? perspective.idAt : map.idAt,
          hint: `for example \`perspective ${perspective.id} { objective short_name "…" }\``,
        },
      );
    }
  },
};
