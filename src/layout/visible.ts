import type {
  Link,
  Measure,
  Objective,
  Perspective,
  Shown,
  StrategyMap,
  Theme,
  View,
} from "../model/model.ts";
import { textIn } from "../model/model.ts";
import type { LayoutOptions } from "./options.ts";

/** The part of a map that a view shows, still in source order. */
export interface Visible {
  readonly map: StrategyMap;
  readonly language: string | undefined;
  readonly show: ReadonlySet<Shown>;
  readonly perspectives: readonly Perspective[];
  readonly objectives: readonly Objective[];
  /** All measures of the map, by id. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** Those that some visible objective has. */
  readonly themes: readonly Theme[];
  /** Between visible objectives, without repetition, ordered by their ends: the order of the source has no say. */
  readonly links: readonly VisibleLink[];
}

export interface VisibleLink {
  readonly link: Link;
  /** Indexes into the visible objectives. */
  readonly from: number;
  readonly to: number;
}

/** Chooses what a picture shows. A view without `show` shows measures, and the status where there is one. */
export function visiblePart(map: StrategyMap, options: LayoutOptions): Visible {
  const { view, standing } = options;
  const shown = view === undefined || view.show.length === 0 ? usualShow(standing !== undefined) : view.show;
  const perspectives = map.perspectives.filter((each) => isChosen(view?.only, each.id));
  const inside = new Set(perspectives.map((each) => each.id));
  const focused = view?.focus === undefined ? undefined : pathObjectives(map, view.focus);
  const objectives = map.objectives.filter(
    (each) => inside.has(each.perspective) && isInView(each, view) && (focused?.has(each.id) ?? true),
  );
  const used = new Set(objectives.flatMap((each) => each.themes));
  return {
    map,
    language: options.language ?? view?.language ?? ownLanguage(map),
    show: new Set(shown),
    perspectives,
    objectives,
    measures: new Map(map.measures.map((each) => [each.id, each])),
    themes: map.themes.filter((each) => used.has(each.id)),
    links: linksAmong(map.links, objectives),
  };
}

/** Less of a visible part: only some of its objectives, and the links between them. */
export function narrowed(visible: Visible, keeps: (objective: Objective) => boolean): Visible {
  const objectives = visible.objectives.filter(keeps);
  return { ...visible, objectives, links: linksAmong(visible.map.links, objectives) };
}

function usualShow(hasStanding: boolean): readonly Shown[] {
  return hasStanding ? ["measures", "status"] : ["measures"];
}

function isChosen(chosen: readonly string[] | undefined, id: string): boolean {
  return chosen === undefined || chosen.length === 0 || chosen.includes(id);
}

/** A view by themes keeps what belongs to no theme; a view by owners keeps only what they own. */
function isInView(objective: Objective, view: View | undefined): boolean {
  if (view === undefined) return true;
  if (view.themes.length > 0 && objective.themes.length > 0) {
    if (!objective.themes.some((theme) => view.themes.includes(theme))) return false;
  }
  if (view.owners.length === 0) return true;
  return objective.owner !== undefined && view.owners.includes(objective.owner);
}

/** The objective and all its causes (`path to`) or effects (`path from`), not going round feedback loops. */
export function pathObjectives(map: StrategyMap, focus: NonNullable<View["focus"]>): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const link of map.links) {
    if (link.feedback) continue;
    const [near, far] = focus.direction === "to" ? [link.to, link.from] : [link.from, link.to];
    const known = next.get(near);
    if (known === undefined) next.set(near, [far]);
    else known.push(far);
  }
  const found = new Set([focus.of]);
  for (const id of found) for (const far of next.get(id) ?? []) found.add(far);
  return found;
}

function linksAmong(links: readonly Link[], objectives: readonly Objective[]): readonly VisibleLink[] {
  const indexes = new Map(objectives.map((each, index) => [each.id, index]));
  const byEnds = new Map<number, VisibleLink>();
  for (const link of links) {
    const from = indexes.get(link.from);
    const to = indexes.get(link.to);
    if (from === undefined || to === undefined || from === to) continue;
    const key = from * objectives.length + to;
    if (!byEnds.has(key)) byEnds.set(key, { link, from, to });
  }
  return [...byEnds].sort(([a], [b]) => a - b).map(([, each]) => each);
}

/** A map that is written in Chinese gets Chinese words around it, whether or not it says so. */
function ownLanguage({ label }: StrategyMap): string | undefined {
  const isChinese =
    /\p{Script=Han}/u.test(label.text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(label.text);
  return isChinese ? "zh" : undefined;
}

/** The label of an element in the language of the picture. */
export function labelOf(visible: Visible, element: { readonly label: StrategyMap["label"] }): string {
  return textIn(element.label, visible.language);
}
