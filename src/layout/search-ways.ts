import type { Gap } from "./gaps.ts";
import { CROSSING, type WayChoice } from "./way-choices.ts";

/**
 * Two ways that change sides between two rows must cross there; where they pass one gap, or touch one box, either
 * order is free. Where the one has its last piece, just below its effect, all links of its family cross as one.
 */
const APART = 1;
const AT_FIRST = 0x100;
const AT_SECOND = 0x200;
const AT_BOTH = 0x400;

/** How two ways cross: how often in any case (lowest byte), and whether at the last piece of one or both. */
function swapsOf(first: WayChoice, second: WayChoice): number {
  const top = Math.max(first.top, second.top);
  const bottom = Math.min(first.bottom, second.bottom);
  let swaps = 0;
  let side = 0;
  let since = top;
  for (let row = top; row <= bottom; row++) {
    const now = Math.sign(first.places[row - first.top]! - second.places[row - second.top]!);
    if (now === 0) continue;
    if (side !== 0 && now !== side) {
      const atFirst = first.top >= since && first.top < row;
      const atSecond = second.top >= since && second.top < row;
      if (atFirst && atSecond) swaps |= AT_BOTH;
      else if (atFirst) swaps |= AT_FIRST;
      else if (atSecond) swaps |= AT_SECOND;
      else swaps += APART;
    }
    side = now;
    since = row;
  }
  return swaps;
}

/** What a search may do: pairs of ways that are compared in all. */
const MOST_COMPARED = 150_000;
/** How many choices of a link the search has the time to look at; below 1 it has not even time to begin. */
export function choicesInTime(links: number): number {
  return Math.floor(MOST_COMPARED / (links * links));
}

/** What a link too many in a gap costs. */
const CROWDED = 20;
const RISER_WIDTH = 9;

/** The drawing as a choice for each link, with the sums that tell what one more change would cost. */
interface State {
  readonly choices: readonly (readonly WayChoice[])[];
  readonly families: Int32Array;
  readonly taken: Int32Array;
  /** 1 for links that are in the sums. */
  readonly present: Uint8Array;
  /** By family and link: members of the family that the link crosses at their last piece. */
  readonly crossed: Uint16Array;
  /** By two families: pairs of members that cross where both have their last pieces. */
  readonly merged: Uint16Array;
  readonly users: Map<Gap, number>;
}

/** By link: the choice taken, and those that are hardly worse beside the others, best first. */
export interface Found {
  readonly taken: Int32Array;
  readonly near: readonly (readonly number[])[];
}

/** How much more a choice may cost that is hardly worse. */
const HARDLY = 4;

/**
 * Chooses ways for all links together: each link in turn takes what is best beside the others, until none has a better
 * one; then again from the best drawing so far with a few links put elsewhere, by a fixed sequence of numbers, as long
 * as the work allows (iterated local search).
 */
export function searchWays(choices: readonly (readonly WayChoice[])[], families: Int32Array): Found {
  const count = choices.length;
  const size = count * count;
  const open = choices.flatMap((own, link) => (own.length > 1 ? [link] : []));
  const state: State = {
    choices,
    families,
    taken: new Int32Array(count),
    present: new Uint8Array(count),
    crossed: new Uint16Array(size),
    merged: new Uint16Array(size),
    users: new Map(),
  };
  if (open.length === 0 || size > MOST_COMPARED / 2)
    return { taken: state.taken, near: choices.map(() => []) };
  for (let link = 0; link < count; link++) change(state, link, 1);
  let left = MOST_COMPARED - size;
  let cost = 0;
  let best = Int32Array.from(state.taken);
  let least = 0;
  let inVain = 0;
  const random = sequence(count);
  for (;;) {
    for (let unchanged = 0, at = 0; unchanged < open.length && left > 0; at = (at + 1) % open.length) {
      const link = open[at]!;
      const gain = takeBest(state, link);
      left -= count * (choices[link]!.length + 1);
      cost += gain;
      unchanged = gain < -1e-6 ? 0 : unchanged + 1;
    }
    inVain++;
    if (cost < least - 1e-6) {
      least = cost;
      best = Int32Array.from(state.taken);
      inVain = 0;
    }
    for (const link of open) left -= put(state, link, best[link]!);
    if (left <= 0 || inVain === MOST_IN_VAIN)
      return { taken: best, near: choices.map((_, link) => hardlyWorse(state, link)) };
    cost = least;
    for (let kick = 0; kick < KICKED; kick++) {
      const link = open[Math.floor(random() * open.length)]!;
      const before = change(state, link, -1);
      state.taken[link] = Math.floor(random() * choices[link]!.length);
      cost += change(state, link, 1) + before;
      left -= 2 * count;
    }
  }
}

