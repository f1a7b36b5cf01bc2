import { describeLink } from "./describe-link.ts";
import type { Grid } from "./grid.ts";
import { draft, improveWays } from "./improve-ways.ts";
import { linkPaths } from "./link-paths.ts";
import { linkStyle } from "./link-style.ts";
import { chooseWays } from "./risers.ts";
import type { Point, SceneLink } from "./scene.ts";
import type { Stack } from "./stack.ts";
import type { Visible, VisibleLink } from "./visible.ts";

/** Radius of the corners of a link. */
export const CORNER = 7;
const SIGN_FROM_TIP = 18;

/** Routes all links between boxes that stand where they stand. */
export function placeLinks(
  visible: Visible,
  grid: Grid,
  stack: Stack,
): { readonly links: readonly SceneLink[]; readonly paths: readonly (readonly Point[])[] } {
  const { ground, ways } = chooseWays(grid, visible.links);
  const { routes, x, tracks } = draft(ground, improveWays(ground, ways), "exact");
  const paths = linkPaths(grid, stack, visible.links, routes, x, tracks);
  const links = visible.links.map((each, index) => sceneLink(visible, each, paths[index] ?? []));
  return { links, paths };
}

/** A link as drawn along its points. */
export function sceneLink(visible: Visible, visibleLink: VisibleLink, points: readonly Point[]): SceneLink {
  const { link } = visibleLink;
  const style = linkStyle(link);
  return {
    kind: "link",
    from: link.from,
    to: link.to,
    style,
    points,
    radius: CORNER,
    ...(style.effect === "negative" && points.length > 1 ? { sign: signPlace(points) } : {}),
    description: describeLink(visible, visibleLink),
  };
}

/** On the line, just before the arrowhead where there is room, else in the middle of the longest piece. */
function signPlace(points: readonly Point[]): Point {
  const pieces = points.slice(1).map((to, index) => {
    const from = points[index]!;
    return { from, to, length: Math.abs(from.x - to.x) + Math.abs(from.y - to.y) };
  });
  const last = pieces.at(-1)!;
  const isLong = last.length >= SIGN_FROM_TIP + 9;
  const { from, to, length } = isLong
    ? last
    : pieces.reduce((best, each) => (each.length > best.length ? each : best));
  const share = isLong ? 1 - SIGN_FROM_TIP / length : 0.5;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
