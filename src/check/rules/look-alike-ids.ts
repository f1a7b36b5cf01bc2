import type { Element } from "../../model/model.ts";
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
      const seen = new Map<string, Element>();
      for (const element of elements) {
        const looks = [`form ${skeleton(element.id)}`, `letters ${folded(element.id).toLowerCase()}`];
        const before = looks.map((look) => seen.get(look)).find((each) => each !== undefined);
        for (const look of looks) if (!seen.has(look)) seen.set(look, element);
        if (before === undefined || folded(before.id) === folded(element.id)) continue;
        const related = [{ message: `\`${before.id}\` is declared here`, place: before.idAt }];
        report(element, `the ids \`${element.id}\` and \`${before.id}\` look alike`, {
          related,
          hint: `they differ in letter ${firstDifference(element.id, before.id)}: rename one`,
        });
      }
    }
  },
};

/** Letters of other scripts, and digits, that are drawn like a Latin letter. */
const LOOK_ALIKE: ReadonlyMap<string, string> = new Map([
  ["0", "o"],
  ["ı", "1"],
  ["а", "a"],
  ["е", "e"],
  ["о", "o"],
  ["р", "p"],
  ["с", "c"],
  ["у", "y"],
  ["х", "x"],
  ["і", "1"],
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
  ["ι", "1"],
  ["β", "b"],
  ["ε", "e"],
  ["η", "h"],
  ["μ", "m"],
  ["ζ", "z"],
  ["χ", "x"],
] as const);

/** The first letter, counted from 1, in which two ids differ. */
function firstDifference(one: string, other: string): number {
  const [letters, others] = [[...one], [...other]];
  const at = letters.findIndex((letter, index) => letter !== others[index]);
  return 1 + (at < 0 ? letters.length : at);
}

/** Compatibility forms as plain letters: what `ids-differ-in-form` compares. */
function folded(id: string): string {
  return id.normalize("NFKC");
}

/** What an id looks like: a large I, a small l and 1 are one stroke, o and 0 one ring; other capitals are folded. */
function skeleton(id: string): string {
  const strokes = folded(id).replace(/[Il|]/g, "1");
  return [...strokes.toLowerCase()].map((letter) => LOOK_ALIKE.get(letter) ?? letter).join("");
}
