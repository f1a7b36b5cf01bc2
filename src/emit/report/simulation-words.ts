import type { PeriodUnit } from "../../model/periods.ts";
import type { ReportLanguage } from "../../score/reasons.ts";
import { UNIT_WORDS } from "./period-text.ts";

/** What a simulation says, in one language. Points are those of a score of a hundred, as ready texts. */
export interface SimulationWords {
  readonly title: (map: string, driver: string, points: string, way: "up" | "down") => string;
  readonly reached: (objectives: number) => string;
  readonly objective: string;
  /** Head of the column of a period; 0 is the one in which the change happens. */
  readonly when: (periods: number, unit: PeriodUnit | undefined) => string;
  readonly spread: (middle: string, low: string, high: string) => string;
  readonly none: string;
  readonly noForecast: string;
  readonly withoutStrength: (vague: number, of: number) => string;
  readonly withoutLag: (timeless: number, of: number) => string;
}

const english: SimulationWords = {
  title: (map, driver, points, way) =>
    `${map}: if ${driver} ${way === "up" ? "gains" : "loses"} ${points} points of score`,
  reached: (objectives) =>
    objectives === 0
      ? "No link leads on from it, so the map claims that nothing follows."
      : `It reaches ${objectives} ${objectives === 1 ? "objective" : "objectives"}. Points of score: the middle, and from where to where it may lie.`,
  objective: "objective",
  when: (periods, unit) => {
    if (periods === 0) return "at once";
    const word = unit === undefined ? "period" : UNIT_WORDS.en[unit];
    return `${periods} ${word}${periods === 1 ? "" : "s"} on`;
  },
  spread: (middle, low, high) => `${middle} (${low} to ${high})`,
  none: "–",
  noForecast: "This is what the map claims, no forecast. `smap evidence` tells what the data says.",
  withoutStrength: (vague, of) =>
    `${vague} of ${of} links on the way ${vague === 1 ? "has" : "have"} no \`strength\`; ${vague === 1 ? "it" : "they"} may pass on anything from nothing to 90%.`,
  withoutLag: (timeless, of) =>
    `${timeless} of ${of} links on the way ${timeless === 1 ? "has" : "have"} no \`lag\`; ${timeless === 1 ? "it is" : "they are"} taken to work at once.`,
};

const chinese: SimulationWords = {
  title: (map, driver, points, way) =>
    `${map}：若“${driver}”的得分${way === "up" ? "提高" : "降低"} ${points} 个百分点`,
  reached: (objectives) =>
    objectives === 0
      ? "没有因果关系由它引出，即地图认为不会带来任何变化。"
      : `影响 ${objectives} 项目标。以得分的百分点计：先列中间值，括号内为可能的范围。`,
  objective: "目标",
  when: (periods, unit) =>
    periods === 0 ? "当期" : `${periods} ${unit === undefined ? "期" : UNIT_WORDS.zh[unit]}后`,
  spread: (middle, low, high) => `${middle}（${low} 至 ${high}）`,
  none: "–",
  noForecast: "以上是地图自身的主张，并非预测；数据的说法见 `smap evidence`。",
  withoutStrength: (vague, of) =>
    `途经的 ${of} 条关系中有 ${vague} 条未写 \`strength\`，传导的比例可能在 0 至 90% 之间。`,
  withoutLag: (timeless, of) => `途经的 ${of} 条关系中有 ${timeless} 条未写 \`lag\`，视为即时生效。`,
};

export const SIMULATION_WORDS: Readonly<Record<ReportLanguage, SimulationWords>> = {
  en: english,
  zh: chinese,
};
