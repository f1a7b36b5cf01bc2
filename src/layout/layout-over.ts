import type { Objective, StrategyMap } from "../model/model.ts";
import { besideLinks } from "./beside-links.ts";
import { boxContent, placeContent } from "./box-content.ts";
import { hueOf } from "./frames.ts";
import { ghostBands } from "./ghost-bands.ts";
import { ghostFrames } from "./ghost-frames.ts";
import { groundOf, type Level, levelsOf } from "./ghost-ground.ts";
import { type GhostContent, type GhostPlace, placeBesideMap } from "./ghost-places.ts";
import { type Ghosts, ghostsBeyond } from "./ghosts.ts";
import { MARGIN, SIDE_ROOM } from "./grid.ts";
import { layoutMap, type PlacedMap, placeMap } from "./layout-map.ts";
import type { LayoutOptions } from "./options.ts";
import { placeLinks, sceneLink } from "./place-links.ts";
import type { LegendEntry, Rectangle, Scene, SceneBand, SceneBox, SceneLink, TextBlock } from "./scene.ts";
import { textArea } from "./text-block.ts";
import { type Visible, visiblePart } from "./visible.ts";

/**
 * The scene of a map, just as {@link layoutMap} makes it, and beside it what the map no longer has: `whole` is the
 * map with all that is gone from it, each where it was. Boxes that are gone stand in free rooms of their cells, else
 * at the side of their bands; bands that are gone, below all others. What the map has does not move for them.
 * Where a map has no objective left, all that it had is drawn as it was.
 */
export function layoutOver(map: StrategyMap, whole: StrategyMap, options: LayoutOptions = {}): Scene {
  const placed = placeMap(visiblePart(map, options), options);
  if (placed.visible.objectives.length === 0) return layoutMap(whole, options);
  const all = visiblePart(whole, options);
  const ghosts = ghostsBeyond(placed.visible, all);
  if (ghosts.beside.length + ghosts.bands.length + ghosts.links.length === 0) return placed.scene;
  return withGhosts(placed, ghosts, all, options);
}

function withGhosts(map: PlacedMap, ghosts: Ghosts, all: Visible, options: LayoutOptions): Scene {
  const { grid, scene } = map;
  const contentOf: GhostContent = (objective, width, says) =>
    boxContent(all, options, says === "all" ? objective : { ...objective, measures: [] }, width);
  const levels = levelsOf(map);
  const beside = placeBesideMap(map, ghosts.beside, levels, contentOf);
  const below = ghostBands(map, ghosts.bands, levels, grid.boxes.length + beside.length, contentOf);
  const places = [...beside, ...below.places];
  const boxes = goneObjectives(ghosts).map((objective, index): SceneBox => {
    const { level, x0, x1, content } = places[index]!;
    const { y, height, band } = levels[level]!;
    const area = { x: x0, y, width: x1 - x0, height: Math.max(height, content.height) };
    return placeContent(objective, content, area, hueOf(band));
  });
  const bands = [...scene.bands, ...below.bands];
  const links = goneLinks(map, ghosts, { levels, places, boxes, bands, all });
  const width = Math.max(scene.width, ...boxes.map(({ area }) => area.x + area.width + SIDE_ROOM + MARGIN));
  return {
    ...scene,
    width,
    height: scene.height + below.height,
    bands,
    columns: [
      ...scene.columns,
      ...ghostFrames(
        map,
        all,
        boxes,
        links.map(({ points }) => points),
      ),
    ],
    boxes: [...scene.boxes, ...boxes],
    links: [...scene.links, ...links],
    legend: scene.legend.map((entry) => loweredEntry(entry, below.height)),
    footer: lowered(scene.footer, below.height),
  };
}

/** What the routes of links that are gone follow from. */
interface Drawn {
  readonly levels: readonly Level[];
  readonly places: readonly GhostPlace[];
  readonly boxes: readonly SceneBox[];
  readonly bands: readonly SceneBand[];
  readonly all: Visible;
}

/** They are led among themselves alone, then aside from the links of the map, which stay as they are. */
function goneLinks(
  map: PlacedMap,
  ghosts: Ghosts,
  { levels, places, boxes, bands, all }: Drawn,
): readonly SceneLink[] {
  const { scene } = map;
  const { links } = ghosts;
  const ends: Visible = { ...all, objectives: [...map.visible.objectives, ...goneObjectives(ghosts)], links };
  const { grid, stack } = groundOf(map, levels, places);
  const routed = placeLinks(ends, grid, stack);
  const areas = [...scene.boxes, ...boxes].map(({ area }) => area);
  const titles = scene.columns.flatMap(({ title }) => (title.lines.length === 0 ? [] : [titleArea(title)]));
  const paths = besideLinks(
    routed.paths,
    links.map(({ from, to }) => [areas[from]!, areas[to]!]),
    scene.links.map(({ points }) => points),
    [...areas, ...titles, ...bands.map(({ bar }) => bar)],
  );
  return links.map((link, index) => sceneLink(ends, link, paths[index]!));
}

/** As they are numbered. */
function goneObjectives({ beside, bands }: Ghosts): readonly Objective[] {
  return [...beside.map(({ objective }) => objective), ...bands.flatMap(({ objectives }) => objectives)];
}

function titleArea(title: TextBlock): Rectangle {
  const { x0, x1, y0, y1 } = textArea(title);
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

function loweredEntry(entry: LegendEntry, by: number): LegendEntry {
  return { ...entry, area: { ...entry.area, y: entry.area.y + by }, label: lowered(entry.label, by) };
}

function lowered(text: TextBlock, by: number): TextBlock {
  return { ...text, lines: text.lines.map((line) => ({ ...line, y: line.y + by })) };
}
