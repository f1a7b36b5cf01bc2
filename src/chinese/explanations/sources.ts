import type { Sentence } from "../sentence.ts";

/** Who asks for a law. */
export const SOURCES: readonly Sentence[] = [
  ["The language.", "语言的规定。"],
  ["Evaluation.", "计算的规定。"],
  ["The formatter.", "格式化的规定。"],
  ["Practice.", "实践经验。"],
  ["The language; weeks after ISO 8601.", "语言的规定；周按 ISO 8601。"],
  ["The language; ranks are ordinal.", "语言的规定；名次是序数。"],
  [
    "The language: progress is (value − baseline) ÷ (target − baseline).",
    "语言的规定：进度为（数值 − 基期值）÷（目标值 − 基期值）。",
  ],
  [
    "The language: scores are not rounded before they are judged, and no value is left without a colour.",
    "语言的规定：得分在判定之前不作舍入，每个数值都有颜色。",
  ],
  [
    "The language; a published scheme of customer tiers lets sales alone decide (“one vote”).",
    "语言的规定；一份公开的客户分级方案让销售额单独决定（“一票决定”）。",
  ],
  ["Practice: links are hypotheses to be tested.", "实践经验：链接是有待检验的假设。"],
  ["Practice: the definition sheet of a measure names its source.", "实践经验：指标定义表写明数据来源。"],
  [
    "Practice: a published table of indicators of customer management holds such a copied row.",
    "实践经验：一份公开的客户管理指标表中就有这样一行复制的内容。",
  ],
  [
    "Practice; a target that is met before the start does not guide.",
    "实践经验；开始之前就已达到的目标值不起引导作用。",
  ],
  ["Practice; the word lists are smap's own.", "实践经验；词表由 smap 自行编制。"],
  ["Common practice in drawing strategy maps.", "绘制战略地图的惯例。"],
  [
    "Ittner and Larcker (2003): few firms validate their causal models.",
    "伊特纳与拉克尔（Ittner and Larcker, 2003）：很少有企业验证自己的因果模型。",
  ],
  ["Palladium, advice on strategic themes.", "Palladium 关于战略主题的建议。"],
  [
    "Palladium, advice on strategic themes; Kaplan and Norton, Strategy Maps (2004).",
    "Palladium 关于战略主题的建议；卡普兰与诺顿《战略地图》（2004）。",
  ],
  [
    "Palladium, advice on strategy maps: fewer than 24 objectives.",
    "Palladium 关于战略地图的建议：目标少于 24 个。",
  ],
  [
    "SAP Strategy Management, scoring of key figures: only for targets above zero.",
    "SAP 战略管理，关键指标的评分：只用于大于零的目标值。",
  ],
  [
    "Manual of BSC Designer, on the weights of items in one container.",
    "BSC Designer 手册，关于同一容器中各项的权重。",
  ],
  ["Kaplan and Norton, Strategy Maps (2004).", "卡普兰与诺顿《战略地图》（2004）。"],
  [
    "Kaplan and Norton, Strategy Maps (2004); real maps hold reinforcing loops, so it is a warning.",
    "卡普兰与诺顿《战略地图》（2004）；真实的地图含有增强回路，所以只作警告。",
  ],
  [
    "Kaplan and Norton, Strategy Maps (2004), on customer-management processes.",
    "卡普兰与诺顿《战略地图》（2004），关于客户管理流程。",
  ],
  [
    "Kaplan and Norton, Strategy Maps (2004), on the readiness of intangible assets.",
    "卡普兰与诺顿《战略地图》（2004），关于无形资产的准备度。",
  ],
  [
    "Kaplan and Norton, Strategy Maps (2004), taught as 2-3-4-3.",
    "卡普兰与诺顿《战略地图》（2004），教学中称为 2-3-4-3。",
  ],
  [
    "Kaplan and Norton, Strategy Maps (2004): alignment gives intangible assets their value.",
    "卡普兰与诺顿《战略地图》（2004）：协调一致使无形资产具有价值。",
  ],
  [
    "Kaplan and Norton, Strategy Maps (2004): every objective is a link in a cause-effect chain.",
    "卡普兰与诺顿《战略地图》（2004）：每个目标都是因果链中的一环。",
  ],
  [
    "Kaplan and Norton, Strategy Maps (2004): four generic value propositions.",
    "卡普兰与诺顿《战略地图》（2004）：四种通用的价值主张。",
  ],
  [
    "Kaplan and Norton, Strategy Maps (2004): objectives, measures, targets and initiatives belong together.",
    "卡普兰与诺顿《战略地图》（2004）：目标、指标、目标值和行动方案不可分割。",
  ],
  [
    "Kaplan and Norton, Strategy Maps (2004): value is created by internal processes.",
    "卡普兰与诺顿《战略地图》（2004）：价值由内部流程创造。",
  ],
  [
    "Kaplan and Norton, Strategy Maps (2004); China's management accounting guideline 603, article 17: financial measures are the core and all others tie to them.",
    "卡普兰与诺顿《战略地图》（2004）；《管理会计应用指引第603号——平衡计分卡》第十七条：以财务指标为核心，其他指标与之联系。",
  ],
  ["Kaplan and Norton, The Balanced Scorecard (1996).", "卡普兰与诺顿《平衡计分卡》（1996）。"],
  [
    "Kaplan and Norton, The Balanced Scorecard (1996): balance between the perspectives.",
    "卡普兰与诺顿《平衡计分卡》（1996）：各维度之间的平衡。",
  ],
  [
    "Kaplan and Norton, The Balanced Scorecard (1996): outcomes and performance drivers.",
    "卡普兰与诺顿《平衡计分卡》（1996）：结果与业绩动因。",
  ],
  [
    "The six steps of building a strategy map (Kaplan and Norton).",
    "绘制战略地图的六个步骤（卡普兰与诺顿）。",
  ],
  [
    "The six steps of building a strategy map (Kaplan and Norton): close the value gap by themes.",
    "绘制战略地图的六个步骤（卡普兰与诺顿）：以主题弥合价值差距。",
  ],
  [
    "The six steps of building a strategy map: plan initiatives and fund them.",
    "绘制战略地图的六个步骤：安排行动方案并提供资金。",
  ],
  [
    "China's management accounting guideline 101, article 2: implementation binds objectives to execution.",
    "《管理会计应用指引第101号——战略地图》第二条：实施把目标与执行联系起来。",
  ],
  [
    "China's management accounting guideline 101, article 2: the map guides each responsibility centre.",
    "《管理会计应用指引第101号——战略地图》第二条：地图引导各责任中心。",
  ],
  [
    "China's management accounting guideline 101, articles 2 and 17: the map guides each responsibility centre, and reports say what each has reached.",
    "《管理会计应用指引第101号——战略地图》第二条和第十七条：地图引导各责任中心，报告反映各自的完成情况。",
  ],
  [
    "China's management accounting guideline 101, article 17.",
    "《管理会计应用指引第101号——战略地图》第十七条。",
  ],
  [
    "China's management accounting guideline 101, article 17: each level reports to the one above.",
    "《管理会计应用指引第101号——战略地图》第十七条：各层级向上一层级报告。",
  ],
  [
    "China's management accounting guideline 603, on the number of measures.",
    "《管理会计应用指引第603号——平衡计分卡》，关于指标的数量。",
  ],
  ["Unicode Standard Annex 15, Unicode Normalization Forms.", "Unicode 标准附件 15：Unicode 规范化形式。"],
  ["Unicode Technical Standard 39, Unicode Security Mechanisms.", "Unicode 技术标准 39：Unicode 安全机制。"],
  ["Unicode Technical Standard 39.", "Unicode 技术标准 39。"],
  [
    "Unicode Technical Standard 39; the “Trojan Source” attack (2021).",
    "Unicode 技术标准 39；“木马源码”攻击（2021）。",
  ],
];
