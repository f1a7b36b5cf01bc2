import type { DatedValue, Initiative, Measure, Milestone } from "../../model/model.ts";
import { comparePeriods, lastDay, parsePeriod } from "../../model/periods.ts";
import type { MeasureScore, Status } from "../../score/scorecard.ts";
import {
  labelOf,
  named,
  periodBefore,
  periodName,
  type ReportContext,
  ruleText,
  timeOver,
  valueAndTarget,
} from "./context.ts";
import { formatAmount, formatMoney, formatNumber, formatShare, formatValue } from "./numbers.ts";
import { periodText } from "./period-text.ts";

/**
 * "Churn is 7.6% against a target of 5.75%, 1.85 percentage points too high; worse than in Q2 2025 (7.4%). Of the
 * way …", or why it is not known.
 */
export function measureSentence(context: ReportContext, measure: Measure, score: MeasureScore): string {
  const { words, language, scorecard } = context;
  const name = named(context, measure.label);
  const text = (value: number) => formatValue(value, measure.unit, language);
  const now = scorecard.periods.indexOf(scorecard.period);
  const before = score.series[now - 1] ?? null;
  if (score.value === null) {
    const last = score.series.slice(0, now).findLastIndex((each) => each !== null);
    const value = score.series[last] ?? null;
    const reason = score.rule === undefined ? words.none : ruleText(context, score.rule);
    const when = periodName(context, scorecard.periods[last] ?? "");
    return words.measureMissing(name, reason, value === null ? null : { value: text(value), period: when });
  }
  const { baseline, goal, progress, expectedProgress } = score;
  const shown = valueAndTarget(context, measure, score.value, score.target);
  return words.measureStands({
    name,
    ...shown,
    gap: gapText(context, measure, score, [shown.value, shown.target ?? ""]),
    goal:
      baseline === null ||
      goal === null ||
      progress === null ||
      expectedProgress === null ||
      goal.period === ""
        ? null
        : {
            from: text(baseline.value),
            to: text(goal.value),
            due: periodName(context, goal.period),
            covered: progress < 0 ? null : formatShare(progress),
            expected: isOver(context, goal.period) ? null : formatShare(expectedProgress),
          },
    trend:
      score.trend === null || before === null || score.valueFrom !== undefined
        ? null
        : {
            word: score.trend,
            before: periodName(context, scorecard.periods[now - 1] ?? ""),
            value: text(before),
          },
    partial: score.partial ? periodName(context, scorecard.period) : null,
    from: score.valueFrom === undefined ? null : periodName(context, score.valueFrom),
  });
}

/**
 * How far a value is from its target, where more or less of it is better; null where it is just met. Of percentages
 * with as many decimals as value and target are `shown` with, so that who subtracts them gets the same.
 */
function gapText(
  context: ReportContext,
  { unit, better }: Measure,
  { gap }: MeasureScore,
  shown: readonly string[],
): string | null {
  const { words, language } = context;
  if (gap === null || gap === 0 || unit.form === "scale") return null;
  if (better.kind !== "higher" && better.kind !== "lower") return null;
  const size = Math.abs(gap);
  const amount =
    unit.form === "percent"
      ? words.percentagePoints(formatNumber(rounded(size * 100, shown), language, 7))
      : formatAmount(size, unit, language);
  const ahead = better.kind === "higher" ? gap > 0 : gap < 0;
  return words.gap[ahead ? "ahead" : better.kind === "higher" ? "short" : "over"](amount);
}

function rounded(value: number, shown: readonly string[]): number {
  const decimals = shown.map((each) => (/\.(\d+)/.exec(each)?.[1] ?? "").length);
  return Number(value.toFixed(Math.max(...decimals)));
}

/**
 * A measure in a half-sentence, with its status where that is another than `expected`, and a warning where it is on
 * the decline although nothing is said about it; empty without a value.
 */
