import type { ElkNode } from "elkjs";
import type { Cascade } from "../model/cascade.ts";
import { type BoxContent, placeContent } from "./box-content.ts";
import { barWidth, boxId, cascadeGraph, type FrameHead, frameId, headHeight } from "./cascade-graph.ts";
import { cascadeLinks } from "./cascade-links.ts";
import { type CascadePart, cascadePart, type FramePart, shownObjectives } from "./cascade-part.ts";
import { arrange } from "./elk.ts";
import { hueOf } from "./frames.ts";
import { MARGIN } from "./grid.ts";
import { contentCache } from "./layout-map.ts";
import { legendOf, type Wanted } from "./legend.ts";
import type { LayoutOptions, Standing } from "./options.ts";
import { pictureWords } from "./picture-words.ts";
import type { Hue, Rectangle, Scene, SceneBox, SceneFrame } from "./scene.ts";
import { drawingTop, surround } from "./surround.ts";
import { placeText, setText } from "./text-block.ts";
import { FRAME_TITLE, SMALL } from "./text-styles.ts";
import { labelOf, visiblePart } from "./visible.ts";

const LEAST_WIDTH = 420;
const BOX_WIDTH = 216;
/** What most labels take on one line. */
const WIDE_BOX = 300;
/** Pictures of more objectives are laid out once. */
const MOST_TRIED = 60;
/** Widest that the texts of a frame's bar may be. */
const HEAD_WIDTH = 132;

export interface CascadeOptions extends LayoutOptions {
  /** How things stand with each map of the cascade, in its order; absent: the picture shows the strategy alone. */
  readonly standings?: readonly (Standing | undefined)[] | undefined;
}

/**
 * Draws maps that are aligned with each other, each in a frame with its name, what is carried on above what carries it
 * on. The alignment is what is seen first; links within a map are thin. The colour of a box tells its perspective,
 * which is the same in all maps that have one of its id.
 */
export async function layoutCascade(cascade: Cascade, options: CascadeOptions = {}): Promise<Scene> {
  const own = visiblePart(cascade.maps[cascade.own]!, options);
  const part = cascadePart(cascade, options);
  const { language } = own;
  const heads = part.frames.map(headOfFrame);
  const { drawn, contents } = await drawPart(part, heads, options);
  const width = Math.max(LEAST_WIDTH, Math.ceil(drawn.width ?? 0) + 2 * MARGIN);
  const top = drawingTop(own, options, width);
  const placeOf = areasIn(drawn, top);
  const hues = huesOf(part);
  const boxes = part.frames.flatMap((frame, at) =>
    frame.visible.objectives.map((objective, index): SceneBox => {
      const hue = hues.get(objective.perspective) ?? 0;
      const box = placeContent(objective, contents[at]![index]!, placeOf(boxId(at, index)), hue);
      const of = { file: frame.map.file, map: frame.map.id, objective: objective.id };
      return { ...box, id: frame.boxes[index]!, frame: frame.id, ...(frame.isOwn ? {} : { of }) };
    }),
  );
  const frames = part.frames.map((frame, at) =>
    sceneFrame(frame, heads[at]!, placeOf(frameId(at)), barWidth(heads)),
  );
  const links = cascadeLinks(part, drawn, top, { boxes, frames, language });
  const bottom = top + Math.ceil(drawn.height ?? 0) + MARGIN;
  const legend = [...legendOf(boxes, links, language), ...perspectivesShown(part, hues)];
  return {
    kind: "scene",
    form: "cascade",
    ...surround(own, options, legend, width, bottom),
    description: pictureWords(language).cascadeSummary(
      frames.map(({ name }) => name),
      boxes.length,
      part.ties.length,
    ),
    frames,
    bands: [],
    columns: [],
    boxes,
    links,
  };
}

interface Drawing {
  readonly drawn: ElkNode;
  /** What the boxes say, by frame. */
  readonly contents: readonly (readonly BoxContent[])[];
}

/**
 * Boxes of the usual width; where the picture is to have a shape, of the width that lets it be largest in that shape:
 * wider boxes have fewer lines.
 */
async function drawPart(
  part: CascadePart,
  heads: readonly FrameHead[],
  options: CascadeOptions,
): Promise<Drawing> {
  const { fit } = options;
  const draw = async (width: number): Promise<Drawing> => {
    const contents = part.frames.map(({ visible, place }) => {
      const contentOf = contentCache(visible, { ...options, standing: options.standings?.[place] });
      return visible.objectives.map((_, index) => contentOf(index, width));
    });
    const heights = contents.map((each) => each.map(({ height }) => height));
    return { drawn: await arrange(cascadeGraph(part, heads, heights, width)), contents };
  };
  const usual = await draw(BOX_WIDTH);
  if (fit === undefined || shownObjectives(part) > MOST_TRIED) return usual;
  const wide = await draw(WIDE_BOX);
  const size = ({ drawn: { width = 0, height = 0 } }: Drawing) => Math.max(width / fit, height);
  return size(wide) < size(usual) ? wide : usual;
}

/** The name of a map; below it who answers for all of it, where that is another name. */
function headOfFrame({ visible, map, head }: FramePart): FrameHead {
  const title = labelOf(visible, map);
  const owner = head === undefined ? title : labelOf(visible, head);
  return {
    title: setText(title, HEAD_WIDTH, FRAME_TITLE),
    owner: owner === title ? undefined : setText(owner, HEAD_WIDTH, SMALL),
  };
}

/** Where the nodes of ELK's drawing lie in the picture. */
function areasIn(drawn: ElkNode, top: number): (id: string) => Rectangle {
  const nodes = (drawn.children ?? []).flatMap((frame) => [frame, ...(frame.children ?? [])]);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (id) => {
    const { x = 0, y = 0, width = 0, height = 0 } = byId.get(id) ?? {};
    return { x: x + MARGIN, y: y + top, width, height };
  };
}

function sceneFrame(
  { id, map, visible }: FramePart,
  { title, owner }: FrameHead,
  area: Rectangle,
  bar: number,
): SceneFrame {
  const x = area.x + bar / 2;
  const y = area.y + (area.height - headHeight({ title, owner })) / 2;
  return {
    kind: "frame",
    id,
    name: labelOf(visible, map),
    ...(map.note === undefined ? {} : { note: map.note }),
    area,
    bar: { ...area, width: bar },
    title: placeText(title, "middle", x, y),
    ...(owner === undefined ? {} : { owner: placeText(owner, "middle", x, y + title.height + 4) }),
  };
}

/** Each perspective's colour, by id: the maps of a cascade mostly share their perspectives. */
function huesOf({ frames }: CascadePart): ReadonlyMap<string, Hue> {
  const ids = new Set(frames.flatMap(({ map }) => map.perspectives.map(({ id }) => id)));
  return new Map([...ids].map((id, index) => [id, hueOf(index)]));
}

/** Perspectives that boxes belong to; one that the maps name differently is told by all its names. */
function perspectivesShown({ frames }: CascadePart, hues: ReadonlyMap<string, Hue>): readonly Wanted[] {
  return [...hues].flatMap(([id, hue]): readonly Wanted[] => {
    const names = frames.flatMap(({ visible }) =>
      visible.objectives.some((each) => each.perspective === id)
        ? visible.perspectives.filter((each) => each.id === id).map((each) => labelOf(visible, each))
        : [],
    );
    if (names.length === 0) return [];
    return [{ sample: { kind: "perspective", hue }, text: [...new Set(names)].join(" / ") }];
  });
}
