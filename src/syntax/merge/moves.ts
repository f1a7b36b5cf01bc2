import type { Block, Chunk } from "./chunks.ts";

/** Three versions of a file. */
export interface Versions {
  readonly base: Block;
  readonly here: Block;
  readonly there: Block;
}

/**
 * Follows declarations that one branch put elsewhere: the other two versions get them at the same place, so that a move
 * and an edit of what was moved do not contradict each other. Groups first, so that what stands in a moved group is at
 * home there in every version. Where both branches moved it, or the place is new, all stays as it is.
 */
export function followMoves(versions: Versions): Versions {
  return follow(follow(versions, GROUPS), ELEMENTS);
}

const GROUPS = /^group [^\n]*$/;
const ELEMENTS = /^(?:objective|asset|measure) [^\n]*$/;
const SEPARATOR = "\n\n";

function follow({ base, here, there }: Versions, movable: RegExp): Versions {
  const [was, mine, yours] = [homes(base, movable), homes(here, movable), homes(there, movable)];
  let moved: Versions = { base, here, there };
  for (const [key, home] of was) {
    const [one, other] = [mine.get(key), yours.get(key)];
    if (one === undefined || other === undefined || one === other) continue;
    const move = (block: Block, to: string) => moveTo(block, key, to, movable);
    if (one === home) moved = { ...moved, base: move(moved.base, other), here: move(moved.here, other) };
    else if (other === home) moved = { ...moved, base: move(moved.base, one), there: move(moved.there, one) };
  }
  return moved;
}

/**
 * Where each movable declaration stands: the keys of the blocks around it, from the nearest movable one on (a measure
 * goes with its objective). One whose key is met twice, as groups of one id in two perspectives are, cannot be followed.
 */
function homes(block: Block, movable: RegExp): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  const visit = (chunks: readonly Chunk[], path: readonly string[]): void => {
    for (const { key, block: inner } of chunks) {
      const isMovable = movable.test(key);
      if (isMovable && found.has(key)) twice.add(key);
      if (isMovable) found.set(key, path.join(SEPARATOR));
      if (inner !== undefined) visit(inner.chunks, isMovable ? [key] : [...path, key]);
    }
  };
  visit(block.chunks, []);
  for (const key of twice) found.delete(key);
  return found;
}

function moveTo(block: Block, key: string, home: string, movable: RegExp): Block {
  const taken = take(block, key);
  if (taken.chunk === undefined) return block;
  const chunk = taken.chunk;
  let isPut = false;
  const put = (into: Block, path: readonly string[]): Block => {
    if (path.join(SEPARATOR) === home && !isPut) {
      isPut = true;
      return { ...into, chunks: [...into.chunks, chunk] };
    }
    return mapBlocks(into, (inner, innerKey) =>
      put(inner, movable.test(innerKey) ? [innerKey] : [...path, innerKey]),
    );
  };
  const result = put(taken.block, []);
  return isPut ? result : block;
}

function take(block: Block, key: string): { readonly block: Block; readonly chunk: Chunk | undefined } {
  let chunk = block.chunks.find((each) => each.key === key);
  if (chunk !== undefined)
    return { block: { ...block, chunks: block.chunks.filter((each) => each.key !== key) }, chunk };
  const rest = mapBlocks(block, (inner) => {
    if (chunk !== undefined) return inner;
    const taken = take(inner, key);
    chunk = taken.chunk;
    return taken.block;
  });
  return { block: rest, chunk };
}

/** Inner blocks replaced; a chunk whose block changed is written anew from it. */
function mapBlocks(block: Block, change: (inner: Block, key: string) => Block): Block {
  const chunks = block.chunks.map((chunk) => {
    if (chunk.block === undefined) return chunk;
    const inner = change(chunk.block, chunk.key);
    return inner === chunk.block ? chunk : { ...chunk, block: inner, text: blockText(inner) };
  });
  return chunks.every((chunk, index) => chunk === block.chunks[index]) ? block : { ...block, chunks };
}

function blockText({ head, chunks, tail }: Block): string {
  return `${head}${chunks.map(({ lead, text }) => lead + text).join("")}${tail}`;
}
