import type { Sentence } from "../sentence.ts";

/** Input, settings, outputs and pictures. */
export const COMMAND_LINE_SENTENCES: readonly Sentence[] = [
  // Input
  ["there is no file or folder `{1}`", "没有文件或文件夹 `{1}`"],
  ["no `.smap` file lies in `{1}` or below", "`{1}` 及其下没有 `.smap` 文件"],
  ["no file matches `{1}`", "没有文件与 `{1}` 相符"],
  ["the folder `{1}` cannot be read", "无法读取文件夹 `{1}`"],
  [
    "`{1}` lies outside the project folder `{2}`; run smap there",
    "`{1}` 在项目文件夹 `{2}` 之外；请在那里运行 smap",
  ],
  ["it is no ordinary file", "它不是普通文件"],
  ["it is larger than 1 MiB; split it and import the parts", "它大于 1 MiB；请拆分并导入各部分"],
  ["it is larger than 1 MiB", "它大于 1 MiB"],
  ["it is not UTF-8 text; save it with the encoding UTF-8", "它不是 UTF-8 文本；请以 UTF-8 编码保存"],
  [
    "it lies outside the project folder, by its name or through a symbolic link",
    "它的名称或符号链接通向项目文件夹之外",
  ],
  ["you have no permission to read it", "没有读取它的权限"],
  ["the system cannot read it ({1!})", "系统无法读取它（{1}）"],
  [
    "the files of this run are larger than 32 MiB together; run smap on fewer of them",
    "这次运行的文件合计大于 32 MiB；请少处理一些",
  ],
  ["the files of this run are larger than 32 MiB together", "这次运行的文件合计大于 32 MiB"],
  ["it is a symbolic link in that revision", "它在那个版本中是符号链接"],
  ["{1} cannot be read: {2}", "无法读取 {1}：{2}"],
  [
    "smap met a fault of its own while {1!}; please report it with the file",
    "smap 自身出现故障（{1}）；请连同文件一起报告",
  ],
  // Settings
  ["`{1}` is not valid JSON", "`{1}` 不是有效的 JSON"],
  ["the check `{1}` has no limit", "检查 `{1}` 没有限度"],
  ["no check has the code `{1}`: did you mean `{2}`?", "没有代码为 `{1}` 的检查：是不是 `{2}`？"],
  [
    "no check has the code `{1}`: `smap explain` lists them",
    "没有代码为 `{1}` 的检查：`smap explain` 列出全部检查",
  ],
  ["{1} is no setting; there are {2!}", "{1} 不是设置；可用的有 {2}"],
  // Choices
  ["map `{1}` has no view `{2}`", "地图 `{1}` 没有视图 `{2}`"],
  ["map `{1}` has no scenario `{2}`", "地图 `{1}` 没有情景 `{2}`"],
  ["`{1}` is no reporting period of map `{2}`", "`{1}` 不是地图 `{2}` 的报告期"],
  ["its periods go from {1} to {2}", "它的期间从 {1} 到 {2}"],
  ["no map is called `{1}`", "没有名为 `{1}` 的地图"],
  ["no map is called `{1}`; {2}", "没有名为 `{1}` 的地图；{2}"],
  ["no objective is called `{1}`", "没有名为 `{1}` 的目标"],
  ["it is a measure of `{1}`; changes start from an objective", "它是 `{1}` 的指标；改变要从目标开始"],
  // Outputs
  ["the folder `{1}` for outputs leads out of the project", "输出文件夹 `{1}` 超出了项目"],
  [
    "`{1}` is not what the maps say now; run `smap build` and commit the result",
    "`{1}` 与地图不再一致；请运行 `smap build` 并提交结果",
  ],
  ["`{1}` is missing; run `smap build` and commit the result", "缺少 `{1}`；请运行 `smap build` 并提交结果"],
  [
    "`{1}` was made from the map `{2}`, which is gone; delete it",
    "`{1}`来自已经不存在的地图 `{2}`；请删除它",
  ],
  [
    "map `{1}` and map `{2}` would both write `{3}`; build them into folders of their own",
    "地图 `{1}` 与地图 `{2}` 都会写入 `{3}`；请分别生成到各自的文件夹",
  ],
  [
    "Map `{1}` shows {2} objectives, more than the {3} that one picture can hold",
    "地图 `{1}` 有 {2} 个目标，超过一张图所能容纳的 {3} 个",
  ],
  [
    "draw a part of it: a view with `only`, `themes`, `owners` or `focus`",
    "只画一部分：带 `only`、`themes`、`owners` 或 `focus` 的视图",
  ],
  [
    "view `{1}` draws map `{2}` alone: no map at hand cascades from it or contributes to it",
    "视图 `{1}` 只画地图 `{2}`：现有的地图没有一张承接它或对它有贡献",
  ],
  [
    "build the folder with all the maps, or name their files together",
    "生成含有全部地图的文件夹，或一起写出它们的文件",
  ],
  [
    "the {1} of map `{2}`, of {3} objectives, takes more than {4} seconds to lay out",
    "地图 `{2}` 的{1}有 {3} 个目标，排布用时超过 {4} 秒",
  ],
  [
    "draw a part of it: a view with `only`, `themes`, `owners` or `focus`; or draw it with its bands",
    "只画一部分：带 `only`、`themes`、`owners` 或 `focus` 的视图；或按维度分层绘制",
  ],
  [
    "a PNG with {1} cannot be drawn: this machine lacks a font for it",
    "无法绘制带{1}的 PNG：这台机器没有相应的字体",
  ],
  [
    "a PNG of {1} million pixels cannot be drawn: {2} million are the most",
    "无法绘制 {1} 百万像素的 PNG：最多 {2} 百万像素",
  ],
  [
    "draw a part of it, take a smaller `--scale`, or write it as SVG, PDF or slides",
    "只画一部分、用较小的 `--scale`，或写成 SVG、PDF 或幻灯片",
  ],
  ["install {1!}, or use the SVG, which needs none", "安装 {1}，或使用不需要字体的 SVG"],
  ["`{1}` is not a font that can be read", "`{1}` 不是可以读取的字体"],
  ["a PDF cannot be drawn: no font at hand has `{1}`", "无法绘制 PDF：现有字体中没有“{1}”"],
  [
    "name a font file that has these letters with `--font`, or use the SVG, which needs none",
    "用 `--font` 写出含有这些字的字体文件，或使用不需要字体的 SVG",
  ],
];
