import type { IndexPart } from "../../model/model.ts";
import { mentions } from "../mentions.ts";
import type { Rule } from "../rule.ts";

/** A shared measure serves an objective, an index or a formula. */
export const unusedMeasure: Rule = {
  code: "unused-measure",
  severity: "warning",
  needsWholeMap: true,
  explanation: {
    title: "Nothing uses a shared measure",
    why:
      "A measure declared beside the objectives counts only where an objective names it. One that nothing names is not scored and " +
      "not drawn, and someone collects its numbers for nothing.",
    example: 'measure calls "Calls a day" { unit: count, target: 90 at 2026-Q4 }',
    remedy: "Write `measures: …` in the objective that it serves, or delete it.",
    mended:
      'measure calls "Calls a day" { unit: count, target: 90 at 2026-Q4 }\n' +
      "perspective internal { objective service { measures: calls } }",
    source: "Practice.",
  },
  check({ map }, report) {
    const used = new Set([...map.objectives.flatMap((each) => each.measures), ...mentions(map)]);
    const parts = (part: IndexPart): readonly string[] => [part.of, ...part.parts.flatMap(parts)];
    for (const measure of map.measures)
      for (const part of measure.index) for (const id of parts(part)) used.add(id);
    for (const measure of map.measures) {
      if (used.has(measure.id) || measure.idAt.file !== map.file) continue;
      report(measure, `no objective uses the measure \`${measure.id}\` ("${measure.label.text}")`, {
        hint: `write \`measures: ${measure.id}\` in the objective that it serves`,
      });
    }
  },
};
