import { type StrategyMap, textIn } from "../model/model.ts";
import type { Evidence, LinkEvidence } from "../score/evidence.ts";
import type { ReportLanguage } from "../score/reasons.ts";
import { type Block, type Cell, heading, paragraph, right } from "./report/blocks.ts";
import { EVIDENCE_WORDS, type EvidenceWords } from "./report/evidence-words.ts";
import { markdownOf } from "./report/markdown.ts";
import { formatNumber } from "./report/numbers.ts";

/** What the data says about each link, as Markdown: the caution first, then one row a link with the reason in words. */
export function evidenceMarkdown(
  map: StrategyMap,
  evidence: Evidence,
  options: { readonly language?: string } = {},
): string {
  const language = languageOf(options);
  const words = EVIDENCE_WORDS[language];
  const blocks: readonly Block[] = [
    heading(1, words.title(textIn(map.label, language))),
    paragraph(words.honest),
    paragraph(countsOf(evidence, words)),
    { kind: "table", head: words.columns, rows: evidence.links.map((each) => row(map, each, language)) },
  ];
  return markdownOf(blocks);
}

/** Evidence in words, a link at a time, for those who lay it out themselves. */
export interface EvidenceInWords {
  readonly title: string;
  readonly caution: string;
  readonly counts: string;
  readonly heads: Readonly<Record<keyof LinkInWords, string>>;
  readonly links: readonly LinkInWords[];
}

export interface LinkInWords {
  /** Ids, as the map writes the link. */
  readonly link: string;
  readonly verdict: string;
  readonly lag: string;
  readonly q: string;
  readonly why: string;
}

/** The same as {@link evidenceMarkdown}, as texts without a form. */
export function describeEvidence(
  map: StrategyMap,
  evidence: Evidence,
  options: { readonly language?: string } = {},
): EvidenceInWords {
  const language = languageOf(options);
  const words = EVIDENCE_WORDS[language];
  const [link, verdict, lag, , , , , q] = words.columns;
  return {
    title: words.title(textIn(map.label, options.language)),
    caution: words.honest,
    counts: countsOf(evidence, words),
    heads: { link, verdict, lag, q, why: words.why },
    links: evidence.links.map((each) => ({
      link: `${each.from} -> ${each.to}`,
      verdict: words.verdicts[each.verdict],
      lag: each.lag === null ? words.none : words.lag(each.lag),
      q: probability(each.q, words),
      why: explanation(each, labelsOf(map, language), language),
    })),
  };
}

function languageOf({ language }: { readonly language?: string }): ReportLanguage {
  return language?.split("-")[0] === "zh" ? "zh" : "en";
}

function countsOf({ links }: Evidence, words: EvidenceWords): string {
  const count = (verdict: LinkEvidence["verdict"]) => links.filter((each) => each.verdict === verdict).length;
  const tested = links.length - count("insufficient");
  return words.counts(tested, links.length, count("supported"), count("contradicted"));
}

function labelsOf(map: StrategyMap, language: ReportLanguage): (id: string | null) => string {
  return (id) => {
    const found = [...map.objectives, ...map.measures].find((each) => each.id === id);
    return found === undefined ? (id ?? EVIDENCE_WORDS[language].none) : textIn(found.label, language);
  };
}

function probability(value: number | null, words: EvidenceWords): string {
  return value === null ? words.none : value < 0.001 ? "< 0.001" : value.toFixed(3);
}

function row(map: StrategyMap, link: LinkEvidence, language: ReportLanguage): readonly Cell[] {
  const words = EVIDENCE_WORDS[language];
  const label = labelsOf(map, language);
  const { estimate } = link;
  const number = (value: number) => formatNumber(value, language);
  const compared =
    link.cause === null || link.consequence === null
      ? words.none
      : `${label(link.cause)} → ${label(link.consequence)}`;
  return [
    { text: `${label(link.from)} → ${label(link.to)}` },
    {
      text: `${words.verdicts[link.verdict]}${language === "zh" ? "：" : ": "}${explanation(link, label, language)}`,
    },
    { text: link.lag === null ? words.none : words.lag(link.lag) },
    { text: compared },
    right(
      estimate === null
        ? words.none
        : words.interval(number(estimate.beta), number(estimate.interval[0]), number(estimate.interval[1])),
    ),
    right(estimate === null ? words.none : number(Math.round(estimate.partialCorrelation * 100) / 100)),
    right(probability(link.p, words)),
    right(probability(link.q, words)),
    right(estimate === null ? words.none : String(estimate.rows)),
  ];
}

function explanation(
  link: LinkEvidence,
  label: (id: string | null) => string,
  language: ReportLanguage,
): string {
  const words = EVIDENCE_WORDS[language];
  const comma = language === "zh" ? "；" : "; ";
  const lag = words.lag(link.lag ?? 0);
  const low = link.lowPower ? [words.lowPower] : [];
  switch (link.verdict) {
    case "insufficient": {
      const more = link.morePeriods === undefined ? [] : [words.more(link.morePeriods)];
      return [...(link.reason === undefined ? [] : [words.reasons[link.reason]]), ...more].join(comma);
    }
    case "supported":
      return [
        words.supported(label(link.cause), label(link.consequence), link.effect === "positive", lag),
        ...low,
      ].join(comma);
    case "contradicted":
      return [
        words.contradicted(label(link.cause), label(link.consequence), link.effect === "positive", lag),
        ...low,
      ].join(comma);
    case "not_supported":
      return [
        words.notSupported(
          label(link.consequence),
          formatNumber(link.estimate?.smallestEffect ?? 0, language),
        ),
        ...low,
      ].join(comma);
  }
}
