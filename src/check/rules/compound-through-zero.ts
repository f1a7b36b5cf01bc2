import { measureExample } from "../measure-example.ts";
import type { Rule } from "../rule.ts";

/** A compound path runs between two numbers above zero. */
export const compoundThroughZero: Rule = {
  code: "compound-through-zero",
  severity: "error",
  explanation: {
    title: "A compound path touches zero",
    why: "Growth by the same factor in each period never starts from zero and never gets there, nor from loss to profit.",
    example: measureExample(
      "unit: USD, path: compound, baseline: 0 USD at 2024-Q4, target: 5M USD at 2026-Q4",
    ),
    remedy: "Write `path: linear`, or a baseline and targets that are all above zero.",
    mended: measureExample("unit: USD, path: linear, baseline: 0 USD at 2024-Q4, target: 5M USD at 2026-Q4"),
    source: "The language.",
  },
  check({ map }, report) {
    for (const measure of map.measures) {
      if (measure.path !== "compound") continue;
      const points = [...(measure.baseline === undefined ? [] : [measure.baseline]), ...measure.targets];
      const wrong = points.find(({ value }) => value <= 0);
      if (wrong === undefined) continue;
      report(measure, `the compound path of \`${measure.id}\` needs numbers above zero`, {
        at: wrong.place,
        hint: "write `path: linear`",
      });
    }
  },
};
