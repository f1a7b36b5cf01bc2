import { bandProblems } from "../../model/band-problems.ts";
import type { Rule } from "../rule.ts";

/** Bands give every value exactly one colour. */
export const badBands: Rule = {
  code: "bad-bands",
  severity: "error",
  explanation: {
    title: "The bands do not give every value one colour",
    why:
      "Bands are read in order, and the last takes the rest. A band that nothing reaches, two limits that overlap, or " +
      "a gap at the end make a status that nobody can explain.",
    example:
      'measure waiting "Waiting" { unit: days, better: lower, target: 2 days at 2026-Q4\n' +
      "  bands: value red > 5 days, amber > 8 days, green }\nperspective internal { objective service { measures: waiting } }",
    remedy:
      "Write the limits from the worst band to the best, all with the same sign, the last band without one.",
    mended:
      'measure waiting "Waiting" { unit: days, better: lower, target: 2 days at 2026-Q4\n' +
      "  bands: value red > 8 days, amber > 5 days, green }\nperspective internal { objective service { measures: waiting } }",
    source:
      "The language: scores are not rounded before they are judged, and no value is left without a colour.",
  },
  check({ map }, report) {
    for (const measure of map.measures) {
      if (measure.bands === undefined) continue;
      for (const problem of bandProblems(measure.bands, measure.better.kind)) {
        report(measure, problem.message, { at: measure.bands.at });
      }
    }
  },
};
