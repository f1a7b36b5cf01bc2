import { cascadeOf } from "../model/cascade.ts";
import type { StrategyMap, View } from "../model/model.ts";
import { cascadePart, shownObjectives } from "./cascade-part.ts";
import { MOST_OBJECTIVES } from "./options.ts";
import type { Scene } from "./scene.ts";
import { visiblePart } from "./visible.ts";

/**
 * Which layout draws a view: bands, a table, a cascade of maps, or a network for `kind: network` and for the paths to
 * or from an objective.
 */
export function pictureForm(view: View | undefined): Scene["form"] {
  if (view?.form === "cascade") return "cascade";
  if (view?.form === "scorecard" || view?.form === "matrix") return "table";
  return view !== undefined && (view.form === "network" || view.focus !== undefined) ? "network" : "map";
}

/** Why a picture is refused: the code, message and hint of a diagnostic at the map. */
export interface Refusal {
  readonly code: "layout-too-large";
  readonly message: string;
  readonly hint: string;
}

/** Asked before drawing: a picture of more than {@link MOST_OBJECTIVES} objectives helps nobody. `known` are the maps that a cascade may hold. */
export function tooLarge(
  map: StrategyMap,
  view?: View,
  known: readonly StrategyMap[] = [],
): Refusal | undefined {
  const count =
    pictureForm(view) === "cascade"
      ? shownObjectives(cascadePart(cascadeOf(map, known), { view }))
      : visiblePart(map, { view }).objectives.length;
  if (count <= MOST_OBJECTIVES) return undefined;
  return {
    code: "layout-too-large",
    message: `Map \`${map.id}\` shows ${count} objectives, more than the ${MOST_OBJECTIVES} that one picture can hold`,
    hint: "draw a part of it: a view with `only`, `themes`, `owners` or `focus`",
  };
}
