/**
 * The one form under every scoring function: points that tie a value to a score, straight lines between them, the
 * outermost lines prolonged. Two points at one value are a jump, and at the jump itself the higher score counts:
 * who reaches the threshold has reached it.
 */
export interface Anchor {
  readonly value: number;
  readonly score: number;
}

/** Scores are kept inside these limits, so that one measure far above its target cannot hide others below theirs. */
const CAP = { low: 0, high: 1 } as const;

/**
 * Numbers closer than this (relative to their size) are the same number: 0.1 + 0.2 reaches a target of 0.3.
 * Far below anything that a person reads, so nothing is rounded before it is judged.
 */
const NOISE = 1e-9;

export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= NOISE * Math.max(Math.abs(a), Math.abs(b), 1e-3);
}

/** The score of a value, uncapped. Needs at least two anchors, in any order; a jump needs two at one value. */
export function interpolate(anchors: readonly Anchor[], value: number): number {
  const sorted = [...anchors].sort((a, b) => a.value - b.value);
  const jump = sorted.filter((each) => sameNumber(each.value, value));
  if (jump.length > 0) return Math.max(...jump.map((each) => each.score));
  const above = sorted.findIndex((each) => each.value > value);
  const right = above === -1 ? sorted.length - 1 : Math.max(above, 1);
  const from = sorted[right - 1];
  const to = sorted[right];
  if (from === undefined || to === undefined) return sorted[0]?.score ?? 0;
  if (from.value === to.value) return value < from.value ? from.score : to.score;
  return from.score + ((to.score - from.score) * (value - from.value)) / (to.value - from.value);
}

export function capped(score: number): number {
  return Math.min(CAP.high, Math.max(CAP.low, score));
}

/** 0 on the worse side of the threshold, 1 from the threshold on. */
export function jumpAt(threshold: number, better: "higher" | "lower"): readonly Anchor[] {
  const zero = { value: threshold, score: 0 };
  const one = { value: threshold, score: 1 };
  return better === "higher" ? [zero, one] : [one, zero];
}
