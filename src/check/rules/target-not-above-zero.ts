import { measureExample } from "../measure-example.ts";
import type { Rule } from "../rule.ts";

/** Scoring functions that divide by the target. */
const DIVIDING = ["achievement", "reduction", "absolute"];

/** A scoring function that divides by the target has one above zero to divide by. */
export const targetNotAboveZero: Rule = {
  code: "target-not-above-zero",
  severity: "error",
  explanation: {
    title: "A target of zero or below, and a scoring function that divides by it",
    why:
      "`achievement`, `reduction` and `absolute` divide by the target. By zero nothing can be divided, and below zero " +
      "the sign turns: half of a planned loss would score better than none. Such a measure stays grey.",
    example: measureExample("unit: USD, target: -5M USD at 2026-Q4, scoring: achievement"),
    remedy: "Score the way from a baseline, `scoring: linear`, or between two limits, `scoring: range(…)`.",
    mended: measureExample(
      "unit: USD, baseline: -20M USD at 2024-Q4, target: -5M USD at 2026-Q4, scoring: linear",
    ),
    source: "SAP Strategy Management, scoring of key figures: only for targets above zero.",
  },
  check({ map }, report) {
    for (const measure of map.measures) {
      const { name, declared } = measure.scoring;
      if (!declared || !DIVIDING.includes(name)) continue;
      const wrong = measure.targets.find((each) => each.for === undefined && each.value <= 0);
      if (wrong === undefined) continue;
      const what = wrong.value === 0 ? "zero" : "below zero";
      report(measure, `\`${name}\` divides by the target of \`${measure.id}\`, which is ${what}`, {
        at: wrong.place,
        hint: "write `scoring: linear` with a baseline, or `scoring: range(…)` with two limits",
      });
    }
  },
};
