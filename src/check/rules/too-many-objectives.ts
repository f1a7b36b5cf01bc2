import type { Rule } from "../rule.ts";

/** A map stays small enough to be told on one page. */
export const tooManyObjectives: Rule = {
  code: "too-many-objectives",
  severity: "info",
  offInTemplates: true,
  limit: { default: 24, meaning: "objectives in a map" },
  explanation: {
    title: "The map holds many objectives",
    why:
      "A strategy is a choice. Past two dozen objectives a map describes the whole business, and no reader keeps the " +
      "chain of causes in mind; 15 to 20 are typical.",
    example: manyObjectives(21),
    remedy: "Merge objectives, move some to the maps of the units below, or leave out what is not strategic.",
    mended: manyObjectives(12),
    source: "Palladium, advice on strategy maps: fewer than 24 objectives.",
  },
  check({ map, limit }, report) {
    const count = map.objectives.length;
    if (count > limit)
      report(map, `the map holds ${count} objectives; more than ${limit} are hard to keep in mind`);
  },
};

function manyObjectives(count: number): string {
  const ids = Array.from({ length: count }, (_, index) => `skill_${index + 2}`);
  const boxes = ids.map((id, index) => `  objective ${id} "Train team ${index + 2}" { measures: churn }`);
  return ["perspective learning {", ...boxes, "}", `${ids.join(", ")} -> service`].join("\n");
}
