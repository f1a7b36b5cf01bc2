import type { DatedValue } from "../../model/model.ts";
import { formatPeriod } from "../../model/periods.ts";
import { measureExample } from "../measure-example.ts";
import type { Rule } from "../rule.ts";

/** A period has one observed value. */
export const actualTwice: Rule = {
  code: "actual-twice",
  severity: "warning",
  explanation: {
    title: "A period has two observed values",
    why: "Of two values for one period only one can be right, and the score takes one without a word.",
    example: measureExample(
      "unit: days, better: lower, target: 2 days at 2026-Q4, actual: 4 days at 2025-Q1, 3 days at 2025-Q1",
    ),
    remedy: "Keep the right one; a correction may stand beside it as a remark.",
    mended: measureExample(
      'unit: days, better: lower, target: 2 days at 2026-Q4, actual: 3 days at 2025-Q1 "corrected, was 4"',
    ),
    source: "The language.",
  },
  check({ map }, report) {
    for (const measure of map.measures) {
      const seen = new Map<string, DatedValue>();
      for (const actual of measure.actuals) {
        const when = actual.at ?? actual.in;
        if (when === undefined) continue;
        const key = `${formatPeriod(when)} ${actual.in === undefined ? "at" : "in"} ${actual.for ?? ""}`;
        const before = seen.get(key);
        if (before === undefined) seen.set(key, actual);
        else {
          const related = [{ message: "first given here", place: before.place }];
          report(measure, `\`${measure.id}\` has two values at ${formatPeriod(when)}`, {
            at: actual.place,
            related,
          });
        }
      }
    }
  },
};
