import type { MissingReason } from "../formula/value.ts";
import type { ScoringProblem } from "../scoring/scoring-rule.ts";
import type { Children, Rule, Status } from "./scorecard.ts";

/** Languages that reasons and reports are written in. */
export type ReportLanguage = "en" | "zh";

/** Why a status is what it is, as the rest of a sentence after a colon; `nameOf` turns ids into what people read. */
export function reasonText(rule: Rule, language: ReportLanguage, nameOf: (id: string) => string): string {
  return language === "zh" ? chinese(rule, nameOf) : english(rule, nameOf);
}

function english(rule: Rule, nameOf: (id: string) => string): string {
  switch (rule.code) {
    case "no_value":
      return missingText(rule.missing, "en", rule.of === undefined ? undefined : nameOf(rule.of));
    case "no_target":
      return "it has no target to be judged against";
    case "no_baseline":
      return "it has no baseline from which progress could be measured";
    case "target_not_due":
      return `its first target is due in ${rule.period}, and without a baseline there is no path to it`;
    case "unscorable":
      return `the scoring function \`${rule.scoring}\` ${PROBLEMS[rule.problem].en}`;
    case "reached_or_not":
      return "the target is not better than the baseline, so only reached or not reached can be told";
    case "no_children":
      return `it has no ${rule.children}`;
    case "low_coverage":
      if (rule.scored === 0) return `none of its ${rule.children} can be scored`;
      return `only ${rule.scored} of ${rule.of} ${rule.children} can be scored, less than half of the weight`;
    case "no_weight":
      return `all its ${rule.children} have weight 0`;
    case "critical":
      return `the critical measure ${nameOf(rule.child)} is red`;
    case "worst":
      return `the worst one decides: ${nameOf(rule.child)}`;
    case "best":
      return `the best one decides: ${nameOf(rule.child)}`;
    case "most_frequent":
      return `the most frequent status decides: ${rule.count} of ${rule.of} are ${rule.status}`;
    case "readiness":
      return `${number(rule.available)} of ${number(rule.required)} required are available`;
  }
}

const CHILDREN: Readonly<Record<Children, string>> = {
  measures: "指标",
  objectives: "目标",
  perspectives: "维度",
};

const COLOURS: Readonly<Record<Status, string>> = { red: "红灯", amber: "黄灯", green: "绿灯", grey: "灰灯" };

function chinese(rule: Rule, nameOf: (id: string) => string): string {
  switch (rule.code) {
    case "no_value":
      return missingText(rule.missing, "zh", rule.of === undefined ? undefined : nameOf(rule.of));
    case "no_target":
      return "未设目标值，无从评判";
    case "no_baseline":
      return "未设基线，无法衡量进展";
    case "target_not_due":
      return `首个目标值于 ${rule.period} 到期，且未设基线，此前没有可比的路径`;
    case "unscorable":
      return `评分函数 \`${rule.scoring}\` ${PROBLEMS[rule.problem].zh}`;
    case "reached_or_not":
      return "目标值并不优于基线，只能判断达到或未达到";
    case "no_children":
      return `没有${CHILDREN[rule.children]}`;
    case "low_coverage":
      if (rule.scored === 0) return `其${CHILDREN[rule.children]}均无得分`;
      return `${rule.of} 项${CHILDREN[rule.children]}中仅 ${rule.scored} 项有得分，不足权重的一半`;
    case "no_weight":
      return `所有${CHILDREN[rule.children]}的权重均为 0`;
    case "critical":
      return `关键指标“${nameOf(rule.child)}”为红灯`;
    case "worst":
      return `以最差者为准：${nameOf(rule.child)}`;
    case "best":
      return `以最好者为准：${nameOf(rule.child)}`;
    case "most_frequent":
      return `以最多的状态为准：${rule.of} 项中 ${rule.count} 项为${COLOURS[rule.status]}`;
    case "readiness":
      return `所需 ${number(rule.required)}，已具备 ${number(rule.available)}`;
  }
}

const PROBLEMS: Readonly<Record<ScoringProblem, Readonly<Record<ReportLanguage, string>>>> = {
  unknown_function: { en: "does not exist", zh: "不存在" },
  too_few_arguments: { en: "lacks a number in its brackets", zh: "的括号中缺少数值" },
  target_not_positive: {
    en: "divides by the target and has no meaning for a target of zero or below; use `linear` or `range`",
    zh: "以目标值为除数，对零或负的目标值没有意义；请改用 `linear` 或 `range`",
  },
  wrong_direction: {
    en: "counts the other way than the measure's `better`",
    zh: "的方向与指标的 `better` 相反",
  },
  empty_range: { en: "has two limits that are the same", zh: "的两个界限相同" },
  disordered: {
    en: "needs its threshold between the worst value and the target",
    zh: "要求阈值位于最差值与目标值之间",
  },
  no_band: { en: "needs `better: inside` or a target", zh: "需要 `better: inside` 或目标值" },
  no_answer_range: {
    en: "needs a unit with limits, such as `score 1..5`",
    zh: "需要带上下限的单位，例如 `score 1..5`",
  },
  out_of_range: { en: "cannot compute with numbers this large", zh: "无法计算如此大的数值" },
  not_started: { en: "expects no progress yet", zh: "尚未到应有进展的时候" },
};

/** Why there is no number; `of` names the input at fault. */
function missingText(reason: MissingReason, language: ReportLanguage, of?: string): string {
  const input = of === undefined ? "" : language === "zh" ? `（${of}）` : ` (${of})`;
  return MISSING[reason][language].replace("{of}", input);
}

const MISSING: Readonly<Record<MissingReason, Readonly<Record<ReportLanguage, string>>>> = {
  no_data: { en: "no data was delivered for the period{of}", zh: "本期没有数据{of}" },
  divided_by_zero: { en: "its formula divides by zero{of}", zh: "公式的除数为零{of}" },
  below_zero: {
    en: "a rate of growth has no meaning with a value below zero{of}",
    zh: "存在负值，增长率没有意义{of}",
  },
  missing_input: { en: "an input is missing{of}", zh: "缺少所依据的数据{of}" },
  outside_window: { en: "the period lies outside its data{of}", zh: "本期不在数据范围内{of}" },
  stale: { en: "its last data is too old{of}", zh: "最近一次的数据已过期{of}" },
  not_due: { en: "it is not due in this period{of}", zh: "本期无需报告{of}" },
  bad_cast: {
    en: "its data holds text where a number should stand{of}",
    zh: "数据中应为数字处出现了文字{of}",
  },
};

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
