import type { DatedValue, Measure } from "../../model/model.ts";
import { BACKGROUND_WORDS } from "./background-words.ts";
import { type MapContext, named } from "./context.ts";
import { formatValue } from "./numbers.ts";
import { periodText } from "./period-text.ts";

/** What others reach, as a sentence; empty where the map does not say: `Benchmark: 22% (Regional peers).` */
export function benchmarkSentence(context: MapContext, measure: Measure): string {
  const reached = measure.benchmarks.map((each) => datedText(context, measure, each));
  const { benchmark, comma } = BACKGROUND_WORDS[context.language];
  return reached.length === 0 ? "" : benchmark(reached.join(comma));
}

/** A value of a measure with its period, class, phase and remark in brackets: `60% (Q4 2026, A)`. */
export function datedText(
  context: MapContext,
  { unit }: Measure,
  { value, at, in: during, for: tier, phase, remark }: DatedValue,
): string {
  const { language, map } = context;
  const when = at ?? during;
  const inPhase = map.phases.find(({ id }) => id === phase);
  const details = [
    ...(when === undefined ? [] : [periodText(when, language)]),
    ...(tier === undefined ? [] : [tier]),
    ...(inPhase === undefined ? [] : [named(context, inPhase.label)]),
    ...(remark === undefined ? [] : [remark]),
  ];
  const { brackets, comma } = BACKGROUND_WORDS[language];
  const text = formatValue(value, unit, language);
  return details.length === 0 ? text : `${text}${brackets(details.join(comma))}`;
}
