/** A thing on a line: where it wants to be, and between what it must. */
export interface Wanting {
  readonly want: number;
  readonly lo: number;
  readonly hi: number;
}

/**
 * Places things in the given order at least `gap` apart, with the least sum of squared distances from where they
 * want to be: isotonic regression by pooling adjacent violators (Barlow et al. 1972), clamped to the bounds. Where
 * the bounds leave no room for the gaps, the bounds win.
 */
export function spread(things: readonly Wanting[], gap: number): readonly number[] {
  const pools: { sum: number; count: number }[] = [];
  things.forEach(({ want, lo, hi }, index) => {
    pools.push({ sum: Math.min(hi, Math.max(lo, want)) - index * gap, count: 1 });
    while (pools.length > 1) {
      const last = pools[pools.length - 1]!;
      const before = pools[pools.length - 2]!;
      if (before.sum / before.count <= last.sum / last.count) break;
      pools.pop();
      before.sum += last.sum;
      before.count += last.count;
    }
  });
  const values = pools.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
  const least: number[] = [];
  things.forEach(({ lo }, index) => {
    least.push(Math.max(least[index - 1] ?? Number.NEGATIVE_INFINITY, lo - index * gap));
  });
  const placed = new Array<number>(things.length);
  let most = Number.POSITIVE_INFINITY;
  for (let index = things.length - 1; index >= 0; index--) {
    const { lo, hi } = things[index]!;
    most = Math.min(most, hi - index * gap);
    const value = Math.min(most, Math.max(least[index]!, values[index]!)) + index * gap;
    placed[index] = Math.min(hi, Math.max(lo, value));
  }
  return placed;
}
