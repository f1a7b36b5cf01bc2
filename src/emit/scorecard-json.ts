import type { Scorecard } from "../score/scorecard.ts";

/**
 * The scorecard as a file: two spaces, keys in the order of the type, a line break at the end; numbers are exact and
 * not rounded. The same scorecard gives the same bytes everywhere.
 */
export function scorecardJson(scorecard: Scorecard): string {
  return `${JSON.stringify(scorecard, (_, value: unknown) => (Object.is(value, -0) ? 0 : value), 2)}\n`;
}
