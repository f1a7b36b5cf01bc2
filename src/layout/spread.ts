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
  const placed = pooled(things, gap);
  let least = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < things.length; index++) {
    least = Math.max(least, things[index]!.lo - index * gap);
    placed[index] = Math.max(least, placed[index]!);
  }
  let most = Number.POSITIVE_INFINITY;
  for (let index = things.length - 1; index >= 0; index--) {
    const { lo, hi } = things[index]!;
    most = Math.min(most, hi - index * gap);
    placed[index] = Math.min(hi, Math.max(lo, Math.min(most, placed[index]!) + index * gap));
  }
  return placed;
}

/** Where each would stand if the gaps before it had no width: means of pools, which rise from left to right. */
function pooled(things: readonly Wanting[], gap: number): number[] {
  const sums: number[] = [];
  const counts: number[] = [];
  for (let index = 0; index < things.length; index++) {
    const { want, lo, hi } = things[index]!;
    let sum = Math.min(hi, Math.max(lo, want)) - index * gap;
    let count = 1;
    for (let last = sums.length - 1; last >= 0; last--) {
      if (sums[last]! / counts[last]! <= sum / count) break;
      sum += sums.pop()!;
      count += counts.pop()!;
    }
    sums.push(sum);
    counts.push(count);
  }
  const places: number[] = [];
  for (let pool = 0; pool < sums.length; pool++)
    for (let left = counts[pool]!; left > 0; left--) places.push(sums[pool]! / counts[pool]!);
  return places;
}
