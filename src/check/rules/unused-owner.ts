import type { Rule } from "../rule.ts";

/** A declared owner answers for something, or somebody reports there. */
export const unusedOwner: Rule = {
  code: "unused-owner",
  severity: "info",
  needsWholeMap: true,
  explanation: {
    title: "An owner answers for nothing",
    why: "An owner without an objective, measure or initiative, to whom nobody reports, gets an empty report.",
    example: 'owner wholesale "Wholesale Banking"',
    remedy: "Say in `owner:` what the owner answers for, or leave the owner out.",
    mended:
      'owner wholesale "Wholesale Banking"\nperspective internal { objective service { owner: wholesale } }',
    source:
      "China's management accounting guideline 101, article 2: the map guides each responsibility centre.",
  },
  check({ map }, report) {
    const used = new Set([
      ...[...map.objectives, ...map.measures, ...map.initiatives].map(({ owner }) => owner),
      ...map.owners.map((owner) => owner.reportsTo),
      ...map.views.flatMap((view) => view.owners),
    ]);
    for (const owner of map.owners) {
      if (used.has(owner.id) || owner.idAt.file !== map.file) continue;
      report(owner, `the owner \`${owner.id}\` ("${owner.label.text}") answers for nothing`);
    }
  },
};
