import { plain } from "../figures.ts";
import { measureExample } from "../measure-example.ts";
import type { Rule } from "../rule.ts";

/** Values lie on the scale that the unit names. */
export const valueOutsideScale: Rule = {
  code: "value-outside-scale",
  severity: "error",
  explanation: {
    title: "A value lies outside its scale",
    why: "`score 1..5` says that no answer is below 1 or above 5. A mean of 42 was counted on another scale.",
    example: measureExample("unit: score 1..5, baseline: 3.2 at 2024-Q4, target: 42 at 2026-Q4"),
    remedy: "Correct the value, or the limits of the unit.",
    mended: measureExample("unit: score 1..5, baseline: 3.2 at 2024-Q4, target: 4.2 at 2026-Q4"),
    source: "The language.",
  },
  check({ map }, report) {
    for (const measure of map.measures) {
      const { low, high } = measure.unit;
      if (measure.unit.form !== "score" || low === undefined || high === undefined) continue;
      const values = [
        ...(measure.baseline === undefined ? [] : [measure.baseline]),
        ...measure.targets,
        ...measure.actuals,
      ];
      for (const { value, place } of values) {
        if (value >= low && value <= high) continue;
        report(measure, `${plain(value)} lies outside the scale of \`${measure.id}\`, ${low} to ${high}`, {
          at: place,
        });
      }
    }
  },
};
