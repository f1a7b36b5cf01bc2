import type { Element, StrategyMap } from "../model/model.ts";
import { grouped } from "./grouped.ts";

/** Elements whose ids stand in one name space, so that a reader must be able to tell them apart. */
export function sameKind(map: StrategyMap): readonly (readonly Element[])[] {
  const { perspectives, themes, objectives, measures, sources, tiers, initiatives, owners } = map;
  const { scales, phases, scenarios, terms, views } = map;
  const groups = [...grouped(map.groups, (group) => group.perspective).values()];
  return [
    ...[perspectives, themes, objectives, [...measures, ...sources, ...tiers], initiatives, owners],
    ...[scales, phases, scenarios, terms, views, ...groups],
    ...sources.map((source) => source.columns),
  ];
}
