/**
 * Words of an objective that nobody can test: praise, and aims without an end. By language, for the list is read and
 * mended by people who speak it. Whole words; Chinese has none, so there any place counts.
 */
const VAGUE: readonly { readonly language: string; readonly words: RegExp }[] = [
  {
    language: "en",
    words:
      /\b(world[- ]class|best[- ]in[- ]class|excellen(?:t|ce)|outstanding|superior|seamless(?:ly)?|leading[- ]edge|cutting[- ]edge|optimi[sz]e|synerg(?:y|ies)|holistic|improve|enhance|strengthen|foster|promote|support)\b/iu,
  },
  {
    language: "zh",
    words: /世界一流|一流|卓越|优秀|无缝|最优|优化|协同|改善|加强|增强|促进|推动|提升|完善/u,
  },
  {
    language: "de",
    words:
      /\b(weltklasse|exzellen[tz]\w*|hervorragend\w*|nahtlos\w*|optimier\w*|verbesser\w*|stärken|fördern|unterstützen)\b/iu,
  },
  {
    language: "fr",
    words:
      /\b(classe mondiale|excellen(?:t|ce)\w*|optimiser|améliorer|renforcer|favoriser|promouvoir|soutenir)\b/iu,
  },
  {
    language: "es",
    words: /\b(clase mundial|excelen(?:te|cia)\w*|optimizar|mejorar|fortalecer|fomentar|promover|apoyar)\b/iu,
  },
];

/** The first vague word of a text in any of the languages; undefined where there is none. */
export function vagueWord(text: string): string | undefined {
  for (const { words } of VAGUE) {
    const found = words.exec(text);
    if (found !== null) return found[0];
  }
  return undefined;
}
