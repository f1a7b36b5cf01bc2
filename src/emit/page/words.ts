/** The words of the page that are neither the map's nor a report's. */
export interface PageWords {
  readonly find: string;
  /** `{0}` of `{1}` objectives. */
  readonly found: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly colours: string;
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
  readonly after: string;
}

const ENGLISH: PageWords = {
  find: "Find",
  found: "{0} of {1}",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Whole map",
  colours: "Light or dark",
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
  after: "after",
};

const CHINESE: PageWords = {
  find: "查找",
  found: "{1} 项中的 {0} 项",
  zoomIn: "放大",
  zoomOut: "缩小",
  fit: "全图",
  colours: "明暗切换",
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
  after: "时滞",
};

export function pageWords(language: string | undefined): PageWords {
  return language?.split("-")[0] === "zh" ? CHINESE : ENGLISH;
}
