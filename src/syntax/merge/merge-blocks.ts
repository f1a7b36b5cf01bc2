import { type Block, type Chunk, chunkText, plain } from "./chunks.ts";
import { mergeDated } from "./merge-dated.ts";

/** Two branches say different things about one fact. */
export interface Conflict {
  /** "target of measure `churn`". */
  readonly fact: string;
  /** What each branch says; absent where it says nothing any more, both where the fact itself is the contradiction. */
  readonly here?: string;
  readonly there?: string;
}

/** A block as merged: its text, and what could not be merged. */
export interface Merged {
  readonly text: string;
  readonly conflicts: readonly Conflict[];
}

interface Versions {
  readonly base: Chunk | undefined;
  readonly here: Chunk | undefined;
  readonly there: Chunk | undefined;
}

/** Merges two versions of a block, fact by fact; `of` is the declaration around it, for messages. */
export function mergeBlocks(base: Block, here: Block, there: Block, of: string | undefined): Merged {
  const maps = [base, here, there].map((block) => new Map(block.chunks.map((chunk) => [chunk.key, chunk])));
  const conflicts: Conflict[] = [];
  let text = mergedText(base.head, here.head, there.head, () =>
    conflicts.push({ fact: of ?? "the file", here: plain(here.head), there: plain(there.head) }),
  );
  for (const key of mergedOrder(base, here, there)) {
    const versions = { base: maps[0]?.get(key), here: maps[1]?.get(key), there: maps[2]?.get(key) };
    const merged = mergeChunk(versions, of);
    conflicts.push(...merged.conflicts);
    // A statement that had its neighbours' line starts one of its own now.
    const isGlued =
      text !== "" && merged.text !== "" && !/\n[ \t]*$/.test(text) && !/^[ \t]*(\r?\n|$)/.test(merged.text);
    text += isGlued ? `\n${merged.text.trimStart()}` : merged.text;
  }
  const tail = same(base.tail, here.tail) ? there.tail : here.tail;
  const isOpen = !/\n[ \t]*$/.test(text) && !/^[ \t]*\r?\n/.test(tail) && tail.trim() !== "";
  return { text: `${text}${isOpen ? "\n" : ""}${tail}`, conflicts };
}

function mergeChunk({ base, here, there }: Versions, of: string | undefined): Merged {
  const whole = (chunk: Chunk | undefined): string => (chunk === undefined ? "" : chunkText(chunk));
  const [was, mine, yours] = [whole(base), whole(here), whole(there)];
  if (same(mine, yours) || same(was, yours)) return { text: mine, conflicts: [] };
  if (same(was, mine)) return { text: yours, conflicts: [] };
  if (here?.block !== undefined && there?.block !== undefined) {
    const empty: Block = { head: here.block.head, chunks: [], tail: here.block.tail };
    const inner = mergeBlocks(base?.block ?? empty, here.block, there.block, here.name);
    const lead = same(base?.lead ?? "", here.lead) ? there.lead : here.lead;
    return { ...inner, text: lead + inner.text };
  }
  if (here !== undefined && there !== undefined) {
    const dated = mergeDated(base, here, there);
    if (dated !== undefined) return { text: here.lead + dated, conflicts: [] };
  }
  const name = (here ?? there ?? base)?.name ?? "";
  const fact = of === undefined ? name : `${name} of ${of}`;
  return {
    text: marked(mine, yours),
    conflicts: [
      {
        fact,
        ...(here === undefined ? {} : { here: said(here) }),
        ...(there === undefined ? {} : { there: said(there) }),
      },
    ],
  };
}

/** A property by its value alone; anything else whole. */
function said({ statement, text }: Chunk): string {
  const whole = plain(text);
  return statement.kind === "property" ? whole.slice(whole.indexOf(":") + 1).trim() : whole;
}

/** As git marks a conflict, so that every tool knows it. */
function marked(here: string, there: string): string {
  const side = (text: string): string =>
    text.trim() === "" ? "" : `${text.replace(/^\s*\n/, "").trimEnd()}\n`;
  return `\n<<<<<<< here\n${side(here)}=======\n${side(there)}>>>>>>> there\n`;
}

function mergedText(base: string, here: string, there: string, conflict: () => void): string {
  if (same(here, there) || same(base, there)) return here;
  if (same(base, here)) return there;
  conflict();
  return here;
}

/**
 * The order of the side that changed it; what only the other side has comes after the one that it follows there. Both
 * changed: the order here.
 */
function mergedOrder(base: Block, here: Block, there: Block): readonly string[] {
  const keys = (block: Block): readonly string[] => block.chunks.map(({ key }) => key);
  const [was, mine, yours] = [keys(base), keys(here), keys(there)];
  const kept = (list: readonly string[]): string =>
    list.filter((key) => was.includes(key) && mine.includes(key) && yours.includes(key)).join("\n\n");
  const [leading, following] =
    kept(was) === kept(mine) && kept(was) !== kept(yours) ? [yours, mine] : [mine, yours];
  const order = [...leading];
  for (const [index, key] of following.entries()) {
    if (order.includes(key)) continue;
    const ahead = following.slice(0, index).findLast((each) => order.includes(each));
    order.splice(ahead === undefined ? 0 : order.indexOf(ahead) + 1, 0, key);
  }
  return order;
}

function same(one: string, other: string): boolean {
  return plain(one) === plain(other);
}
