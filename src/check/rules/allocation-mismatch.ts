import { figure, nearlyEqual } from "../figures.ts";
import type { Rule } from "../rule.ts";

/** The shares of a gap add up to the gap. */
export const allocationMismatch: Rule = {
  code: "allocation-mismatch",
  severity: "error",
  explanation: {
    title: "The shares of the gap do not add up to it",
    why:
      "The gap between baseline and last target is what the themes must close between them. If their shares sum to " +
      "less, part of the target is nobody's task; if to more, someone counts twice.",
    example:
      'theme entry "Entry"\ntheme depth "Depth"\n' +
      "perspective internal { objective service { themes: entry, depth\n" +
      '  measure turnover "Turnover" { unit: USD, baseline: 100M at 2024-Q4, target: 500M at 2026-Q4,\n' +
      "    allocation: 250M to entry, 100M to depth }\n} }",
    remedy: "Correct the shares until they sum to last target minus baseline.",
    mended:
      'theme entry "Entry"\ntheme depth "Depth"\n' +
      "perspective internal { objective service { themes: entry, depth\n" +
      '  measure turnover "Turnover" { unit: USD, baseline: 100M at 2024-Q4, target: 500M at 2026-Q4,\n' +
      "    allocation: 250M to entry, 150M to depth }\n} }",
    source: "The six steps of building a strategy map (Kaplan and Norton): close the value gap by themes.",
  },
  check({ map }, report) {
    for (const measure of map.measures) {
      const [first] = measure.allocation;
      const last = measure.targets.at(-1);
      if (first === undefined) continue;
      if (measure.baseline === undefined || last === undefined) {
        const missing = measure.baseline === undefined ? "baseline" : "target";
        report(measure, `\`${measure.id}\` shares out a gap, but has no ${missing}`, { at: first.at });
        continue;
      }
      const gap = last.value - measure.baseline.value;
      const whole = measure.allocation.every((share) => share.percent && measure.unit.form !== "percent")
        ? 1
        : gap;
      const sum = measure.allocation.reduce((total, share) => total + share.value, 0);
      if (nearlyEqual(sum, whole)) continue;
      const [shown, wanted] = [figure(sum, measure.unit), figure(whole, measure.unit)];
      const left = whole - sum;
      report(measure, `the shares of \`${measure.id}\` sum to ${shown}, its gap is ${wanted}`, {
        at: first.at,
        hint: `${figure(Math.abs(left), measure.unit)} ${left > 0 === gap > 0 ? "is nobody's task" : "too much"}`,
        related: [
          { message: "the baseline", place: measure.baseline.place },
          { message: "the last target", place: last.place },
        ],
      });
    }
  },
};