const KICKED = 3;
/** So many times in a row nothing better was found: the search is over. */
const MOST_IN_VAIN = 16;

/** Numbers from 0 to 1 in a fixed sequence (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Gives a link the choice; returns the pairs that were compared. */
function put(state: State, link: number, choice: number): number {
  if (state.taken[link] === choice) return 0;
  change(state, link, -1);
  state.taken[link] = choice;
  change(state, link, 1);
  return 2 * state.choices.length;
}

/** Takes what costs least beside the others; returns the change in cost. */
function takeBest(state: State, link: number): number {
  const own = state.choices[link]!;
  const before = state.taken[link]!;
  const freed = change(state, link, -1);
  let least = Number.POSITIVE_INFINITY;
  let best = before;
  for (let choice = 0; choice < own.length; choice++) {
    state.taken[link] = choice;
    const cost = change(state, link, 0);
    if (cost < least - 1e-6 || (choice === before && cost < least + 1e-6)) {
      least = cost;
      best = choice;
    }
  }
  state.taken[link] = best;
  return freed + change(state, link, 1);
}

function hardlyWorse(state: State, link: number): readonly number[] {
  const own = state.choices[link]!;
  if (own.length < 2) return [];
  const taken = state.taken[link]!;
  change(state, link, -1);
  const costs = own.map((_, choice) => {
    state.taken[link] = choice;
    return change(state, link, 0);
  });
  state.taken[link] = taken;
  change(state, link, 1);
  return own
    .map((_, choice) => choice)
    .filter((choice) => choice !== taken && costs[choice]! <= costs[taken]! + HARDLY)
    .sort((a, b) => costs[a]! - costs[b]! || a - b);
}

/** Adds (1) a link with its choice to the sums, takes it out (-1) or only looks (0); returns the change in cost. */
function change(state: State, link: number, step: 1 | -1 | 0): number {
  const { choices, families, taken, present, crossed, merged, users } = state;
  const count = choices.length;
  const own = choices[link]![taken[link]!]!;
  const family = families[link]!;
  const sign = step === -1 ? -1 : 1;
  let crossings = 0;
  const bump = (sums: Uint16Array, at: number): void => {
    if (step === -1) {
      sums[at]!--;
      if (sums[at] === 0) crossings--;
    } else {
      if (sums[at] === 0) crossings++;
      if (step === 1) sums[at]!++;
    }
  };
  for (let other = 0; other < count; other++) {
    if (other === link || present[other] === 0) continue;
    const beside = choices[other]![taken[other]!]!;
    if (own.top >= beside.bottom || beside.top >= own.bottom) continue;
    const swaps = swapsOf(own, beside);
    if (swaps === 0) continue;
    crossings += sign * (swaps & 0xff);
    const theirs = families[other]!;
    if (theirs === family) continue;
    if (swaps & AT_FIRST) bump(crossed, family * count + other);
    if (swaps & AT_SECOND) bump(crossed, theirs * count + link);
    if (swaps & AT_BOTH) bump(merged, Math.min(family, theirs) * count + Math.max(family, theirs));
  }
  if (step !== 0) present[link] = step === 1 ? 1 : 0;
  let cost = CROSSING * crossings + sign * own.cost;
  for (const gap of own.passed) {
    const already = (users.get(gap) ?? 0) - (step === -1 ? 1 : 0);
    if (step !== 0) users.set(gap, already + (step === -1 ? 0 : 1));
    if (already >= Math.max(1, Math.floor((gap.hi - gap.lo) / RISER_WIDTH))) cost += sign * CROWDED;
  }
  return cost;
}
