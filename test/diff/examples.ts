import { changesIn } from "../../src/chinese/changes.ts";
import { diffStrategies } from "../../src/diff/strategies.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import type { SpokenLanguage } from "../../src/source/spoken.ts";
import { BASE } from "./base.ts";
import { mapOf } from "./compiled.ts";
import { EDITS, edited } from "./edits.ts";
import { randomMap, randomScript } from "./random/script.ts";

/** Random scripts that tell what no edit of the table does. */
const SCRIPTS = 320;

/** One change in each language. */
export type Example = Readonly<Record<SpokenLanguage, string>>;

/** A sentence for each kind of change by its code: of the table of edits, of those edits taken back, of random edits. */
export function exampleSentences(): ReadonlyMap<string, Example> {
  const found = new Map<string, Example>();
  const take = (before: StrategyMap, after: StrategyMap): void => {
    const diff = diffStrategies({ maps: [before], diagnostics: [] }, { maps: [after], diagnostics: [] });
    const changes = diff.maps.flatMap((map) => map.changes);
    if (changes.every(({ code }) => found.has(code))) return;
    const chinese = changesIn("zh", diff).maps.flatMap((map) => map.changes);
    for (const [index, { code, sentence }] of changes.entries()) {
      if (!found.has(code)) found.set(code, { en: sentence, zh: chinese[index]?.sentence ?? "" });
    }
  };
  const base = mapOf(BASE);
  const others = EDITS.map((edit) => mapOf(edited(edit)));
  for (const other of others) take(base, other);
  for (const other of others) take(other, base);
  for (let number = 0; number < SCRIPTS; number += 10) {
    const map = randomMap(number / 10);
    for (let each = number; each < number + 10; each++) {
      const { before, after } = randomScript(map, each);
      take(before, after);
    }
  }
  return found;
}
