import type { ConsequenceCode } from "../../diff/kinds/consequence-kinds.ts";
import type { LinkCode } from "../../diff/kinds/link-kinds.ts";
import type { MeasureCode } from "../../diff/kinds/measure-kinds.ts";
import type { WorkCode } from "../../diff/kinds/work-kinds.ts";
import { given, now, step, type Teller, value, whose } from "./tellers.ts";

/** Changes of measures. */
export const MEASURE_TELLERS: Readonly<Record<MeasureCode, Teller>> = {
  "unit-changed": value("单位"),
  "polarity-turned": (parts) => `${whose(parts)}的好坏方向反转：从${parts.before}改为${parts.after}`,
  "polarity-changed": value("好坏方向"),
  "timing-changed": value("类型"),
  "frequency-changed": value("报告频率"),
  "formula-changed": value("公式"),
  "way-observed-changed": value("观测方式"),
  "actual-added": given("新报告了实际值", "after"),
  "actual-removed": given("撤回了已报告的实际值", "before"),
  "actual-revised": value("实际值"),
  "baseline-changed": value("基期值"),
  "target-tightened": step("目标值", "收紧"),
  "target-relaxed": step("目标值", "放宽"),
  "target-brought-forward": step("目标值", "提前"),
  "target-postponed": step("目标值", "推迟"),
  "target-changed": value("目标值"),
  "target-added": given("新设目标值", "after"),
  "target-removed": given("取消了目标值", "before"),
  "target-remark-changed": value("目标值备注"),
  "target-path-changed": value("目标值之间的路径"),
  "season-changed": value("全年分布"),
  "scoring-changed": value("评分方式"),
  "bands-changed": value("颜色界限"),
  "critical-set": now("现在是关键指标：它亮红灯，所属目标即亮红灯"),
  "critical-dropped": now("不再是关键指标：它亮红灯，所属目标不再随之亮红灯"),
  "index-changed": value("指数构成"),
  "breakdown-changed": value("细分"),
  "benchmark-changed": value("标杆"),
  "allocation-changed": value("差距分担"),
};

/** Changes of links. */
export const LINK_TELLERS: Readonly<Record<LinkCode, Teller>> = {
  "link-reversed": ({ before, after }) => `链接${before}方向反转，现为${after}`,
  "effect-turned": (parts) => `${whose(parts)}的作用从${parts.before}转为${parts.after}`,
  "strength-raised": step("强度", "提高"),
  "strength-lowered": step("强度", "降低"),
  "strength-changed": value("强度"),
  "lag-lengthened": step("时滞", "延长"),
  "lag-shortened": step("时滞", "缩短"),
  "lag-changed": value("时滞"),
  "because-reworded": value("理由"),
  "evidence-changed": value("依据"),
  "feedback-set": now("现在是有意的回路"),
  "feedback-dropped": now("不再是有意的回路"),
};

/** Changes of initiatives, milestones and owners. */
export const WORK_TELLERS: Readonly<Record<WorkCode, Teller>> = {
  "aim-changed": value("服务目标"),
  "dates-changed": value("起止时间"),
  "end-postponed": step("结束时间", "推迟"),
  "end-brought-forward": step("结束时间", "提前"),
  "budget-raised": step("预算", "增加"),
  "budget-cut": step("预算", "削减"),
  "budget-changed": value("预算"),
  "spending-changed": value("支出"),
  "progress-changed": value("进度"),
  "stop-rule-changed": value("终止条件"),
  "due-postponed": step("到期日", "推迟"),
  "due-brought-forward": step("到期日", "提前"),
  "due-changed": value("到期日"),
  "milestone-reached": now("已达成"),
  "milestone-reopened": now("不再算作达成"),
  "superior-changed": value("上级"),
  "level-changed": value("层级"),
  "centre-changed": value("责任类型"),
};

/** What follows from changes and stands in no single line of the map. */
export const CONSEQUENCE_TELLERS: Readonly<Record<ConsequenceCode, Teller>> = {
  "path-lost": (parts) => `${whose(parts)}不再有因果链通向${parts.detail}`,
  "path-found": (parts) => `${whose(parts)}现有因果链通向${parts.detail}`,
  orphaned: now("失去了最后一条链接，现在孤立"),
  connected: now("原来孤立，现在有了链接"),
  "measures-lost": now("失去了唯一的指标"),
  "measures-found": now("原来没有指标，现在有了"),
  "cycle-appeared": ({ detail }) => `因果链绕成了圈：${detail}`,
  "cycle-gone": ({ detail }) => `因果链不再绕圈：${detail}`,
  "theme-narrowed": (parts) => `${whose(parts)}不再跨越多个维度：原有${parts.before}，现有${parts.after}`,
  "theme-spans": (parts) => `${whose(parts)}现在跨越多个维度：原有${parts.before}，现有${parts.after}`,
  "check-fails": ({ detail, after }) => `检查${detail}现在不通过：${after}`,
  "check-passes": ({ detail, before }) => `检查${detail}不再报告：${before}`,
};
