import { standingOf } from "../../src/emit/standing.ts";
import { isTable, type TableView, viewContent } from "../../src/emit/view-table.ts";
import { evaluateInMemory } from "../../src/engine/memory.ts";
import { layoutCascade } from "../../src/layout/cascade.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { layoutTable, layoutTablePages } from "../../src/layout/layout-table.ts";
import { layoutNetwork } from "../../src/layout/network.ts";
import type { Standing } from "../../src/layout/options.ts";
import { pictureForm } from "../../src/layout/picture-form.ts";
import type { Scene } from "../../src/layout/scene.ts";
import type { TableContent } from "../../src/layout/table-content.ts";
import { cascadeOf } from "../../src/model/cascade.ts";
import type { StrategyMap, View } from "../../src/model/model.ts";
import { scoreMap } from "../../src/score/score-map.ts";
import type { Scorecard } from "../../src/score/scorecard.ts";
import { exampleMaps } from "./example-maps.ts";

/** One picture of an example, as `smap build` draws it. */
export interface ExamplePicture {
  /** Such as `examples/metro-bank/map.smap metro_bank, view board, zh`. */
  readonly name: string;
  readonly map: StrategyMap;
  readonly view: View | undefined;
  readonly language: string | undefined;
  /** Laid out; `fit` is width by height, such as 16 / 9. */
  readonly scene: (fit?: number) => Promise<Scene>;
  /** As slides of 16 : 9 have it: a long table takes several. */
  readonly slides: () => Promise<readonly Scene[]>;
}

/** What is drawn: a map or a view of it in a language, with the maps that it may be aligned with. */
interface Subject {
  readonly root: string;
  readonly known: readonly StrategyMap[];
  readonly map: StrategyMap;
  readonly view: View | undefined;
  readonly language: string | undefined;
}

const SLIDE = 16 / 9;

/** Every map of the examples and every view, as written and in each language that labels have; `root` is the project's folder. */
export function examplePictures(root: string): readonly ExamplePicture[] {
  const known = exampleMaps(root);
  return known.flatMap((map) =>
    [undefined, ...map.views].flatMap((view) =>
      languagesOf(map, view).map((language) => {
        const subject = { root, known, map, view, language };
        return {
          name: [
            `${map.file} ${map.id}`,
            ...(view ? [`view ${view.id}`] : []),
            ...(language ? [language] : []),
          ].join(", "),
          map,
          view,
          language,
          scene: (fit?: number) => sceneOf(subject, fit),
          slides: () => slidesOf(subject),
        };
      }),
    ),
  );
}

function languagesOf(map: StrategyMap, view: View | undefined): readonly (string | undefined)[] {
  if (view?.language !== undefined) return [view.language];
  const translations = map.objectives.flatMap(({ label }) => label.translations);
  return [undefined, ...new Set(translations.map(({ language }) => language))];
}

async function sceneOf(subject: Subject, fit: number | undefined): Promise<Scene> {
  const { map, view, known } = subject;
  const options = optionsOf(subject, fit);
  if (isTable(view)) return layoutTable(map, contentOf(subject, view), options);
  if (pictureForm(view) === "cascade") {
    const cascade = cascadeOf(map, known);
    return layoutCascade(cascade, {
      ...options,
      standings: cascade.maps.map((each) => standingIn(subject, each)),
    });
  }
  return pictureForm(view) === "network" ? layoutNetwork(map, options) : layoutMap(map, options);
}

async function slidesOf(subject: Subject): Promise<readonly Scene[]> {
  const { map, view } = subject;
  if (!isTable(view)) return [await sceneOf(subject, SLIDE)];
  return layoutTablePages(map, contentOf(subject, view), { ...optionsOf(subject, SLIDE), fit: SLIDE });
}

function optionsOf(subject: Subject, fit: number | undefined) {
  const { map, view, language } = subject;
  return { view, language, standing: standingIn(subject, map), fit, footer: { source: map.file } };
}

function contentOf(subject: Subject, view: TableView): TableContent {
  const { map, language } = subject;
  return viewContent(map, view, { language, scorecard: scorecardOf(subject, map) });
}

function standingIn(subject: Subject, map: StrategyMap): Standing | undefined {
  const scorecard = scorecardOf(subject, map);
  return scorecard === undefined ? undefined : standingOf(map, scorecard, subject.language);
}

/** How a map stands, where the view shows that. */
function scorecardOf({ root, view }: Subject, map: StrategyMap): Scorecard | undefined {
  const isJudged = view?.form === "scorecard" || view?.show.includes("status") === true;
  return isJudged ? scoreMap(map, evaluateInMemory(map, { root }).values) : undefined;
}
