import type { Element, Link, Remark, StrategyMap, Text } from "../../model/model.ts";
import { BACKGROUND_WORDS } from "./background-words.ts";
import { type Block, list, type Run, strong } from "./blocks.ts";
import { type MapContext, named } from "./context.ts";

/** What the strategy rests on: where it wants to go, what it assumes anywhere, what it will not do. */
export function premises(context: MapContext): readonly Block[] {
  const { words, map } = context;
  const remarks = (kind: Remark["kind"]) =>
    elementsOf(map).flatMap((element) =>
      element.remarks
        .filter((remark) => remark.kind === kind)
        .map((remark) => line(context, words.premises[kind] + ofWhat(context, element), remark.text)),
    );
  return list([
    ...(map.vision === undefined ? [] : [line(context, words.premises.vision, map.vision)]),
    ...(map.values === undefined ? [] : [line(context, words.premises.values, map.values)]),
    ...remarks("assumption"),
    ...remarks("non_goal"),
    ...remarks("note"),
  ]);
}

/** What stands in the source as an explanation above things: of the map's own file, or of its framework too. */
export function notes(context: MapContext, from: "own" | "all"): readonly Block[] {
  const { map } = context;
  const elements = elementsOf(map).filter((each) => from === "all" || each.at.file === map.file);
  const ofElements = elements.flatMap((each) => told(context, named(context, each.label), each));
  const labels = new Map(map.objectives.map(({ id, label }) => [id, named(context, label)]));
  const ofLinks = map.links.flatMap((link) =>
    told(context, `${labels.get(link.from) ?? link.from} → ${labels.get(link.to) ?? link.to}`, link),
  );
  return list([...ofElements, ...ofLinks]);
}

function told(context: MapContext, name: string, { note }: Element | Link): readonly (readonly Run[])[] {
  return note === undefined ? [] : [lead(context, name, note.replace(/\s*\n\s*/g, " "))];
}

/** `**Vision:** First choice in town`. */
function line(context: MapContext, name: string, text: Text): readonly Run[] {
  return lead(context, name, named(context, text));
}

/** A name in bold and what is said of it. */
export function lead({ language }: MapContext, name: string, text: string): readonly Run[] {
  const colon = BACKGROUND_WORDS[language].colon;
  return [strong(`${name}${colon.trimEnd()}`), language === "zh" ? "" : " ", text];
}

/** The map itself needs no name; of anything else it is said. */
function ofWhat(context: MapContext, element: Element): string {
  if (element === context.map) return "";
  return BACKGROUND_WORDS[context.language].brackets(named(context, element.label));
}

/** All that a map names and that may carry remarks, in the order of the page. */
function elementsOf(map: StrategyMap): readonly Element[] {
  return [
    map,
    ...map.frames,
    map.perspectives,
    map.groups,
    map.themes,
    map.objectives,
    map.measures,
    map.initiatives,
    map.initiatives.flatMap((each) => each.milestones),
    map.owners,
    map.phases,
    map.scenarios,
    map.tiers,
    map.sources,
  ].flat();
}
