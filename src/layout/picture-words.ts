/** The few words that a picture adds to those of the map, by language. */
export interface PictureWords {
  readonly owner: string;
  readonly alsoIn: string;
  readonly source: string;
  readonly period: string;
  readonly positive: string;
  readonly negative: string;
  readonly weak: string;
  readonly strong: string;
  readonly feedback: string;
  readonly asset: string;
  readonly green: string;
  readonly amber: string;
  readonly red: string;
  readonly grey: string;
  readonly colon: string;
  readonly semicolon: string;
  readonly after: string;
  readonly evidence: string;
  /** What a reader who cannot see the picture is told first. */
  readonly summary: (objectives: number, perspectives: readonly string[], links: number) => string;
  /** The same of a table. */
  readonly tableSummary: (rows: number, perspectives: readonly string[]) => string;
  /** The same of a cascade. */
  readonly cascadeSummary: (maps: readonly string[], objectives: number, alignments: number) => string;
  /** What an alignment says, and an arrow of it means. */
  readonly alignment: Readonly<Record<"cascades" | "contributes", string>>;
  /** In place of rows where there are none. */
  readonly nothing: string;
}

const ENGLISH: PictureWords = {
  owner: "Owner",
  alsoIn: "Also in",
  source: "Source",
  period: "Period",
  positive: "leads to",
  negative: "works against",
  weak: "weakly",
  strong: "strongly",
  feedback: "feedback",
  asset: "intangible asset",
  green: "on track",
  amber: "behind",
  red: "off track",
  grey: "not judged",
  colon: ": ",
  semicolon: "; ",
  after: "after ",
  evidence: "evidence",
  summary: (objectives, perspectives, links) =>
    `${objectives} objectives in ${perspectives.length} perspectives (${perspectives.join(", ")}) and ${links} cause-effect links`,
  tableSummary: (rows, perspectives) =>
    `Table of ${rows} rows in ${perspectives.length} perspectives (${perspectives.join(", ")})`,
  cascadeSummary: (maps, objectives, alignments) =>
    `${maps.length} maps (${maps.join(", ")}) with ${objectives} objectives, tied by ${alignments} alignments`,
  alignment: { cascades: "carries on", contributes: "adds to" },
  nothing: "No objective is in this part of the map",
};

const CHINESE: PictureWords = {
  owner: "负责人",
  alsoIn: "亦属于",
  source: "来源",
  period: "期间",
  positive: "促进",
  negative: "抑制",
  weak: "弱",
  strong: "强",
  feedback: "反馈",
  asset: "无形资产",
  green: "进展正常",
  amber: "进度落后",
  red: "严重落后",
  grey: "无法评判",
  colon: "：",
  semicolon: "；",
  after: "时滞",
  evidence: "证据",
  summary: (objectives, perspectives, links) =>
    `${perspectives.length}个维度（${perspectives.join("、")}），${objectives}项目标，${links}条因果关系`,
  tableSummary: (rows, perspectives) =>
    `表格：${perspectives.length}个维度（${perspectives.join("、")}），共${rows}行`,
  cascadeSummary: (maps, objectives, alignments) =>
    `${maps.length}张地图（${maps.join("、")}），${objectives}项目标，${alignments}条承接关系`,
  alignment: { cascades: "承接", contributes: "贡献于" },
  nothing: "地图的这一部分没有目标",
};

export function pictureWords(language: string | undefined): PictureWords {
  return language?.split("-")[0] === "zh" ? CHINESE : ENGLISH;
}
