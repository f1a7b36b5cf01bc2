import type { Scorecard } from "../score/scorecard.ts";

/** The JSON Schema of scorecard files as text; the schema library is loaded only here. */
export async function scorecardSchemaText(): Promise<string> {
  const { scorecardJsonSchema } = await import("./scorecard-schema.ts");
  return `${JSON.stringify(scorecardJsonSchema(), null, 2)}\n`;
}

/**
 * The scorecard as a file: two spaces, keys in the order of the type, a line break at the end; numbers are exact and
 * not rounded. The same scorecard gives the same bytes everywhere.
 */
export function scorecardJson(scorecard: Scorecard): string {
  return `${JSON.stringify(scorecard, (_, value: unknown) => (Object.is(value, -0) ? 0 : value), 2)}\n`;
}
