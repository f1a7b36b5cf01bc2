import {
  isTable,
  layoutMap,
  layoutTable,
  layoutTablePages,
  pictureForm,
  type Scene,
  type Scorecard,
  standingOf,
  viewContent,
} from "../index.ts";
import { drawCascade } from "./draw-cascade.ts";
import { drawNetwork } from "./draw-network.ts";
import type { OutputJob } from "./outputs.ts";

/** The map, or its view, laid out; undefined where it cannot be drawn, which is then reported. */
export async function sceneOf(job: OutputJob): Promise<Scene | undefined> {
  const { map, view, language, report } = job;
  const shown = await shownStanding(job);
  if (shown === undefined) return undefined;
  const choices = layoutChoices(job, shown);
  if (isTable(view)) return layoutTable(map, viewContent(map, view, { language, ...shown }), choices);
  if (pictureForm(view) === "cascade") return drawCascade(job, choices);
  return pictureForm(view) === "network"
    ? drawNetwork({ kind: "network", map, options: choices }, report)
    : layoutMap(map, choices);
}

/** A table on pages of the shape `fit`, anything else as one; none where it cannot be drawn, which is then reported. */
export async function pagesOf(job: OutputJob, fit: number): Promise<readonly Scene[]> {
  const { map, view, language } = job;
  if (!isTable(view)) return [(await sceneOf(job)) ?? []].flat();
  const shown = await shownStanding(job);
  if (shown === undefined) return [];
  const content = viewContent(map, view, { language, ...shown });
  return layoutTablePages(map, content, { ...layoutChoices(job, shown), fit });
}

/** How things stand, where that is shown. */
export interface Shown {
  readonly scorecard?: Scorecard | undefined;
}

/**
 * A view shows how things stand where it asks for the status or is a scorecard; a map without view shows the strategy
 * alone. Undefined where the map cannot be evaluated.
 */
export async function shownStanding({ view, scorecard }: OutputJob): Promise<Shown | undefined> {
  const isAsked = view?.form === "scorecard" || view?.show.includes("status") === true;
  if (!isAsked) return {};
  const scored = await scorecard();
  return scored === undefined ? undefined : { scorecard: scored };
}

function layoutChoices({ map, view, language, fit }: OutputJob, { scorecard }: Shown) {
  const shown = language ?? view?.language;
  const standing = scorecard === undefined ? undefined : standingOf(map, scorecard, shown);
  return { view, language: shown, standing, fit, footer: { source: map.file } };
}
