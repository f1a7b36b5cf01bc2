import type { Point } from "./scene.ts";

/** Jogs narrower than this are no turn that anybody would draw. */
const NARROWEST_JOG = 7;

/**
 * A way without the small jogs that a layout leaves where a link enters a frame: the upright pieces at both sides of
 * one become one piece. The piece that does not reach a box gives way, so that ends stay where they are, if it can.
 */
export function straightened(points: readonly Point[]): readonly Point[] {
  let way = points;
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
