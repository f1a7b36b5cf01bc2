import type { Rule } from "../rule.ts";
import { sameKind } from "../same-kind.ts";

/** A reader can tell two ids apart. */
export const lookAlikeIds: Rule = {
  code: "look-alike-ids",
  severity: "warning",
  explanation: {
    title: "Two ids look alike",
    why:
      "A small l and a large I, a Latin and a Cyrillic a, or two ids that differ only in capitals, cannot be told " +
      "apart in a pull request. Links then go to the wrong box, by mistake or by intent.",
    example:
      'owner Retail "Retail banking, north"\nperspective internal { objective service { owner: Retail } }',
    remedy: "Rename one of them so that a reader sees the difference; `was:` keeps its history.",
    mended:
      'owner north "Retail banking, north"\nperspective internal { objective service { owner: north } }',
    source: "Unicode Technical Standard 39, Unicode Security Mechanisms.",
  },
  check({ map }, report) {
    for (const elements of sameKind(map)) {
      const seen = new Map<string, (typeof elements)[number]>();
      for (const element of elements) {
        const key = skeleton(element.id);
        const before = seen.get(key);
        if (before === undefined) seen.set(key, element);
        else if (before.id.normalize("NFKC") !== element.id.normalize("NFKC")) {
          const related = [{ message: `\`${before.id}\` is declared here`, place: before.idAt }];
          report(element, `the ids \`${element.id}\` and \`${before.id}\` look alike`, { related });
        }
      }
    }
  },
};

/** Letters of other scripts, and digits, that are drawn like a Latin letter. */
const LOOK_ALIKE: ReadonlyMap<string, string> = new Map([
  ["0", "o"],
  ["1", "l"],
  ["|", "l"],
  ["ı", "l"],
  ["а", "a"],
  ["е", "e"],
  ["о", "o"],
  ["р", "p"],
  ["с", "c"],
  ["у", "y"],
  ["х", "x"],
  ["і", "l"],
  ["ј", "j"],
  ["ѕ", "s"],
  ["в", "b"],
  ["н", "h"],
  ["к", "k"],
  ["м", "m"],
  ["т", "t"],
  ["α", "a"],
  ["ο", "o"],
  ["ν", "v"],
  ["ρ", "p"],
  ["τ", "t"],
  ["υ", "u"],
  ["κ", "k"],
  ["ι", "l"],
  ["β", "b"],
  ["ε", "e"],
  ["η", "h"],
  ["μ", "m"],
  ["ζ", "z"],
  ["χ", "x"],
] as const);

/** What an id looks like: compatibility forms and capitals folded; i, l and 1 are one sign, so are o and 0. */
function skeleton(id: string): string {
  const folded = id.normalize("NFKC").replaceAll("I", "l").toLowerCase();
  return [...folded].map((letter) => LOOK_ALIKE.get(letter) ?? letter).join("");
}
