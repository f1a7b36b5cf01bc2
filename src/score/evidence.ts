import type { MeasureValues } from "../formula/value.ts";
import type { Duration, Link, Measure, Objective, StrategyMap } from "../model/model.ts";
import type { Period, PeriodUnit } from "../model/periods.ts";
import { bandAround } from "../scoring/scoring-case.ts";
import { targetAt } from "../scoring/targets.ts";
import { falseDiscoveryRates } from "./distributions.ts";
import { inputsOf, possibleInputs } from "./inputs.ts";
import { FULL_MODEL_ROWS, LEAST_ROWS, type LinkEstimate, testLink } from "./link-test.ts";
import { timelineOf } from "./score-map.ts";

/** What the data says about each link of a map; it never changes the map. */
export interface Evidence {
  readonly kind: "evidence";
  readonly map: string;
  readonly periods: number;
  /** One for each link, in the map's order. */
  readonly links: readonly LinkEvidence[];
}

/** "Supported" means a predictive association, never proof: a common cause can make one. */
export type Verdict = "supported" | "contradicted" | "not_supported" | "insufficient";

export type Insufficient =
  | "no_lag"
  | "lag_below_period"
  | "no_measure"
  | "no_data"
  | "by_definition"
  | "too_few"
  | "no_variation"
  | "exact_fit";

export interface LinkEvidence {
  readonly from: string;
  readonly to: string;
  readonly effect: "positive" | "negative";
  /** The measures that stand for the two ends; null where an end has none with data. */
  readonly cause: string | null;
  readonly consequence: string | null;
  /** The declared lag in reporting periods; null where none is declared. */
  readonly lag: number | null;
  readonly verdict: Verdict;
  readonly reason?: Insufficient;
  /** For `too_few`: how many periods more would do. */
  readonly morePeriods?: number;
  /** Fewer than 13 rows, so that only strong effects can be seen. */
  readonly lowPower: boolean;
  readonly estimate: LinkEstimate | null;
  /** Probability of an association at least this strong in the declared direction if there were none. */
  readonly p: number | null;
  /** The same after Benjamini–Hochberg over all tested links of the map. */
  readonly q: number | null;
}

/** Links are called supported or contradicted up to this false discovery rate. */
const HIGHEST_RATE = 0.1;

type Tested = LinkEvidence & { readonly contrary: number | null };

/**
 * Tests every link that declares a lag and has measures with data at both ends, at the declared lag only: scanning
 * lags for the best would call most unrelated series related. One-sided in the declared direction, and apart from
 * that in the other one, each with its own false discovery rate over the map's links.
 */
export function testLinks(map: StrategyMap, values: MeasureValues): Evidence {
  const tested = map.links.map((link) => testOne(map, values, link));
  const rates = ratesOf(tested, (each) => each.p);
  const contrary = ratesOf(tested, (each) => each.contrary);
  const links = tested.map(({ contrary: _, ...each }, index): LinkEvidence => {
    const q = rates[index] ?? null;
    if (each.estimate === null || q === null) return each;
    const against = contrary[index] ?? 1;
    const verdict =
      q <= HIGHEST_RATE ? "supported" : against <= HIGHEST_RATE ? "contradicted" : "not_supported";
    return { ...each, q, verdict };
  });
  return { kind: "evidence", map: map.id, periods: values.periods.length, links };
}

