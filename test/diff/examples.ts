import { diffMaps } from "../../src/diff/diff.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { BASE } from "./base.ts";
import { mapOf } from "./compiled.ts";
import { EDITS, edited } from "./edits.ts";
import { randomMap, randomScript } from "./random/script.ts";

/** Random scripts that tell what no edit of the table does. */
const SCRIPTS = 320;

/** A sentence for each kind of change by its code: of the table of edits, of those edits taken back, of random edits. */
export function exampleSentences(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const take = (before: StrategyMap, after: StrategyMap): void => {
    for (const { code, sentence } of diffMaps(before, after)) if (!found.has(code)) found.set(code, sentence);
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
