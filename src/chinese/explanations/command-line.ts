import type { ChineseExplanations } from "./chinese-explanation.ts";

/** What the command line itself reports: input, settings, outputs. */
export const COMMAND_LINE: ChineseExplanations = {
  "no-such-input": {
    title: "路径指向的内容不存在",
    why: "命令写着一个文件、文件夹或通配符，却没有这个名称，或其下没有 `.smap` 文件。本来要检查的内容会未经检查就通过。",
    remedy: "改正路径。路径从运行 smap 的文件夹算起。",
  },
  "outside-project": {
    title: "文件或文件夹在项目之外",
    why: "smap 只在项目文件夹内读写，因此可以放心地用于陌生人的合并请求。项目文件夹是向上最近的、含有 `smap.config.json` 或 `.git` 的文件夹。通向外面的符号链接也算在外面。",
    remedy:
      "把文件复制到项目中；或在文件所在的文件夹运行 smap；或在包含两者的文件夹中放一个空的 `smap.config.json`，内容为 `{}`。",
  },
  "file-too-large": {
    title: "文件超过 1 MiB",
    why: "没有战略需要这么多文字：2,000 个目标的地图也小得多。这个限度防止恶意文件拖垮机器。",
    remedy: '拆分文件并导入各部分：`import "./measures.smap"`。数据应放在 CSV 或 Parquet 文件中。',
  },
  "project-too-large": {
    title: "一次运行的地图超过 32 MiB",
    why: "这个限度防止恶意项目拖垮机器。",
    remedy: "一次少处理一些文件或文件夹。",
  },
  "not-utf8": {
    title: "文件不是 UTF-8 文本",
    why: "文件按 UTF-8 读取，使各种语言的标签在每台机器上含义相同。这个文件中有 UTF-8 不认识的字节；它可能是 GBK、Big5 或 Windows-1252 编码，或者根本不是文本。",
    remedy: "在编辑器中打开它，以 UTF-8 编码保存。",
  },
  "unreadable-file": {
    title: "系统不允许 smap 读取的文件",
    why: "没有权限；或它是文件夹、管道或设备，而不是普通文件。",
    remedy: "修改它的权限，或写另一个文件。",
  },
  "stale-output": {
    title: "提交的输出与地图不再一致",
    why: "git 中的图、计分卡或代码来自地图或数据较早的状态，或经过手工修改。看到它的人看到的是已经不再采用的战略。",
    remedy: "运行 `smap build` 并提交它写出的文件。同样的输入总是得到同样的字节。",
  },
  "bad-config": {
    title: "设置中有 smap 不认识的内容",
    why: "`smap.config.json` 是只含已知键的 JSON，使写错的设置不会不声不响地毫无作用。只要有错，其中的设置都不生效。",
    remedy: "改正提示所指的键或值。",
  },
  "unknown-view": {
    title: "地图没有这个视图",
    why: "`--view` 写的是地图中声明的视图。",
    remedy: "写它的一个视图的标识，或声明一个视图。",
  },
  "lonely-cascade": {
    title: "只有一张地图的承接图",
    why: "`cascade` 类的视图把地图与它承接的、承接它的地图画在一起。地图由导入知道自己承接谁；谁承接它，只有与那些文件一起生成时才知道。",
    remedy: "生成存放全部地图的文件夹，或写出全部文件。",
  },
  "layout-too-large": {
    title: "图中超过 2,000 个目标",
    why: "这样的图没有人能读，绘制也要很久。排布用时超过一分钟的网络图或承接图也不绘制；PNG 若超过两亿像素（例如很长的表格），也不绘制。地图的其他输出照常写出。",
    remedy: "只画地图的一部分：带 `only`、`themes`、`owners` 或 `focus` 的视图。",
  },
  "no-font": {
    title: "PNG 或 PDF 缺少文字所需的字体",
    why: "PNG 和 PDF 用这台机器上的字体绘制：Liberation Sans 或 Arial，中日韩文字用 Noto Sans CJK；或用 `--font` 写出的字体。没有字体，文字就会不声不响地缺失。SVG 不需要字体：显示它的机器有字体。",
    remedy: "安装提示所说的字体，用 `--font` 写出字体文件，或改写 SVG。",
  },
  "unknown-scenario": {
    title: "地图没有这个情景",
    why: "`--scenario` 写的是地图中声明的情景。",
    remedy: "写它的一个情景的标识，或声明一个情景。",
  },
  "unknown-map": {
    title: "没有这张地图",
    why: "`--map` 写的是命令所读文件中的一张地图。",
    remedy: "写其中一张地图的标识，或写出它所在的文件。",
  },
  "unknown-driver": {
    title: "要改变的目标不存在",
    why: "`--change` 写的是改变由之开始的目标；链接从目标通向目标。",
    remedy: "写目标的标识。如果是指标，写它所属的目标。",
  },
  "unknown-period": {
    title: "地图不报告这个期间",
    why: "`--period` 写的是地图日历中的一个期间，或以其中之一结束的更长期间。",
    remedy: "写日历中的期间，或延长地图的日历。",
  },
  "internal-error": {
    title: "smap 自身的故障",
    why: "无论文件写了什么，smap 都应当有所回答。这里它没有回答就中断了；其他文件和地图仍照常处理。",
    remedy: "请连同文件一起报告，或附上仍能显示故障的最小部分。",
  },
  "output-clash": {
    title: "两个输出同名",
    why: "文件以地图的标识命名。写入同一文件夹的两张标识相同的地图会互相覆盖。",
    remedy: "给地图不同的标识，或用 `--out` 分别生成。",
  },
};
