import {
  type Initiative,
  type Measure,
  type Objective,
  type StrategyMap,
  type Text,
  textIn,
} from "../../model/model.ts";
import { firstDay, lastDay, parsePeriod } from "../../model/periods.ts";
import { statusOfScore } from "../../score/bands.ts";
import { type Incoming, incomingLinks } from "../../score/drivers.ts";
import { type ReportLanguage, reasonText } from "../../score/reasons.ts";
import type { MeasureScore, ObjectiveScore, Rated, Rule, Scorecard, Status } from "../../score/scorecard.ts";
import { formatApart, formatShare, formatValue } from "./numbers.ts";
import { namedPeriod } from "./period-text.ts";
import { WORDS, type Words } from "./words.ts";

/** What is needed to tell of a map alone. */
export interface MapContext {
  readonly map: StrategyMap;
  /** The language of the sentences. */
  readonly language: ReportLanguage;
  /** The language that labels come in, where they have it. */
  readonly labelLanguage: string | undefined;
  readonly words: Words;
}

/** What every part of a report needs at hand. */
export interface ReportContext extends MapContext {
  readonly scorecard: Scorecard;
  readonly labels: ReadonlyMap<string, Text>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly objectiveScores: ReadonlyMap<string, ObjectiveScore>;
  readonly measureScores: ReadonlyMap<string, MeasureScore>;
  readonly incoming: Incoming;
  /** Day on which the reporting period ends; null where it is no period. */
  readonly today: number | null;
}

/** A language that is not spoken here gets English sentences; labels still come in that language. */
export function mapContextOf(map: StrategyMap, language: string | undefined): MapContext {
  const spoken: ReportLanguage = language?.split("-")[0] === "zh" ? "zh" : "en";
  return { map, language: spoken, labelLanguage: language, words: WORDS[spoken] };
}

export function contextOf(
  map: StrategyMap,
  scorecard: Scorecard,
  language: string | undefined,
): ReportContext {
  const period = parsePeriod(scorecard.period);
  const today = period === undefined ? null : lastDay(period, map.calendar?.fiscalMonth ?? 1);
  // Columns come first, so that whatever else has their name keeps its label.
  const elements = [
    map.sources.flatMap((each) => each.columns),
    map.owners,
    map.perspectives,
    map.tiers,
    map.sources,
    map.measures,
    map.objectives,
  ].flat();
  return {
    ...mapContextOf(map, language),
    scorecard,
    labels: new Map(elements.map((each) => [each.id, each.label])),
    measures: new Map(map.measures.map((each) => [each.id, each])),
    objectiveScores: new Map(scorecard.objectives.map((each) => [each.id, each])),
    measureScores: new Map(scorecard.measures.map((each) => [each.id, each])),
    incoming: incomingLinks(map),
    today,
  };
}

export function named({ labelLanguage }: Pick<MapContext, "labelLanguage">, text: Text): string {
  return textIn(text, labelLanguage);
}

/** The label of whatever has an id: objective, measure, source, perspective; the id itself where nothing has it. */
export function labelOf(context: ReportContext, id: string): string {
  const found = context.labels.get(id);
  return found === undefined ? id : named(context, found);
}

export function objectiveScore({ objectiveScores }: ReportContext, id: string): ObjectiveScore | undefined {
  return objectiveScores.get(id);
}

export function measureScore({ measureScores }: ReportContext, id: string): MeasureScore | undefined {
  return measureScores.get(id);
}

export function measuresOf(
  context: ReportContext,
  objective: Objective,
): readonly (readonly [Measure, MeasureScore])[] {
  return objective.measures.flatMap((id) => {
    const measure = context.measures.get(id);
    const score = measureScore(context, id);
    return measure === undefined || score === undefined ? [] : [[measure, score] as const];
  });
}

export function ruleText(context: ReportContext, rule: Rule): string {
  return reasonText(rule, context.language, (id) => labelOf(context, id));
}

export function periodName({ language }: ReportContext, period: string): string {
  return namedPeriod(period, language);
}

/** Value and target as texts that differ where they do. */
export function valueAndTarget(
  context: ReportContext,
  measure: Measure,
  value: number,
  target: number | null,
) {
  if (target === null) return { value: formatValue(value, measure.unit, context.language), target: null };
  const [first, second] = formatApart(value, target, measure.unit, context.language);
  return { value: first, target: second };
}

/** A score as a percentage, with as many digits as it takes not to be rounded into the next colour: `79.6%`. */
export function scoreText({ score }: Rated): string | null {
  if (score === null) return null;
  const digits = [0, 1, 2, 3].find(
    (each) => statusOfScore(Number(score.toFixed(each + 2))) === statusOfScore(score),
  );
  return digits === undefined || digits === 0 ? formatShare(score) : `${(score * 100).toFixed(digits)}%`;
}

/**
 * How an objective stands: "Off target since Q2 2025, 2 quarters running; score 18%, from 1 of 2 measures."; without the
 * status where a heading says it already.
 */
export function standing(context: ReportContext, rated: Rated, status: Status | null = rated.status): string {
  const { scorecard, words } = context;
  const unit = parsePeriod(scorecard.period)?.unit ?? "quarter";
  const score = scoreText(rated);
  const since = scorecard.periods.indexOf(rated.since ?? "");
  const now = scorecard.periods.indexOf(scorecard.period);
  const count = since === -1 || now === -1 ? 1 : now - since + 1;
  return words.objectiveStands(
    status,
    periodName(context, rated.since ?? scorecard.period),
    { count, unit, from: since === 0 ? "the first period" : "a change" },
    score === null || rated.scored === rated.of
      ? score
      : words.partly(score, words.basis(rated.scored, rated.of, "measures")),
  );
}

/** Change of the score against the period before, in whole percentage points as the two are shown. */
export function pointsUp({ scorecard }: ReportContext, rated: Rated): number | null {
  const now = scorecard.periods.indexOf(scorecard.period);
  const before = rated.scores[now - 1];
  if (rated.score === null || before === null || before === undefined) return null;
  return Math.round(rated.score * 100) - Math.round(before * 100);
}

export function periodBefore(context: ReportContext): string | null {
  const { periods, period } = context.scorecard;
  const before = periods[periods.indexOf(period) - 1];
  return before === undefined ? null : periodName(context, before);
}

export function tally(rated: readonly Rated[]): Readonly<Record<Status, number>> {
  const count = (status: Status) => rated.filter((each) => each.status === status).length;
  return { red: count("red"), amber: count("amber"), green: count("green"), grey: count("grey") };
}

/** Share of an initiative's time that is over when the reporting period ends; null without dates. */
export function timeOver({ today, map }: ReportContext, { during }: Initiative): number | null {
  if (during === undefined || today === null) return null;
  const fiscalMonth = map.calendar?.fiscalMonth ?? 1;
  const start = firstDay(during.from, fiscalMonth);
  const end = lastDay(during.to, fiscalMonth) + 1;
  return end <= start ? null : Math.min(1, Math.max(0, (today + 1 - start) / (end - start)));
}
