import { standingOf } from "../../src/emit/standing.ts";
import { isTable, viewContent } from "../../src/emit/view-table.ts";
import { evaluateInMemory } from "../../src/engine/memory.ts";
import { layoutCascade } from "../../src/layout/cascade.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { layoutTable } from "../../src/layout/layout-table.ts";
import { layoutNetwork } from "../../src/layout/network.ts";
import { pictureForm } from "../../src/layout/picture-form.ts";
import type { Scene } from "../../src/layout/scene.ts";
import { cascadeOf } from "../../src/model/cascade.ts";
import type { StrategyMap, View } from "../../src/model/model.ts";
import { scoreMap } from "../../src/score/score-map.ts";
import { exampleMaps } from "./example-maps.ts";

/** One picture of an example, as `smap build` draws it. */
export interface ExamplePicture {
  /** Such as `examples/metro-bank/map.smap metro_bank, view board, zh`. */
  readonly name: string;
  readonly map: StrategyMap;
  readonly view: View | undefined;
  readonly language: string | undefined;
  /** Laid out; `fit` is width by height, such as 16 / 9 for a slide. */
  readonly scene: (fit?: number) => Promise<Scene>;
}

/** Every map of the examples and every view, as written and in each language that labels have; `root` is the project's folder. */
export function examplePictures(root: string): readonly ExamplePicture[] {
  const maps = exampleMaps(root);
  return maps.flatMap((map) => {
    return [undefined, ...map.views].flatMap((view) =>
      languagesOf(map, view).map((language) => ({
        name: [
          `${map.file} ${map.id}`,
          ...(view ? [`view ${view.id}`] : []),
          ...(language ? [language] : []),
        ].join(", "),
        map,
        view,
        language,
        scene: (fit?: number) => sceneOf(root, maps, map, view, language, fit),
      })),
    );
  });
}

function languagesOf(map: StrategyMap, view: View | undefined): readonly (string | undefined)[] {
  if (view?.language !== undefined) return [view.language];
  const translations = map.objectives.flatMap(({ label }) => label.translations);
  return [undefined, ...new Set(translations.map(({ language }) => language))];
}

async function sceneOf(
  root: string,
  known: readonly StrategyMap[],
  map: StrategyMap,
  view: View | undefined,
  language: string | undefined,
  fit: number | undefined,
): Promise<Scene> {
  const isJudged = view?.form === "scorecard" || view?.show.includes("status") === true;
  const scorecardOf = (each: StrategyMap) => scoreMap(each, evaluateInMemory(each, { root }).values);
  const standingIn = (each: StrategyMap) =>
    isJudged ? standingOf(each, scorecardOf(each), language) : undefined;
  const options = { view, language, standing: standingIn(map), fit, footer: { source: map.file } };
  if (isTable(view)) {
    const scorecard = isJudged ? scorecardOf(map) : undefined;
    return layoutTable(map, viewContent(map, view, { language, scorecard }), options);
  }
  if (pictureForm(view) === "cascade") {
    const cascade = cascadeOf(map, known);
    return layoutCascade(cascade, { ...options, standings: cascade.maps.map(standingIn) });
  }
  return pictureForm(view) === "network" ? layoutNetwork(map, options) : layoutMap(map, options);
}
