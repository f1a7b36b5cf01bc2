import type { Scene, SceneBox } from "../../layout/scene.ts";
import { type Objective, type StrategyMap, type Text, textIn } from "../../model/model.ts";
import type { Scorecard } from "../../score/scorecard.ts";
import { contextOf, type MapContext, mapContextOf, type ReportContext } from "../report/context.ts";
import { type PageWords, pageWords } from "./words.ts";

/** What stands before the ids of a picture's elements: nothing for the first. */
export function idPrefix(picture: number): string {
  return picture === 0 ? "" : `picture-${picture + 1}--`;
}

/** What the details of an objective are written from. */
export interface PageContext {
  readonly map: StrategyMap;
  /** Maps that a cascade shows beside it. */
  readonly others: readonly StrategyMap[];
  /** The pictures, of which one is shown at a time; there is at least one. */
  readonly scenes: readonly [Scene, ...Scene[]];
  /** The objectives of all pictures, each once, in the order in which they first appear. */
  readonly boxes: readonly Drawn[];
  /** Places among `boxes` of the map's objectives, by id. */
  readonly places: ReadonlyMap<string, number>;
  readonly language: string | undefined;
  readonly words: PageWords;
  /** The map for those who tell of it as reports do. */
  readonly told: MapContext;
  /** Absent where no scorecard could be had: then the plan alone is told. */
  readonly report: ReportContext | undefined;
}

/** An objective that a picture or table shows. */
export interface Drawn {
  readonly id: string;
  readonly name: string;
  /** Which objective it is, where it belongs to another map than the page's. */
  readonly of?: SceneBox["of"];
}

/** What a picture shows as boxes or a table as names, each once. */
export function drawnIn({ boxes, table }: Scene): readonly Drawn[] {
  const entries = (table?.bands ?? []).flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.entries))),
  );
  const named = entries.flatMap(({ objective, name }) =>
    objective === undefined ? [] : [{ id: objective, name }],
  );
  return eachOnce([...boxes, ...named]);
}

function eachOnce(drawn: readonly Drawn[]): readonly Drawn[] {
  const found = new Map<string, Drawn>();
  for (const each of drawn) if (!found.has(each.id)) found.set(each.id, each);
  return [...found.values()];
}

export function pageContext(
  map: StrategyMap,
  scenes: readonly [Scene, ...Scene[]],
  scorecard: Scorecard | undefined,
  others: readonly StrategyMap[] = [],
): PageContext {
  const { language } = scenes[0];
  const boxes = eachOnce(scenes.flatMap(drawnIn));
  return {
    map,
    others,
    scenes,
    boxes,
    places: placesOf(boxes, undefined),
    language,
    words: pageWords(language),
    told: mapContextOf(map, language),
    report: scorecard === undefined ? undefined : contextOf(map, scorecard, language),
  };
}

function placesOf(boxes: readonly Drawn[], other: StrategyMap | undefined): ReadonlyMap<string, number> {
  return new Map(
    boxes.flatMap(({ id, of }, index): readonly (readonly [string, number])[] =>
      of?.map === other?.id && of?.file === other?.file ? [[of?.objective ?? id, index]] : [],
    ),
  );
}

/** A drawn objective, and what tells of its map: for another than the page's own, the plan alone. */
export function toldBy(
  context: PageContext,
  { id, of }: Drawn,
): { readonly context: PageContext; readonly objective: Objective } | undefined {
  const map =
    of === undefined
      ? context.map
      : context.others.find((each) => each.file === of.file && each.id === of.map);
  const objective = map?.objectives.find((each) => each.id === (of?.objective ?? id));
  if (map === undefined || objective === undefined) return undefined;
  if (of === undefined) return { context, objective };
  const places = placesOf(context.boxes, map);
  const told = mapContextOf(map, context.language);
  return { context: { ...context, map, places, told, report: undefined }, objective };
}

export function named({ language }: PageContext, text: Text): string {
  return textIn(text, language);
}
