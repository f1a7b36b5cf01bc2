import type { SpokenLanguage } from "../index.ts";

/** What `smap log` says around the changes. */
export interface LogWords {
  readonly noCommit: string;
  readonly noCommitOf: (object: string) => string;
  readonly unreadable: (reason: string) => string;
  readonly before: (reason: string) => string;
  readonly shallow: string;
}

export const LOG_WORDS: Readonly<Record<SpokenLanguage, LogWords>> = {
  en: {
    noCommit: "no commit changed the strategy",
    noCommitOf: (object) => `no commit changed \`${object}\``,
    unreadable: (reason) => `cannot be told: ${reason}`,
    before: (reason) => `the state before: ${reason}`,
    shallow: "this clone is shallow: what was before is not told; `git fetch --unshallow` brings it",
  },
  zh: {
    noCommit: "没有提交更改过战略",
    noCommitOf: (object) => `没有提交更改过 \`${object}\``,
    unreadable: (reason) => `无法说明：${reason}`,
    before: (reason) => `之前的状态：${reason}`,
    shallow: "这个克隆是浅克隆：更早的历史无从说明；`git fetch --unshallow` 可以取回",
  },
};
