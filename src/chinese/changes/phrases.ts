/**
 * A phrase within a value, and the same in Chinese. Names and quoted texts are hidden while phrases are looked for:
 * `{name}` stands for one of them, `{when}` for a period or a number; the rest is a regular expression.
 */
export type Phrase = readonly [english: string, chinese: string];

export const LISTS: readonly Phrase[] = [
  [", ", "、"],
  [" and ", "和"],
];

export const TRANSLATIONS: readonly Phrase[] = [
  ["\\bzh {name}", "中文$1"],
  ["\\ben {name}", "英文$1"],
  ...LISTS,
];

export const DURATIONS: readonly Phrase[] = [
  ["{when} seconds?\\b(?! /)", "$1 秒"],
  ["{when} minutes?\\b(?! /)", "$1 分钟"],
  ["{when} hours?\\b(?! /)", "$1 小时"],
  ["{when} days?\\b(?! /)", "$1 天"],
  ["{when} weeks?\\b(?! /)", "$1 周"],
  ["{when} months?\\b(?! /)", "$1 个月"],
  ["{when} quarters?\\b(?! /)", "$1 个季度"],
  ["{when} half(?:-years)?\\b(?! /)", "$1 个半年"],
  ["{when} years?\\b(?! /)", "$1 年"],
];

/** When and for whom a value holds stands behind it in brackets. */
const WHEN: readonly Phrase[] = [
  [" in phase {name}", "（阶段$1）"],
  [" for {name}", "（$1）"],
  [" (?:at|in|for) {when}", "（$1）"],
  [" from {when}", "（自 $1 起）"],
  [" until {when}", "（至 $1）"],
  ["）（", "，"],
];

export const DATED: readonly Phrase[] = [
  ["^none$", "无"],
  ["^in {when}", "$1"],
  [", ", "、"],
  ...WHEN,
  ...DURATIONS,
];

/** What stands between the name of a measure and its target. */
export const SCOPES: readonly Phrase[] = [
  ["^(?:for|in) {when}", "（$1）"],
  ["^for {name}", "（$1）"],
  ["^in phase {name}", "（阶段$1）"],
  ["^\\((.*)\\)$", "（$1）"],
  ...WHEN,
  ...DURATIONS,
];

export const HOMES: readonly Phrase[] = [
  ["objective {name}", "目标$1"],
  ["group {name}", "分组$1"],
  ["perspective {name}", "维度$1"],
  ["measure {name}", "指标$1"],
  ["initiative {name}", "行动方案$1"],
  ["source {name}", "数据源$1"],
  ["tiers {name}", "等级表$1"],
  ["asset {name}", "无形资产$1"],
  ["分组{name} of 维度{name}", "维度$2的分组$1"],
  ["^{name} in {name}$", "$2中的$1"],
];

export const ORDERS: readonly Phrase[] = [
  ["{name} now comes first", "$1排到最前"],
  ["{name} now follows {name}", "$1排到$2之后"],
  ["{when} more stand elsewhere", "另有 $1 个换了位置"],
  [", ", "，"],
];

export const REMARKS: readonly Phrase[] = [
  ["^A remark$", "备注"],
  ["^An assumption$", "前提假设"],
  ["^A non-goal$", "不追求的目标"],
];

export const BECAUSE: readonly Phrase[] = [
  [", because ", "，理由："],
  ["; ", "；"],
];

export const READINESS: readonly Phrase[] = [["{when} of {when}", "$1/$2"], ...LISTS];

export const ALIGNMENTS: readonly Phrase[] = [
  ["carries on {name}", "承接$1"],
  ["contributes to {name}", "贡献于$1"],
  [" with ([\\d.]+ %)", "（$1）"],
  ...LISTS,
];

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

export const CALENDARS: readonly Phrase[] = [
  ["every year", "每年"],
  ["every half", "每半年"],
  ["every quarter", "每季度"],
  ["every month", "每月"],
  ["every week", "每周"],
  ["every day", "每天"],
  [", ", "，"],
  ...MONTHS.map((name, index): Phrase => [`the year from ${name}`, `财年始于 ${index + 1} 月`]),
  [" from {when}", "（$1）"],
];

export const POLARITIES: readonly Phrase[] = [
  ["^higher$", "越高越好"],
  ["^lower$", "越低越好"],
  ["^exactly ", "恰好 "],
  ["^from (.+) to (.+) around the target$", "目标值的 $1 到 $2 之间"],
  ["^inside (.+) to (.+)$", "$1 到 $2 之间"],
  ...DURATIONS,
];

