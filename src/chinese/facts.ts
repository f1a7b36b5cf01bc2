import { CHINESE_NOUNS } from "./changes/nouns.ts";

/** Words that declare something which no change is about. */
const OTHER_NOUNS: Readonly<Record<string, string>> = {
  ...CHINESE_NOUNS,
  framework: "框架",
  assumption: "前提假设",
  non_goal: "不追求的目标",
  note: "说明",
  let: "命名公式",
};

/**
 * What two branches contradict each other on, in Chinese: "target of measure `churn`" is "指标 `churn` 的 `target`".
 * Properties keep the word by which they are found in the file.
 */
export function chineseFact(fact: string): string {
  const [, twice] = /^(.*), which now stands in two places$/.exec(fact) ?? [];
  if (twice !== undefined) return `${chineseFact(twice)} 现在出现在两处`;
  if (fact === "the file") return "文件";
  const [, part, whole] = /^(.*) of (\S+ (?:`[^`]*`|"[^"]*"))$/.exec(fact) ?? [];
  return part === undefined || whole === undefined
    ? named(fact).trimStart()
    : `${named(whole)} 的${named(part)}`;
}

/** A declaration by its noun and name, a statement as it is, a property by its word. */
function named(name: string): string {
  const [, word = "", own] = /^(\w+) (`[^`]*`|".*")$/.exec(name) ?? [];
  if (own !== undefined) return `${OTHER_NOUNS[word] ?? word} ${own}`;
  return name.startsWith("`") ? ` ${name}` : ` \`${name}\``;
}
