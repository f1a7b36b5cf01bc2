import type { Measure } from "../../model/model.ts";
import type { MeasureScore } from "../../score/scorecard.ts";
import { labelOf, type ReportContext } from "./context.ts";
import { formatValue } from "./numbers.ts";

/** Classes told of one breakdown; with more it says how many are left. */
const MOST_CLASSES = 6;

/**
 * Where a measure is strong and weak: its values at the reporting period by class (segment, branch …), the weakest
 * first, one sentence for each breakdown that has two classes or more. None where neither more nor less is better.
 */
export function breakdownSentences(
  context: ReportContext,
  { better, unit }: Measure,
  { breakdowns = [] }: MeasureScore,
): readonly string[] {
  const { scorecard, words, language } = context;
  if (better.kind !== "higher" && better.kind !== "lower") return [];
  const at = scorecard.periods.indexOf(scorecard.period);
  return breakdowns.flatMap(({ by, classes }) => {
    const known = classes.flatMap(({ class: name, series }) => {
      const value = series[at] ?? null;
      return value === null ? [] : [{ name, value }];
    });
    if (known.length < 2) return [];
    const weakestFirst = known.sort((a, b) =>
      better.kind === "higher" ? a.value - b.value : b.value - a.value,
    );
    const told = weakestFirst
      .slice(0, MOST_CLASSES)
      .map(({ name, value }) => `${name} ${formatValue(value, unit, language)}`);
    return [words.breakdown(labelOf(context, by).replaceAll("_", " "), told, known.length - told.length)];
  });
}
