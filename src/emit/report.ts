import type { StrategyMap } from "../model/model.ts";
import { applyScenario } from "../score/scenario.ts";
import type { Scorecard } from "../score/scorecard.ts";
import { type Block, heading, paragraph } from "./report/blocks.ts";
import { chartOf } from "./report/chart.ts";
import { contextOf, named, periodName, type ReportContext } from "./report/context.ts";
import { htmlOf } from "./report/html.ts";
import { markdownOf } from "./report/markdown.ts";
import { businessReport, managementReport } from "./report/responsible.ts";
import { scorecardBlock } from "./report/scorecard-rows.ts";
import { strategicReport } from "./report/strategic.ts";
import type { ReportLevel } from "./report/words.ts";

export interface ReportOptions {
  /** Who reads it: the board (default), those who answer for figures, or those who answer for tasks. */
  readonly level?: ReportLevel;
  /** `zh` (and `zh-Hant` …) is Chinese, all else English; labels come in that language where they have it. */
  readonly language?: string;
}

const WRITERS: Readonly<Record<ReportLevel, (context: ReportContext) => readonly Block[]>> = {
  strategic: strategicReport,
  management: managementReport,
  business: businessReport,
};

/** The report of a scorecard as Markdown; the scorecard says which period and scenario it is about. */
export function reportMarkdown(map: StrategyMap, scorecard: Scorecard, options: ReportOptions = {}): string {
  return markdownOf(reportBlocks(map, scorecard, options));
}

/** The same report as one HTML page with charts of value against target. */
export function reportHtml(original: StrategyMap, scorecard: Scorecard, options: ReportOptions = {}): string {
  const context = contextOf(applyScenario(original, scorecard.scenario), scorecard, options.language);
  return htmlOf(reportBlocks(original, scorecard, options), context.language, (measure) =>
    chartOf(context, measure),
  );
}

/** Objective | measure | actual | target | status as one Markdown table. */
export function scorecardTable(
  map: StrategyMap,
  scorecard: Scorecard,
  options: Pick<ReportOptions, "language"> = {},
): string {
  return markdownOf([scorecardBlock(contextOf(map, scorecard, options.language))]);
}

/** The report before it has a form. */
function reportBlocks(
  original: StrategyMap,
  scorecard: Scorecard,
  options: ReportOptions = {},
): readonly Block[] {
  const { level = "strategic", language } = options;
  const map = applyScenario(original, scorecard.scenario);
  const context = contextOf(map, scorecard, language);
  const { words } = context;
  const scenario = map.scenarios.find((each) => each.id === scorecard.scenario);
  return [
    heading(1, words.title(named(context, map.label), level, periodName(context, scorecard.period))),
    ...(map.mission === undefined ? [] : [{ kind: "quote", text: named(context, map.mission) } as const]),
    ...(scenario === undefined ? [] : [paragraph(words.scenario(named(context, scenario.label)))]),
    ...WRITERS[level](context),
  ];
}
