import type { Rule } from "../rule.ts";

/** Every owner reports to somebody, but for one. */
export const ownerOutsideTree: Rule = {
  code: "owner-outside-tree",
  severity: "info",
  needsWholeMap: true,
  profiles: ["mof_101"],
  explanation: {
    title: "Several owners report to nobody",
    why: "Each level reports to the one above. With two owners at the top the reports do not come together anywhere.",
    example:
      "profile: mof_101\n" +
      'owner board "Board" { level: strategic }\n' +
      'owner head "Head of branches" { reports_to: board, level: management }\n' +
      'owner desk "Service desk" { reports_to: head, level: business }',
    remedy: "Write `reports_to: …` in all owners but the highest.",
    mended:
      "profile: mof_101\n" +
      'owner board "Board" { level: strategic }\n' +
      'owner head "Head of branches" { reports_to: board, level: management }\n' +
      'owner desk "Service desk" { reports_to: head, level: business }\n' +
      "owner retail { reports_to: head }",
    source: "China's management accounting guideline 101, article 17.",
  },
  check({ map }, report) {
    const [, ...more] = map.owners.filter((owner) => owner.reportsTo === undefined);
    for (const owner of more) {
      report(owner, `the owner \`${owner.id}\` ("${owner.label.text}") reports to nobody`, {
        hint: "write `reports_to: …` in its block",
      });
    }
  },
};
