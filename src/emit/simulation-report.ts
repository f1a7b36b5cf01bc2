import { type StrategyMap, textIn } from "../model/model.ts";
import type { ReportLanguage } from "../score/reasons.ts";
import type { Simulation, Spread } from "../score/simulate.ts";
import { formatNumber } from "./report/numbers.ts";
import { SIMULATION_WORDS, type SimulationWords } from "./report/simulation-words.ts";

/** A simulation in words, for those who lay it out. */
export interface SimulationInWords {
  readonly title: string;
  /** How far the change reaches, and how the numbers are to be read. */
  readonly summary: string;
  /** The objective, then each period in which something changes. */
  readonly heads: readonly string[];
  /** Label and changes in points of score, one row an objective that the change reaches, in the map's order. */
  readonly rows: readonly (readonly string[])[];
  /** What the ranges rest on, and what would narrow them. */
  readonly remarks: readonly string[];
}

/** What a map claims to follow from a change, in English, or in Chinese for `zh` (`zh-Hant` …). */
export function describeSimulation(
  map: StrategyMap,
  { driver, change, effects }: Simulation,
  options: { readonly language?: string } = {},
): SimulationInWords {
  const language: ReportLanguage = options.language?.split("-")[0] === "zh" ? "zh" : "en";
  const words = SIMULATION_WORDS[language];
  const labels = new Map(map.objectives.map(({ id, label }) => [id, textIn(label, options.language)]));
  const labelOf = (id: string) => labels.get(id) ?? id;
  const length = effects[0]?.byPeriod.length ?? 0;
  const shown = Array.from({ length }, (_, period) => period).filter(
    (period) =>
      period === 0 || effects.some(({ byPeriod }) => !isSame(byPeriod[period], byPeriod[period - 1])),
  );
  const name = textIn(map.label, options.language);
  const size = pointsOf(Math.abs(change), language);
  return {
    title: words.title(name, labelOf(driver), size, change > 0 ? "up" : "down"),
    summary: words.reached(Math.max(0, effects.length - 1)),
    heads: [words.objective, ...shown.map((period) => words.when(period, map.calendar?.unit))],
    rows: effects.map(({ objective, byPeriod }) => [
      labelOf(objective),
      ...shown.map((period) => spreadText(byPeriod[period], words, language)),
    ]),
    remarks: remarksOf(map, effects, words),
  };
}

function remarksOf(
  map: StrategyMap,
  effects: Simulation["effects"],
  words: SimulationWords,
): readonly string[] {
  const reached = new Set(effects.map((each) => each.objective));
  const links = map.links.filter((each) => reached.has(each.from));
  const vague = links.filter((each) => each.strength === undefined).length;
  const timeless = links.filter((each) => each.lag === undefined).length;
  return [
    words.noForecast,
    ...(vague > 0 ? [words.withoutStrength(vague, links.length)] : []),
    ...(timeless > 0 ? [words.withoutLag(timeless, links.length)] : []),
  ];
}

function spreadText(spread: Spread | undefined, words: SimulationWords, language: ReportLanguage): string {
  if (spread === undefined || (spread.low === 0 && spread.high === 0)) return words.none;
  const signed = (share: number) => {
    const text = pointsOf(Math.abs(share), language);
    return text === "0" ? "0" : `${share < 0 ? "−" : "+"}${text}`;
  };
  const middle = signed(spread.middle);
  return spread.low === spread.high ? middle : words.spread(middle, signed(spread.low), signed(spread.high));
}

/** Points of a hundred, to a tenth where they are few. */
function pointsOf(share: number, language: ReportLanguage): string {
  const points = share * 100;
  return formatNumber(points < 10 ? Math.round(points * 10) / 10 : Math.round(points), language);
}

function isSame(a: Spread | undefined, b: Spread | undefined): boolean {
  return a?.low === b?.low && a?.middle === b?.middle && a?.high === b?.high;
}
