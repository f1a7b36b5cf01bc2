import type { ElkNode } from "elkjs";
import type { Cascade } from "../model/cascade.ts";
import { type BoxContent, placeContent } from "./box-content.ts";
import {
  BOX,
  barWidth,
  cascadeGraph,
  FRAME,
  type FrameHead,
  headHeight,
  LINK,
  TIE,
} from "./cascade-graph.ts";
import {
  type CascadePart,
  cascadePart,
  type FramePart,
  type ShownEnd,
  type ShownTie,
  shownObjectives,
} from "./cascade-part.ts";
import { arrange, wayOf } from "./elk.ts";
import { hueOf } from "./frames.ts";
import { MARGIN } from "./grid.ts";
import { contentCache } from "./layout-map.ts";
import { legendOf, type Wanted } from "./legend.ts";
import { labelText, withLabels } from "./link-labels.ts";
import type { LayoutOptions, Standing } from "./options.ts";
import { pictureWords } from "./picture-words.ts";
import { CORNER, sceneLink } from "./place-links.ts";
import type { Hue, Rectangle, Scene, SceneBox, SceneFrame, SceneLink, TextBlock } from "./scene.ts";
import { straightened } from "./straighten.ts";
import { drawingTop, surround } from "./surround.ts";
import { placeText, setText, textArea } from "./text-block.ts";
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
      const box = placeContent(objective, contents[at]![index]!, placeOf(BOX(at, index)), hue);
      const of = { file: frame.map.file, map: frame.map.id, objective: objective.id };
      return { ...box, id: frame.boxes[index]!, frame: frame.id, ...(frame.isOwn ? {} : { of }) };
    }),
  );
  const frames = part.frames.map((frame, at) =>
    sceneFrame(frame, heads[at]!, placeOf(FRAME(at)), barWidth(heads)),
  );
  const links = labelled(part, sceneLinks(part, drawn, top, language), boxes, frames, language);
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

/** Causes and effects of each map, then what ties the maps. */
function sceneLinks(
  { frames, ties }: CascadePart,
  drawn: ElkNode,
  top: number,
  language: string | undefined,
): readonly SceneLink[] {
  const edges = new Map(drawn.edges?.map((edge) => [edge.id, edge]));
  const way = (id: string) => straightened(wayOf(edges.get(id), MARGIN, top));
  return [
    ...frames.flatMap(({ visible, boxes }, frame) =>
      visible.links.map((each, index): SceneLink => {
        const link = sceneLink(visible, each, way(LINK(frame, index)));
        return {
          ...link,
          from: boxes[each.from]!,
          to: boxes[each.to]!,
          style: { ...link.style, quiet: true },
        };
      }),
    ),
    ...ties.map((each, index) => tieLink(each, way(TIE(index)), language)),
  ];
}

function tieLink(
  { tie, from, to }: ShownTie,
  points: SceneLink["points"],
  language: string | undefined,
): SceneLink {
  const words = pictureWords(language);
  const share = tie.share === undefined ? "" : `${words.colon}${shareText(tie.share)}`;
  return {
    kind: "link",
    from: from.id,
    to: to.id,
    style: { effect: "positive", strength: "moderate", feedback: false, alignment: tie.kind },
    points,
    radius: CORNER,
    description: `${endText(from)} ${words.alignment[tie.kind]} ${endText(to)}${share}`,
  };
}

/** `Group map · Grow income`, or the map alone. */
function endText({ frame, objective }: ShownEnd): string {
  const map = labelOf(frame.visible, frame.map);
  return objective === undefined ? map : `${map} · ${labelOf(frame.visible, objective)}`;
}

function shareText(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}

/** Shares on the alignments, and on other links what the view asks for. */
function labelled(
  { frames, ties }: CascadePart,
  links: readonly SceneLink[],
  boxes: readonly SceneBox[],
  shown: readonly SceneFrame[],
  language: string | undefined,
): readonly SceneLink[] {
  const texts = [
    ...frames.flatMap(({ visible }) =>
      visible.links.map(({ link }) => labelText(link, visible.show, language)),
    ),
    ...ties.map(({ tie }) => (tie.share === undefined ? "" : shareText(tie.share))),
  ];
  const titles = shown.flatMap(({ title, owner }) => [title, ...(owner === undefined ? [] : [owner])]);
  return withLabels(links, texts, [...boxes.map(({ area }) => area), ...titles.map(areaOf)]);
}

function areaOf(text: TextBlock): Rectangle {
  const { x0, x1, y0, y1 } = textArea(text);
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
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
