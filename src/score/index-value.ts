import { known, type MeasureValues, missing, type Value } from "../formula/value.ts";
import type { IndexPart, Measure, StrategyMap } from "../model/model.ts";
import type { Timeline } from "../scoring/timeline.ts";
import { type MeasureRating, rateMeasure } from "./measure-score.ts";
import { type Child, rollUp } from "./roll-up.ts";

/**
 * Ratings of all measures in all periods. A measure with an `index` gets its value here, for it is made of scores:
 * Σ weight · score ÷ Σ weight of its parts, a branch first rolled up by itself, with the same least coverage as any
 * roll-up. Evaluation gives it the same value; here it also follows a scenario's targets. Noted values stand.
 */
export function rateMeasures(
  map: StrategyMap,
  values: MeasureValues,
  timeline: Timeline,
): ReadonlyMap<string, readonly MeasureRating[]> {
  const done = new Map<string, readonly MeasureRating[]>();
  const byId = new Map(map.measures.map((each) => [each.id, each]));
  const rows = new Map(values.rows.map((each) => [each.measure, each.values]));
  const open = new Set<string>();
  const rate = (measure: Measure): readonly MeasureRating[] => {
    const ready = done.get(measure.id);
    if (ready !== undefined) return ready;
    open.add(measure.id);
    const ratings = rateMeasure(measure, values.periods, valuesOf(measure), timeline);
    open.delete(measure.id);
    done.set(measure.id, ratings);
    return ratings;
  };
  const valuesOf = ({ id, index, formula, actuals }: Measure): readonly Value[] =>
    index.length === 0 || formula !== undefined || actuals.length > 0
      ? (rows.get(id) ?? [])
      : values.periods.map((_, at) => indexValue(index, at));
  const indexValue = (parts: readonly IndexPart[], index: number): Value => {
    const children = parts.map((part): Child => {
      const score = part.parts.length > 0 ? scoreOfBranch(part.parts, index) : scoreOfMeasure(part.of, index);
      return { id: part.of, score, status: "grey", weight: part.weight, critical: false };
    });
    const { score } = rollUp(children, "weighted", "measures");
    const absent = children.find((each) => each.score === null);
    return score === null ? missing("missing_input", absent?.id) : known(score);
  };
  const scoreOfBranch = (parts: readonly IndexPart[], index: number) => {
    const value = indexValue(parts, index);
    return value.kind === "known" ? value.value : null;
  };
  const scoreOfMeasure = (id: string, index: number) => {
    const measure = byId.get(id);
    return measure === undefined || open.has(id) ? null : (rate(measure)[index]?.score ?? null);
  };
  for (const measure of map.measures) rate(measure);
  return new Map(map.measures.map((each) => [each.id, done.get(each.id) ?? []]));
}
