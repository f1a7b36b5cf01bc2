import { didYouMean } from "../../source/suggest.ts";
import type { Rule } from "../rule.ts";

/** A measure names a scoring function that there is, with the numbers that it needs. */
export const unknownScoring: Rule = {
  code: "unknown-scoring",
  severity: "error",
  explanation: {
    title: "A scoring function is not known, or its numbers are not right",
    why:
      "“Score” has many meanings, so a measure names its scoring function. A name that smap does not know cannot be " +
      "computed, and neither can one whose numbers are missing.",
    example:
      'measure waiting "Waiting" { unit: days, better: lower, target: 2 days at 2026-Q4, scoring: rnage(0, 10) }\n' +
      "perspective internal { objective service { measures: waiting } }",
    remedy: "Use one of the scoring functions of the reference, with its numbers in brackets.",
    mended:
      'measure waiting "Waiting" { unit: days, better: lower, target: 2 days at 2026-Q4, scoring: range(0, 10) }\n' +
      "perspective internal { objective service { measures: waiting } }",
    source: "The language.",
  },
  check({ map, around: { scoringFunctions } }, report) {
    if (scoringFunctions.length === 0) return;
    for (const measure of map.measures) {
      const { name, declared, at } = measure.scoring;
      if (!declared) continue;
      const place = at === undefined ? {} : { at };
      const known = scoringFunctions.find((each) => each.name === name);
      if (known === undefined) {
        const names = scoringFunctions.map((each) => each.name);
        const hint = didYouMean(name, names) ?? `there are ${names.join(", ")}`;
        report(measure, `no scoring function is called \`${name}\``, { ...place, hint });
        continue;
      }
      const least = known.arguments.filter((argument) => !argument.endsWith("?")).length;
      const given = measure.scoring.arguments.length;
      if (given >= least && given <= known.arguments.length) continue;
      const wanted =
        known.arguments.length === 0 ? "no numbers" : `\`${name}(${known.arguments.join(", ")})\``;
      report(measure, `\`${name}\` takes ${wanted}, and here it has ${given}`, place);
    }
  },
};
