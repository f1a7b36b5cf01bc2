import type { Scene } from "../../layout/scene.ts";
import { type StrategyMap, type Text, textIn } from "../../model/model.ts";
import type { Scorecard } from "../../score/scorecard.ts";
import { contextOf, type MapContext, mapContextOf, type ReportContext } from "../report/context.ts";
import { type PageWords, pageWords } from "./words.ts";

/** What the details of an objective are written from. */
export interface PageContext {
  readonly map: StrategyMap;
  readonly scene: Scene;
  readonly language: string | undefined;
  readonly words: PageWords;
  /** The map for those who tell of it as reports do. */
  readonly told: MapContext;
  /** Absent where no scorecard could be had: then the plan alone is told. */
  readonly report: ReportContext | undefined;
}

export function pageContext(map: StrategyMap, scene: Scene, scorecard: Scorecard | undefined): PageContext {
  const { language } = scene;
  return {
    map,
    scene,
    language,
    words: pageWords(language),
    told: mapContextOf(map, language),
    report: scorecard === undefined ? undefined : contextOf(map, scorecard, language),
  };
}

export function named({ language }: PageContext, text: Text): string {
  return textIn(text, language);
}
