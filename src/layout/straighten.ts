import type { Point } from "./scene.ts";

/** Jogs narrower than this are no turn that anybody would draw. */
const NARROWEST_JOG = 7;

/**
 * A way without the small jogs that a layout leaves where a link enters a frame: the upright pieces at both sides of
 * one become one piece. The piece that does not reach a box gives way, so that ends stay where they are, if it can.
 */
export function straightened(points: readonly Point[]): readonly Point[] {
  let way = squared(points);
  for (let at = 1; at + 2 < way.length; ) {
    const [before, from, to, after] = way.slice(at - 1, at + 3) as [Point, Point, Point, Point];
    const isJog =
      Math.abs(from.y - to.y) < 0.01 &&
      Math.abs(from.x - to.x) < NARROWEST_JOG &&
      Math.abs(before.x - from.x) < 0.01 &&
      Math.abs(to.x - after.x) < 0.01;
    if (!isJog) {
      at += 1;
      continue;
    }
    const reachesEnd = at + 3 === way.length;
    const x = reachesEnd && at > 1 ? after.x : before.x;
    way = [...way.slice(0, at - 1), { x, y: before.y }, { x, y: after.y }, ...way.slice(at + 3)];
    at = Math.max(1, at - 1);
  }
  return way;
}

/** The same with every piece upright or level, and its turns alone: where a way enters a frame it is off by a little. */
function squared(points: readonly Point[]): readonly Point[] {
  const way: Point[] = [];
  for (const point of points) {
    const { x, y } = way.at(-1) ?? point;
    const isUpright = Math.abs(point.x - x) < 1;
    const isLevel = Math.abs(point.y - y) < 1;
    const middle = (y + point.y) / 2;
    if (!isUpright && !isLevel) way.push({ x, y: middle }, { x: point.x, y: middle });
    way.push({ x: isUpright ? x : point.x, y: isLevel ? y : point.y });
  }
  return way.filter((point, index) => {
    const [before, after] = [way[index - 1], way[index + 1]];
    if (before === undefined || after === undefined) return true;
    return !(before.x === point.x && point.x === after.x) && !(before.y === point.y && point.y === after.y);
  });
}
