import type { MeasureValues, Value } from "../formula/value.ts";
import {
  type Element,
  type Perspective,
  type StrategyMap,
  type Theme,
  textIn,
  type Weight,
} from "../model/model.ts";
import { formatPeriod, period } from "../model/periods.ts";
import type { Timeline } from "../scoring/timeline.ts";
import { incomingLinks, upstreamOf } from "./drivers.ts";
import { rateMeasures } from "./index-value.ts";
import { measureFacts, measureLookups } from "./measure-facts.ts";
import type { MeasureRating } from "./measure-score.ts";
import { ratePeriod } from "./rate-period.ts";
import { scoredReadiness } from "./readiness.ts";
import { reasonText } from "./reasons.ts";
import { reportingIndex } from "./reporting-period.ts";
import type { Rating } from "./roll-up.ts";
import { applyScenario } from "./scenario.ts";
import type { MeasureScore, Named, ObjectiveScore, Rated, Scorecard } from "./scorecard.ts";
import { alignmentOf, namedWith, readinessOf, remarksOf } from "./stated-facts.ts";
import { weightAt, weightInPhase } from "./weights.ts";

/** Beyond this many, red drivers are no longer a hint where to look. */
export const MOST_DRIVERS = 20;

export interface ScoreOptions {
  /** Reporting period such as `2025-Q2`; absent: the last one in which any measure has a value. */
  readonly period?: string;
  readonly scenario?: string;
  /** Language of the labels. */
  readonly language?: string;
}

type Weighted = Pick<Element, "id" | "label" | "note"> & { readonly weight: readonly Weight[] };

/** Everything at all periods, before the reporting period is picked. */
interface History {
  readonly total: readonly Rating[];
  readonly perspectives: ReadonlyMap<string, readonly Rating[]>;
  readonly themes: ReadonlyMap<string, readonly Rating[]>;
  readonly objectives: ReadonlyMap<string, readonly Rating[]>;
  readonly measures: ReadonlyMap<string, readonly MeasureRating[]>;
}

/**
 * Scores a map: measures against their targets, rolled up to objectives, perspectives and the map, and apart from
 * that by theme, at the reporting period and, as series, at every period of the values. Total: what cannot be scored
 * is grey and says why. A reporting period that is none of the values' periods gives a scorecard without values.
 */
export function scoreMap(
  original: StrategyMap,
  values: MeasureValues,
  options: ScoreOptions = {},
): Scorecard {
  const map = applyScenario(original, options.scenario);
  const fiscalMonth = map.calendar?.fiscalMonth ?? 1;
  const index = reportingIndex(values, options.period, fiscalMonth);
  const timeline = timelineOf(map, values);
  const history = historyOf(map, values, timeline);
  const which = values.periods[index];
  const named = (element: Weighted, weight = weightAt): Named =>
    namedWith(element, which && weight(element.weight, which, timeline), options.language);
  const inPhase = (element: Perspective | Theme): Named =>
    named(element, (_, period) => weightInPhase(element, map.phases, period, timeline));
  const periods = values.periods.map(formatPeriod);
  const rated = (ratings: readonly Rating[] | undefined) => ratedAt(ratings ?? [], index, periods);
  const incoming = incomingLinks(map);
  const lookups = measureLookups(map);
  const statusOf = (id: string) => history.objectives.get(id)?.[index]?.status ?? "grey";
  return {
    kind: "scorecard",
    version: 1,
    map: map.id,
    label: textIn(map.label, options.language),
    ...(map.note === undefined ? {} : { note: map.note }),
    ...remarksOf(map, options.language),
    ...alignmentOf(map.alignment),
    ...(map.currency === undefined ? {} : { currency: map.currency }),
    period: periods[index] ?? options.period ?? "",
    periods,
    ...(options.scenario === undefined ? {} : { scenario: options.scenario }),
    total: rated(history.total),
    perspectives: map.perspectives.map((each) => ({
      ...inPhase(each),
      ...rated(history.perspectives.get(each.id)),
    })),
    themes: map.themes.map((each) => ({ ...inPhase(each), ...rated(history.themes.get(each.id)) })),
    objectives: map.objectives.map((each): ObjectiveScore => {
      const own = rated(history.objectives.get(each.id));
      return {
        ...named(each),
        perspective: each.perspective,
        ...(each.owner === undefined ? {} : { owner: each.owner }),
        ...alignmentOf(each.alignment),
        ...readinessOf(each),
        ...own,
        measures: each.measures,
        drivers:
          own.status === "red"
            ? upstreamOf(incoming, each.id)
                .filter((id) => statusOf(id) === "red")
                .slice(0, MOST_DRIVERS)
            : [],
      };
    }),
    measures: map.measures.map((each) => ({
      ...named(each),
      ...rated(history.measures.get(each.id)),
      ...measureFacts(lookups, each, history.measures.get(each.id) ?? [], values.periods, index, timeline),
      ...breakdownsOf(each.id, values),
    })),
    readiness: scoredReadiness(map, options.language),
  };
}

