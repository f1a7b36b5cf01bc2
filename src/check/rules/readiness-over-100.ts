import type { Rule } from "../rule.ts";

/** Readiness counts the available of the required, so it is at most 100 %. */
export const readinessOver100: Rule = {
  code: "readiness-over-100",
  severity: "warning",
  explanation: {
    title: "More is available than required",
    why:
      "Readiness is the share of what the strategy requires that is there. Above 100 % the two numbers are mostly the " +
      "wrong way round, or people are counted whom the strategy does not need.",
    example: 'perspective learning { asset experts "Analysts" { readiness: 60 of 40 } }\nexperts -> service',
    remedy: "Write the available number first; count only what the strategy requires.",
    mended: 'perspective learning { asset experts "Analysts" { readiness: 40 of 60 } }\nexperts -> service',
    source: "Kaplan and Norton, Strategy Maps (2004), on the readiness of intangible assets.",
  },
  check({ map }, report) {
    for (const objective of map.objectives) {
      for (const { column, available, required } of objective.readiness) {
        if (available <= required) continue;
        const where = column === undefined ? "" : ` in \`${column}\``;
        report(
          objective,
          `of \`${objective.id}\`${where} ${available} are available and only ${required} required`,
          {
            hint: `should it be \`${required} of ${available}\`?`,
          },
        );
      }
    }
  },
};
