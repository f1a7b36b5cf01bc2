import type { Sentence } from "../sentence.ts";

/** Why two states of a project are not compared. */
export const COMPARISON_SENTENCES: readonly Sentence[] = [
  ["the work tree", "工作区"],
  ["this change", "这次更改"],
  ["not compared, for {1} has errors", "没有比较，因为{1}有错误"],
  ["not compared, for `{1}` has errors", "没有比较，因为 `{1}` 有错误"],
  ["nothing is compared, for {1} has errors", "没有比较，因为{1}有错误"],
  ["nothing is compared, for `{1}` has errors", "没有比较，因为 `{1}` 有错误"],
  ["there is no map in {1} nor in {2}", "{1}和{2}中都没有地图"],
  ["there is no map `{1}`", "没有地图 `{1}`"],
  ["there is no map `{1}`; did you mean `{2}`?", "没有地图 `{1}`；是不是 `{2}`？"],
  [
    "one picture shows one map, and several changed: choose with `--map` ({1!})",
    "一幅图只画一张地图，而有几张地图更改了：用 `--map` 选择（{1}）",
  ],
  [
    "`smap.config.json` grades `{1}`, but no change has this code",
    "`smap.config.json` 给 `{1}` 定了级别，但没有这个代码的更改",
  ],
  [
    "`smap.config.json` grades `{1}`, but no change has this code; did you mean `{2}`?",
    "`smap.config.json` 给 `{1}` 定了级别，但没有这个代码的更改；是不是 `{2}`？",
  ],
  ["there is no file, folder or revision `{1}` on either side", "两边都没有文件、文件夹或版本 `{1}`"],
  ["there is no file, folder or revision `{1}`", "没有文件、文件夹或版本 `{1}`"],
  [
    "`{1}` cannot be looked up: this folder is in no git repository",
    "无法查找 `{1}`：这个文件夹不在 git 仓库中",
  ],
  [
    "there is no revision `{1}` in this shallow clone; fetch the history first, with `git fetch --unshallow`",
    "这个浅克隆中没有版本 `{1}`；先用 `git fetch --unshallow` 取回历史",
  ],
  [
    "`{1}` and `{2}` have no common history; this clone is shallow: fetch the history first, with `git fetch --unshallow`",
    "`{1}` 和 `{2}` 没有共同的历史；这个克隆是浅克隆：先用 `git fetch --unshallow` 取回历史",
  ],
  [
    "`{1}` and `{2}` have no common history; compare them directly with `..` in place of `...`",
    "`{1}` 和 `{2}` 没有共同的历史；把 `...` 换成 `..` 直接比较",
  ],
  ["`{1}` cannot be read", "无法读取 `{1}`"],
  ["the history cannot be read: {1!}", "无法读取历史：{1}"],
  ["nothing in this history has the id `{1}`", "这段历史中没有标识 `{1}`"],
  [
    "nothing in this history has the id `{1}`; did you mean `{2}`?",
    "这段历史中没有标识 `{1}`；是不是 `{2}`？",
  ],
];
