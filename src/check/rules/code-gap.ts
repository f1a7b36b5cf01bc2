import type { Objective } from "../../model/model.ts";
import { joinedNames } from "../../source/joined-names.ts";
import type { Rule } from "../rule.ts";

/** Numbered codes such as I1 … I10 leave none out. */
export const codeGap: Rule = {
  code: "code-gap",
  severity: "info",
  needsWholeMap: true,
  explanation: {
    title: "A code is left out",
    why:
      "Codes such as C1, C2, C3 are read as a list. A missing number makes the reader look for an objective that was " +
      "dropped, or was lost on the way from the slides.",
    example:
      'perspective customer {\n  objective C1 "Fair prices" { measures: churn }\n' +
      '  objective C3 "Short ways" { measures: churn }\n}\nservice -> C1, C3 -> revenue',
    remedy: "Add the objective that is missing, or number them again and keep the old id with `was:`.",
    mended:
      'perspective customer {\n  objective C1 "Fair prices" { measures: churn }\n' +
      '  objective C2 "Short ways" { was: C3, measures: churn }\n}\nservice -> C1, C2 -> revenue',
    source: "Practice.",
  },
  check({ map }, report) {
    const series = new Map<string, { number: number; objective: Objective }[]>();
    for (const objective of map.objectives) {
      const match = /^(\p{Lu}{1,3})_?(\d{1,3})$/u.exec(objective.id);
      if (match === null) continue;
      const [, letters = "", digits = ""] = match;
      series.set(letters, [...(series.get(letters) ?? []), { number: Number(digits), objective }]);
    }
    for (const [letters, coded] of series) {
      const numbers = new Set(coded.map(({ number }) => number));
      const highest = coded.reduce((most, each) => (each.number > most.number ? each : most));
      if (coded.length < 2 || highest.number > 4 * coded.length) continue;
      const missing: string[] = [];
      for (let number = 1; number < highest.number; number++) {
        if (!numbers.has(number)) missing.push(`${letters}${number}`);
      }
      if (missing.length === 0) continue;
      const verb = missing.length === 1 ? "is" : "are";
      report(
        highest.objective,
        `the codes go up to \`${letters}${highest.number}\`, but ${joinedNames(missing, ", ")} ${verb} missing`,
      );
    }
  },
};
