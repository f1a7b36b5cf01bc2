import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "../../src/compile.ts";
import { standingOf } from "../../src/emit/standing.ts";
import { evaluateInMemory } from "../../src/engine/memory.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { layoutNetwork } from "../../src/layout/network.ts";
import { pictureForm } from "../../src/layout/picture-form.ts";
import type { Scene } from "../../src/layout/scene.ts";
import type { StrategyMap, View } from "../../src/model/model.ts";
import { scoreMap } from "../../src/score/score-map.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** One picture of an example, as `smap build` draws it. */
export interface ExamplePicture {
  /** Such as `examples/metro-bank/map.smap metro_bank, view board, zh`. */
  readonly name: string;
  readonly map: StrategyMap;
  readonly scene: () => Promise<Scene>;
}

/** Every map of the examples, and every view that is a picture, as written and in each language that labels have. */
export function examplePictures(): readonly ExamplePicture[] {
  return exampleMaps().flatMap((map) => {
    const views = map.views.filter(({ form }) => form === "map" || form === "network");
    return [undefined, ...views].flatMap((view) =>
      languagesOf(map, view).map((language) => ({
        name: [
          `${map.file} ${map.id}`,
          ...(view ? [`view ${view.id}`] : []),
          ...(language ? [language] : []),
        ].join(", "),
        map,
        scene: () => sceneOf(map, view, language),
      })),
    );
  });
}

/** A file's own maps: those that it imports stand in the list once, by their own file. */
function exampleMaps(): readonly StrategyMap[] {
  const files = readdirSync(path.join(root, "examples"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".smap"))
    .map((file) => `examples/${file.split(path.sep).join("/")}`)
    .sort();
  return files.flatMap((file) => compile([file], { read }).maps.filter((map) => map.file === file));
}

function read(name: string) {
  const file = path.join(root, name);
  return existsSync(file)
    ? { kind: "text" as const, text: readFileSync(file, "utf8") }
    : { kind: "missing" as const };
}

function languagesOf(map: StrategyMap, view: View | undefined): readonly (string | undefined)[] {
  if (view?.language !== undefined) return [view.language];
  const translations = map.objectives.flatMap(({ label }) => label.translations);
  return [undefined, ...new Set(translations.map(({ language }) => language))];
}

async function sceneOf(
  map: StrategyMap,
  view: View | undefined,
  language: string | undefined,
): Promise<Scene> {
  const standing = view?.show.includes("status")
    ? standingOf(map, scoreMap(map, evaluateInMemory(map, { root }).values), language)
    : undefined;
  const options = { view, language, standing, footer: { source: map.file } };
  return pictureForm(view) === "network" ? layoutNetwork(map, options) : layoutMap(map, options);
}
