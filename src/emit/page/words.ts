import type { Measure, RollUp } from "../../model/model.ts";

/** The words of the page that are neither the map's nor a report's. */
export interface PageWords {
  readonly find: string;
  /** `{0}` of `{1}` objectives. */
  readonly found: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly colours: string;
  /** Which picture is shown. */
  readonly view: string;
  readonly close: string;
  readonly map: string;
  readonly keys: string;
  readonly details: string;
  readonly causes: string;
  readonly effects: string;
  readonly noCauses: string;
  readonly noEffects: string;
  readonly baseline: string;
  readonly goal: string;
  readonly score: string;
  readonly formula: string;
  readonly owner: string;
  readonly against: string;
  readonly about: string;
  readonly readiness: string;
  readonly rollUp: string;
  readonly rollUps: Readonly<Record<Exclude<RollUp, "weighted">, string>>;
  readonly timing: string;
  readonly timings: Readonly<Record<NonNullable<Measure["timing"]>, string>>;
  readonly better: string;
  readonly lower: string;
  readonly benchmark: string;
  readonly path: string;
  readonly paths: Readonly<Record<Exclude<Measure["path"], "linear">, string>>;
  readonly season: string;
  readonly allocation: string;
  readonly bands: string;
  readonly weight: string;
  readonly critical: string;
  readonly makesRed: string;
  readonly by: string;
  readonly inPlace: (rows: number) => string;
  readonly rowsBy: Readonly<Record<"events" | "snapshot", (column: string) => string>>;
  readonly carried: (time: string) => string;
  readonly complete: string;
  readonly key: string;
  readonly columnTypes: Readonly<Record<"text" | "date" | "flag", string>>;
  readonly reversed: string;
  readonly lowestBest: string;
  readonly highestBest: string;
}

const ENGLISH: PageWords = {
  find: "Find",
  found: "{0} of {1}",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Whole map",
  colours: "Light or dark",
  view: "View",
  close: "Close",
  map: "Strategy map",
  keys: "Tab or arrow keys: go from objective to objective. Up: effect, down: cause. Enter: open. Escape: close. + − 0: zoom. /: find.",
  details: "Objectives",
  causes: "Driven by",
  effects: "Leads to",
  noCauses: "Nothing on the map leads to it.",
  noEffects: "It leads to nothing else on the map.",
  baseline: "Baseline",
  goal: "Goal",
  score: "Score",
  formula: "Counted as",
  owner: "Owner",
  against: "works against",
  about: "About this map",
  readiness: "Readiness",
  rollUp: "Its score is",
  rollUps: {
    worst: "that of its worst measure",
    best: "that of its best measure",
    most_frequent: "what most of its measures say",
  },
  timing: "Kind",
  timings: { leading: "leading", lagging: "lagging" },
  better: "Good is",
  lower: "less",
  benchmark: "Benchmark",
  path: "Between targets",
  paths: { step: "the target before holds until the next", compound: "the same growth every period" },
  season: "Through the year",
  allocation: "Gap shared out",
  bands: "Colours",
  weight: "Weight",
  critical: "Critical",
  makesRed: "red, it makes the objective red",
  by: "Also by",
  inPlace: (rows) => `${rows} ${rows === 1 ? "row" : "rows"} in the map itself`,
  rowsBy: {
    events: (column) => `rows belong to the period of ${column}`,
    snapshot: (column) => `each period reads its last ${column}`,
  },
  carried: (time) => `which stands for ${time}`,
  complete: "no rows mean zero",
  key: "key",
  columnTypes: { text: "text", date: "date", flag: "yes or no" },
  reversed: "turned round",
  lowestBest: "lowest is best",
  highestBest: "highest is best",
};

const CHINESE: PageWords = {
  find: "查找",
  found: "{1} 项中的 {0} 项",
  zoomIn: "放大",
  zoomOut: "缩小",
  fit: "全图",
  colours: "明暗切换",
  view: "视图",
  close: "关闭",
  map: "战略地图",
  keys: "Tab 键或方向键：逐项移动；上：结果；下：原因；回车：打开；Esc：关闭；+ − 0：缩放；/：查找。",
  details: "战略目标",
  causes: "驱动因素",
  effects: "促进",
  noCauses: "图中没有促进它的目标。",
  noEffects: "它不再促进图中其他目标。",
  baseline: "基准值",
  goal: "最终目标",
  score: "得分",
  formula: "计算方式",
  owner: "负责人",
  against: "抑制",
  about: "关于本图",
  readiness: "准备度",
  rollUp: "得分取自",
  rollUps: { worst: "最差的指标", best: "最好的指标", most_frequent: "多数指标的状态" },
  timing: "类型",
  timings: { leading: "先行指标", lagging: "滞后指标" },
  better: "方向",
  lower: "越低越好",
  benchmark: "标杆",
  path: "目标之间",
  paths: { step: "下一目标之前沿用前一目标", compound: "逐期等比增长" },
  season: "全年分布",
  allocation: "差距分担",
  bands: "颜色",
  weight: "权重",
  critical: "关键指标",
  makesRed: "严重落后则目标严重落后",
  by: "细分",
  inPlace: (rows) => `图中直接写出的 ${rows} 行`,
  rowsBy: {
    events: (column) => `各行归入 ${column} 所在的期间`,
    snapshot: (column) => `每期取最近一次 ${column}`,
  },
  carried: (time) => `沿用 ${time}`,
  complete: "没有记录即为零",
  key: "主键",
  columnTypes: { text: "文本", date: "日期", flag: "是或否" },
  reversed: "反向计分",
  lowestBest: "越低越好",
  highestBest: "越高越好",
};

export function pageWords(language: string | undefined): PageWords {
  return language?.split("-")[0] === "zh" ? CHINESE : ENGLISH;
}
