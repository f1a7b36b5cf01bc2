import { standingOf } from "../../src/emit/standing.ts";
import { evaluateInMemory } from "../../src/engine/memory.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { layoutNetwork } from "../../src/layout/network.ts";
import { pictureForm } from "../../src/layout/picture-form.ts";
import type { Scene } from "../../src/layout/scene.ts";
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

/** Every map of the examples, and every view that is a picture, as written and in each language that labels have; `root` is the project's folder. */
export function examplePictures(root: string): readonly ExamplePicture[] {
  return exampleMaps(root).flatMap((map) => {
    const views = map.views.filter(({ form }) => form === "map" || form === "network");
    return [undefined, ...views].flatMap((view) =>
      languagesOf(map, view).map((language) => ({
        name: [
          `${map.file} ${map.id}`,
          ...(view ? [`view ${view.id}`] : []),
          ...(language ? [language] : []),
        ].join(", "),
        map,
        view,
        language,
        scene: (fit?: number) => sceneOf(root, map, view, language, fit),
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
  map: StrategyMap,
  view: View | undefined,
  language: string | undefined,
  fit: number | undefined,
): Promise<Scene> {
  const standing = view?.show.includes("status")
    ? standingOf(map, scoreMap(map, evaluateInMemory(map, { root }).values), language)
    : undefined;
  const options = { view, language, standing, fit, footer: { source: map.file } };
  return pictureForm(view) === "network" ? layoutNetwork(map, options) : layoutMap(map, options);
}
