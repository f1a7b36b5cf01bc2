/** What a change of order moved: as few elements as explain it. */
export interface OrderChange {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Ids that stand elsewhere among the others, in the new order. */
  readonly moved: readonly string[];
}

/**
 * Compares the order of what both lists hold; undefined where it is the same. The elements that kept their order are
 * a longest increasing subsequence, so the fewest are said to have moved.
 */
export function orderChange(before: readonly string[], after: readonly string[]): OrderChange | undefined {
  if (before.length === after.length && before.every((each, index) => each === after[index]))
    return undefined;
  const later = new Set(after);
  const kept = before.filter((each) => later.has(each));
  const positions = new Map(kept.map((each, index) => [each, index]));
  const now = after.filter((each) => positions.has(each));
  if (now.every((each, index) => each === kept[index])) return undefined;
  const stayed = longestIncreasing(now.map((each) => positions.get(each) ?? 0));
  return { before: kept, after: now, moved: now.filter((_, index) => !stayed.has(index)) };
}

/** Indexes of a longest strictly increasing subsequence (patience sorting, n log n). */
function longestIncreasing(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const chosen = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) chosen.add(index);
  return chosen;
}

/** "`A` now comes first and `B` now follows `C`": at most three by name. */
export function orderText({ after, moved }: OrderChange, name: (id: string) => string): string {
  const told = moved.slice(0, 3).map((id) => {
    const ahead = after[after.indexOf(id) - 1];
    return ahead === undefined ? `${name(id)} now comes first` : `${name(id)} now follows ${name(ahead)}`;
  });
  const rest = moved.length - told.length;
  const more = rest === 0 ? [] : [`${rest} more stand elsewhere`];
  return [...told, ...more].join(", ");
}
