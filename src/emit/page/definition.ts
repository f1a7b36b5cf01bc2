import type { Measure, Share, Weight } from "../../model/model.ts";
import { writeExpression } from "../../model/write-expression.ts";
import { BACKGROUND_WORDS } from "../report/background-words.ts";
import { datedText } from "../report/benchmarks.ts";
import { formatShare, formatValue } from "../report/numbers.ts";
import { weightText } from "../report/weight-text.ts";
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

/** What something counts among its like. */
export function weightFact({ words, told }: PageContext, weights: readonly Weight[]): readonly Fact[] {
  return weights.length === 0 ? [] : [[words.weight, weightText(told, weights)]];
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
