import type { DatedValue, Initiative, Override, StrategyMap } from "../model/model.ts";

/**
 * The map as a scenario has it: named targets, baselines, strengths, lags and budgets replaced (a target replaces
 * the one of the same period and class and leaves the rest), links and initiatives taken out. An unknown scenario
 * changes nothing.
 */
export function applyScenario(map: StrategyMap, scenario: string | undefined): StrategyMap {
  const found = map.scenarios.find((each) => each.id === scenario);
  return found === undefined ? map : found.overrides.reduce(applyOverride, map);
}

function applyOverride(map: StrategyMap, override: Override): StrategyMap {
  switch (override.kind) {
    case "target":
      return {
        ...map,
        measures: map.measures.map((each) =>
          each.id === override.measure
            ? { ...each, targets: replaceDated(each.targets, override.value) }
            : each,
        ),
      };
    case "baseline":
      return {
        ...map,
        measures: map.measures.map((each) =>
          each.id === override.measure ? { ...each, baseline: override.value } : each,
        ),
      };
    case "strength":
      return {
        ...map,
        links: map.links.map((each) =>
          sameLink(each, override) ? { ...each, strength: override.strength } : each,
        ),
      };
    case "lag":
      return {
        ...map,
        links: map.links.map((each) => (sameLink(each, override) ? { ...each, lag: override.lag } : each)),
      };
    case "budget":
      return {
        ...map,
        initiatives: map.initiatives.map((each) =>
          each.id === override.initiative ? { ...each, ...changedBudget(each, override.change) } : each,
        ),
      };
    case "without-link":
      return { ...map, links: map.links.filter((each) => !sameLink(each, override)) };
    case "without-initiative":
      return { ...map, initiatives: map.initiatives.filter((each) => each.id !== override.initiative) };
  }
}

function sameLink(a: { from: string; to: string }, b: { from: string; to: string }): boolean {
  return a.from === b.from && a.to === b.to;
}

function changedBudget(
  { budget }: Initiative,
  change: (Override & { kind: "budget" })["change"],
): Pick<Initiative, "budget"> {
  if (change.kind === "amount") return { budget: change.amount };
  return budget === undefined ? {} : { budget: { ...budget, value: budget.value * (1 + change.by) } };
}

function replaceDated(values: readonly DatedValue[], value: DatedValue): readonly DatedValue[] {
  const index = values.findIndex((each) => dateKey(each) === dateKey(value));
  return index === -1 ? [...values, value] : values.with(index, value);
}

function dateKey({ at, in: within, for: class_, phase }: DatedValue): string {
  const name = (each: DatedValue["at"]) => (each === undefined ? null : [each.unit, each.ordinal]);
  return JSON.stringify([name(at), name(within), class_ ?? null, phase ?? null]);
}