function testOne(map: StrategyMap, values: MeasureValues, link: Link): Tested {
  const cause = measureOf(map, values, link.from);
  const consequence = measureOf(map, values, link.to);
  const lag = link.lag === undefined ? null : lagInPeriods(link.lag, values.periods[0]);
  const facts = {
    from: link.from,
    to: link.to,
    effect: link.effect,
    cause: cause?.id ?? null,
    consequence: consequence?.id ?? null,
    lag,
    lowPower: false,
    estimate: null,
    p: null,
    q: null,
    contrary: null,
  };
  const insufficient = (reason: Insufficient) => ({ ...facts, verdict: "insufficient", reason }) as const;
  if (lag === null) return insufficient("no_lag");
  if (lag < 1) return insufficient("lag_below_period");
  if (cause === undefined || consequence === undefined) {
    const bare = [link.from, link.to].some((id) => measuresAt(map, id).length === 0);
    return insufficient(bare ? "no_measure" : "no_data");
  }
  if (madeOf(map, consequence, cause) || madeOf(map, cause, consequence))
    return insufficient("by_definition");
  const test = testLink(turned(map, cause, values), turned(map, consequence, values), lag);
  if (test.kind === "untestable") {
    const missing = test.reason === "too_few" ? { morePeriods: LEAST_ROWS - test.rows } : {};
    return { ...insufficient(test.reason), ...missing };
  }
  const expected = link.effect === "positive" ? test.higher : test.lower;
  return {
    ...facts,
    verdict: "not_supported",
    lowPower: test.rows < FULL_MODEL_ROWS,
    estimate: test,
    p: expected,
    contrary: 1 - expected,
  };
}

/**
 * Values turned so that higher is better, uncapped: for `lower` the negative, for a band minus the distance from it.
 */
function turned(map: StrategyMap, measure: Measure, values: MeasureValues): readonly (number | null)[] {
  const timeline = timelineOf(map, values);
  const row = values.rows.find((each) => each.measure === measure.id)?.values ?? [];
  return values.periods.map((which, index) => {
    const value = row[index];
    if (value?.kind !== "known" || value.partial) return null;
    if (measure.better.kind === "higher") return value.value;
    if (measure.better.kind === "lower") return -value.value;
    const aim = targetAt(measure, which, timeline);
    const band = bandAround(measure, aim.kind === "aim" ? aim.value : null);
    return band === null ? null : -Math.max(band.low - value.value, value.value - band.high, 0);
  });
}

/** The measure that stands for an objective: of those with most weight the one with most data, then the first. */
function measureOf(map: StrategyMap, values: MeasureValues, objective: string): Measure | undefined {
  const known = (measure: Measure) =>
    values.rows.find((each) => each.measure === measure.id)?.values.filter((each) => each.kind === "known")
      .length ?? 0;
  const weight = (measure: Measure) => measure.weight.at(-1)?.value ?? 1;
  return [...measuresAt(map, objective)]
    .filter((each) => known(each) > 0)
    .sort((a, b) => weight(b) - weight(a) || known(b) - known(a))[0];
}

function measuresAt(map: StrategyMap, id: string): readonly Measure[] {
  const objective: Objective | undefined = map.objectives.find((each) => each.id === id);
  const ids = objective?.measures ?? [];
  return ids.flatMap((one) => map.measures.find((each) => each.id === one) ?? []);
}

/** True where a measure is the other one, or its formula or index reads it, directly or through others. */
function madeOf(map: StrategyMap, whole: Measure, part: Measure): boolean {
  const seen = new Set<string>();
  const known = possibleInputs(map);
  const open = [whole.id];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === part.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const measure = map.measures.find((each) => each.id === id);
    if (measure !== undefined) open.push(...inputsOf(measure, known));
  }
  return false;
}

/** Days of the mean Gregorian year and its parts. */
const DAYS: Readonly<Record<PeriodUnit, number>> = {
  year: 365.2425,
  half: 182.62125,
  quarter: 91.310625,
  month: 30.436875,
  week: 7,
  day: 1,
};

/** A lag in reporting periods, to the nearest whole one: 2 quarters are 6 months, 6 weeks 0.46 of a quarter, so 0. */
export function lagInPeriods(lag: Duration, reporting: Period | undefined): number {
  if (reporting === undefined) return 0;
  if (lag.unit === reporting.unit) return lag.count;
  return Math.round((lag.count * DAYS[lag.unit]) / DAYS[reporting.unit]);
}

function ratesOf(
  tested: readonly Tested[],
  probability: (each: Tested) => number | null,
): readonly (number | undefined)[] {
  const places = tested.flatMap((each, index) => (probability(each) === null ? [] : [index]));
  const rates = falseDiscoveryRates(places.map((index) => probability(tested[index]!) ?? 1));
  return tested.map((_, index) => {
    const place = places.indexOf(index);
    return place === -1 ? undefined : rates[place];
  });
}
