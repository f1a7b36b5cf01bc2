import type { Measure, Objective } from "../../model/model.ts";
import { DEFAULT_BANDS } from "../../score/bands.ts";
import type { ObjectiveScore } from "../../score/scorecard.ts";
import { background } from "./background.ts";
import { type Block, heading, list, paragraph, strong } from "./blocks.ts";
import {
  labelOf,
  measuresOf,
  named,
  objectiveScore,
  periodBefore,
  periodName,
  pointsUp,
  type ReportContext,
  ruleText,
  scoreText,
  standing,
  tally,
} from "./context.ts";
import { deviations, joined } from "./deviation.ts";
import { formatShare } from "./numbers.ts";
import { scorecardBlock } from "./scorecard-rows.ts";
import { measureBrief, measureSentence } from "./sentences.ts";
import { initiatives, overview } from "./tables.ts";

/** Objectives named at the top as furthest behind. */
const MOST_NAMED = 3;

/** The board's report: are the overall objectives met, why not, and what is being done. */
export function strategicReport(context: ReportContext): readonly Block[] {
  const { words, map, scorecard } = context;
  const withStatus = (status: string) =>
    map.objectives.filter((each) => objectiveScore(context, each.id)?.status === status);
  const off = withStatus("red");
  return [
    ...result(context),
    heading(2, words.heads.off),
    ...(off.length === 0
      ? [paragraph(words.nothingOff)]
      : [paragraph(words.driversAreCandidates), ...deviations(context, off)]),
    ...summary(context, words.heads.behind, withStatus("amber")),
    ...summary(context, words.heads.on, withStatus("green")),
    ...unknown(context, map.objectives, map.measures),
    ...section(words.heads.initiatives, initiatives(context, map.initiatives)),
    ...background(context, "own").flatMap(({ title, blocks }) => section(title, blocks)),
    heading(2, words.heads.appendix),
    ...(scorecard.period === ""
      ? []
      : [paragraph(words.appendixNote(periodName(context, scorecard.period)))]),
    scorecardBlock(context),
  ];
}

/** The headline, and the perspectives and themes behind it. */
function result(context: ReportContext): readonly Block[] {
  const { words, scorecard } = context;
  const labelled = (id: string) => labelIn(context, id);
  return [
    heading(2, words.heads.result),
    headline(context),
    ...extremes(context),
    ...overview(context, words.columns.perspective, scorecard.perspectives, labelled),
    ...overview(context, words.columns.theme, scorecard.themes, labelled),
    paragraph(words.legend(formatShare(DEFAULT_BANDS.green), formatShare(DEFAULT_BANDS.amber))),
  ];
}

/** The overall score, how it moved, what it rests on, and how many objectives stand where. */
export function headline(context: ReportContext): Block {
  const { words, map, scorecard } = context;
  const { total } = scorecard;
  const name = named(context, map.label);
  const period = periodName(context, scorecard.period);
  if (scorecard.period === "") return paragraph(strong(words.noPeriod(name)));
  const score = scoreText(total);
  const points = pointsUp(context, total);
  const before = periodBefore(context);
  const first =
    score === null
      ? words.noTotal(name, period, total.rule === undefined ? words.none : ruleText(context, total.rule))
      : words.total(name, score, total.status, period);
  const moved = points === null || before === null ? "" : words.change(points, before);
  const basis = score === null ? "" : words.basisSentence(total.scored, total.of);
  const counts = words.tally(tally(scorecard.objectives), scorecard.objectives.length);
  return paragraph(strong(first), " ", joined(context, [moved, basis, counts]));
}

/** What a board asks next: which objectives pull the score down, and which moved it since the period before. */
function extremes(context: ReportContext): readonly Block[] {
  const { words, scorecard } = context;
  const told = (each: ObjectiveScore) => ({
    name: labelOf(context, each.id),
    score: scoreText(each) ?? words.none,
  });
  const worst = scorecard.objectives
    .filter((each) => each.status === "red" && each.score !== null)
    .sort((a, b) => (a.score ?? 0) - (b.score ?? 0))
    .slice(0, MOST_NAMED);
  const moved = scorecard.objectives
    .map((each) => ({ ...told(each), points: pointsUp(context, each) ?? 0 }))
    .sort((a, b) => b.points - a.points);
  const [up] = moved.filter((each) => each.points > 0);
  const down = moved.filter((each) => each.points < 0).at(-1);
  const before = periodBefore(context);
  const sentences = [
    ...(worst.length === 0 ? [] : [words.furthest(worst.map(told))]),
    ...(before === null ? [] : [words.movers(before, up ?? null, down ?? null)]),
  ].filter((each) => each !== "");
  return sentences.length === 0 ? [] : [paragraph(joined(context, sentences))];
}

function labelIn(context: ReportContext, id: string): string {
  const theme = context.map.themes.find((each) => each.id === id);
  return theme === undefined ? labelOf(context, id) : named(context, theme.label);
}

/** One line an objective: how it stands, and its measures. */
export function summary(
  context: ReportContext,
  title: string,
  objectives: readonly Objective[],
): readonly Block[] {
  const separator = context.language === "zh" ? "；" : "; ";
  const items = objectives.flatMap((objective) => {
    const score = objectiveScore(context, objective.id);
    if (score === undefined) return [];
    const briefs = measuresOf(context, objective).map(([measure, own]) =>
      measureBrief(context, measure, own, score.status),
    );
    const known = briefs.filter((each) => each !== "").join(separator);
    const rule = score.rule === undefined ? [] : [context.words.rule(ruleText(context, score.rule))];
    const text = joined(context, [
      standing(context, score, null),
      ...rule,
      known === "" ? "" : `${known}${stop(context)}`,
    ]);
    return [[strong(named(context, objective.label)), context.language === "zh" ? "：" : ": ", text]];
  });
  return items.length === 0 ? [] : [heading(2, title), ...list(items)];
}

/** Said honestly: objectives without measures, and measures without a value or a verdict, each with its reason. */
export function unknown(
  context: ReportContext,
  objectives: readonly Objective[],
  measures: readonly Measure[],
): readonly Block[] {
  const { words, scorecard } = context;
  const bare = objectives.filter(({ id, measures: own, readiness }) =>
    scorecard.period === ""
      ? own.length + readiness.length === 0
      : objectiveScore(context, id)?.rule?.code === "no_children",
  );
  const missing = measures.flatMap((measure) => {
    const score = context.measureScores.get(measure.id);
    if (score === undefined || score.score !== null) return [];
    if (score.value === null) return [[measureSentence(context, measure, score)]];
    const reason = score.rule === undefined ? "" : words.rule(ruleText(context, score.rule));
    return [[joined(context, [measureSentence(context, measure, score), reason])]];
  });
  const unmeasured =
    bare.length === 0 ? [] : [[words.unmeasured(bare.map((each) => named(context, each.label)))]];
  const items = [...missing, ...unmeasured];
  return [
    heading(2, words.heads.unknown),
    ...(items.length === 0 ? [paragraph(words.allKnown)] : list(items)),
  ];
}

export function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks];
}

function stop({ language }: ReportContext): string {
  return language === "zh" ? "。" : ".";
}