export function measureBrief(
  context: ReportContext,
  measure: Measure,
  score: MeasureScore,
  expected: Status,
): string {
  if (score.value === null) return "";
  const { words } = context;
  const { value, target } = valueAndTarget(context, measure, score.value, score.target);
  const before = periodBefore(context);
  const declines = expected !== "red" && score.trend === "worse" && before !== null;
  return words.brief(named(context, measure.label), value, target, [
    ...(score.status === expected ? [] : [words.status[score.status]]),
    ...(declines ? [words.worseThan(before)] : []),
  ]);
}

/** One or more sentences on an initiative: dates, progress, money, overdue milestones, stop rule. */
export function initiativeSentence(context: ReportContext, initiative: Initiative): string {
  const { words, language } = context;
  const { budget, during, owner, stopIf } = initiative;
  const spent = latest(context, initiative.spent);
  const progress = latest(context, initiative.progress);
  const over = timeOver(context, initiative);
  const at = (value: DatedValue) => (value.at === undefined ? null : periodText(value.at, language));
  const sentence = words.initiative({
    name: named(context, initiative.label),
    owner: owner === undefined ? null : labelOf(context, owner),
    during:
      during === undefined
        ? null
        : { from: periodText(during.from, language), to: periodText(during.to, language) },
    budget: budget === undefined ? null : amountText(context, budget.value, budget.unit),
    spent:
      spent === undefined
        ? null
        : {
            amount: amountText(context, spent.value, budget?.unit ?? context.map.currency ?? ""),
            share:
              budget === undefined || budget.value === 0 ? null : formatShare(spent.value / budget.value),
            at: at(spent),
          },
    progress: progress === undefined ? null : { share: formatShare(progress.value), at: at(progress) },
    timeOver: over === null || isDone(context, initiative) ? null : over === 1 ? "all" : formatShare(over),
  });
  const overdue = initiative.milestones
    .filter((each) => isOverdue(context, each))
    .map((each) =>
      words.overdue(named(context, each.label), each.due === undefined ? "" : periodText(each.due, language)),
    );
  const stop = stopIf === undefined ? [] : [words.stopRule(named(context, stopIf).replace(/[.。]$/, ""))];
  return [sentence, ...overdue, ...stop].join(language === "zh" ? "" : " ");
}

/** All of its work is reported as done. */
export function isDone(context: ReportContext, { progress }: Initiative): boolean {
  return (latest(context, progress)?.value ?? 0) >= 1;
}

export function amountText({ language }: ReportContext, value: number, unit: string): string {
  return /^[A-Z]{3}$/.test(unit)
    ? formatMoney(value, unit, language)
    : `${formatNumber(value, language)} ${unit}`.trim();
}

/** Ends with the reporting period or before it. */
function isOver({ today, map }: ReportContext, period: string): boolean {
  const found = parsePeriod(period);
  return found !== undefined && today !== null && lastDay(found, map.calendar?.fiscalMonth ?? 1) <= today;
}

/** Due before the reporting period ends, and not done. */
export function isOverdue({ today, map }: ReportContext, { due, done }: Milestone): boolean {
  return (
    !done && due !== undefined && today !== null && lastDay(due, map.calendar?.fiscalMonth ?? 1) <= today
  );
}

/** The latest of dated values that is not after the reporting period. */
export function latest(
  { scorecard, map }: ReportContext,
  values: readonly DatedValue[],
): DatedValue | undefined {
  const now = parsePeriod(scorecard.period);
  const fiscalMonth = map.calendar?.fiscalMonth ?? 1;
  const past = values.filter(
    (each) =>
      each.at === undefined ||
      now === undefined ||
      lastDay(each.at, fiscalMonth) <= lastDay(now, fiscalMonth),
  );
  return [...past]
    .sort((a, b) => (a.at === undefined || b.at === undefined ? 0 : comparePeriods(a.at, b.at, fiscalMonth)))
    .at(-1);
}
