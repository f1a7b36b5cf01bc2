import type { StrategyMap } from "../model/model.ts";
import { textIn } from "../model/model.ts";
import { type BoxContent, boxContent, placeContent } from "./box-content.ts";
import { chooseGrid, widthOf } from "./choose-grid.ts";
import { hueOf, sceneBands, sceneColumns } from "./frames.ts";
import { type Grid, MARGIN } from "./grid.ts";
import { bandsOf } from "./lanes.ts";
import { legend } from "./legend.ts";
import { type LayoutOptions, USUAL_ASPECT } from "./options.ts";
import { pictureWords } from "./picture-words.ts";
import { placeLinks } from "./place-links.ts";
import type { Scene, SceneBox } from "./scene.ts";
import type { Stack } from "./stack.ts";
import { placeText, setText, type TextStyle } from "./text-block.ts";
import { labelOf, type Visible, visiblePart } from "./visible.ts";

const TITLE: TextStyle = { role: "ink", size: 20, weight: "bold", leading: 26 };
const FOOTER: TextStyle = { role: "muted", size: 11, weight: "regular", leading: 15 };

/**
 * Draws a map with perspectives as bands: boxes on a grid that follows from the declarations alone, then links
 * through the gaps between them. At most {@link MOST_OBJECTIVES} objectives (see `tooLarge`).
 *
 *   visible part -> lanes -> grid and stack (no links) -> routes -> titles, legend, footer
 */
export function layoutMap(map: StrategyMap, options: LayoutOptions = {}): Scene {
  const visible = visiblePart(map, options);
  const contentOf = contentCache(visible, options);
  const {
    grid,
    heights,
    stack: usual,
  } = chooseGrid(
    bandsOf(visible),
    options.fit ?? USUAL_ASPECT,
    (objective, width) => contentOf(objective, width).height,
  );
  const { links, paths, stack } = placeLinks(visible, grid, heights, usual);
  const boxes = sceneBoxes(visible, grid, stack, contentOf);
  const width = widthOf(grid);
  const below = legend(boxes, links, visible.language, MARGIN, width - MARGIN, stack.bottom - 4);
  const footer = placeText(footerText(visible, options, width), "start", MARGIN, below.bottom + 5);
  return {
    kind: "scene",
    form: "map",
    id: map.id,
    ...(visible.language === undefined ? {} : { language: visible.language }),
    name: titleText(visible, options),
    width,
    height: Math.round(below.bottom + 5 + footer.lines.length * FOOTER.leading + 12),
    description: description(visible),
    title: placeText(setText(titleText(visible, options), width - 2 * MARGIN, TITLE), "start", MARGIN, 15),
    bands: sceneBands(visible, grid, stack),
    columns: sceneColumns(visible, grid, stack, paths),
    boxes,
    links,
    legend: below.entries,
    footer,
  };
}

/** Each content is broken into lines once for a width. */
function contentCache(
  visible: Visible,
  options: LayoutOptions,
): (objective: number, width: number) => BoxContent {
  const known = new Map<number, BoxContent>();
  return (objective, width) => {
    const key = width * 10_000 + objective;
    let content = known.get(key);
    if (content === undefined) {
      content = boxContent(visible, options, visible.objectives[objective]!, width);
      known.set(key, content);
    }
    return content;
  };
}

function sceneBoxes(
  visible: Visible,
  grid: Grid,
  stack: Stack,
  contentOf: (objective: number, width: number) => BoxContent,
): readonly SceneBox[] {
  return visible.objectives.map((objective, index) => {
    const { x0, x1, row } = grid.boxes[index]!;
    const { y, height } = stack.rows[row]!;
    const area = { x: x0, y, width: x1 - x0, height };
    return placeContent(objective, contentOf(index, x1 - x0), area, hueOf(grid.rows[row]?.band ?? 0));
  });
}

function titleText(visible: Visible, { view }: LayoutOptions): string {
  const title = labelOf(visible, visible.map);
  return view === undefined ? title : `${title} — ${textIn(view.label, visible.language)}`;
}

/** Period and source, on one line where they fit. */
function footerText(visible: Visible, { standing, footer }: LayoutOptions, width: number) {
  const words = pictureWords(visible.language);
  const parts = [
    standing === undefined ? undefined : `${words.period}${words.colon}${standing.period}`,
    `${words.source}${words.colon}${footer?.source ?? visible.map.file}`,
    footer?.text,
  ].filter((each) => each !== undefined);
  return setText(parts.join("   ·   "), width - 2 * MARGIN, FOOTER);
}

function description(visible: Visible): string {
  const bands = visible.perspectives.map((each) => labelOf(visible, each)).join(", ");
  return `${visible.objectives.length} objectives in ${visible.perspectives.length} perspectives (${bands}) and ${visible.links.length} cause-effect links`;
}
