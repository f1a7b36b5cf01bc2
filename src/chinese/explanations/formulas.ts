import type { ChineseExplanations } from "./chinese-explanation.ts";

/** Formulas: names, types, units, and what they say over time. */
export const FORMULAS: ChineseExplanations = {
  "unknown-name": {
    title: "公式中的名称不存在",
    why: "公式用标识写出指标、数据源、等级表和无形资产。",
    remedy: "写提示建议的标识，或声明它。",
  },
  "unknown-function": {
    title: "smap 不认识的函数",
    why: "函数是一份固定的清单，每个函数在各种引擎上含义相同。",
    remedy: "写提示建议的函数。",
  },
  "unknown-source": {
    title: "没有声明的数据源",
    why: "`count`、`sum` 等汇总函数要写出数据源或它的一列。",
    remedy: "写提示建议的标识，或声明这个数据源。",
  },
  "unknown-class": {
    title: "等级表中没有这个等级",
    why: "等级表列出它的等级。与其他任何词比较，永远不成立。",
    remedy: "写已声明的等级之一。",
  },
  "wrong-type": {
    title: "值的种类不对",
    why: "文字、日期、是否和数字各不相同：文字不能求和，数字不是条件。",
    remedy: "对这个值作比较，或使用所需种类的列。",
  },
  "wrong-arguments": {
    title: "函数的参数不对",
    why: "每个函数按一定次序接受一定的参数。",
    remedy: "照提示书写。",
  },
  "wrong-place": {
    title: "表达式不该写在这里",
    why: "有些写法只在汇总函数之内有意义，有些只在之外有意义。",
    remedy: "移到提示所说的位置。",
  },
  "wrong-source": {
    title: "另一个数据源的列",
    why: "一个汇总函数只数一个数据源的行。另一个数据源的列，只能经由 `ref` 列取得。",
    remedy: "声明连接，`desk: ref desks`，再写 `desk.open`。",
  },
  "needs-aggregate": {
    title: "需要一个数字，却有许多行",
    why: "指标在一个期间是一个数字；列在每一行都有一个值。",
    remedy: "说明怎样由许多行得出一个数字：`sum(…)`、`avg(…)`、`count(… where …)`。",
  },
  "nested-aggregate": {
    title: "汇总函数中又有汇总函数",
    why: "`sum(avg(…))` 没有说明内层按什么分组。",
    remedy: "使用 `per`，例如 `avg(sum(amount) per customer)`，或另写一个指标。",
  },
  "share-of-all": {
    title: "占比没有条件",
    why: "全部行在全部行中的占比永远是 100 %。",
    remedy: "补上 `where …`。",
  },
  "rank-arithmetic": {
    title: "对名次作算术",
    why: "名次说明谁更好，不说明好多少。名次的平均数取决于名次怎样编号。",
    remedy: "比较名次，取中位数，或改用量表衡量。",
  },
  "no-source": {
    title: "汇总函数没有说明数什么",
    why: "`count` 和 `sum` 需要数据源：只写 `amount`，谁也不知道是哪个表的。",
    remedy: "写出数据源：`sum(visits.length)`、`count(visits)`。",
  },
  "no-key": {
    title: "数据源没有主键",
    why: "连接靠主键找到另一个数据源的行。没有主键，就不知道指的是哪一行。",
    remedy: "标出能识别一行的列：`desk: text key`。",
  },
  "not-a-reference": {
    title: "点号前面的列不连接任何表",
    why: "`desk.open` 沿着 `desk` 列进入另一个数据源；这只对 `ref` 列有效。",
    remedy: "把这一列声明为连接：`place: ref places`。",
  },
  "formula-too-long": {
    title: "公式太长",
    why: "超过 500 个运算符的公式没有人能核对。这个限度防止恶意公式拖垮机器。",
    remedy: "把各部分写成单独的指标。",
  },
  "percent-times-100": {
    title: "百分比又乘了一百",
    why: "在 smap 中 `percent` 是份额：28% 就是 0.28，显示为 28%。像电子表格那样乘以 100，会得到 2,800%。",
    remedy: "去掉 100；单位会处理其余的事。",
  },
  "different-things": {
    title: "把不同种类的东西相加或比较",
    why: "客户数与欧元没有和。往往是漏了除法，或写错了指标。",
    remedy: "作除法，或写本来要写的内容。",
  },
  "not-yet-supported": {
    title: "smap 还不能计算的写法",
    why: "语言中有这种写法，这个版本还不能计算。",
    remedy: "按提示换一种写法。",
  },
  "needs-window": {
    title: "随时间计算的函数没有写时段",
    why: "指标随时间的平均或合计，要知道跨哪些期间。",
    remedy: "补上时段：`avg(answered over last 4 quarters)`。",
  },
  "bad-window": {
    title: "时段与日历不相配",
    why: "在按季度报告的地图中，不是整数个季度的时段（例如 `over last 4 months`）无法计算。",
    remedy: "用日历的期间书写时段。",
  },
  "average-of-ratios": {
    title: "比率的平均",
    why: "各季度规模不同时，四个季度比率的平均不等于全年的比率。",
    remedy: "写 `rate over last 4 quarters`，它从各行重新计算。",
  },
  "sum-of-distinct": {
    title: "去重计数的合计",
    why: "两个季度都来的客户在全年是一个客户，在季度的合计中却算作两个。",
    remedy: "写 `places over last 4 quarters`，它重新计数。",
  },
  "sum-of-stocks": {
    title: "存量的合计",
    why: "存量（例如期末的客户数）不能随时间相加：四个季末加起来不是一年。",
    remedy: "取平均，或取最后一个值。",
  },
  "no-time": {
    title: "数据源没有时间",
    why: "要说随时间的变化，数据源必须说明它的行在时间上怎样分布。",
    remedy: "用 `events on …` 或 `snapshot on …` 声明数据源。",
  },
  "every-too-fine": {
    title: "指标的报告频率高于它的组成部分",
    why: "一年只有一次的值，算不出每月的值。",
    remedy: "报告频率与组成部分一致：`every: year`。",
  },
  "not-recomputable": {
    title: "这个值不能按更长的时段重新计算",
    why: "观测得来的指标没有可供计算全年的行；只能合并各期的值。",
    remedy: "合并它的值：`avg(answered over last 4 quarters)`。",
  },
  "formula-cycle": {
    title: "公式绕成了圈",
    why: "互相依赖的指标，哪一个都无法先算出来。",
    remedy: "让其中一个从数据行计算，或从上一期计算。",
  },
};
