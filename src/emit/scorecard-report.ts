import { type StrategyMap, textIn } from "../model/model.ts";
import { type ReportLanguage, reasonText } from "../score/reasons.ts";
import type { MeasureScore, Rated, ReadinessTable, Scorecard, Status } from "../score/scorecard.ts";
import { formatShare, formatValue } from "./report/numbers.ts";

/** A scorecard in words, for those who lay it out as text. */
export interface ScorecardInWords {
  /** Name, period and result of the whole. */
  readonly title: string;
  readonly measures: TextTable;
  /** Readiness of the assets, a table for each perspective that has any. */
  readonly readiness: readonly TextTable[];
}

/** Heads, then a row each; the first column holds names, the others what belongs to them. */
export interface TextTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Words {
  readonly heads: readonly string[];
  readonly status: Readonly<Record<Status, string>>;
  readonly noScore: string;
  readonly score: (share: string) => string;
  readonly basis: (scored: number, of: number) => string;
  readonly title: (label: string, period: string, result: string, status: string) => string;
  readonly reason: (text: string) => string;
  readonly readiness: (perspective: string) => string;
  readonly inAll: string;
}

const WORDS: Readonly<Record<ReportLanguage, Words>> = {
  en: {
    heads: ["measure", "value", "target", "score", "status", "why"],
    status: { red: "red", amber: "amber", green: "green", grey: "grey" },
    noScore: "no score",
    score: (share) => `score ${share}`,
    basis: (scored, of) => `, from ${scored} of ${of} perspectives`,
    title: (label, period, result, status) =>
      `${label}${period === "" ? "" : `, ${period}`}: ${result}, ${status}`,
    reason: (text) => ` (${text})`,
    readiness: (perspective) => `readiness: ${perspective}`,
    inAll: "in all",
  },
  zh: {
    heads: ["指标", "实际值", "目标值", "得分", "状态", "原因"],
    status: { red: "红", amber: "黄", green: "绿", grey: "灰" },
    noScore: "无得分",
    score: (share) => `得分 ${share}`,
    basis: (scored, of) => `（依据 ${of} 个维度中的 ${scored} 个）`,
    title: (label, period, result, status) =>
      `${label}${period === "" ? "" : `，${period}`}：${result}，${status}`,
    reason: (text) => `（${text}）`,
    readiness: (perspective) => `准备度：${perspective}`,
    inAll: "合计",
  },
};

/** The reporting period of a scorecard, in English, or in Chinese for `zh` (`zh-Hant` …); labels as the scorecard has them. */
export function describeScorecard(
  map: StrategyMap,
  { label, period, total, measures, readiness }: Scorecard,
  options: { readonly language?: string } = {},
): ScorecardInWords {
  const language: ReportLanguage = options.language?.split("-")[0] === "zh" ? "zh" : "en";
  const words = WORDS[language];
  const named = new Map(
    [...map.perspectives, ...map.objectives, ...map.measures, ...map.sources].map((each) => [
      each.id,
      textIn(each.label, options.language),
    ]),
  );
  const why = ({ rule }: Rated) =>
    rule === undefined ? "" : reasonText(rule, language, (id) => named.get(id) ?? id);
  const basis = total.scored === total.of ? "" : words.basis(total.scored, total.of);
  const result = total.score === null ? words.noScore : words.score(formatShare(total.score)) + basis;
  const reason = why(total);
  const title = words.title(label, period, result, words.status[total.status]);
  return {
    title: reason === "" ? title : title + words.reason(reason),
    measures: {
      heads: words.heads,
      rows: measures.map((each) => [...figures(each, map, language), words.status[each.status], why(each)]),
    },
    readiness: readiness.map((each) => readinessRows(each, words)),
  };
}

function figures(each: MeasureScore, map: StrategyMap, language: ReportLanguage): readonly string[] {
  const unit = map.measures.find((measure) => measure.id === each.id)?.unit;
  const shown = (value: number | null): string =>
    value === null || unit === undefined ? "–" : formatValue(value, unit, language);
  return [
    each.label,
    shown(each.value),
    shown(each.target),
    each.score === null ? "–" : formatShare(each.score),
  ];
}

/** `67% (20/30)` in each cell, sums at the right and below. */
function readinessRows({ label, columns, rows, totals, all }: ReadinessTable, words: Words): TextTable {
  const line = (title: string, cells: (typeof totals)[number][]) => [
    title,
    ...cells.map((sum) =>
      sum === null ? "–" : `${formatShare(sum.share)} (${sum.available}/${sum.required})`,
    ),
  ];
  const body = rows.map((row) => line(row.label, [...row.cells, row.all]));
  return {
    heads: [words.readiness(label), ...columns.map((each) => each.label), words.inAll],
    rows: rows.length > 1 ? [...body, line(words.inAll, [...totals, all])] : body,
  };
}
