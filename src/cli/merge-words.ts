import { chineseFact, type SpokenLanguage } from "../index.ts";

/** What `smap merge` says of a file. */
interface MergeWords {
  readonly conflict: (fact: string) => string;
  readonly sides: (here: string | undefined, there: string | undefined) => string;
  readonly byLines: (which: string) => string;
}

const CHINESE_VERSIONS: Readonly<Record<string, string>> = {
  "the common ancestor": "共同祖先",
  "this branch": "这个分支",
  "the other branch": "另一个分支",
};

export const MERGE_WORDS: Readonly<Record<SpokenLanguage, MergeWords>> = {
  en: {
    conflict: (fact) => fact,
    sides: (here = "nothing", there = "nothing") => `: ${here} here, ${there} there`,
    byLines: (which) => `${which} has errors, so the file is merged by lines`,
  },
  zh: {
    conflict: (fact) => chineseFact(fact),
    sides: (here = "无", there = "无") => `：这边写 ${here}，那边写 ${there}`,
    byLines: (which) => `${CHINESE_VERSIONS[which] ?? which}有错误，因此按行合并这个文件`,
  },
};
