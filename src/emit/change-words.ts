import type { Grade, SubjectKind } from "../diff/change.ts";
import type { SpokenLanguage } from "../source/spoken.ts";

/** The words around changes: headings, counts, columns. The sentences themselves are the changes' own. */
export interface ChangeWords {
  /** Of a terminal, without a full stop. */
  readonly nothing: string;
  readonly noChange: string;
  readonly count: (grade: Grade, count: number) => string;
  readonly comma: string;
  readonly colon: string;
  readonly stop: string;
  readonly brackets: (text: string) => string;
  /** Headings of lists, in a terminal and in documents. */
  readonly headings: Readonly<Record<Grade, string>>;
  readonly titles: Readonly<Record<Grade, string>>;
  /** The first line of a comment, as Markdown. */
  readonly headline: (text: string) => string;
  readonly summaryColumns: readonly string[];
  readonly more: (count: number) => string;
  readonly pageTitle: string;
  readonly before: string;
  readonly after: string;
  readonly asItWas: (map: string) => string;
  readonly statTitle: string;
  readonly kindColumns: readonly string[];
  readonly kinds: Readonly<Record<KindRow, string>>;
  readonly promises: string;
  readonly promiseColumns: readonly string[];
  readonly promised: Readonly<Record<PromiseRow, string>>;
  readonly toTalkAbout: string;
}

/** Rows of the table of kinds, each with the kinds of elements that it counts. */
export const KIND_ROWS = {
  frame: ["perspective", "group", "theme"],
  objectives: ["objective", "asset"],
  measures: ["measure"],
  links: ["link"],
  work: ["initiative", "milestone"],
  owners: ["owner"],
  data: ["source", "column", "tiers", "tier", "scale"],
  rest: ["map", "phase", "scenario", "term", "view"],
} as const satisfies Readonly<Record<string, readonly SubjectKind[]>>;

export type KindRow = keyof typeof KIND_ROWS;

/** Rows of the table of promises, each with the codes that it counts. */
export const PROMISE_ROWS = {
  tightened: ["target-tightened"],
  relaxed: ["target-relaxed"],
  forward: ["target-brought-forward"],
  postponed: ["target-postponed"],
  set: ["target-added"],
  dropped: ["target-removed"],
  anew: ["target-changed"],
  reached: ["milestone-reached"],
  later: ["due-postponed", "end-postponed"],
  raised: ["budget-raised"],
  cut: ["budget-cut"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PromiseRow = keyof typeof PROMISE_ROWS;

const ENGLISH: ChangeWords = {
  nothing: "no change in the strategy",
  noChange: "no change",
  count: (grade, count) =>
    grade === "notable" ? `${count} notable` : `${count} ${grade}${count === 1 ? "" : "s"}`,
  comma: ", ",
  colon: ": ",
  stop: ".",
  brackets: (text) => `(${text})`,
  headings: { danger: "danger", notable: "notable", note: "notes" },
  titles: { danger: "Danger", notable: "Notable", note: "Notes" },
  headline: (text) => `**Strategy:** ${text}.`,
  summaryColumns: ["Map", "Danger", "Notable", "Notes"],
  more: (count) => `and ${count} more`,
  pageTitle: "Changes of the strategy",
  before: "Before",
  after: "After",
  asItWas: (map) => `The map ${map} as it was`,
  statTitle: "What the strategy did",
  kindColumns: ["Added", "Removed", "Changed"],
  kinds: {
    frame: "Perspectives, groups, themes",
    objectives: "Objectives and assets",
    measures: "Measures",
    links: "Links",
    work: "Initiatives and milestones",
    owners: "Owners",
    data: "Sources and tiers",
    rest: "Map, phases, scenarios, terms, views",
  },
  promises: "Promises",
  promiseColumns: ["Number", "Which"],
  promised: {
    tightened: "Targets tightened",
    relaxed: "Targets relaxed",
    forward: "Targets brought forward",
    postponed: "Targets postponed",
    set: "Targets set",
    dropped: "Targets dropped",
    anew: "Targets said anew",
    reached: "Milestones reached",
    later: "Milestones and initiatives postponed",
    raised: "Budgets raised",
    cut: "Budgets cut",
  },
  toTalkAbout: "To be talked about",
};

const CHINESE: ChangeWords = {
  nothing: "战略没有更改",
  noChange: "没有更改",
  count: (grade, count) => `${count} 项${CHINESE.headings[grade]}`,
  comma: "，",
  colon: "：",
  stop: "。",
  brackets: (text) => `（${text}）`,
  headings: { danger: "危险", notable: "值得注意", note: "一般更改" },
  titles: { danger: "危险", notable: "值得注意", note: "一般更改" },
  // A colon inside the stars would keep them from being markup before a Chinese character.
  headline: (text) => `**战略**：${text}。`,
  summaryColumns: ["地图", "危险", "值得注意", "一般更改"],
  more: (count) => `另有 ${count} 项`,
  pageTitle: "战略的更改",
  before: "更改前",
  after: "更改后",
  asItWas: (map) => `更改前的地图 ${map}`,
  statTitle: "战略的变化",
  kindColumns: ["新增", "删除", "更改"],
  kinds: {
    frame: "维度、分组、主题",
    objectives: "目标和无形资产",
    measures: "指标",
    links: "链接",
    work: "行动方案和里程碑",
    owners: "责任人",
    data: "数据源和等级",
    rest: "地图、阶段、情景、术语、视图",
  },
  promises: "承诺",
  promiseColumns: ["数量", "哪些"],
  promised: {
    tightened: "目标值收紧",
    relaxed: "目标值放宽",
    forward: "目标值提前",
    postponed: "目标值推迟",
    set: "新设目标值",
    dropped: "取消目标值",
    anew: "目标值重新设定",
    reached: "里程碑达成",
    later: "里程碑和行动方案推迟",
    raised: "预算增加",
    cut: "预算削减",
  },
  toTalkAbout: "需要讨论",
};

export const CHANGE_WORDS: Readonly<Record<SpokenLanguage, ChangeWords>> = { en: ENGLISH, zh: CHINESE };
