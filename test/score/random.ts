/** Seeded numbers for simulations: mulberry32, and normal ones by Box and Muller. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function normal(uniform: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** A walk with drift: what most measures of a growing firm look like. */
export function walk(length: number, drift: number, shock: () => number): readonly number[] {
  const values: number[] = [];
  for (let t = 0; t < length; t++) values.push((values[t - 1] ?? 0) + drift + shock());
  return values;
}

/** A straight trend with noise that dies away slowly. */
export function trending(
  length: number,
  slope: number,
  memory: number,
  shock: () => number,
): readonly number[] {
  let noise = 0;
  return Array.from({ length }, (_, t) => {
    noise = memory * noise + shock();
    return slope * t + noise;
  });
}
