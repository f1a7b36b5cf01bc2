import type { Explanation } from "../rule.ts";

/** Long help by code, in reading order. */
export type CodeTable = readonly (readonly [code: string, explanation: Explanation])[];
