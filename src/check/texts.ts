import type { Element, StrategyMap, Text } from "../model/model.ts";

/** Every text that a reader of the map sees, but for the terms themselves and what the shipped library says. */
export function textsOf(map: StrategyMap): readonly string[] {
  const { perspectives, groups, themes, objectives, measures, initiatives, owners, sources, tiers } = map;
  const { phases, scenarios, views } = map;
  const all: readonly Element[] = [
    map,
    ...[perspectives, groups, themes, objectives, measures, initiatives, owners, sources, tiers].flat(),
    ...[phases, scenarios, views].flat(),
    ...initiatives.flatMap((initiative) => initiative.milestones),
    ...sources.flatMap((source) => source.columns),
  ];
  const elements = all.filter((element) => !element.at.file.startsWith("smap:"));
  const texts: readonly (Text | undefined)[] = [
    map.mission,
    map.vision,
    map.values,
    ...elements.flatMap(({ label, remarks }) => [label, ...remarks.map((remark) => remark.text)]),
    ...map.links.flatMap(({ because, evidence }) => [because, evidence]),
    ...measures.map((measure) => measure.observed),
    ...initiatives.map((initiative) => initiative.stopIf),
  ];
  const notes = [...elements, ...map.links].flatMap(({ note }) => note ?? []);
  return [...notes, ...texts.flatMap((text) => (text === undefined ? [] : allTexts(text)))];
}

function allTexts(text: Text): readonly string[] {
  return [text.text, ...text.translations.map((each) => each.text)];
}
