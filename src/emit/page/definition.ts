import { writeExpression } from "../../formula/write-expression.ts";
import type { Measure, Share, Weight } from "../../model/model.ts";
import { BACKGROUND_WORDS } from "../report/background-words.ts";
import { datedText } from "../report/benchmarks.ts";
import { formatNumber, formatShare, formatValue } from "../report/numbers.ts";
import { periodText } from "../report/period-text.ts";
import { named, type PageContext } from "./context.ts";

/** A term and what it is: `Benchmark`, `22% (Regional peers)`. */
export type Fact = readonly [term: string, value: string];

/** How a measure is counted, judged and weighed: what the map says of it whatever its figures are. */
export function definitionOf(context: PageContext, measure: Measure): readonly Fact[] {
  const { words, map, told } = context;
  const { formula, timing, better, benchmarks, path, season, bands, weight, by, allocation, owner } = measure;
  const { comma } = BACKGROUND_WORDS[told.language];
  const value = (each: number) => formatValue(each, measure.unit, told.language);
  const answering = map.owners.find((each) => each.id === owner);
  return [
    ...fact(words.formula, formula === undefined ? [] : [writeExpression(formula)]),
    ...fact(words.timing, timing === undefined ? [] : [words.timings[timing]]),
    ...fact(words.better, better.kind === "lower" ? [words.lower] : []),
    ...fact(words.owner, answering === undefined ? [] : [named(context, answering.label)]),
    ...fact(
      words.benchmark,
      benchmarks.map((each) => datedText(told, measure, each)),
    ),
    ...fact(words.path, path === "linear" ? [] : [words.paths[path]]),
    ...fact(words.season, shares(season, value)),
    ...fact(words.allocation, shares(allocation, value)),
    ...fact(
      words.bands,
      (bands?.bands ?? []).map(({ name, sign, limit }) => {
        const text = bands?.by === "value" ? value(limit ?? 0) : formatShare(limit ?? 0);
        return sign === undefined ? name : `${name} ${sign} ${text}`;
      }),
    ),
    ...weightFact(context, weight),
    ...fact(words.critical, measure.critical ? [words.makesRed] : []),
    ...fact(
      words.by,
      by.map((id) => columnName(context, id)),
    ),
  ];

  function fact(term: string, values: readonly string[]): readonly Fact[] {
    return values.length === 0 ? [] : [[term, values.join(comma)]];
  }
}

/** What something counts among its like, and when: `2 until Q4 2025, 5 from Q1 2026`. */
export function weightFact(context: PageContext, weights: readonly Weight[]): readonly Fact[] {
  if (weights.length === 0) return [];
  const { words, map, told } = context;
  const values = weights.map(({ value, percent, from, until, phase }) => {
    const inPhase = map.phases.find((each) => each.id === phase);
    return [
      percent ? formatShare(value) : formatNumber(value, told.language),
      ...(from === undefined ? [] : [words.from(periodText(from, told.language))]),
      ...(until === undefined ? [] : [words.until(periodText(until, told.language))]),
      ...(inPhase === undefined ? [] : [words.within(named(context, inPhase.label))]),
    ].join(" ");
  });
  return [[words.weight, values.join(BACKGROUND_WORDS[told.language].comma)]];
}

/** `Q1 26%`; shares that are no percentages are in the measure's unit. */
function shares(all: readonly Share[], value: (each: number) => string): readonly string[] {
  return all.map((each) => `${each.of} ${each.percent ? formatShare(each.value) : value(each.value)}`);
}

/** A column or tiers as people call it. */
function columnName(context: PageContext, id: string): string {
  const { map } = context;
  const columns = map.sources.flatMap((source) => source.columns);
  const found = map.tiers.find((each) => each.id === id) ?? columns.find((each) => each.id === id);
  return found === undefined ? id : named(context, found.label);
}
