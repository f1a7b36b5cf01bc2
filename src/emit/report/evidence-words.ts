import type { Insufficient, Verdict } from "../../score/evidence.ts";
import type { ReportLanguage } from "../../score/reasons.ts";

/** What the page on the evidence for links says, in one language. */
export interface EvidenceWords {
  readonly title: (map: string) => string;
  readonly honest: string;
  readonly counts: (tested: number, of: number, supported: number, contradicted: number) => string;
  readonly columns: readonly [
    link: string,
    verdict: string,
    lag: string,
    compared: string,
    effect: string,
    partial: string,
    p: string,
    q: string,
    rows: string,
  ];
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly lowPower: string;
  readonly reasons: Readonly<Record<Insufficient, string>>;
  readonly more: (periods: number) => string;
  readonly supported: (cause: string, consequence: string, better: boolean, lag: string) => string;
  /** `better` is what the map says of the consequence; the data says the other. */
  readonly contradicted: (cause: string, consequence: string, better: boolean, lag: string) => string;
  readonly notSupported: (consequence: string, smallest: string) => string;
  readonly lag: (periods: number) => string;
  readonly interval: (beta: string, low: string, high: string) => string;
  readonly none: string;
  /** Head of the column that says why the verdict is what it is. */
  readonly why: string;
}

const english: EvidenceWords = {
  title: (map) => `${map}: what the data says about the links`,
  honest:
    "“Supported” means that past values of the cause help to predict the effect beyond what the effect's own past and a trend tell. It is a predictive association and never proof: a common cause behind both would look the same. Only the declared lag is tested, and with many links some will look supported by chance; q is the share of false findings to expect among those at least as strong.",
  counts: (tested, of, supported, contradicted) =>
    `${tested} of ${of} links can be tested: ${supported} supported, ${contradicted} contradicted, ${tested - supported - contradicted} not supported.`,
  columns: [
    "Link",
    "Verdict",
    "Lag",
    "Measures compared",
    "Effect (95% interval)",
    "Partial r",
    "p",
    "q",
    "Rows",
  ],
  verdicts: {
    supported: "supported",
    contradicted: "contradicted",
    not_supported: "not supported",
    insufficient: "insufficient data",
  },
  lowPower: "low power: only strong effects could have been seen",
  reasons: {
    no_lag: "the link declares no lag, so there is nothing definite to test",
    lag_below_period: "the lag is shorter than a reporting period, so the data cannot tell cause from effect",
    no_measure: "one of its ends has no measure",
    no_data: "one of its ends has no data",
    by_definition: "one measure is computed from the other, so they move together by definition",
    too_few: "too few periods with data at both ends",
    no_variation: "one of the series does not vary, or only along a straight line",
    exact_fit: "the series fit exactly, as only numbers do that are computed from each other",
  },
  more: (periods) => `at least ${periods} more ${periods === 1 ? "period is" : "periods are"} needed`,
  supported: (cause, consequence, better, lag) =>
    `where “${cause}” improves, “${consequence}” tends to ${better ? "improve" : "get worse"} ${lag} later`,
  contradicted: (cause, consequence, better, lag) =>
    `where “${cause}” improves, “${consequence}” tends to ${better ? "get worse" : "improve"} ${lag} later, against what the map says`,
  notSupported: (consequence, smallest) =>
    `no effect on “${consequence}” can be seen; one smaller than ${smallest} would have been missed more often than one time in five`,
  lag: (periods) => `${periods} ${periods === 1 ? "period" : "periods"}`,
  interval: (beta, low, high) => `${beta} (${low} to ${high})`,
  none: "–",
  why: "Why",
};

const chinese: EvidenceWords = {
  title: (map) => `${map}：数据对因果关系的印证`,
  honest:
    "“得到支持”是指：在结果自身的历史与趋势之外，原因的历史数值有助于预测结果。这只是预测性关联，绝非证明：二者背后若有共同原因，看起来也会如此。仅检验所声明的时滞；关系众多时总有一些会碰巧显得得到支持，q 即为同样强度的发现中预期的误报比例。",
  counts: (tested, of, supported, contradicted) =>
    `${of} 条关系中可检验 ${tested} 条：得到支持 ${supported} 条，与数据相反 ${contradicted} 条，未得到支持 ${tested - supported - contradicted} 条。`,
  columns: ["关系", "判定", "时滞", "所比较的指标", "效应（95% 区间）", "偏相关", "p", "q", "样本数"],
  verdicts: {
    supported: "得到支持",
    contradicted: "与数据相反",
    not_supported: "未得到支持",
    insufficient: "数据不足",
  },
  lowPower: "检验力低：只能发现强效应",
  reasons: {
    no_lag: "未声明时滞，无从检验",
    lag_below_period: "时滞短于一个报告期，数据无法区分因果先后",
    no_measure: "一端没有指标",
    no_data: "一端没有数据",
    by_definition: "一项指标由另一项计算得出，二者按定义同步变动",
    too_few: "两端均有数据的期数太少",
    no_variation: "其中一列数据没有变动，或只沿直线变动",
    exact_fit: "两列数据完全吻合，应是相互计算得出",
  },
  more: (periods) => `至少还需 ${periods} 期数据`,
  supported: (cause, consequence, better, lag) =>
    `“${cause}”改善之后 ${lag}，“${consequence}”往往随之${better ? "改善" : "变差"}`,
  contradicted: (cause, consequence, better, lag) =>
    `“${cause}”改善之后 ${lag}，“${consequence}”往往${better ? "变差" : "改善"}，与地图所述相反`,
  notSupported: (consequence, smallest) =>
    `未见对“${consequence}”的影响；小于 ${smallest} 的效应有五分之一以上的可能被漏掉`,
  lag: (periods) => `${periods} 期`,
  interval: (beta, low, high) => `${beta}（${low} 至 ${high}）`,
  none: "–",
  why: "说明",
};

export const EVIDENCE_WORDS: Readonly<Record<ReportLanguage, EvidenceWords>> = { en: english, zh: chinese };
