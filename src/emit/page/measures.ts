import type { DatedValue, Measure } from "../../model/model.ts";
import { datedText } from "../report/benchmarks.ts";
import { chartOf } from "../report/chart.ts";
import { measureScore, periodName, type ReportContext, ruleText, valueAndTarget } from "../report/context.ts";
import { escapeHtml, SIGNS } from "../report/html.ts";
import { formatShare, formatValue } from "../report/numbers.ts";
import { namedPeriod } from "../report/period-text.ts";
import { named, type PageContext } from "./context.ts";
import { definitionOf, type Fact } from "./definition.ts";

/** A measure with its figures: against its target and over time where there is a scorecard, else what is planned. */
export function measureDetails(context: PageContext, measure: Measure): string {
  const { report } = context;
  const score = report === undefined ? undefined : measureScore(report, measure.id);
  const sign =
    score === undefined
      ? ""
      : `<span class="${score.status}" aria-hidden="true">${SIGNS[score.status]}</span> `;
  const facts =
    report === undefined || score === undefined
      ? planned(context, measure)
      : standing(context, report, measure);
  const observed = measure.observed === undefined ? [] : [named(context, measure.observed)];
  return [
    `<h3>${sign}${escapeHtml(named(context, measure.label))}</h3>`,
    ...(measure.note === undefined ? [] : [`<p>${escapeHtml(measure.note)}</p>`]),
    ...observed.map((text) => `<p class="reason">${escapeHtml(text)}</p>`),
    factsOf([...facts, ...definitionOf(context, measure)]),
    chart(report, measure),
  ]
    .filter((each) => each !== "")
    .join("\n");
}

/** Facts as a list of terms; nothing where there are none. */
export function factsOf(facts: readonly Fact[]): string {
  if (facts.length === 0) return "";
  const items = facts.map(([term, value]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<dl>${items.join("")}</dl>`;
}

/** A quotient has long figures at its axis, so its chart needs more room there. */
function chart(report: ReportContext | undefined, { id, unit }: Measure): string {
  const drawing = report === undefined ? undefined : chartOf(report, id);
  if (drawing === undefined) return "";
  return unit.form === "quotient" ? `<div class="wide">${drawing}</div>` : drawing;
}

function standing({ words }: PageContext, report: ReportContext, measure: Measure): readonly Fact[] {
  const score = measureScore(report, measure.id);
  if (score === undefined) return [];
  const { columns, none, status } = report.words;
  const now = periodName(report, report.scorecard.period);
  const shown =
    score.value === null
      ? {
          value: none,
          target: score.target === null ? null : formatValue(score.target, measure.unit, report.language),
        }
      : valueAndTarget(report, measure, score.value, score.target);
  const goal = score.goal;
  return [
    [`${columns.actual} (${now})`, shown.value],
    ...(shown.target === null ? [] : [[columns.target, shown.target] as const]),
    ...(goal === null
      ? []
      : [
          [
            words.goal,
            `${formatValue(goal.value, measure.unit, report.language)}${goal.period === "" ? "" : ` (${namedPeriod(goal.period, report.language)})`}`,
          ] as const,
        ]),
    [
      columns.status,
      `${status[score.status]}${score.score === null ? "" : ` (${formatShare(score.score)})`}`,
    ],
    ...(score.rule === undefined ? [] : [[columns.basis, ruleText(report, score.rule)] as const]),
  ];
}

function planned({ words, told }: PageContext, measure: Measure): readonly Fact[] {
  const fact = (term: string, dated: DatedValue): Fact => [term, datedText(told, measure, dated)];
  return [
    ...(measure.baseline === undefined ? [] : [fact(words.baseline, measure.baseline)]),
    ...measure.targets.map((each) => fact(told.words.columns.target, each)),
  ];
}
