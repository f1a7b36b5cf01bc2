import type { Cascade, Tie, TieEnd } from "../model/cascade.ts";
import { headOf } from "../model/cascade.ts";
import type { Objective, Owner, StrategyMap, View } from "../model/model.ts";
import type { LayoutOptions } from "./options.ts";
import { narrowed, type Visible, visiblePart } from "./visible.ts";

/** What a view shows of a cascade: maps from the top down, each with a part of its own, and what ties them. */
export interface CascadePart {
  readonly frames: readonly FramePart[];
  readonly ties: readonly ShownTie[];
}

/** A map of the cascade as the picture has it. */
export interface FramePart {
  /** Its place among the maps of the cascade. */
  readonly place: number;
  readonly id: string;
  readonly map: StrategyMap;
  readonly visible: Visible;
  readonly isOwn: boolean;
  readonly head: Owner | undefined;
  /** Ids in the picture, of the visible objectives. */
  readonly boxes: readonly string[];
}

/** An alignment between frames or boxes of the picture, by their ids. */
export interface ShownTie {
  readonly tie: Tie;
  readonly from: ShownEnd;
  readonly to: ShownEnd;
}

export interface ShownEnd {
  readonly id: string;
  readonly frame: FramePart;
  /** Absent where the end is the map as a whole. */
  readonly objective?: Objective;
}

/**
 * Chooses what a picture shows of a cascade: the objectives that take part in the alignment, or all where the view
 * shows `objectives`; with a focus all that lead to it or come from it, across the maps. `only`, `themes` and `owners`
 * choose by id in every map. Maps that a choice leaves without any objective are left out.
 */
export function cascadePart(cascade: Cascade, options: LayoutOptions): CascadePart {
  const { maps, own, ties } = cascade;
  const { view } = options;
  const chosen = chosenObjectives(cascade, view);
  const language = visiblePart(maps[own]!, options).language;
  const visibles = maps.map((map, place) => {
    const whole = visiblePart(map, { language, view: partView(view) });
    return { ...narrowed(whole, ({ id }) => chosen(place, id)), language };
  });
  const isNarrowed =
    view !== undefined && [view.only, view.themes, view.owners, view.focus ?? []].flat().length > 0;
  const shown = visibles.flatMap((visible, place) =>
    isNarrowed && visible.objectives.length === 0 ? [] : [{ visible, place }],
  );
  const frames = named(shown, own);
  return { frames, ties: withoutRepeats(ties.flatMap((tie) => shownTie(tie, frames))) };
}

/** How many objectives the picture shows, of all its maps. */
export function shownObjectives({ frames }: CascadePart): number {
  return frames.reduce((sum, { boxes }) => sum + boxes.length, 0);
}

/** Which objectives of the map at a place the view asks for, as far as the alignment decides. */
function chosenObjectives(cascade: Cascade, view: View | undefined): (place: number, id: string) => boolean {
  if (view?.focus !== undefined) {
    const focused = focusedObjectives(cascade, view.focus);
    return (place, id) => focused.has(keyOf(place, id));
  }
  if (view?.show.includes("objectives")) return () => true;
  const ends = cascade.ties.flatMap(({ from, to }) => [from, to]);
  const tied = new Set(ends.map(({ map, objective }) => keyOf(map, objective ?? "")));
  return (place, id) => tied.has(keyOf(place, id));
}

/** The objective with all its causes or effects, through links (feedback apart) and alignments. */
function focusedObjectives(
  { maps, own, ties }: Cascade,
  { direction, of }: NonNullable<View["focus"]>,
): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  const lead = (cause: string, effect: string) => {
    const [near, far] = direction === "to" ? [effect, cause] : [cause, effect];
    const known = next.get(near);
    if (known === undefined) next.set(near, [far]);
    else known.push(far);
  };
  maps.forEach((map, place) => {
    for (const { from, to, feedback } of map.links) if (!feedback) lead(keyOf(place, from), keyOf(place, to));
  });
  for (const { from, to } of ties) {
    if (from.objective === undefined || to.objective === undefined) continue;
    lead(keyOf(from.map, from.objective), keyOf(to.map, to.objective));
  }
  const found = new Set([keyOf(own, of)]);
  for (const each of found) for (const far of next.get(each) ?? []) found.add(far);
  return found;
}

function keyOf(place: number, objective: string): string {
  return `${place} ${objective}`;
}

/** The view as it holds in each map: the focus is across maps, and boxes tell no measures unless they are asked for. */
function partView(view: View | undefined): View | undefined {
  if (view === undefined) return undefined;
  const { focus: _, ...rest } = view;
  return { ...rest, show: view.show.length === 0 ? ["objectives"] : view.show };
}

/** Ids in the picture: the own map's objectives keep theirs, others are written `map.objective`, none is there twice. */
function named(
  shown: readonly { readonly visible: Visible; readonly place: number }[],
  own: number,
): readonly FramePart[] {
  const taken = new Set<string>();
  const free = (wanted: string): string => {
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    taken.add(id);
    return id;
  };
  const ownObjectives = shown.find(({ place }) => place === own)?.visible.objectives ?? [];
  for (const { id } of ownObjectives) taken.add(id);
  return shown.map(({ visible, place }) => {
    const { map, objectives } = visible;
    const id = free(map.id);
    const isOwn = place === own;
    const boxes = objectives.map((each) => (isOwn ? each.id : free(`${id}.${each.id}`)));
    return { place, id, map, visible, isOwn, head: headOf(map), boxes };
  });
}

/** Nothing where an end is not in the picture, or a map is tied to itself as a whole. */
function shownTie(tie: Tie, frames: readonly FramePart[]): readonly ShownTie[] {
  const [from, to] = [shownEnd(tie.from, frames), shownEnd(tie.to, frames)];
  if (from === undefined || to === undefined || from.id === to.id) return [];
  const isInside = from.frame === to.frame && (from.objective ?? to.objective) !== undefined;
  const isHalf = from.objective === undefined || to.objective === undefined;
  return isInside && isHalf ? [] : [{ tie, from, to }];
}

/** A map that cascades as a whole needs no arrow of its own where its objectives have theirs to the same map. */
function withoutRepeats(ties: readonly ShownTie[]): readonly ShownTie[] {
  const between = ({ from, to }: ShownTie) => `${from.frame.place} ${to.frame.place}`;
  const isWhole = ({ from, to }: ShownTie) => from.objective === undefined && to.objective === undefined;
  const fine = new Set(ties.filter((each) => !isWhole(each)).map(between));
  return ties.filter((each) => !isWhole(each) || each.tie.share !== undefined || !fine.has(between(each)));
}

function shownEnd({ map, objective }: TieEnd, frames: readonly FramePart[]): ShownEnd | undefined {
  const frame = frames.find(({ place }) => place === map);
  if (frame === undefined) return undefined;
  if (objective === undefined) return { id: frame.id, frame };
  const index = frame.visible.objectives.findIndex(({ id }) => id === objective);
  const id = frame.boxes[index];
  return id === undefined ? undefined : { id, frame, objective: frame.visible.objectives[index]! };
}
