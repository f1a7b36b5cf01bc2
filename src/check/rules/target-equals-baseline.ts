import { measureExample } from "../measure-example.ts";
import type { Rule } from "../rule.ts";

/** A target asks for something else than what is there. */
export const targetEqualsBaseline: Rule = {
  code: "target-equals-baseline",
  severity: "warning",
  explanation: {
    title: "The target is what is there already",
    why:
      "From a baseline to the same target there is no way, so no share of it can be covered and the measure has no " +
      "score. Where things shall stay as they are, `better: inside` says so.",
    example: measureExample(
      "unit: days, better: lower, baseline: 3 days at 2024-Q4, target: 3 days at 2026-Q4",
    ),
    remedy: "Correct one of the numbers, or write `better: inside 2 days..3 days`.",
    mended: measureExample(
      "unit: days, better: lower, baseline: 3 days at 2024-Q4, target: 2 days at 2026-Q4",
    ),
    source: "The language: progress is (value − baseline) ÷ (target − baseline).",
  },
  check({ map }, report) {
    for (const measure of map.measures) {
      const { baseline, better, targets, scoring } = measure;
      const last = targets.at(-1);
      if (baseline === undefined || last === undefined || scoring.name !== "linear") continue;
      if (better.kind !== "higher" && better.kind !== "lower") continue;
      if (
        last.value !== baseline.value ||
        last.for !== undefined ||
        last.in !== undefined ||
        baseline.in !== undefined
      )
        continue;
      report(measure, `the last target of \`${measure.id}\` is the same as its baseline`, {
        at: last.place,
        hint: "what shall stay as it is has `better: inside …`",
        related: [{ message: "the baseline", place: baseline.place }],
      });
    }
  },
};
