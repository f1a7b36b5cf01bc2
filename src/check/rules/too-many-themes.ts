import type { Rule } from "../rule.ts";

/** A strategy has few themes. */
export const tooManyThemes: Rule = {
  code: "too-many-themes",
  severity: "info",
  limit: { default: 5, meaning: "themes in a map" },
  explanation: {
    title: "The map has many themes",
    why: "Themes are the few processes by which a strategy differs: three are usual, five the most. More are a table of contents.",
    example: manyThemes(6),
    remedy: "Merge themes, or draw some as groups inside one perspective.",
    mended: manyThemes(3),
    source: "Palladium, advice on strategic themes.",
  },
  check({ map, limit }, report) {
    const count = map.themes.length;
    if (count > limit)
      report(map, `the map has ${count} themes; more than ${limit} blur what the strategy chooses`);
  },
};

function manyThemes(count: number): string {
  const ids = Array.from({ length: count }, (_, index) => `theme_${index + 1}`);
  return [
    ...ids.map((id, index) => `theme ${id} "Theme ${index + 1}"`),
    `perspective internal { objective service { themes: ${ids.join(", ")} } }`,
    `perspective customer { objective loyalty { themes: ${ids.join(", ")} } }`,
  ].join("\n");
}
