import type { Objective } from "../../model/model.ts";
import type { Rule } from "../rule.ts";

/** A reader can tell two objectives of one map apart. */
export const duplicateLabel: Rule = {
  code: "duplicate-label",
  severity: "info",
  explanation: {
    title: "Two objectives have the same label",
    why: "On the drawn map there are two boxes with one text, and nobody can tell in a meeting which is meant.",
    example:
      'perspective internal { objective quick "Loyal customers" { measures: churn } }\n' +
      "skills -> quick -> loyalty",
    remedy: "Say in the label what is different, or merge the two.",
    mended:
      'perspective internal { objective quick "Settle complaints in a day" { measures: churn } }\n' +
      "skills -> quick -> loyalty",
    source: "Practice.",
  },
  check({ map }, report) {
    const seen = new Map<string, Objective>();
    for (const objective of map.objectives) {
      const key = objective.label.text.normalize("NFKC").toLowerCase();
      const before = seen.get(key);
      if (before === undefined) seen.set(key, objective);
      else {
        const related = [{ message: `\`${before.id}\` is declared here`, place: before.idAt }];
        report(objective, `\`${objective.id}\` has the same label as \`${before.id}\``, { related });
      }
    }
  },
};
