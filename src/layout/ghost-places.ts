import type { Objective } from "../model/model.ts";
import type { BoxContent } from "./box-content.ts";
import { freeRoom } from "./free-rooms.ts";
import type { Level } from "./ghost-ground.ts";
import type { Ghost } from "./ghosts.ts";
import { SIDE_ROOM } from "./grid.ts";
import type { PlacedMap } from "./layout-map.ts";

/** Where a ghost stands, and what its box says there. */
export interface GhostPlace {
  /** Number of the level in their list. */
  readonly level: number;
  readonly x0: number;
  readonly x1: number;
  readonly content: BoxContent;
}

/** What the box of an objective says at a width: with its measures, or its label alone. */
export type GhostContent = (objective: Objective, width: number, says: "all" | "label") => BoxContent;

/** Between the bands and the ghosts at their side, and between boxes side by side. */
const BESIDE_BANDS = 36;
export const BETWEEN_GHOSTS = 40;

const USUAL_WIDTH = 228;
const WIDER = 28;
const MOST_WIDTH = 424;

/** Width of the boxes of a map, but for those that span columns. */
export function boxWidthOf({ grid }: PlacedMap): number {
  return grid.boxes.reduce((least, { x0, x1 }) => Math.min(least, x1 - x0), USUAL_WIDTH);
}

/**
 * Places ghosts whose band is still there: in a free room of the cell that they stood in, else at the side of the
 * band, as near as may be to the level of their neighbour. Adds each to its level, numbered on from the map's boxes.
 */
export function placeBesideMap(
  map: PlacedMap,
  ghosts: readonly Ghost[],
  levels: readonly Level[],
  contentOf: GhostContent,
): readonly GhostPlace[] {
  const width = boxWidthOf(map);
  const spans: { readonly x0: number; readonly x1: number }[] = [...map.grid.boxes];
  const bandOf = new Map(map.visible.perspectives.map(({ id }, band) => [id, band]));
  const homes = ghosts.map((ghost) => nearestLevels(levels, ghost, bandOf.get(ghost.objective.perspective)));
  const places: GhostPlace[] = [];
  const put = (ghost: number, place: GhostPlace) => {
    const box = map.grid.boxes.length + ghost;
    levels[place.level]!.boxes.push(box);
    spans[box] = place;
    places[ghost] = place;
  };

  const inside = (ghost: number): GhostPlace | undefined => {
    const { objective, neighbour } = ghosts[ghost]!;
    for (const level of homes[ghost]!) {
      const { height } = levels[level]!;
      const content = fitting(contentOf, objective, width, height);
      const isHome = neighbour !== undefined && levels[level]!.boxes.includes(neighbour);
      const near = isHome ? spans[neighbour]?.x1 : undefined;
      const middle = freeRoom(map, objective, levels[level]!, spans, { width, near });
      if (middle === undefined || content.height > height) continue;
      const x0 = Math.round(middle - width / 2);
      return { level, x0, x1: x0 + width, content };
    }
    return undefined;
  };

  for (const ghost of ghosts.keys()) {
    const place = inside(ghost);
    if (place !== undefined) put(ghost, place);
  }
  const aside = ghosts.flatMap(({ objective }, ghost) =>
    places[ghost] === undefined ? [{ objective, ghost, near: homes[ghost]! }] : [],
  );
  const sideWidth = widthFor(aside, width, levels, contentOf);
  const taken = levels.map(() => 0);
  for (const { objective, ghost, near } of aside) {
    const least = Math.min(...near.map((level) => taken[level]!));
    const level = near.find((each) => taken[each] === least)!;
    const column = taken[level]!++;
    const x0 = map.grid.right + SIDE_ROOM + BESIDE_BANDS + column * (sideWidth + BETWEEN_GHOSTS);
    const content = fitting(contentOf, objective, sideWidth, levels[level]!.height);
    put(ghost, { level, x0, x1: x0 + sideWidth, content });
  }
  return places;
}

/** The levels of a band, that of the neighbour first, then those nearest to it. */
function nearestLevels(
  levels: readonly Level[],
  { neighbour }: Ghost,
  band: number | undefined,
): readonly number[] {
  const own = levels.flatMap((level, index) => (level.band === band ? [index] : []));
  const home =
    own.find((index) => neighbour !== undefined && levels[index]!.boxes.includes(neighbour)) ?? own[0]!;
  return own.sort((a, b) => Math.abs(a - home) - Math.abs(b - home) || a - b);
}

/** All that the box said where the height takes it, else its label. */
function fitting(contentOf: GhostContent, objective: Objective, width: number, height: number): BoxContent {
  const all = contentOf(objective, width, "all");
  return all.height <= height ? all : contentOf(objective, width, "label");
}

/** The least width at which all labels fit on all levels where they may stand. */
function widthFor(
  aside: readonly { readonly objective: Objective; readonly near: readonly number[] }[],
  usual: number,
  levels: readonly Level[],
  contentOf: GhostContent,
): number {
  const fits = (width: number) =>
    aside.every(({ objective, near }) => {
      const { height } = contentOf(objective, width, "label");
      return near.every((level) => height <= levels[level]!.height);
    });
  let width = usual;
  while (width < MOST_WIDTH && !fits(width)) width += WIDER;
  return width;
}
