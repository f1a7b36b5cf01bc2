import { daysOf, overlap } from "../days.ts";
import type { Rule } from "../rule.ts";

/** At any time one phase runs, not two. */
export const phasesOverlap: Rule = {
  code: "phases-overlap",
  severity: "warning",
  explanation: {
    title: "Two phases run at the same time",
    why: "Weights and targets that a phase qualifies must be told from its dates. Where two phases overlap, two values hold.",
    example:
      'phase entry "Entry" { during: 2025-Q1..2025-Q3 }\nphase depth "Depth" { during: 2025-Q3..2026-Q4 }',
    remedy: "Let each phase begin after the one before it ends.",
    mended:
      'phase entry "Entry" { during: 2025-Q1..2025-Q2 }\nphase depth "Depth" { during: 2025-Q3..2026-Q4 }',
    source: "The language.",
  },
  check({ map }, report) {
    const dated = map.phases.flatMap((phase) =>
      phase.during === undefined ? [] : [{ phase, days: daysOf(phase.during, map) }],
    );
    for (const [index, { phase, days }] of dated.entries()) {
      const other = dated.slice(0, index).find((each) => overlap(each.days, days))?.phase;
      if (other === undefined) continue;
      const related = [{ message: `\`${other.id}\` is declared here`, place: other.idAt }];
      report(phase, `the phases \`${other.id}\` and \`${phase.id}\` overlap`, { related });
    }
  },
};
