import type { SubjectKind } from "../../diff/change.ts";

/** What people call each kind of element in Chinese. */
export const CHINESE_NOUNS: Readonly<Record<SubjectKind, string>> = {
  map: "地图",
  perspective: "维度",
  group: "分组",
  theme: "主题",
  objective: "目标",
  asset: "无形资产",
  measure: "指标",
  link: "链接",
  initiative: "行动方案",
  milestone: "里程碑",
  owner: "责任人",
  source: "数据源",
  column: "列",
  tiers: "等级表",
  tier: "等级",
  scale: "量表",
  phase: "阶段",
  scenario: "情景",
  term: "术语",
  view: "视图",
};
