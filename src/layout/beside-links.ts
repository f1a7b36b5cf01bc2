import type { Point, Rectangle } from "./scene.ts";

/** Closer than this, two lines along each other look like one. */
const APART = 9;
const STEP = 3;
const MOST_STEPS = 24;
/** Kept from boxes and titles; what meets a box may not go into it. */
const FROM_AREA = 5;
const INTO = -1;
/** Ports keep off the rounded corners of boxes. */
const FROM_CORNER = 12;

/** What is farther away than this plays no part, however a piece is moved. */
const REACH = MOST_STEPS * STEP + APART;

interface Piece {
  readonly from: Point;
  readonly to: Point;
}

interface DrawnPiece extends Piece {
  readonly area: Rectangle;
}

/**
 * The paths with their pieces moved aside where they would lie on lines that are drawn already or run through areas;
 * what they begin and end at stays. Paths run along the axes; `ends` are the boxes at both ends of each.
 */
export function besideLinks(
  paths: readonly (readonly Point[])[],
  ends: readonly (readonly [Rectangle, Rectangle])[],
  drawn: readonly (readonly Point[])[],
  areas: readonly Rectangle[],
): readonly (readonly Point[])[] {
  const pieces = drawn.flatMap(drawnPieces);
  return paths.map((path, index) => {
    const [start, end] = ends[index]!;
    const own = [start, end];
    let moved = [...path];
    for (let piece = 0; piece < path.length - 1; piece++) {
      const touched = [...(piece === 0 ? [start] : []), ...(piece === path.length - 2 ? [end] : [])];
      const dragged = piecesOf(moved.slice(Math.max(0, piece - 1), piece + 3));
      const along = { from: moved[piece]!, to: moved[piece + 1]! };
      moved = bestMove(moved, piece, {
        drawn: pieces.filter(({ area }) => crosses(along, area, REACH)),
        touched,
        own,
        strange: areas.filter(
          (area) => dragged.some((each) => crosses(each, area, REACH)) && !own.includes(area),
        ),
      });
    }
    pieces.push(...drawnPieces(moved));
    return moved;
  });
}

function piecesOf(points: readonly Point[]): readonly Piece[] {
  return points.slice(1).map((to, index) => ({ from: points[index]!, to }));
}

function drawnPieces(points: readonly Point[]): readonly DrawnPiece[] {
  return piecesOf(points).map(({ from, to }) => {
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    const area = { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
    return { from, to, area };
  });
}

/** What a piece must keep off where it may come to, and what it begins or ends at. */
interface Surroundings {
  readonly drawn: readonly Piece[];
  readonly touched: readonly Rectangle[];
  /** The boxes at the ends of the whole path. */
  readonly own: readonly Rectangle[];
  /** Other areas. */
  readonly strange: readonly Rectangle[];
}

function bestMove(path: readonly Point[], piece: number, around: Surroundings): Point[] {
  let best = [...path];
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= 2 * MOST_STEPS; step++) {
    const by = Math.ceil(step / 2) * STEP * (step % 2 === 0 ? 1 : -1);
    const moved = withMoved(path, piece, by);
    const cost = costOf(moved, piece, around) + Math.abs(by);
    if (cost < least) {
      least = cost;
      best = moved;
    }
    if (least <= Math.abs(by)) break;
  }
  return best;
}

function withMoved(path: readonly Point[], piece: number, by: number): Point[] {
  const isUpright = isVertical(path[piece]!, path[piece + 1]!);
  return path.map((point, index) => {
    if (index !== piece && index !== piece + 1) return point;
    return isUpright ? { ...point, x: point.x + by } : { ...point, y: point.y + by };
  });
}

function isVertical(from: Point, to: Point): boolean {
  return Math.abs(from.x - to.x) < 0.01;
}

const ALONG = 20;
const THROUGH = 1e5;
const OFF_PORT = 1e6;

/** What is wrong with a piece and those that it drags along: lengths that lie on others, areas that are run through. */
function costOf(
  path: readonly Point[],
  piece: number,
  { drawn, touched, own, strange }: Surroundings,
): number {
  const from = path[piece]!;
  const to = path[piece + 1]!;
  let cost = 0;
  for (const area of touched) if (!touches(from, to, area)) cost += OFF_PORT;
  for (const other of drawn) cost += ALONG * sharedLength({ from, to }, other);
  for (let index = Math.max(0, piece - 1); index < Math.min(path.length - 1, piece + 2); index++) {
    const each = { from: path[index]!, to: path[index + 1]! };
    for (const area of strange) if (crosses(each, area, FROM_AREA)) cost += THROUGH;
    for (const area of own) {
      const isApart = index === piece && !touched.includes(area);
      if (crosses(each, area, isApart ? FROM_AREA : INTO)) cost += THROUGH;
    }
  }
  return cost;
}

/** The side of the box that the piece meets goes on beside it. */
function touches(from: Point, to: Point, { x, y, width, height }: Rectangle): boolean {
  return isVertical(from, to)
    ? from.x >= x + FROM_CORNER && from.x <= x + width - FROM_CORNER
    : from.y >= y + FROM_CORNER && from.y <= y + height - FROM_CORNER;
}

function sharedLength(one: Piece, other: Piece): number {
  const upright = isVertical(one.from, one.to);
  if (upright !== isVertical(other.from, other.to)) return 0;
  const across = upright ? one.from.x - other.from.x : one.from.y - other.from.y;
  if (Math.abs(across) >= APART) return 0;
  const along = ({ from, to }: Piece) => (upright ? [from.y, to.y] : [from.x, to.x]).sort((a, b) => a - b);
  const [a0 = 0, a1 = 0] = along(one);
  const [b0 = 0, b1 = 0] = along(other);
  return Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));
}

/** Whether a piece comes closer to an area than `apart`, or farther into it where that is negative. */
function crosses({ from, to }: Piece, { x, y, width, height }: Rectangle, apart: number): boolean {
  return (
    Math.max(from.x, to.x) > x - apart &&
    Math.min(from.x, to.x) < x + width + apart &&
    Math.max(from.y, to.y) > y - apart &&
    Math.min(from.y, to.y) < y + height + apart
  );
}
