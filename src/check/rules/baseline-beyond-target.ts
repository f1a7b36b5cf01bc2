import { formatPeriod } from "../../model/periods.ts";
import type { Rule } from "../rule.ts";

/** A target lies on the better side of the baseline. */
export const baselineBeyondTarget: Rule = {
  code: "baseline-beyond-target",
  severity: "warning",
  explanation: {
    title: "The baseline is already beyond the target",
    why:
      "Where higher is better a target above the baseline is an aim, and one below it a retreat. Mostly the polarity " +
      "or one of the numbers is wrong, and every score would be upside down.",
    example:
      "perspective internal { objective service {\n" +
      '  measure waiting "Waiting time" { unit: days, better: higher, baseline: 5 days at 2024-Q4, target: 2 days at 2026-Q4 }\n' +
      "} }",
    remedy: "Correct `better:`, the baseline or the target.",
    mended:
      "perspective internal { objective service {\n" +
      '  measure waiting "Waiting time" { unit: days, better: lower, baseline: 5 days at 2024-Q4, target: 2 days at 2026-Q4 }\n' +
      "} }",
    source: "Practice; a target that is met before the start does not guide.",
  },
  check({ map }, report) {
    for (const measure of map.measures) {
      const { baseline, better } = measure;
      if (baseline === undefined || (better.kind !== "higher" && better.kind !== "lower")) continue;
      for (const target of measure.targets) {
        const beyond =
          better.kind === "higher" ? baseline.value > target.value : baseline.value < target.value;
        if (!beyond || target.for !== undefined || target.in !== undefined || baseline.in !== undefined)
          continue;
        const when = target.at === undefined ? "" : ` of ${formatPeriod(target.at)}`;
        const fallback = better.declared ? "" : ", as it is where nothing else is said";
        report(measure, `the baseline of \`${measure.id}\` is already better than its target${when}`, {
          at: target.place,
          hint: `\`better: ${better.kind}\`${fallback}: is the polarity right?`,
          related: [{ message: "the baseline", place: baseline.place }],
        });
        break;
      }
    }
  },
};
