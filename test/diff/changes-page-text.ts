import { changesPage } from "../../scripts/changes-page.ts";
import type { SpokenLanguage } from "../../src/source/spoken.ts";
import { type Example, exampleSentences } from "./examples.ts";

/** Of whole projects, which have no map to take an example from. */
const OF_PROJECTS: readonly (readonly [code: string, example: Example])[] = [
  ["map-added", { en: "Map `Small Bank` is added", zh: "新增地图 `小银行`" }],
  ["map-removed", { en: "Map `Small Bank` is removed", zh: "删除了地图 `小银行`" }],
  [
    "check-fails",
    {
      en: "Check `no-owner` now fails: nobody answers for objective `image`",
      zh: "检查 `no-owner` 现在不通过：目标 `image` 没有责任人",
    },
  ],
  [
    "check-passes",
    {
      en: "Check `no-owner` no longer complains: nobody answers for objective `image`",
      zh: "检查 `no-owner` 不再报告：目标 `image` 没有责任人",
    },
  ],
];

/** docs/changes.md and docs/changes.zh.md as they must be. */
export function changesPageTexts(): Readonly<Record<SpokenLanguage, string>> {
  const examples = [...exampleSentences(), ...OF_PROJECTS];
  const page = (language: SpokenLanguage) =>
    changesPage(new Map(examples.map(([code, example]) => [code, example[language]])), language);
  return { en: page("en"), zh: page("zh") };
}
