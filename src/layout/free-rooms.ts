import type { Objective } from "../model/model.ts";
import type { Gap } from "./gaps.ts";
import type { Level } from "./ghost-ground.ts";
import { FRAME_PAD } from "./grid.ts";
import type { PlacedMap } from "./layout-map.ts";

/** Kept free beside a box that is put between others, and beside a link. */
const FROM_BOX = 20;
const FROM_LINK = 14;

/**
 * Where the middle of a box of `width` may stand in a row: within the cell of its objective, where nothing is drawn,
 * as near to the right of `near` (a neighbour's right side; absent: the left end) as there is room; in the middle of a
 * room that takes but one. Undefined where the row has no such cell or no such room.
 */
export function freeRoom(
  map: PlacedMap,
  objective: Objective,
  level: Level,
  spans: readonly { readonly x0: number; readonly x1: number }[],
  { width, near }: { readonly width: number; readonly near: number | undefined },
): number | undefined {
  const cell = cellOf(map, objective, level);
  if (cell === undefined) return undefined;
  const walls = [
    ...level.boxes.map((box) => ({ lo: spans[box]!.x0 - FROM_BOX, hi: spans[box]!.x1 + FROM_BOX })),
    ...linksThrough(map, level),
    { lo: cell.hi, hi: cell.hi },
  ].sort((a, b) => a.lo - b.lo);
  const from = near ?? cell.lo;
  let best: Gap | undefined;
  let x = cell.lo;
  for (const { lo, hi } of walls) {
    const room = { lo: x, hi: Math.min(lo, cell.hi) };
    const isNearer = best === undefined || Math.abs(room.lo - from) < Math.abs(best.lo - from);
    if (room.hi - room.lo >= width && isNearer) best = room;
    x = Math.max(x, hi);
  }
  if (best === undefined) return undefined;
  const spare = best.hi - best.lo - width;
  return spare < width + FROM_BOX ? (best.lo + best.hi) / 2 : best.lo + FROM_BOX + width / 2;
}

/** The stretch of a row that belongs to the group or the first theme of an objective, or to those outside of any; a row made for ghosts is all theirs. */
function cellOf({ grid }: PlacedMap, { group, themes }: Objective, { row }: Level): Gap | undefined {
  const everywhere = { lo: grid.left, hi: grid.right };
  if (row === undefined) return everywhere;
  const lane = grid.lanes[grid.rows[row]!.lane]!;
  const { kind, columns, row: matrixRow } = lane.lane.lane;
  if (kind === "open") {
    return group === undefined && themes.length === 0 ? everywhere : undefined;
  }
  if (kind === "themes" && matrixRow?.id !== group) return undefined;
  const column = columns.findIndex(({ id }) => (kind === "groups" ? id === group : themes.includes(id)));
  const frame = lane.frames[column];
  return frame === undefined ? undefined : { lo: frame.x0 + FRAME_PAD, hi: frame.x1 - FRAME_PAD };
}

function linksThrough({ scene }: PlacedMap, { y, height }: Level): readonly Gap[] {
  return scene.links.flatMap(({ points }) =>
    points.slice(1).flatMap((to, index) => {
      const from = points[index]!;
      const isOutside = Math.max(from.y, to.y) <= y || Math.min(from.y, to.y) >= y + height;
      return isOutside
        ? []
        : [{ lo: Math.min(from.x, to.x) - FROM_LINK, hi: Math.max(from.x, to.x) + FROM_LINK }];
    }),
  );
}
