import type { DataCode } from "../../diff/kinds/data-kinds.ts";
import type { ElementCode } from "../../diff/kinds/element-kinds.ts";
import type { FrameCode } from "../../diff/kinds/frame-kinds.ts";
import type { MapCode } from "../../diff/kinds/map-kinds.ts";
import { given, now, type Teller, value, whose } from "./tellers.ts";

/** Changes of what every named element has. */
export const ELEMENT_TELLERS: Readonly<Record<ElementCode, Teller>> = {
  translated: value("译文"),
  "note-reworded": value("说明"),
  "remark-added": (parts) => `${whose(parts)}新增${parts.detail}：${parts.after}`,
  "remark-removed": (parts) => `${whose(parts)}删除了${parts.detail}：${parts.before}`,
  "remark-reworded": (parts) => `${whose(parts)}的${parts.detail}从${parts.before}改为${parts.after}`,
  "check-silenced": (parts) => `${whose(parts)}不再接受检查${parts.after}`,
  "check-heard": (parts) => `${whose(parts)}重新接受检查${parts.before}`,
  "silence-reworded": value("免检理由"),
  "order-changed": (parts) => `${whose(parts)}中，${parts.detail}`,
  "weight-changed": value("权重"),
  "owner-changed": value("责任人"),
  "alignment-changed": value("与其他地图的承接关系"),
};

/** Changes of the map, and what it is drawn of. */
export const MAP_TELLERS: Readonly<Record<MapCode, Teller>> = {
  "framework-changed": value("框架"),
  "calendar-changed": value("日历"),
  "profile-changed": value("检查方案"),
  "template-set": now("现在是模板"),
  "template-dropped": now("不再是模板"),
  "slot-set": now("现在是框架要求填写的位置"),
  "slot-dropped": now("不再是框架要求填写的位置"),
  "currency-changed": value("货币"),
  "mission-reworded": value("使命"),
  "vision-reworded": value("愿景"),
  "values-reworded": value("价值观"),
  "correspondence-changed": value("与其他框架的对应关系"),
  "objective-kind-changed": ({ name, before, after }) => `${name}原为${before}，现为${after}`,
  "themes-changed": value("主题"),
  "measure-attached": (parts) => `${whose(parts)}现由${parts.after}衡量`,
  "measure-detached": (parts) => `${whose(parts)}不再由${parts.before}衡量`,
  "roll-up-changed": value("得分汇总方式"),
  "readiness-changed": value("准备度"),
};

/** Changes of sources, columns and tiers. */
export const DATA_TELLERS: Readonly<Record<DataCode, Teller>> = {
  "data-moved": value("数据来源"),
  "data-rows-changed": value("数据行"),
  "data-time-changed": value("时间归属"),
  "completeness-changed": value("完整性"),
  "column-type-changed": value("类型"),
  "column-key-set": now("现在是键"),
  "column-key-dropped": now("不再是键"),
  "tiers-source-changed": value("数据源"),
  "tier-let-changed": value("命名公式"),
  "tier-rule-added": given("新增规则", "after"),
  "tier-rule-removed": given("删除了规则", "before"),
  "tier-rule-changed": value("规则"),
  "tier-rules-reordered": value("规则次序"),
  "treatment-changed": value("对待方式"),
};

/** Changes of scales, phases, scenarios, terms and views. */
export const FRAME_TELLERS: Readonly<Record<FrameCode, Teller>> = {
  "steps-changed": value("档次"),
  "phase-dates-changed": value("期间"),
  "phase-weights-changed": value("权重表"),
  "override-added": given("新增假设", "after"),
  "override-removed": given("删除了假设", "before"),
  "override-changed": value("假设"),
  "meaning-reworded": value("含义"),
  "view-changed": (parts) => value(parts.detail ?? "内容")(parts),
};
