import type { Initiative, Measure, Milestone } from "../../model/model.ts";
import type { Named, Rated } from "../../score/scorecard.ts";
import { type Block, type Cell, paragraph, right } from "./blocks.ts";
import {
  labelOf,
  named,
  periodName,
  pointsUp,
  type ReportContext,
  ruleText,
  scoreText,
  valueAndTarget,
} from "./context.ts";
import { formatShare } from "./numbers.ts";
import { periodText } from "./period-text.ts";
import { amountText, isOverdue, latest } from "./sentences.ts";

/** Measures with actual, target, status, since and trend. */
export function figures(context: ReportContext, measures: readonly Measure[]): readonly Block[] {
  if (measures.length === 0) return [];
  const { words } = context;
  const { columns } = words;
  const rows = measures.map((measure) => {
    const score = context.measureScores.get(measure.id);
    const since =
      score?.since === null || score === undefined ? words.none : periodName(context, score.since);
    const trend = score?.trend == null ? words.none : words.trend[score.trend];
    return [...measureCells(context, measure), { text: since }, { text: trend }];
  });
  const head = [
    columns.measure,
    columns.actual,
    columns.target,
    columns.status,
    columns.since,
    columns.trend,
  ];
  return [{ kind: "table", head, rows }];
}

/** Perspectives (or themes) with score, status, change and what the score rests on. */
export function overview(
  context: ReportContext,
  first: string,
  rated: readonly (Named & Rated)[],
  labelled: (id: string) => string,
): readonly Block[] {
  const filled = rated.filter((each) => each.of > 0);
  if (filled.length === 0) return [];
  const { words } = context;
  const { columns } = words;
  const rows = filled.map((each) => {
    const points = pointsUp(context, each);
    const change =
      points === null ? words.none : points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "0";
    return [
      { text: labelled(each.id) },
      right(scoreText(each) ?? words.none),
      statusCell(context, each),
      right(change),
      { text: words.basis(each.scored, each.of, "objectives") },
    ];
  });
  return [
    { kind: "table", head: [first, columns.score, columns.status, columns.change, columns.basis], rows },
  ];
}

/** Initiatives with time, money, progress and the next milestone. */
export function initiatives(context: ReportContext, list: readonly Initiative[]): readonly Block[] {
  if (list.length === 0) return [];
  const { words, map } = context;
  const { columns } = words;
  const rows = list.map((each): readonly Cell[] => {
    const { budget, during, owner } = each;
    const spent = latest(context, each.spent);
    const progress = latest(context, each.progress);
    const unit = budget?.unit ?? map.currency ?? "";
    const span =
      during === undefined
        ? words.none
        : `${periodText(during.from, context.language)} – ${periodText(during.to, context.language)}`;
    return [
      { text: named(context, each.label) },
      { text: owner === undefined ? words.none : labelOf(context, owner) },
      { text: span },
      right(budget === undefined ? words.none : amountText(context, budget.value, unit)),
      right(spent === undefined ? words.none : amountText(context, spent.value, unit)),
      right(progress === undefined ? words.none : formatShare(progress.value)),
      { text: nextMilestone(context, each) },
    ];
  });
  const head = [
    columns.initiative,
    columns.owner,
    columns.during,
    columns.budget,
    columns.spent,
    columns.progress,
    columns.next,
  ];
  return [{ kind: "table", head, rows }, ...budgetTotal(context, list)];
}

/** What all initiatives together may spend and have spent, where that is one currency. */
function budgetTotal(context: ReportContext, list: readonly Initiative[]): readonly Block[] {
  const budgets = list.flatMap(({ budget }) => budget ?? []);
  const unit = budgets[0]?.unit ?? "";
  if (budgets.length < 2 || budgets.some((each) => each.unit !== unit)) return [];
  const budget = budgets.reduce((sum, each) => sum + each.value, 0);
  const spent = list
    .filter((each) => each.budget !== undefined)
    .reduce((sum, each) => sum + (latest(context, each.spent)?.value ?? 0), 0);
  if (!(budget > 0)) return [];
  return [
    paragraph(
      context.words.budgetTotal(
        amountText(context, budget, unit),
        amountText(context, spent, unit),
        formatShare(spent / budget),
      ),
    ),
  ];
}

/** Milestones as tasks with their state. */
export function tasks(context: ReportContext, list: readonly Initiative[]): readonly Block[] {
  const { words } = context;
  const rows = list.flatMap((initiative) =>
    initiative.milestones.map((each): readonly Cell[] => [
      { text: named(context, each.label) },
      { text: named(context, initiative.label) },
      { text: dueText(context, each) },
      {
        text: stateOf(context, each),
        status: each.done ? "green" : isOverdue(context, each) ? "red" : "grey",
      },
    ]),
  );
  if (rows.length === 0) return [];
  const { columns } = words;
  return [{ kind: "table", head: [columns.task, columns.initiative, columns.due, columns.state], rows }];
}

/** Name, actual, target and status of a measure. */
export function measureCells(context: ReportContext, measure: Measure): readonly Cell[] {
  const { words } = context;
  const score = context.measureScores.get(measure.id);
  if (score === undefined)
    return [
      { text: named(context, measure.label) },
      right(words.none),
      right(words.none),
      { text: words.none },
    ];
  const target = score.target === null ? null : valueAndTarget(context, measure, score.target, null).value;
  const pair = score.value === null ? null : valueAndTarget(context, measure, score.value, score.target);
  return [
    { text: named(context, measure.label) },
    right(pair?.value ?? words.none),
    right(pair?.target ?? target ?? words.none),
    statusCell(context, score),
  ];
}

/** The status as a word; where it is grey, also why. */
export function statusCell(context: ReportContext, rated: Rated | undefined): Cell {
  const { words, language } = context;
  if (rated === undefined) return { text: words.none };
  const word = words.status[rated.status];
  if (rated.status !== "grey" || rated.rule === undefined) return { text: word, status: rated.status };
  const reason = ruleText(context, rated.rule);
  return { text: language === "zh" ? `${word}：${reason}` : `${word}: ${reason}`, status: rated.status };
}

function nextMilestone(context: ReportContext, initiative: Initiative): string {
  const { words, language } = context;
  const next = initiative.milestones.find((each) => !each.done);
  if (next === undefined) return words.none;
  const due = dueText(context, next);
  const state = isOverdue(context, next) ? ` – ${words.late}` : "";
  return language === "zh"
    ? `${named(context, next.label)}（${due}）${state}`
    : `${named(context, next.label)} (${due})${state}`;
}

function dueText({ language, words }: ReportContext, { due }: Milestone): string {
  return due === undefined ? words.none : periodText(due, language);
}

function stateOf(context: ReportContext, milestone: Milestone): string {
  const { words } = context;
  if (milestone.done) return words.done;
  return isOverdue(context, milestone) ? words.late : words.open;
}
