import { textIn } from "../model/model.ts";
import type { Grid } from "./grid.ts";
import { linkPaths } from "./link-paths.ts";
import { linkStyle } from "./link-style.ts";
import { pictureWords } from "./picture-words.ts";
import { chooseRisers } from "./risers.ts";
import type { Point, SceneLink } from "./scene.ts";
import { settle } from "./settle.ts";
import { shareHeads } from "./share-heads.ts";
import { type Stack, stackOf } from "./stack.ts";
import { layTracks } from "./tracks.ts";
import { labelOf, type Visible, type VisibleLink } from "./visible.ts";

const CORNER = 7;

/** Routes all links between boxes that stand where they stand. */
export function placeLinks(
  visible: Visible,
  grid: Grid,
  heights: readonly number[],
  usual: Stack,
): {
  readonly links: readonly SceneLink[];
  readonly paths: readonly (readonly Point[])[];
  readonly stack: Stack;
} {
  const { routes: apart, risers } = chooseRisers(grid, visible.links);
  const routes = shareHeads(grid, visible.links, apart, risers);
  const x = settle(risers, routes);
  const tracks = layTracks(grid.rows.length + 1, risers, routes, x);
  const stack = usual.rows.length === 0 ? usual : stackOf(grid, heights, tracks.counts);
  const paths = linkPaths(grid, stack, visible.links, routes, x, tracks);
  const links = visible.links.map((each, index) => sceneLink(visible, each, paths[index] ?? []));
  return { links, paths, stack };
}

function sceneLink(visible: Visible, { link, from, to }: VisibleLink, points: readonly Point[]): SceneLink {
  const style = linkStyle(link);
  const end = points.at(-1);
  const before = points.at(-2);
  return {
    kind: "link",
    from: link.from,
    to: link.to,
    style,
    points,
    radius: CORNER,
    ...(style.effect === "negative" && end !== undefined && before !== undefined
      ? { sign: signPlace(before, end) }
      : {}),
    description: describe(visible, link, from, to),
  };
}

/** Beside the arrowhead, off the line. */
function signPlace(before: Point, end: Point): Point {
  if (Math.abs(before.x - end.x) < 0.01) return { x: end.x + 9, y: end.y + Math.sign(before.y - end.y) * 11 };
  return { x: end.x + Math.sign(before.x - end.x) * 12, y: end.y - 9 };
}

function describe(visible: Visible, link: VisibleLink["link"], from: number, to: number): string {
  const words = pictureWords(visible.language);
  const label = (index: number) => labelOf(visible, visible.objectives[index]!);
  const verb = link.effect === "negative" ? words.negative : words.positive;
  const why = link.because === undefined ? "" : `${words.colon}${textIn(link.because, visible.language)}`;
  return `${label(from)} ${verb} ${label(to)}${why}`;
}
