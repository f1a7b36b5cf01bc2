import type { Scene, SceneBox } from "../../layout/scene.ts";
import { type StrategyMap, type Text, textIn } from "../../model/model.ts";
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
  /** The pictures, of which one is shown at a time; there is at least one. */
  readonly scenes: readonly [Scene, ...Scene[]];
  /** The boxes of all pictures, each objective once, in the order in which they first appear. */
  readonly boxes: readonly SceneBox[];
  readonly language: string | undefined;
  readonly words: PageWords;
  /** The map for those who tell of it as reports do. */
  readonly told: MapContext;
  /** Absent where no scorecard could be had: then the plan alone is told. */
  readonly report: ReportContext | undefined;
}

export function pageContext(
  map: StrategyMap,
  scenes: readonly [Scene, ...Scene[]],
  scorecard: Scorecard | undefined,
): PageContext {
  const { language } = scenes[0];
  const boxes = new Map<string, SceneBox>();
  for (const box of scenes.flatMap((scene) => scene.boxes)) if (!boxes.has(box.id)) boxes.set(box.id, box);
  return {
    map,
    scenes,
    boxes: [...boxes.values()],
    language,
    words: pageWords(language),
    told: mapContextOf(map, language),
    report: scorecard === undefined ? undefined : contextOf(map, scorecard, language),
  };
}

export function named({ language }: PageContext, text: Text): string {
  return textIn(text, language);
}
