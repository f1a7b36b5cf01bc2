import type { DatedText } from "../ast.ts";
import { type Chunk, plain } from "./chunks.ts";

/**
 * Merges lists of dated values, such as targets, value by value: each period, class and phase is a fact of its own.
 * Undefined where the two contradict each other, or where this is no such list.
 */
export function mergeDated(base: Chunk | undefined, here: Chunk, there: Chunk): string | undefined {
  const [was, mine, yours] = [itemsOf(base), itemsOf(here), itemsOf(there)];
  if (mine === undefined || yours === undefined) return undefined;
  const merged = new Map<string, string>();
  const keys = [...mine.keys(), ...[...yours.keys()].filter((key) => !mine.has(key))];
  for (const key of keys) {
    const [before, one, other] = [was?.get(key), mine.get(key), yours.get(key)];
    const winner = one === other || before === other ? one : before === one ? other : CONTRADICTION;
    if (winner === CONTRADICTION) return undefined;
    if (winner !== undefined) merged.set(key, winner);
  }
  if (merged.size === 0 || here.statement.kind !== "property") return undefined;
  return `${here.statement.name.text}: ${[...merged.values()].join(", ")}`;
}

const CONTRADICTION = "contradiction";

/** The text of each value by when and for whom it is meant. */
function itemsOf(chunk: Chunk | undefined): ReadonlyMap<string, string> | undefined {
  if (chunk?.statement.kind !== "property" || chunk.statement.value?.kind !== "dated") return undefined;
  const { statement, text } = chunk;
  const items = new Map<string, string>();
  for (const each of chunk.statement.value.values) {
    const start = each.span.start - statement.span.start;
    items.set(whenOf(each), plain(text.slice(start, each.span.end - statement.span.start)));
  }
  return items;
}

function whenOf({ at, in: within, phase, from, until, for: tier }: DatedText): string {
  const names = [phase, tier].map((each) => each?.path.join(".") ?? "");
  return [at?.text, within?.text, from?.text, until?.text, ...names].join("|");
}
