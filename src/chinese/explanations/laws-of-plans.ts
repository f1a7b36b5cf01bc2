import type { ChineseExplanations } from "./chinese-explanation.ts";

/** Laws of initiatives, owners, tiers, sources, phases, scenarios, views, texts and ids. */
export const LAWS_OF_PLANS: ChineseExplanations = {
  "initiative-without-objective": {
    title: "行动方案不推动任何目标",
    why: "许多企业开展许多行动，并非都属于战略。不写明目标的行动方案花着钱，而地图说不出为了什么。",
    remedy: '写明它推动什么：`initiative crm "新系统" for skills { … }`。',
  },
  "target-without-initiative": {
    title: "没有人为目标值努力",
    why: "目标值不会自行达到。没有行动方案推动这个目标或通向它的任何目标，目标值就只是希望。只对已经安排行动方案的地图提示。",
    remedy: "为这个目标或它的动因安排一个行动方案。",
  },
  "initiative-without-plan": {
    title: "行动方案没有日期",
    why: "六个步骤的最后一步是安排行动方案并提供资金。没有日期和资金的行动方案只是意向。",
    remedy: "写上 `during:` 和 `budget:`。",
  },
  "initiative-outside-calendar": {
    title: "行动方案在日历之外",
    why: "在第一个报告期之前已经结束、或在最后一个报告期之后才开始的工作，推动不了这张地图的任何目标值。",
    remedy: "改正日期，或去掉它。",
  },
  "milestone-outside-initiative": {
    title: "里程碑在行动方案的期间之外",
    why: "在行动方案开始之前或结束之后到期的步骤，不是自己的日期错了，就是行动方案的日期错了。",
    remedy: "改正里程碑的日期，或行动方案的 `during:`。",
  },
  "spent-over-budget": {
    title: "行动方案的花费超出预算",
    why: "超出预算的花费，别处就会缺少。地图在年底之前就把它说出来。",
    remedy: "改正数字；或追加预算并写明原因；或停止这个行动方案。",
  },
  "progress-backwards": {
    title: "行动方案的进度倒退，或超过终点",
    why: "做完的工作不会变回没做。下降的、或高于 100 % 的进度，不是笔误就是计划已经改变。",
    remedy: "改正数字；如果工作量增加了，写一条说明。",
  },
  "no-owner": {
    title: "没有人对目标负责",
    why: "指引要求地图引导每个责任中心，并由报告说明各自完成了什么、为什么没有完成。没有责任人的，不会出现在任何人的报告中。",
    remedy: "在目标中，或在它的每个指标中写 `owner: …`。",
  },
  "missing-report-level": {
    title: "报告没有读者",
    why: "执行情况分三个层级报告：向董事会报告总体目标是否完成，向管理者报告其计划中的指标，向业务单位报告具体任务。没有责任人的层级就没有报告。",
    remedy: "声明一个写有该 `level:` 的责任人。",
  },
  "owner-outside-tree": {
    title: "有几个责任人不向任何人报告",
    why: "各层级向上一层级报告。顶端有两个责任人时，报告无处汇合。",
    remedy: "除最高的责任人以外，都写上 `reports_to: …`。",
  },
  "unused-owner": {
    title: "责任人什么也不负责",
    why: "没有目标、指标或行动方案，也没有人向其报告的责任人，得到的是空报告。",
    remedy: "用 `owner:` 写明这位责任人负责什么，或去掉这位责任人。",
  },
  "contribution-over-100": {
    title: "地图的贡献超过整体",
    why: "`contributes: corporate.F1 28%` 是上级目标的一个份额。一张地图的份额合计超过 100 %，就有重复计算。",
    remedy: "改正份额。",
  },
  "unreachable-rule": {
    title: "等级规则永远轮不到",
    why: "规则从上到下读取，第一条成立的规则决定等级。写在 `otherwise` 之后的规则，或条件已被前面的规则包含的规则，不会给任何一行定级，尽管看上去像会。",
    remedy: "把条件更窄的规则放在前面。",
  },
  "tiers-without-otherwise": {
    title: "有些行可能没有等级",
    why: "没有最后的 `otherwise` 规则，不满足任何条件的行就没有等级，从按等级的计数中消失，而没有人察觉。",
    remedy: "以 `rule … otherwise` 结尾，给其余的行一个等级。",
  },
  "tier-without-rule": {
    title: "没有规则通向这个等级",
    why: "没有规则给出的等级永远是空的；它的对待方式和目标值也是空的。",
    remedy: "写出缺少的规则，或删除这个等级。",
  },
  "promotion-downward": {
    title: "一票决定通向最后的等级，或一票否决通向最高的等级",
    why: "`promote` 表示一个强有力的理由把一行提到更好的等级，`veto` 表示一个理由把它留在较差的等级。等级从最好写起，所以没有什么可以提升到最后一级，也没有什么会被否决到第一级。",
    remedy: "写上本来要写的等级，或用 `rule` 代替 `promote` 或 `veto`。",
  },
  "unknown-option": {
    title: "列与它从不取的值比较",
    why: "`one of` 列写出了它的全部取值。与别的值比较，没有一行成立：计数为零，也没有人追问。",
    remedy: "写列中列出的值，或把这个值加入该列。",
  },
  "unused-source": {
    title: "没有公式读取这个数据源",
    why: "没有指标、等级或其他表读取的表，要么被遗忘了，要么是公式误写了另一个表。",
    remedy: "在公式中使用它，或删除它。",
  },
  "phase-outside-calendar": {
    title: "阶段在日历之外",
    why: "日历之外的阶段中成立的事，在任何报告期都不成立。",
    remedy: "改正阶段的日期，或延长日历。",
  },
  "phases-overlap": {
    title: "两个阶段同时进行",
    why: "与阶段有关的权重和目标值，要从阶段的日期判断。两个阶段重叠时，就有两个值同时成立。",
    remedy: "让每个阶段在前一个结束之后开始。",
  },
  "empty-scenario": {
    title: "情景没有改变任何事",
    why: "情景要与计划比较。什么都不改、或只重复计划的情景，把同样的数字显示两次，却像是一个答案。",
    remedy: "写出它有什么不同，或删除它。",
  },
  "empty-view": {
    title: "视图什么也不显示",
    why: "视图的各项选择同时成立。没有目标满足全部选择时，图是空的。",
    remedy: "去掉其中一项选择。",
  },
  "missing-translation": {
    title: "有标签没有译成地图的某种语言",
    why: "有些方框没有该语言的文字时，画出的图就是两种语言混杂。地图自己的标签说明它有哪些语言，视图的 `language:` 也是。",
    remedy: "补上缺少的文字：写在标签旁边，或写入 `translations` 块。",
  },
  "unused-term": {
    title: "术语没有出现过",
    why: "术语表解释地图中的词。没有任何标签、说明或理由用到的术语什么也没有解释，或者在那里写法不同。",
    remedy: "使用这个术语，改正写法，或删除它。",
  },
  "look-alike-ids": {
    title: "两个标识看上去一样",
    why: "小写 l 与大写 I、拉丁字母 a 与西里尔字母 а，或只有大小写不同的两个标识，在审阅时分辨不出。链接就会（无意或有意地）指向错误的方框。",
    remedy: "给其中一个改名，使读者看得出差别；`was:` 保留它的历史。",
  },
  "ids-differ-in-form": {
    title: "两个标识只有字符形式不同",
    why: "全角与半角字母、连字与它的组成部分，是含义相同的不同字符：用中文输入法打出的 `ＣＲＭ` 和 `CRM` 对 smap 是两个标识，对读者却是一个。",
    remedy: "各处都用同一种形式，一般用半角。",
  },
};
