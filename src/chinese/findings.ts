import { type Finding, HELP_PAGES } from "../source/finding.ts";
import type { SpokenLanguage } from "../source/spoken.ts";
import { CHINESE_EXPLANATIONS } from "./explanations.ts";
import { type Sentence, shapesOf, translated } from "./sentence.ts";
import { COMMAND_LINE_SENTENCES } from "./sentences/command-line.ts";
import { COMPARISON_SENTENCES } from "./sentences/comparisons.ts";
import { DATA_SENTENCES } from "./sentences/data.ts";
import { FORMULA_SENTENCES } from "./sentences/formulas.ts";
import { LAW_SENTENCES } from "./sentences/laws.ts";
import { NAME_SENTENCES } from "./sentences/names.ts";
import { PHRASES } from "./sentences/phrases.ts";
import { WRITING_SENTENCES } from "./sentences/writing.ts";

/** Every sentence that a finding may hold, and the phrases in them. */
export const FINDING_SENTENCES: readonly Sentence[] = [
  ...PHRASES,
  ...LAW_SENTENCES,
  ...WRITING_SENTENCES,
  ...NAME_SENTENCES,
  ...FORMULA_SENTENCES,
  ...DATA_SENTENCES,
  ...COMMAND_LINE_SENTENCES,
  ...COMPARISON_SENTENCES,
];

/**
 * Findings in a language. In Chinese, a sentence that has no Chinese one stays in English as a whole, behind the title
 * of its code, which always has one; places, names and edits are the same in both.
 */
export function findingsIn(language: SpokenLanguage, findings: readonly Finding[]): readonly Finding[] {
  if (language === "en" || findings.length === 0) return findings;
  const words = chineseWords();
  return findings.map((finding) => ({
    ...finding,
    message: messageIn(words, finding),
    ...(finding.hint === undefined ? {} : { hint: words.say(finding.hint) ?? finding.hint }),
    related: finding.related.map((each) => ({ ...each, message: words.say(each.message) ?? each.message })),
    fixes: finding.fixes.map((each) => ({ ...each, title: words.say(each.title) ?? each.title })),
    url: `${HELP_PAGES.zh}#${finding.code}`,
  }));
}

export interface ChineseWords {
  /** An English sentence of smap in Chinese; undefined for what has no Chinese. */
  readonly say: (english: string) => string | undefined;
}

export function chineseWords(): ChineseWords {
  const shapes = shapesOf(FINDING_SENTENCES);
  return {
    say: (english) => {
      const said = translated(english, shapes);
      return said !== undefined && /\p{Script=Han}/u.test(said) ? said : undefined;
    },
  };
}

/** The message of a finding in Chinese; in English as a whole, behind the title of its code, where it has none. */
export function messageIn(words: ChineseWords, { code, message }: Pick<Finding, "code" | "message">): string {
  const title = CHINESE_EXPLANATIONS.get(code)?.title;
  return words.say(message) ?? (title === undefined ? message : `${title}（${message}）`);
}
