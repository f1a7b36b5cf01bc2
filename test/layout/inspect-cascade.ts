import type { Point, Rectangle, Scene, SceneLink, TextBlock } from "../../src/layout/scene.ts";
import { linksThroughBoxes, pieces, textRectangle } from "./inspect-scene.ts";

/** What is wrong with a drawn cascade, in words. */
export function faultsOf(scene: Scene): readonly string[] {
  const frames = scene.frames ?? [];
  const byId = new Map([...frames, ...scene.boxes].map((each) => [each.id, each.area]));
  const frameOf = new Map(frames.map((frame) => [frame.id, frame]));
  return [
    ...overlaps(frames.map(({ id, area }) => ({ id, area }))),
    ...overlaps(scene.boxes.map(({ id, area }) => ({ id, area }))),
    ...scene.boxes.flatMap(({ id, area, frame }) => {
      const around = frameOf.get(frame ?? "");
      if (around === undefined) return [`${id} stands in no frame`];
      const left = around.bar.x + around.bar.width;
      const room = { ...around.area, x: left, width: around.area.x + around.area.width - left };
      return holds(room, area) ? [] : [`${id} leaves its frame ${around.id}`];
    }),
    ...frames.flatMap(({ id, bar, title, owner }) =>
      [title, owner].flatMap((text) =>
        text === undefined || holds(bar, areaOf(text)) ? [] : [`the title of ${id} leaves its bar`],
      ),
    ),
    ...scene.links.flatMap((link) => ends(link, byId)),
    ...scene.links.flatMap((link) =>
      frames.flatMap(({ id, bar }) =>
        pieces(link).some(({ a, b }) => runsThrough(a, b, bar))
          ? [`${nameOf(link)} through the bar of ${id}`]
          : [],
      ),
    ),
    ...linksThroughBoxes(scene),
    ...scene.links.flatMap((link) =>
      pieces(link).every(({ a, b }) => Math.abs(a.x - b.x) < 0.01 || Math.abs(a.y - b.y) < 0.01)
        ? []
        : [`${nameOf(link)} is slanted`],
    ),
    ...[...frames.map(({ area }) => area), ...scene.boxes.map(({ area }) => area)].flatMap((area) =>
      holds({ x: 0, y: 0, width: scene.width, height: scene.height }, area)
        ? []
        : ["something leaves the picture"],
    ),
  ];
}

/** Both ends of a link lie on the edges of what it ties. */
function ends(link: SceneLink, areas: ReadonlyMap<string, Rectangle>): readonly string[] {
  const [first, last] = [link.points[0], link.points.at(-1)];
  const [from, to] = [areas.get(link.from), areas.get(link.to)];
  if (first === undefined || last === undefined) return [`${nameOf(link)} has no way`];
  if (from === undefined || to === undefined) return [`${nameOf(link)} ties what is not there`];
  return [
    ...(isOnEdge(first, from) ? [] : [`${nameOf(link)} does not begin at its box`]),
    ...(isOnEdge(last, to) ? [] : [`${nameOf(link)} does not end at its box`]),
  ];
}

function isOnEdge({ x, y }: Point, { x: left, y: top, width, height }: Rectangle): boolean {
  const isWithin = x >= left - 0.5 && x <= left + width + 0.5 && y >= top - 0.5 && y <= top + height + 0.5;
  const near = [x - left, x - left - width, y - top, y - top - height].map(Math.abs);
  return isWithin && Math.min(...near) < 0.5;
}

function overlaps(things: readonly { readonly id: string; readonly area: Rectangle }[]): readonly string[] {
  return things.flatMap((one, index) =>
    things.slice(index + 1).flatMap((other) => {
      const [a, b] = [one.area, other.area];
      const isApart =
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      return isApart ? [] : [`${one.id} overlaps ${other.id}`];
    }),
  );
}

function holds(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x - 0.01 &&
    inner.y >= outer.y - 0.01 &&
    inner.x + inner.width <= outer.x + outer.width + 0.01 &&
    inner.y + inner.height <= outer.y + outer.height + 0.01
  );
}

function runsThrough(a: Point, b: Point, { x, y, width, height }: Rectangle): boolean {
  return (
    Math.max(a.x, b.x) > x + 0.5 &&
    Math.min(a.x, b.x) < x + width - 0.5 &&
    Math.max(a.y, b.y) > y + 0.5 &&
    Math.min(a.y, b.y) < y + height - 0.5
  );
}

function areaOf(text: TextBlock): Rectangle {
  return textRectangle(text);
}

function nameOf({ from, to }: SceneLink): string {
  return `${from} -> ${to}`;
}
