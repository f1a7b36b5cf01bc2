import type { ChineseExplanations } from "./chinese-explanation.ts";

/** Names, files, and values. */
export const NAMES: ChineseExplanations = {
  "unknown-reference": {
    title: "没有这个名称",
    why: "链接和引用使用标识。没有声明过的标识是笔误，或者它所指的已经改名或删除。",
    remedy: "写提示建议的标识，或声明缺少的内容。改名时用 `was:` 保留旧标识。",
  },
  "duplicate-id": {
    title: "两样东西用了同一个标识",
    why: "链接和引用分不清指的是哪一个。目标与无形资产共用一套标识；指标、数据源与等级表也是，因为公式会写到这三种。",
    remedy: "给其中一个换一个标识；标签可以相同。",
  },
  "slot-filled-twice": {
    title: "框架的同一个位置填了两次",
    why: "地图可以为框架的维度、分组或主题写一次自己的标签。写了两个标签，就不知道画哪一个。",
    remedy: "保留一个标签；要增加目标，不写标签地打开它：`group image { … }`。",
  },
  "duplicate-translation": {
    title: "同一种语言有两段文字",
    why: "标签在每种语言中只有一段文字；第二段永远不会显示。",
    remedy: "保留其中一段。",
  },
  "bad-translation": {
    title: "译文没有对应的标签",
    why: "`translations es { … }` 按标识给出一种语言的标签。写给不存在的标识、或根本不是标签的一行，永远不会显示。",
    remedy: "写地图中声明的标识，或删除这一行。",
  },
  "owner-cycle": {
    title: "责任人的报告关系绕成了圈",
    why: "报告沿 `reports_to` 逐级向上。绕成圈就没有最上面的人来读。",
    remedy: "删除其中最高一位的 `reports_to`。",
  },
  "framework-cycle": {
    title: "框架以自己为基础",
    why: "框架可以以别的框架为基础，但这条链必须有尽头。",
    remedy: "删除绕回来的 `framework:`。",
  },
  "lost-correspondence": {
    title: "对应关系没有着落",
    why: "`corresponds: kaplan_norton.financial` 说明一个维度相当于另一框架的哪一个维度。那个框架或那个维度并不存在。",
    remedy: "写上框架和它的一个维度；导入该框架的文件。",
  },
  "lost-alignment": {
    title: "上下衔接没有着落",
    why: "`cascades` 和 `contributes` 把地图与上一级地图衔接起来。它们所写的必须存在，否则衔接断了也没有人察觉。",
    remedy: '以名称导入另一张地图，`import "./corporate.smap" as corporate`，再写上它的一个目标。',
  },
  "bad-import": {
    title: "导入没有写出地图文件",
    why: "导入要在引号中写出 `.smap` 文件。数据文件写在 `source` 中。",
    remedy: '写 `import "./owners.smap"`。',
  },
  "file-missing": {
    title: "文件不存在",
    why: "要导入的文件不存在。路径从写着导入的文件算起，文件夹之间用 `/`。",
    remedy: "改正路径，或补上文件。",
  },
  "file-refused": {
    title: "文件没有被读取",
    why: "smap 只读取项目文件夹内的文本文件，因此可以放心地检查陌生人的合并请求。",
    remedy: "把文件复制到项目中，或改正提示中所说的问题。",
  },
  "import-outside-root": {
    title: "导入超出了项目",
    why: "地图只能导入本项目的文件。这样，合并请求就不能读取检查它的机器上的其他文件。",
    remedy: "把文件复制到项目中，再从那里导入。",
  },
  "import-cycle": {
    title: "导入绕成了圈",
    why: "互相导入的文件，哪一个都无法先读懂。",
    remedy: "把两者都需要的内容移到单独的文件中，再导入它。",
  },
  "unchecked-translations": {
    title: "译文没有与地图一起读取",
    why: "译文文件写的是地图中声明的标识。单独读取时无法与地图的标识核对，写错的标识不会被发现。",
    remedy: "检查导入这个文件的地图，或一起检查项目的全部文件。",
  },
  "map-too-large": {
    title: "地图大得无法处理",
    why: "没有战略需要 20,000 条链接、500 个视图或 250 条等级规则。绘制和比较的工作量随其平方增长，恶意文件会拖垮机器；超出的部分不再读取。",
    remedy: "拆分地图，或删除由机器生成的内容。",
  },
  "project-too-large": {
    title: "文件合计太大",
    why: "32 MiB 的限度防止恶意项目拖垮机器。",
    remedy: "一次少检查一些文件或文件夹。",
  },
  "unused-accept": {
    title: "接受没有压下任何提示",
    why: '`accept: no-measure because "…"` 在这里压下一条提示。提示已经不在，或代码写错时，这一行会把下一条提示也藏起来。',
    remedy: "删除它，或改正代码；`smap check --fix` 会代为删除。",
  },
  "accept-without-reason": {
    title: "接受提示却没有写理由",
    why: "审阅地图的人应当知道，这条提示在这里为什么无妨。",
    remedy: '写 `accept: no-measure because "…"`。',
  },
  "bad-period": {
    title: "日历中没有的期间",
    why: "期间写作 `2025`、`2025-H1`、`2025-Q1`、`2025-03`、`2025-W05` 或 `2025-03-31`。没有第五季度，也没有 6 月 31 日。",
    remedy: "改正期间。",
  },
  "bad-range": {
    title: "起止期间不相配",
    why: "范围从一个期间到同一种类的较晚期间：两个季度，或两个日期。",
    remedy: "把较早的写在前面；两端都写季度，或都写日期。",
  },
  "unit-mismatch": {
    title: "数值或公式的单位不符",
    why: "天数不是百分比，欧元不是美元。单位错误的数字会差出几个数量级，而没有人察觉。",
    remedy: "按指标的单位书写数值，或改正 `unit:`。不会假定任何汇率。",
  },
  "bad-row": {
    title: "行与表不符",
    why: "直接写出的表，每行的值与列数相同，次序也相同。",
    remedy: "增加或删除值；不知道的值写 `missing`。",
  },
  "unknown-column": {
    title: "表中没有这一列",
    why: "公式、等级和数据源的时间，都用标识写出它的列。",
    remedy: "写提示建议的标识，或在数据源中声明这一列。",
  },
  "file-outside-root": {
    title: "数据文件在项目之外",
    why: "只读取项目文件夹内的数据，因此可以放心地检查陌生人合并请求中的地图。",
    remedy: "把文件复制到项目中；路径从写着它的文件算起。",
  },
  "bad-override": {
    title: "情景改变了它不能改变的内容",
    why: "情景可以另设目标值和预算，改变链接，去掉链接和行动方案。此外的改动会成为另一张地图。",
    remedy: "写 `without a -> b` 或 `without initiative crm`；或画第二张地图，再比较两者。",
  },
  "bad-tiers": {
    title: "等级表不完整",
    why: "等级表给一个数据源的行定级，每条规则都有条件，或写 `otherwise`。",
    remedy: '写明数据源，`tiers class "…" over customers { … }`，并给每条规则写上条件。',
  },
  "unlikely-type": {
    title: "被当作单位的词，很像是类型",
    why: "列可以计任何东西，所以不是类型的词就是它的单位，该列是数字列。这个词与某个类型只差一点笔误。",
    remedy: "写提示建议的类型。如果确实是单位，用复数书写，例如 `tests`。",
  },
};
