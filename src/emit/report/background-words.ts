import type { Alignment, Owner, TierRule } from "../../model/model.ts";
import type { ReportLanguage } from "../../score/reasons.ts";

/** What is told of a map beside how it stands: its phases, classes, words and figures' sources, in one language. */
export interface BackgroundWords {
  readonly heads: Readonly<
    Record<"alignment" | "readiness" | "weights" | "phases" | "tiers" | "glossary" | "notes" | "data", string>
  >;
  readonly columns: Readonly<
    Record<"phase" | "weights" | "class" | "treatment" | "rules" | "inAll" | "group", string>
  >;
  readonly alignment: Readonly<Record<Alignment["kind"], string>>;
  readonly wholeMap: string;
  /** `14 of 20 (70%)`. */
  readonly ready: (available: string, required: string, share: string | null) => string;
  readonly rule: (kind: TierRule["kind"], condition: string | null, because: string | null) => string;
  readonly lowestFirst: string;
  /** The kind of responsibility centre that an owner answers as, as a sentence. */
  readonly answersAs: Readonly<Record<NonNullable<Owner["centre"]>, string>>;
  /** What others reach, as a sentence. */
  readonly benchmark: (reached: string) => string;
  readonly colon: string;
  readonly stop: string;
  readonly comma: string;
  readonly space: string;
  readonly from: (period: string) => string;
  readonly until: (period: string) => string;
  readonly within: (phase: string) => string;
  /** Between a perspective and those of other frames that it stands for. */
  readonly corresponds: string;
  readonly brackets: (text: string) => string;
}

const english: BackgroundWords = {
  heads: {
    alignment: "With other maps",
    readiness: "Readiness of the assets",
    weights: "Weights",
    phases: "Phases",
    tiers: "Classes and how they are served",
    glossary: "Glossary",
    notes: "Notes to the map",
    data: "Where the figures come from",
  },
  columns: {
    phase: "Phase",
    weights: "Weights",
    class: "Class",
    treatment: "Treatment",
    rules: "Rules",
    inAll: "In all",
    group: "Group",
  },
  alignment: { cascades: "carries on", contributes: "adds to" },
  wholeMap: "The whole map",
  ready: (available, required, share) => `${available} of ${required}${share === null ? "" : ` (${share})`}`,
  rule: (kind, condition, because) => {
    const word = { rule: "", promote: "promoted ", veto: "kept here " }[kind];
    const when = condition === null ? "otherwise" : `when ${condition}`;
    return `${word}${when}${because === null ? "" : ` (${because})`}`;
  },
  lowestFirst: "lowest first",
  answersAs: {
    cost: "Answers as a cost centre.",
    revenue: "Answers as a revenue centre.",
    profit: "Answers as a profit centre.",
    investment: "Answers as an investment centre.",
  },
  benchmark: (reached) => `Benchmark: ${reached}.`,
  colon: ": ",
  stop: ".",
  comma: ", ",
  space: " ",
  from: (period) => `from ${period}`,
  until: (period) => `until ${period}`,
  within: (phase) => `in ${phase}`,
  corresponds: "stands for",
  brackets: (text) => ` (${text})`,
};

const chinese: BackgroundWords = {
  heads: {
    alignment: "与其他地图的衔接",
    readiness: "无形资产的准备度",
    weights: "权重",
    phases: "阶段",
    tiers: "分级与对待方式",
    glossary: "术语",
    notes: "地图的注释",
    data: "数据来源",
  },
  columns: {
    phase: "阶段",
    weights: "权重",
    class: "等级",
    treatment: "对待方式",
    rules: "规则",
    inAll: "合计",
    group: "分组",
  },
  alignment: { cascades: "承接", contributes: "贡献于" },
  wholeMap: "整张地图",
  ready: (available, required, share) =>
    `${required} 中的 ${available}${share === null ? "" : `（${share}）`}`,
  rule: (kind, condition, because) => {
    const word = { rule: "", promote: "升级：", veto: "限于此级：" }[kind];
    const when = condition === null ? "其余情况" : condition;
    return `${word}${when}${because === null ? "" : `（${because}）`}`;
  },
  lowestFirst: "由低到高",
  answersAs: {
    cost: "责任中心：成本中心。",
    revenue: "责任中心：收入中心。",
    profit: "责任中心：利润中心。",
    investment: "责任中心：投资中心。",
  },
  benchmark: (reached) => `标杆：${reached}。`,
  colon: "：",
  stop: "。",
  comma: "、",
  space: "",
  from: (period) => `（自${period}起）`,
  until: (period) => `（至${period}）`,
  within: (phase) => `（${phase}）`,
  corresponds: "对应",
  brackets: (text) => `（${text}）`,
};

export const BACKGROUND_WORDS: Readonly<Record<ReportLanguage, BackgroundWords>> = {
  en: english,
  zh: chinese,
};
