/** An element that is the same in both maps under two ids. `recorded`: one of them names the other in `was`. */
export interface Rename {
  readonly before: string;
  readonly after: string;
  readonly recorded: boolean;
}

/** What tells elements of one kind apart. */
interface Named {
  readonly id: string;
  readonly was: readonly string[];
}

/**
 * What an element says, as a text that few others share, from the surest to the vaguest; undefined where it says
 * nothing. Ids inside must already be those of the new map.
 */
export type Content<T> = (element: T) => string | undefined;

/**
 * Finds which ids of a kind stand for the same element in two maps: first a new `was` that exchanges ids, then the
 * id itself, then `was` in either map, then content that is unique on both sides. Only pairs whose ids differ are
 * returned. Linear in the number of elements.
 */
export function findRenames<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  contents: readonly Content<T>[],
): readonly Rename[] {
  // Without a new `was`, what has its id in both maps is the same: often that is all there is.
  const stated = before.some(hasWas) || after.some(hasWas);
  if (!stated && before.length === after.length && before.every(({ id }, index) => id === after[index]?.id))
    return [];
  const [ids, idsAfter] = [idsOf(before), idsOf(after)];
  const left = (elements: readonly T[], others: ReadonlySet<string>): Map<string, T> =>
    new Map(
      (stated ? elements : elements.filter(({ id }) => !others.has(id))).map((each) => [each.id, each]),
    );
  const open = left(before, idsAfter);
  const openAfter = left(after, ids);
  const renames: Rename[] = [];
  const pair = (one: T, other: T, recorded: boolean): void => {
    open.delete(one.id);
    openAfter.delete(other.id);
    if (one.id !== other.id) renames.push({ before: one.id, after: other.id, recorded });
  };

  for (const [one, other] of exchanged(open, after)) pair(one, other, true);
  for (const [one, other] of exchanged(openAfter, [...open.values()])) pair(other, one, true);
  for (const other of after) {
    const one = open.get(other.id);
    if (one !== undefined && openAfter.has(other.id)) pair(one, other, true);
  }
  for (const other of [...openAfter.values()]) {
    const earlier = other.was.map((id) => open.get(id)).find((each) => each !== undefined);
    if (earlier !== undefined) pair(earlier, other, true);
  }
  for (const one of [...open.values()]) {
    const earlier = one.was.map((id) => openAfter.get(id)).find((each) => each !== undefined);
    if (earlier !== undefined) pair(one, earlier, true);
  }
  for (const content of contents) {
    if (open.size === 0 || openAfter.size === 0) break;
    const byContent = unique(open.values(), content);
    for (const [key, other] of unique(openAfter.values(), content)) {
      const one = byContent.get(key);
      if (one !== undefined) pair(one, other, false);
    }
  }
  return renames;
}

function hasWas({ was }: Named): boolean {
  return was.length > 0;
}

function idsOf(elements: readonly Named[]): ReadonlySet<string> {
  return new Set(elements.map(({ id }) => id));
}

/**
 * Pairs by a `was` that is new and whose id lives on for another element: `a` and `b` exchange their ids. A `was` that
 * names an element whose id stays in use is taken only where the ids in question all change hands; else it tells of
 * two elements that became one.
 */
function exchanged<T extends Named>(
  known: ReadonlyMap<string, T>,
  renamed: readonly T[],
): readonly (readonly [T, T])[] {
  const claims = new Map<string, T>();
  for (const each of renamed) {
    if (each.was.length === 0) continue;
    const stated = known.get(each.id)?.was ?? [];
    const earlier = each.was.find((id) => id !== each.id && known.has(id) && !stated.includes(id));
    if (earlier !== undefined && !claims.has(earlier)) claims.set(earlier, each);
  }
  if (claims.size === 0) return [];
  const ids = new Set(renamed.map((each) => each.id));
  return [...claims].flatMap(([earlier, each]): readonly (readonly [T, T])[] => {
    const one = known.get(earlier);
    const changesHands = claims.has(each.id) && ids.has(earlier);
    return one !== undefined && changesHands ? [[one, each]] : [];
  });
}

/** Elements by content, where no other of them has the same. */
function unique<T>(elements: Iterable<T>, content: Content<T>): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const twice = new Set<string>();
  for (const each of elements) {
    const key = content(each);
    if (key === undefined) continue;
    if (found.has(key)) twice.add(key);
    else found.set(key, each);
  }
  for (const key of twice) found.delete(key);
  return found;
}
