import type { Standing } from "../layout/options.ts";
import type { StrategyMap } from "../model/model.ts";
import type { MeasureScore, Scorecard } from "../score/scorecard.ts";
import { formatApart, formatValue } from "./report/numbers.ts";
import { namedPeriod } from "./report/period-text.ts";

/** What a picture shows of a scorecard: the status of objectives and measures, and "actual → target" in words. */
export function standingOf(map: StrategyMap, scorecard: Scorecard, language: string | undefined): Standing {
  const words = language?.split("-")[0] === "zh" ? "zh" : "en";
  const units = new Map(map.measures.map((measure) => [measure.id, measure.unit]));
  const textOf = ({ id, value, target }: MeasureScore): string => {
    const unit = units.get(id);
    if (unit === undefined || (value === null && target === null)) return "–";
    if (target === null) return formatValue(value ?? 0, unit, words);
    if (value === null) return `– → ${formatValue(target, unit, words)}`;
    return formatApart(value, target, unit, words).join(" → ");
  };
  return {
    period: namedPeriod(scorecard.period, words),
    objectives: new Map(scorecard.objectives.map(({ id, status }) => [id, status])),
    measures: new Map(
      scorecard.measures.map((each) => [each.id, { status: each.status, text: textOf(each) }]),
    ),
  };
}
