import { ACTUALS_CODES } from "./language/actuals-codes.ts";
import { DATA_CODES } from "./language/data-codes.ts";
import { FORMULA_CODES } from "./language/formula-codes.ts";
import { NAME_CODES } from "./language/name-codes.ts";
import { SYNTAX_CODES } from "./language/syntax-codes.ts";
import { TEXT_CODES } from "./language/text-codes.ts";
import { VALUE_CODES } from "./language/value-codes.ts";
import { WINDOW_CODES } from "./language/window-codes.ts";
import type { Explanation } from "./rule.ts";
import { RULES } from "./rules.ts";

export type { Explanation } from "./rule.ts";

/** Codes that the language itself has, by what they are about. */
export const LANGUAGE_CODES = {
  "Characters and marks": TEXT_CODES,
  Statements: SYNTAX_CODES,
  "Names and files": NAME_CODES,
  Values: VALUE_CODES,
  Formulas: FORMULA_CODES,
  "Formulas over time": WINDOW_CODES,
  Data: DATA_CODES,
  "Observed values": ACTUALS_CODES,
} as const;

/** The long help of every code that the compiler can give: those of the language, then the laws of the method. */
export const explanations: ReadonlyMap<string, Explanation> = new Map([
  ...Object.values(LANGUAGE_CODES).flat(),
  ...RULES.map((rule) => [rule.code, rule.explanation] as const),
]);
