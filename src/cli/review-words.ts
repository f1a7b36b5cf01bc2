import type { SpokenLanguage } from "../index.ts";

/** What the comment on a pull request says around changes and findings, as Markdown. */
interface ReviewWords {
  readonly noBase: string;
  readonly editsSettings: string;
  readonly picture: (map: string) => string;
  readonly tooMuch: string;
  readonly checks: string;
  readonly outputs: string;
  readonly noneCommitted: string;
  readonly allFresh: (compared: number) => string;
  readonly stale: (stale: number, compared: number) => string;
  readonly leftOver: (files: number) => string;
  readonly findings: string;
}

export const REVIEW_WORDS: Readonly<Record<SpokenLanguage, ReviewWords>> = {
  en: {
    noBase: "checked; there is no base to compare with",
    editsSettings:
      "⚠ This change also edits `smap.config.json`, the settings by which checks and changes are judged.",
    picture: (map) => `${map}, its changes drawn over the map`,
    tooMuch:
      "There is too much to show here: the whole list stands in `changes.json` and in the log of the run.",
    checks: "Checks",
    outputs: "Committed pictures and outputs",
    noneCommitted: "none are committed",
    allFresh: (compared) => `${compared} compared, all fresh`,
    stale: (stale, compared) => `**${stale} of ${compared} stale**`,
    leftOver: (files) => `, **${files} left over from maps that are gone**`,
    findings: "Findings",
  },
  zh: {
    noBase: "已检查；没有可比较的基准",
    editsSettings: "⚠ 这次更改还改动了 `smap.config.json`，即评判检查和更改所依据的设置。",
    picture: (map) => `${map}：画在地图上的更改`,
    tooMuch: "内容太多，这里放不下：完整列表在 `changes.json` 和运行日志中。",
    checks: "检查",
    outputs: "已提交的图形和输出",
    noneCommitted: "没有提交",
    allFresh: (compared) => `比较了 ${compared} 个，都是最新的`,
    stale: (stale, compared) => `**${compared} 个中有 ${stale} 个已过时**`,
    leftOver: (files) => `，**${files} 个是已不存在的地图遗留的**`,
    findings: "发现的问题",
  },
};
