import type { Rule } from "../rule.ts";

/** Somebody answers for every objective and every initiative. */
export const noOwner: Rule = {
  code: "no-owner",
  severity: "warning",
  needsWholeMap: true,
  offInTemplates: true,
  profiles: ["mof_101", "mof_603"],
  explanation: {
    title: "Nobody answers for an objective",
    why:
      "The guideline on strategy maps wants the map to guide each responsibility centre, and its reports to show what each has reached " +
      "and why not. What nobody owns appears in nobody's report.",
    example:
      "profile: mof_603\n" +
      'perspective customer { objective image "Be known in the town" { measures: churn } }\n' +
      "service -> image -> revenue",
    remedy: "Write `owner: …` in the objective or in each of its measures.",
    mended:
      "profile: mof_603\n" +
      'perspective customer { objective image "Be known in the town" { owner: retail, measures: churn } }\n' +
      "service -> image -> revenue",
    source:
      "China's management accounting guideline 101, articles 2 and 17: the map guides each responsibility centre, and " +
      "reports say what each has reached.",
  },
  check({ map }, report) {
    const measures = new Map(map.measures.map((measure) => [measure.id, measure]));
    for (const objective of map.objectives) {
      const owned = objective.measures.map((id) => measures.get(id)?.owner !== undefined);
      if (objective.owner !== undefined || (owned.length > 0 && owned.every((each) => each))) continue;
      report(objective, `nobody answers for \`${objective.id}\` ("${objective.label.text}")`, {
        hint: "write `owner: …` in its block",
      });
    }
    for (const initiative of map.initiatives) {
      if (initiative.owner !== undefined) continue;
      report(
        initiative,
        `nobody answers for the initiative \`${initiative.id}\` ("${initiative.label.text}")`,
        {
          hint: "write `owner: …` in its block",
        },
      );
    }
  },
};
