import type { ChineseExplanations } from "./chinese-explanation.ts";

/** Laws of measures and of numbers. */
export const LAWS_OF_MEASURES: ChineseExplanations = {
  "no-measure": {
    title: "目标没有指标",
    why: "不衡量就无法管理：谁也不会知道目标是否达到。",
    remedy: "给它一个指标；已有共用指标时写 `measures: …`；如果是模板，写 `template: yes`。",
  },
  "no-target": {
    title: "指标没有目标值",
    why: "没有目标值的指标只说明在看什么，没有说明要什么；也无法评分。",
    remedy: "写 `target: 8% at 2026-Q4`，并写明何时达到。",
  },
  "unused-measure": {
    title: "共用的指标没有用处",
    why: "声明在目标旁边的指标，只有被目标写到时才计入。没有被写到的指标不评分、也不画出，却有人白白收集它的数字。",
    remedy: "在它所服务的目标中写 `measures: …`，或删除它。",
  },
  "duplicate-measure": {
    title: "两个指标相同",
    why: "文字或公式相同的两个指标把同一件事算两次，并且都计入得分。往往是复制了一行而没有改。",
    remedy: "在目标旁边声明一次，让各个目标写 `measures: waiting`；或改正复制的那一行。",
  },
  "no-way-to-observe": {
    title: "看不出指标的数值从何而来",
    why: "两个人会数出两个结果的数字不是指标。没有 `formula:`、`observed:`、`index:`，也没有最初的数值，就没有人知道它怎样得来。",
    remedy: '写出 `formula:`，或用文字写 `observed: "…"`。',
  },
  "too-many-measures": {
    title: "地图中的指标很多",
    why: "人靠少数几个数字掌舵。指引要求指标总数不超过 25 个；超出的属于下级计分卡或日常管理。",
    remedy: "保留会改变决定的指标。",
  },
  "measures-a-perspective": {
    title: "一个维度的指标太少或太多",
    why: "平衡计分卡指引要求每个维度有 4 到 7 个指标：太少看不清，太多则模糊重点。",
    remedy: "补上缺少的指标，或只保留最要紧的 4 到 7 个。",
  },
  "lead-lag-balance": {
    title: "全部是领先指标，或全部是滞后指标",
    why: "结果说明战略是否奏效，但那时已经来不及行动；动因及早说明战略是否在推进。只有一种指标的计分卡，无法检验两者之间的因果链。",
    remedy: "在下面增加一个领先指标，或在上面增加一个滞后指标。",
  },
  "every-finer-than-calendar": {
    title: "指标的报告频率高于地图",
    why: "日历决定报告期。按季度报告的地图中，写着 `every: month` 的指标会有任何计分卡都不显示的数值。",
    remedy: "去掉 `every:`，或写与日历相同或更长的单位，或让地图报告得更频繁。",
  },
  "baseline-beyond-target": {
    title: "基期值已经优于目标值",
    why: "越高越好时，高于基期值的目标值是进取，低于基期值的是后退。往往是方向或某个数字写错了，否则所有得分都会颠倒。",
    remedy: "改正 `better:`、基期值或目标值。",
  },
  "target-equals-baseline": {
    title: "目标值就是现状",
    why: "从基期值到相同的目标值没有路可走，走了几成无从谈起，指标也就没有得分。想保持现状，用 `better: inside` 来写。",
    remedy: "改正其中一个数字，或写 `better: inside 2 days..3 days`。",
  },
  "targets-out-of-order": {
    title: "目标值的日期次序不对",
    why: "目标值是一条随时间展开的路径。次序颠倒，或同一期间写了两次，其中必有一个是笔误。",
    remedy: "从最早到最晚书写目标值，都在基期之后，每个期间一次。",
  },
  "target-outside-calendar": {
    title: "目标值在日历之外",
    why: "早于第一个报告期的目标值，在地图开始前就已过去，多半是年份写错。晚于最后一个报告期的目标值只是方向：路径通向那里，但没有报告期能显示是否达到。",
    remedy: "改正日期，或延长日历。",
  },
  "compound-through-zero": {
    title: "复合增长路径碰到了零",
    why: "每期按同一倍数增长，既不能从零开始，也到不了零，更不能从亏损到盈利。",
    remedy: "写 `path: linear`，或让基期值和目标值都大于零。",
  },
  "value-outside-scale": {
    title: "数值超出量表",
    why: "`score 1..5` 表示没有低于 1 或高于 5 的回答。平均数 42 是按另一个量表算的。",
    remedy: "改正数值，或改正单位的上下限。",
  },
  "actual-twice": {
    title: "一个期间有两个实际值",
    why: "同一期间的两个数值只有一个是对的，而得分会不声不响地取其中一个。",
    remedy: "保留正确的那个；更正可以作为备注写在旁边。",
  },
  "allocation-mismatch": {
    title: "差距的分摊与差距不符",
    why: "基期值与最后一个目标值之间的差距，要由各主题共同弥合。分摊之和少于差距，就有一部分没有人负责；多于差距，就有人重复计算。",
    remedy: "改正分摊，使其合计等于最后一个目标值减基期值。",
  },
  "season-not-100": {
    title: "季节分布合不成一年",
    why: "季节分布把一年的总量分到各部分。合计不是 100 % 的份额，会改变目标值本身。",
    remedy: "改正份额，使合计为 100 %。",
  },
  "weights-not-100": {
    title: "百分比权重的合计不是 100 %",
    why: "用百分比写的权重，读作整体的份额。合计是 90 % 或 110 % 时，其中必有笔误，而得分会悄悄地把差额分摊掉。",
    remedy: "改正权重，或改写为 2 和 1 这样只作比较的普通数字。",
  },
  "bad-bands": {
    title: "分档没有给每个数值唯一的颜色",
    why: "分档按次序读取，最后一档收下其余的数值。永远到不了的档、相互重叠的界限、末尾的缺口，都会产生无人能解释的状态。",
    remedy: "从最差的档写到最好的档，界限用同一种符号，最后一档不写界限。",
  },
  "target-not-above-zero": {
    title: "目标值为零或小于零，而评分函数要除以它",
    why: "`achievement`、`reduction` 和 `absolute` 都除以目标值。不能除以零；小于零时符号会颠倒：计划亏损只完成一半，得分反而高于没有亏损。这样的指标保持灰色。",
    remedy: "从基期值算起走过的路评分，写 `scoring: linear`；或在两个界限之间评分，写 `scoring: range(…)`。",
  },
  "unknown-scoring": {
    title: "评分函数不认识，或它的数字不对",
    why: "“得分”有许多含义，所以指标要写明评分函数。smap 不认识的名称无法计算，缺少数字的也无法计算。",
    remedy: "使用参考文档列出的评分函数，并在括号中写上它的数字。",
  },
};
