/** Space kept between a title and the links at its sides. */
export const BESIDE_TITLE = 7;

/**
 * Where a title of `width` stands in the strip from `x0` to `x1` that links cross at `crossed`: as near to the
 * middle as a gap between links allows; in the widest gap where none is wide enough. Returns its middle.
 */
export function titlePlace(width: number, x0: number, x1: number, crossed: readonly number[]): number {
  const middle = (x0 + x1) / 2;
  const walls = [x0, ...crossed.filter((x) => x > x0 && x < x1).sort((a, b) => a - b), x1];
  let best: { readonly at: number; readonly cost: number } | undefined;
  for (let at = 1; at < walls.length; at++) {
    const lo = walls[at - 1]! + BESIDE_TITLE + width / 2;
    const hi = walls[at]! - BESIDE_TITLE - width / 2;
    const place = lo <= hi ? Math.min(hi, Math.max(lo, middle)) : (lo + hi) / 2;
    const cost = lo <= hi ? Math.abs(place - middle) : 1e6 + lo - hi;
    if (best === undefined || cost < best.cost) best = { at: place, cost };
  }
  const place = best?.at ?? middle;
  return Math.max(x0 + width / 2, Math.min(x1 - width / 2, place));
}
