import { nearlyEqual, percent } from "../figures.ts";
import type { Rule } from "../rule.ts";

/** The parts of a season sum to the whole year. */
export const seasonNot100: Rule = {
  code: "season-not-100",
  severity: "error",
  explanation: {
    title: "The parts of a season do not make a year",
    why: "A season spreads the total of a year over its parts. Shares that do not sum to 100 % change the target itself.",
    example:
      'measure turnover "Turnover" { unit: USD, baseline: 8M in 2024, target: 8.5M in 2025\n' +
      "  season: Q1 26%, Q2 27%, Q3 20%, Q4 37% }\nperspective internal { objective service { measures: turnover } }",
    remedy: "Correct the shares until they sum to 100 %.",
    mended:
      'measure turnover "Turnover" { unit: USD, baseline: 8M in 2024, target: 8.5M in 2025\n' +
      "  season: Q1 26%, Q2 27%, Q3 20%, Q4 27% }\nperspective internal { objective service { measures: turnover } }",
    source: "The language.",
  },
  check({ map }, report) {
    for (const measure of map.measures) {
      const [first] = measure.season;
      if (first === undefined || measure.season.some((share) => !share.percent)) continue;
      const sum = measure.season.reduce((total, share) => total + share.value, 0);
      if (nearlyEqual(sum, 1)) continue;
      report(measure, `the season of \`${measure.id}\` sums to ${percent(sum)} of the year`, {
        at: first.at,
      });
    }
  },
};
