import type { Initiative, Objective } from "../../model/model.ts";
import { upstreamOf } from "../../score/drivers.ts";
import { allocationSentence } from "./allocation.ts";
import { benchmarkSentence } from "./benchmarks.ts";
import { type Block, heading, list, paragraph, type Run, strong } from "./blocks.ts";
import { breakdownSentences } from "./breakdown.ts";
import {
  labelOf,
  measuresOf,
  named,
  objectiveScore,
  periodName,
  type ReportContext,
  ruleText,
  standing,
  timeOver,
} from "./context.ts";
import { initiativeSentence, isDone, measureBrief, measureSentence } from "./sentences.ts";

/** Drivers told of one objective; more would not be read. */
const MOST_DRIVERS = 5;

/**
 * Objectives that are off track, one after the other: how far and since when, where to look for the cause, what is
 * being done about it. The order is the one that management-accounting guideline 101, article 17, asks for: comparison, cause,
 * correction. An initiative that corrects several is described once.
 */
export function deviations(context: ReportContext, objectives: readonly Objective[]): readonly Block[] {
  const found = objectives.map((each) => correcting(context, each));
  const first = new Map<string, number>();
  for (const [index, initiatives] of found.entries()) {
    for (const { id } of initiatives) if (!first.has(id)) first.set(id, index);
  }
  return objectives.flatMap((objective, index) => {
    const told = (found[index] ?? []).filter(({ id }) => first.get(id) !== index).map(({ id }) => id);
    return deviation(context, objective, told);
  });
}

function deviation(context: ReportContext, objective: Objective, told: readonly string[]): readonly Block[] {
  const { words } = context;
  const score = objectiveScore(context, objective.id);
  if (score === undefined) return [];
  const owner = objective.owner === undefined ? [] : [words.ownerOf(labelOf(context, objective.owner))];
  const rule = score.rule === undefined ? [] : [words.rule(ruleText(context, score.rule))];
  const measures = measuresOf(context, objective);
  return [
    heading(3, named(context, objective.label)),
    paragraph(joined(context, [standing(context, score), ...rule, ...owner])),
    ...list(
      measures.map(([measure, own]) => [
        joined(context, [
          measureSentence(context, measure, own),
          allocationSentence(context, measure),
          ...breakdownSentences(context, measure, own),
          benchmarkSentence(context, measure),
        ]),
      ]),
    ),
    ...measures.map(([measure]): Block => ({ kind: "chart", measure: measure.id })),
    ...drivers(context, objective),
    ...corrections(context, objective, told),
  ];
}

function drivers(context: ReportContext, objective: Objective): readonly Block[] {
  const { words, map } = context;
  const found = objectiveScore(context, objective.id)?.drivers ?? [];
  const label = strong(words.likelyDrivers);
  if (found.length === 0) {
    const upstream = upstreamOf(context.incoming, objective.id);
    if (upstream.length === 0) return [paragraph(label, " ", words.nothingUpstream)];
    const unknown = upstream.filter((id) => objectiveScore(context, id)?.status === "grey");
    return [paragraph(label, " ", words.noDrivers(unknown.map((id) => labelOf(context, id))))];
  }
  const items = found.slice(0, MOST_DRIVERS).flatMap((id): readonly (readonly Run[])[] => {
    const driver = map.objectives.find((each) => each.id === id);
    const score = objectiveScore(context, id);
    if (driver === undefined || score === undefined) return [];
    const link = context.incoming.get(objective.id)?.find((each) => each.from === id);
    const because = link?.because === undefined ? null : named(context, link.because).replace(/[.。]$/, "");
    const red = measuresOf(context, driver).filter(([, own]) => own.status === "red");
    const measures = red
      .map(([measure, own]) => measureBrief(context, measure, own, "red"))
      .join(context.language === "zh" ? "、" : ", ");
    const since = periodName(context, score.since ?? context.scorecard.period);
    return [[words.driver(named(context, driver.label), since, measures, because)]];
  });
  const rest = found.length - items.length;
  return [paragraph(label), ...list(rest === 0 ? items : [...items, [words.moreDrivers(rest)]])];
}

function corrections(
  context: ReportContext,
  objective: Objective,
  told: readonly string[],
): readonly Block[] {
  const { words } = context;
  const label = strong(words.correction);
  const found = correcting(context, objective);
  const owner = objective.owner === undefined ? null : labelOf(context, objective.owner);
  if (found.length === 0) return [paragraph(label, " ", words.noInitiative(owner))];
  return [
    paragraph(label),
    ...list(
      found.map((each) => [
        told.includes(each.id)
          ? words.seeAbove(named(context, each.label))
          : initiativeSentence(context, each),
      ]),
    ),
    ...(allEnded(context, found) ? [paragraph(words.allEnded(owner))] : []),
  ];
}

/** True where everything that was to correct something is done or out of time: nothing is planned any more. */
export function allEnded(context: ReportContext, initiatives: readonly Initiative[]): boolean {
  return (
    initiatives.length > 0 &&
    initiatives.every((each) => isDone(context, each) || timeOver(context, each) === 1)
  );
}

/** Initiatives for an objective or for one of its red drivers. */
export function correcting(context: ReportContext, objective: Objective): readonly Initiative[] {
  const aims = [
    objective.id,
    ...(objectiveScore(context, objective.id)?.drivers ?? []).slice(0, MOST_DRIVERS),
  ];
  return context.map.initiatives.filter((each) => each.for.some((id) => aims.includes(id)));
}

/** Sentences after each other, with the spaces that the language wants. */
export function joined({ language }: ReportContext, sentences: readonly string[]): string {
  return sentences.filter((each) => each !== "").join(language === "zh" ? "" : " ");
}
