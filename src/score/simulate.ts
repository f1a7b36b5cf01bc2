import { components, graphOf } from "../model/graph.ts";
import type { Link, StrategyMap } from "../model/model.ts";
import type { Period } from "../model/periods.ts";
import { incomingLinks } from "./drivers.ts";
import { lagInPeriods } from "./evidence.ts";

/** A change in points of score (0.1 is ten points): the middle and the limits between which it may lie. */
export interface Spread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** What the map itself claims would follow if one objective changed; no forecast. */
export interface Simulation {
  readonly kind: "simulation";
  readonly driver: string;
  readonly change: number;
  /** For each objective that the change reaches, in the map's order, its change in period 0, 1, 2 … after. */
  readonly effects: readonly { readonly objective: string; readonly byPeriod: readonly Spread[] }[];
}

/**
 * What share of a change a link passes on. Words are ranges, for nobody knows them better; a number is meant
 * exactly; a link without strength may pass on anything from nothing to what a strong one does.
 */
const STRENGTHS: Readonly<Record<"weak" | "moderate" | "strong" | "unknown", Spread>> = {
  weak: { low: 0.05, middle: 0.15, high: 0.3 },
  moderate: { low: 0.2, middle: 0.4, high: 0.6 },
  strong: { low: 0.5, middle: 0.7, high: 0.9 },
  unknown: { low: 0, middle: 0.4, high: 0.9 },
};

/** What a round through a feedback loop keeps of its strength, so that a loop settles instead of exploding. */
const DAMPING = 0.5;

const NOTHING: Spread = { low: 0, middle: 0, high: 0 };

/**
 * Passes a lasting change of one objective along the links: each link passes on its strength's share, after its lag,
 * turned round where its effect is negative. Changes from several sides add up, and none exceeds the whole scale.
 * A link that is part of a loop takes at least one period and, where it is declared as feedback, is damped.
 */
export function simulateChange(
  map: StrategyMap,
  driver: string,
  change: number,
  periods: number,
  reporting: Period | undefined = map.calendar?.range.from,
): Simulation {
  const loop = components(map, graphOf(map), () => true);
  const arriving = new Map(
    [...incomingLinks(map)].map(([to, links]) => [
      to,
      links.map((link) => passage(link, loop.get(link.from) === loop.get(to) ? 1 : 0, reporting)),
    ]),
  );
  const history = new Map(map.objectives.map(({ id }): [string, Spread[]] => [id, []]));
  const at = (id: string, period: number) => history.get(id)?.[period] ?? NOTHING;
  const order = upstreamFirst(map, arriving);
  for (let period = 0; period < periods; period++) {
    for (const id of order) {
      const start = id === driver ? { low: change, middle: change, high: change } : NOTHING;
      const passed = (arriving.get(id) ?? [])
        .filter((each) => period >= each.lag)
        .map((each) => times(at(each.link.from, period - each.lag), each.share));
      history.get(id)?.push(inScale(passed.reduce(plus, start)));
    }
  }
  const effects = map.objectives.flatMap(({ id }) => {
    const byPeriod = history.get(id) ?? [];
    return byPeriod.some((each) => each.low !== 0 || each.high !== 0) ? [{ objective: id, byPeriod }] : [];
  });
  return { kind: "simulation", driver, change, effects };
}

interface Passage {
  readonly link: Link;
  readonly lag: number;
  readonly share: Spread;
}

function passage(link: Link, leastLag: number, reporting: Period | undefined): Passage {
  const declared = link.lag === undefined ? 0 : lagInPeriods(link.lag, reporting);
  const { strength = "unknown" } = link;
  const range =
    typeof strength === "number" ? { low: strength, middle: strength, high: strength } : STRENGTHS[strength];
  const factor = (link.feedback ? DAMPING : 1) * (link.effect === "negative" ? -1 : 1);
  const share = times(range, { low: factor, middle: factor, high: factor });
  return { link, lag: Math.max(leastLag, declared), share };
}

/** Objectives ordered so that a link without lag, which is never in a loop, finds its cause already done. */
function upstreamFirst(
  map: StrategyMap,
  arriving: ReadonlyMap<string, readonly Passage[]>,
): readonly string[] {
  const placed = new Set<string>();
  for (const { id: root } of map.objectives) {
    const path = [root];
    for (let id = path.at(-1); id !== undefined; id = path.at(-1)) {
      const before = (arriving.get(id) ?? []).filter((each) => each.lag === 0 && !placed.has(each.link.from));
      if (before.length > 0) path.push(...before.map((each) => each.link.from));
      else {
        placed.add(id);
        path.pop();
      }
    }
  }
  return [...placed];
}

function times(a: Spread, b: Spread): Spread {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { low: Math.min(...corners), middle: a.middle * b.middle, high: Math.max(...corners) };
}

function plus(a: Spread, b: Spread): Spread {
  return { low: a.low + b.low, middle: a.middle + b.middle, high: a.high + b.high };
}

/** Only the sum is kept inside the scale, so that the order of the links does not matter. */
function inScale({ low, middle, high }: Spread): Spread {
  const limited = (value: number) => Math.min(1, Math.max(-1, value));
  return { low: limited(low), middle: limited(middle), high: limited(high) };
}
