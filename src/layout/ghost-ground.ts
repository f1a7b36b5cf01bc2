import { LEAST_BOX_HEIGHT } from "./box-content.ts";
import type { GhostPlace } from "./ghost-places.ts";
import type { Grid } from "./grid.ts";
import type { PlacedMap } from "./layout-map.ts";
import { FOOT_ROOM, HEAD_ROOM, type Stack } from "./stack.ts";

/** A row of boxes with room for ghosts: one of the map, or one that was made for them. */
export interface Level {
  readonly band: number;
  /** Row of the map's grid; absent where it was made for ghosts. */
  readonly row?: number;
  /** Indexes of boxes, in no order. */
  readonly boxes: number[];
  readonly y: number;
  readonly height: number;
}

const INSET = 6;

/** The rows of a map; a band that has lost all its objectives gets one. */
export function levelsOf({ grid, stack }: PlacedMap): Level[] {
  return stack.bands.flatMap(({ y0, y1 }, band): Level[] => {
    const own = grid.rows.flatMap((row, index) => {
      const { y, height } = stack.rows[index]!;
      return row.band === band ? [{ band, row: index, boxes: [...row.boxes], y, height }] : [];
    });
    if (own.length > 0) return own;
    const height = Math.max(LEAST_BOX_HEIGHT, y1 - y0 - 2 * INSET);
    return [{ band, boxes: [], y: (y0 + y1 - height) / 2, height }];
  });
}

/** The grid and the heights for links that no box of the map gives way to. */
export function groundOf(
  { grid, stack }: PlacedMap,
  levels: readonly Level[],
  ghosts: readonly GhostPlace[],
): { readonly grid: Grid; readonly stack: Stack } {
  const levelOf = (row: number) => levels.findIndex((each) => each.row === row);
  const boxes = [
    ...grid.boxes.map((box) => ({ ...box, row: levelOf(box.row) })),
    ...ghosts.map(({ level, x0, x1 }) => ({ row: level, x0, x1 })),
  ];
  const laneOf = ({ row }: Level) => (row === undefined ? -1 : grid.rows[row]!.lane);
  const topOf = (level: Level) => stack.lanes[laneOf(level)]?.y0 ?? level.y;
  const bottomOf = (level: Level) => stack.lanes[laneOf(level)]?.y1 ?? level.y + level.height;
  const gutter = (above: Level | undefined, below: Level | undefined) => {
    const follows =
      above === undefined ? below?.row === 0 : above.row !== undefined && below?.row === above.row + 1;
    if (follows) return stack.gutters[below!.row!]!;
    if (below === undefined && above?.row === stack.rows.length - 1) return stack.gutters.at(-1)!;
    const y0 = above === undefined ? topOf(below!) - HEAD_ROOM : bottomOf(above) + HEAD_ROOM;
    const y1 = below === undefined ? y0 + HEAD_ROOM : topOf(below) - FOOT_ROOM;
    return { y0: Math.min(y0, (y0 + y1) / 2), y1: Math.max(y1, (y0 + y1) / 2) };
  };
  return {
    grid: {
      ...grid,
      right: Math.max(grid.right, ...boxes.map(({ x1 }) => x1)),
      boxes,
      rows: levels.map((level) => ({
        band: level.band,
        lane: laneOf(level),
        boxes: [...level.boxes].sort((a, b) => boxes[a]!.x0 - boxes[b]!.x0),
      })),
      lanes: grid.lanes.map((lane) => ({
        ...lane,
        firstRow: levelOf(lane.firstRow),
        lastRow: levelOf(lane.lastRow),
      })),
    },
    stack: {
      ...stack,
      rows: levels,
      gutters: [...levels, undefined].map((below, index) => gutter(levels[index - 1], below)),
    },
  };
}