export const WORDS: readonly Phrase[] = [
  ["^leading$", "领先"],
  ["^lagging$", "滞后"],
  ["^linear$", "直线"],
  ["^step$", "阶梯"],
  ["^compound$", "等比"],
  ["^strategic$", "战略层"],
  ["^management$", "经营层"],
  ["^business$", "业务层"],
  ["^cost centre$", "成本中心"],
  ["^revenue centre$", "收入中心"],
  ["^profit centre$", "利润中心"],
  ["^investment centre$", "投资中心"],
  ["^weak$", "弱"],
  ["^moderate$", "中"],
  ["^strong$", "强"],
  ["^positive$", "促进"],
  ["^negative$", "抑制"],
  ["^an objective$", "目标"],
  ["^an asset$", "无形资产"],
];

export const BANDS: readonly Phrase[] = [
  ["\\bred\\b", "红"],
  ["\\bamber\\b", "黄"],
  ["\\bgreen\\b", "绿"],
  [" by score$", "（按得分）"],
  [" by value$", "（按数值）"],
  ...LISTS,
  ...DURATIONS,
];

export const ALLOCATIONS: readonly Phrase[] = [...LISTS, ["([^、]+) to {name}", "$2 $1"], ...DURATIONS];

export const OVERRIDES: readonly Phrase[] = [
  ["target of {name}", "$1的目标值"],
  ["baseline of {name}", "$1的基期值"],
  ["strength of {name} → {name}", "$1 → $2的强度"],
  ["lag of {name} → {name}", "$1 → $2的时滞"],
  ["budget of {name}", "$1的预算"],
  ["without initiative {name}", "不含行动方案$1"],
  ["without {name} → {name}", "不含链接$1 → $2"],
  [" weak$", "弱"],
  [" moderate$", "中"],
  [" strong$", "强"],
  ...WHEN,
  ...DURATIONS,
];

export const VIEWS: readonly Phrase[] = [
  ["^form$", "形式"],
  ["^selection of perspectives$", "所选维度"],
  ["^selection of themes$", "所选主题"],
  ["^selection of owners$", "所选责任人"],
  ["^focus$", "焦点"],
  ["^selection of details$", "所示内容"],
  ["^language$", "语言"],
  ["^map$", "战略地图"],
  ["^network$", "网络图"],
  ["^cascade$", "上下级地图"],
  ["^scorecard$", "计分卡"],
  ["^matrix$", "矩阵"],
  ["^zh$", "中文"],
  ["^en$", "英文"],
  ["^path to {name}", "通向$1的路径"],
  ["^path from {name}", "由$1出发的路径"],
  ...LISTS,
  ["\\bmeasures\\b", "指标"],
  ["\\btargets\\b", "目标值"],
  ["\\bstatus\\b", "状态"],
  ["\\bowner\\b", "责任人"],
  ["\\blag\\b", "时滞"],
  ["\\bstrength\\b", "强度"],
  ["\\bobjectives\\b", "目标"],
];

export const SOURCES: readonly Phrase[] = [
  ["^file {name}", "文件$1"],
  ["^table {name}", "数据表$1"],
  ["^{when} rows written in place$", "直接写出的 $1 行"],
  ["^snapshot on {name}", "按$1的快照"],
  ["^events on {name}", "按$1的事件"],
  [", carried ", "，沿用 "],
  ["^complete \\(no rows mean zero\\)$", "完整（没有行表示零）"],
  ["^not complete \\(no rows mean missing\\)$", "不完整（没有行表示缺值）"],
  ...DURATIONS,
];

export const TYPES: readonly Phrase[] = [
  ["^text$", "文本"],
  ["^date$", "日期"],
  ["^flag$", "是或否"],
  ["^reference to {name}$", "引用$1"],
  ["^one of ", "限于"],
  ["^likert ", "李克特量表 "],
  [" reversed$", "（反向）"],
  ["^rank ", "名次 "],
  [", lowest best$", "（最小为最好）"],
  [", highest best$", "（最大为最好）"],
  ...LISTS,
];

export const DISTANCES: readonly Phrase[] = [
  ["{when} percentage points?", "$1 个百分点"],
  ["{when} steps?$", "$1 档"],
  [", ", "，"],
  ...DURATIONS,
];

export const COUNTS: readonly Phrase[] = [["{when} perspectives?", "$1 个维度"]];
