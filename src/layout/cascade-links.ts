import type { ElkNode } from "elkjs";
import { linkId, tieId } from "./cascade-graph.ts";
import type { CascadePart, ShownEnd, ShownTie } from "./cascade-part.ts";
import { wayOf } from "./elk.ts";
import { MARGIN } from "./grid.ts";
import { labelText, withLabels } from "./link-labels.ts";
import { pictureWords } from "./picture-words.ts";
import { CORNER, sceneLink } from "./place-links.ts";
import type { Rectangle, SceneBox, SceneFrame, SceneLink, TextBlock } from "./scene.ts";
import { straightened } from "./straighten.ts";
import { textArea } from "./text-block.ts";
import { labelOf } from "./visible.ts";

/** What stands in the picture already, where labels of links must not. */
interface Placed {
  readonly boxes: readonly SceneBox[];
  readonly frames: readonly SceneFrame[];
  readonly language: string | undefined;
}

/** The links of a cascade with their labels, where ELK led them; the drawing begins at `top`. */
export function cascadeLinks(
  part: CascadePart,
  drawn: ElkNode,
  top: number,
  placed: Placed,
): readonly SceneLink[] {
  return labelled(part, sceneLinks(part, drawn, top, placed.language), placed);
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
        const link = sceneLink(visible, each, way(linkId(frame, index)));
        return {
          ...link,
          from: boxes[each.from]!,
          to: boxes[each.to]!,
          style: { ...link.style, quiet: true },
        };
      }),
    ),
    ...ties.map((each, index) => tieLink(each, way(tieId(index)), language)),
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
  { boxes, frames: shown, language }: Placed,
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