function breakdownsOf(measure: string, { breakdowns = [] }: MeasureValues): Pick<MeasureScore, "breakdowns"> {
  const own = breakdowns.filter((each) => each.measure === measure);
  if (own.length === 0) return {};
  const series = (values: readonly Value[]) =>
    values.map((each) => (each.kind === "known" ? each.value : null));
  return {
    breakdowns: own.map(({ by, classes }) => ({
      by,
      classes: classes.map((each) => ({ class: each.class, series: series(each.values) })),
    })),
  };
}

/** The line of time of a map and its values. */
export function timelineOf(map: StrategyMap, values: MeasureValues): Timeline {
  const first = values.periods[0] ?? map.calendar?.range.from ?? period("year", 1970);
  const start =
    map.calendar !== undefined && map.calendar.unit === first.unit ? map.calendar.range.from : first;
  return {
    unit: first.unit,
    fiscalMonth: map.calendar?.fiscalMonth ?? 1,
    origin: period(start.unit, start.ordinal - 1),
    phases: map.phases,
  };
}

function historyOf(map: StrategyMap, values: MeasureValues, timeline: Timeline): History {
  const measures = rateMeasures(map, values, timeline);
  const rated = values.periods.map((which, index) =>
    ratePeriod(map, (id) => measures.get(id)?.[index], which, timeline),
  );
  const series = (
    ids: readonly { id: string }[],
    pick: (at: (typeof rated)[number], id: string) => Rating | undefined,
  ) => new Map(ids.map(({ id }) => [id, rated.flatMap((at) => pick(at, id) ?? [])]));
  return {
    total: rated.map((at) => at.total),
    perspectives: series(map.perspectives, (at, id) => at.perspectives.get(id)),
    themes: series(map.themes, (at, id) => at.themes.get(id)),
    objectives: series(map.objectives, (at, id) => at.objectives.get(id)),
    measures,
  };
}

function ratedAt(ratings: readonly Rating[], index: number, periods: readonly string[]): Rated {
  const now: Rating = ratings[index] ?? {
    score: null,
    status: "grey",
    rule: { code: "no_value", missing: "outside_window" },
    coverage: 0,
    scored: 0,
    of: 0,
  };
  let since = index;
  while (since > 0 && ratings[since - 1]?.status === now.status) since--;
  return {
    score: now.score,
    status: now.status,
    ...(now.rule === undefined ? {} : { reason: reasonText(now.rule, "en", (id) => id), rule: now.rule }),
    coverage: now.coverage,
    scored: now.scored,
    of: now.of,
    since: ratings[index] === undefined ? null : (periods[since] ?? null),
    scores: ratings.map((each) => each.score),
    statuses: ratings.map((each) => each.status),
  };
}
