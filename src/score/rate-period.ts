import type { Measure, Objective, StrategyMap } from "../model/model.ts";
import type { Period } from "../model/periods.ts";
import { capped } from "../scoring/anchors.ts";
import type { Timeline } from "../scoring/timeline.ts";
import { statusOfScore } from "./bands.ts";
import type { MeasureRating } from "./measure-score.ts";
import { type Child, type Rating, rollUp } from "./roll-up.ts";
import { type Held, siblingWeights, weightAt, weightInPhase } from "./weights.ts";

/** All that is rolled up at one period. */
export interface PeriodRatings {
  readonly total: Rating;
  readonly perspectives: ReadonlyMap<string, Rating>;
  readonly themes: ReadonlyMap<string, Rating>;
  readonly objectives: ReadonlyMap<string, Rating>;
}

/**
 * Measure → objective → perspective → map, and apart from that objective → theme. An objective in several themes
 * counts in each of them, and once in its perspective. A perspective without objectives is no part of the map.
 */
export function ratePeriod(
  map: StrategyMap,
  measureAt: (id: string) => MeasureRating | undefined,
  which: Period,
  timeline: Timeline,
): PeriodRatings {
  const byId = new Map(map.measures.map((each) => [each.id, each]));
  const objectives = new Map(
    map.objectives.map((each) => [each.id, rateObjective(each, byId, measureAt, which, timeline)]),
  );
  const among = (members: readonly Objective[]) =>
    rollUp(
      children(
        members,
        (each) => objectives.get(each.id),
        (each) => weightAt(each.weight, which, timeline),
      ),
      "weighted",
      "objectives",
    );
  const perspectives = new Map(
    map.perspectives.map((each) => [
      each.id,
      among(map.objectives.filter((one) => one.perspective === each.id)),
    ]),
  );
  const themes = new Map(
    map.themes.map((each) => [each.id, among(map.objectives.filter((one) => one.themes.includes(each.id)))]),
  );
  const filled = map.perspectives.filter((each) => map.objectives.some((one) => one.perspective === each.id));
  const total = rollUp(
    children(
      filled,
      (each) => perspectives.get(each.id),
      (each) => weightInPhase(each, map.phases, which, timeline),
    ),
    "weighted",
    "perspectives",
  );
  return { total, perspectives, themes, objectives };
}

function rateObjective(
  objective: Objective,
  byId: ReadonlyMap<string, Measure>,
  measureAt: (id: string) => MeasureRating | undefined,
  which: Period,
  timeline: Timeline,
): Rating {
  const measures = objective.measures.flatMap((id) => byId.get(id) ?? []);
  if (measures.length === 0 && objective.readiness.length > 0) return rateReadiness(objective);
  const list = children(
    measures,
    (each) => measureAt(each.id),
    (each) => weightAt(each.weight, which, timeline),
    (each) => each.critical,
  );
  return rollUp(list, objective.rollUp, "measures");
}

/** An asset without measures is as ready as what is available of what is required, all columns together. */
function rateReadiness({ readiness }: Objective): Rating {
  const available = readiness.reduce((sum, each) => sum + each.available, 0);
  const required = readiness.reduce((sum, each) => sum + each.required, 0);
  const score = required > 0 ? capped(available / required) : 1;
  const rule = { code: "readiness", available, required } as const;
  return { score, status: statusOfScore(score), rule, coverage: 1, scored: 1, of: 1 };
}

function children<T extends { readonly id: string }>(
  elements: readonly T[],
  ratingOf: (element: T) => Rating | undefined,
  weightOf: (element: T) => Held | undefined,
  criticalOf: (element: T) => boolean = () => false,
): readonly Child[] {
  const weights = siblingWeights(elements.map(weightOf));
  return elements.map((element, index) => {
    const rating = ratingOf(element);
    return {
      id: element.id,
      score: rating?.score ?? null,
      status: rating?.status ?? "grey",
      weight: weights[index] ?? 1,
      critical: criticalOf(element),
    };
  });
}
