import type { Explanation } from "../check/rule.ts";
import type { ChineseExplanation } from "./explanations/chinese-explanation.ts";
import { COMMAND_LINE } from "./explanations/command-line.ts";
import { DATA } from "./explanations/data.ts";
import { FORMULAS } from "./explanations/formulas.ts";
import { LAWS_OF_CHAINS } from "./explanations/laws-of-chains.ts";
import { LAWS_OF_MEASURES } from "./explanations/laws-of-measures.ts";
import { LAWS_OF_PLANS } from "./explanations/laws-of-plans.ts";
import { NAMES } from "./explanations/names.ts";
import { SOURCES } from "./explanations/sources.ts";
import { WRITING } from "./explanations/writing.ts";

/** By code; what the command line says of a file counts before what the compiler says of it. */
export const CHINESE_EXPLANATIONS: ReadonlyMap<string, ChineseExplanation> = new Map(
  [WRITING, NAMES, FORMULAS, DATA, LAWS_OF_CHAINS, LAWS_OF_MEASURES, LAWS_OF_PLANS, COMMAND_LINE].flatMap(
    (table) => Object.entries(table),
  ),
);

const BY_ENGLISH_SOURCE: ReadonlyMap<string, string> = new Map(SOURCES);

/** The long help of a code in Chinese: examples stay as they are, for they are source text. */
export function chineseExplanation(code: string, english: Explanation): Explanation {
  const source = english.source === undefined ? undefined : BY_ENGLISH_SOURCE.get(english.source);
  return {
    ...english,
    ...CHINESE_EXPLANATIONS.get(code),
    ...(source === undefined ? {} : { source }),
  };
}
