import type { Rule } from "../rule.ts";
import { vagueWord } from "../vague-words.ts";

/** An objective says something that could turn out not to be so; a measure with a target always does. */
export const untestableWording: Rule = {
  code: "untestable-wording",
  severity: "info",
  needsWholeMap: true,
  offInTemplates: true,
  explanation: {
    title: "An objective cannot be tested",
    why:
      "“Improve satisfaction” is true of any year in which one customer smiled more. Without a measure and a target " +
      "such words promise nothing. Where a measure with a target stands beside them, they do no harm and are not reported.",
    example:
      'perspective internal { objective better "Improve cooperation" { measure meetings "Meetings held" { unit: count } } }\n' +
      "skills -> better -> loyalty",
    remedy:
      "Give it a measure with a target, or say what will be different: who does what, how much, by when.",
    mended:
      'perspective internal { objective better "Improve cooperation" ' +
      '{ measure meetings "Meetings held" { unit: count, target: 12 at 2026-Q4 } } }\nskills -> better -> loyalty',
    source: "Practice; the word lists are smap's own.",
  },
  check({ map }, report) {
    const aimed = new Set(
      map.measures
        .filter(
          (measure) =>
            measure.targets.length > 0 ||
            measure.better.kind === "inside" ||
            measure.better.kind === "exactly",
        )
        .map((measure) => measure.id),
    );
    for (const objective of map.objectives) {
      if (objective.readiness.length > 0 || objective.measures.some((id) => aimed.has(id))) continue;
      const word = vagueWord(objective.label.text);
      if (word === undefined) continue;
      report(
        objective,
        `nobody can test whether \`${objective.id}\` ("${objective.label.text}") is reached`,
        {
          hint: `"${word}" alone promises nothing: add a measure with a target`,
        },
      );
    }
  },
};
