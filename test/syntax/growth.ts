import { processorTime } from "./parse-safely.ts";

/** How much longer a text of double length may take. */
const MOST_GROWTH = 2.5;

/** Work is measured anew so often before it counts as grown: another program may have had the machine. */
const MOST_ROUNDS = 6;

/**
 * Doubles the length of some work and gives what is wrong, or undefined: of each the least processor time of some runs
 * counts, and times below `floor` milliseconds count as the floor, for they tell nothing.
 */
export function growthFault(
  workOf: (length: number) => () => void,
  length: number,
  floor: number,
): string | undefined {
  const [short, long] = [workOf(length / 2), workOf(length)];
  let [least, whole] = [processorTime(short), Infinity];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    least = Math.min(least, processorTime(short));
    whole = Math.min(whole, processorTime(long));
    if (whole <= MOST_GROWTH * Math.max(least, floor)) return undefined;
  }
  return `${Math.round(least)} ms, twice as long ${Math.round(whole)} ms`;
}
