import type { Point, Rectangle, Scene, SceneLink, TextBlock } from "../../src/layout/scene.ts";

export interface Piece {
  readonly a: Point;
  readonly b: Point;
}

export function pieces(link: SceneLink): readonly Piece[] {
  return link.points.slice(1).map((b, index) => ({ a: link.points[index]!, b }));
}

/** Places where drawn lines of different links cross; links that run together cross others once. */
export function countCrossings(scene: Scene): number {
  const vertical: { x: number; y0: number; y1: number }[] = [];
  const horizontal: { y: number; x0: number; x1: number }[] = [];
  for (const link of scene.links) {
    for (const { a, b } of pieces(link)) {
      if (Math.abs(a.x - b.x) < 0.01)
        vertical.push({ x: a.x, y0: Math.min(a.y, b.y), y1: Math.max(a.y, b.y) });
      else horizontal.push({ y: a.y, x0: Math.min(a.x, b.x), x1: Math.max(a.x, b.x) });
    }
  }
  const places = new Set<string>();
  for (const v of vertical) {
    for (const h of horizontal) {
      const crosses = v.x > h.x0 + 0.5 && v.x < h.x1 - 0.5 && h.y > v.y0 + 0.5 && h.y < v.y1 - 0.5;
      if (crosses) places.add(`${v.x.toFixed(1)} ${h.y.toFixed(1)}`);
    }
  }
  return places.size - sharedPlaces(scene);
}

/** Links that join another of the same effect touch it; they do not cross it. */
function sharedPlaces(scene: Scene): number {
  const places = new Set<string>();
  for (const one of scene.links) {
    for (const other of scene.links) {
      if (one === other || one.to !== other.to) continue;
      for (const { a, b } of pieces(one)) {
        if (Math.abs(a.x - b.x) >= 0.01) continue;
        for (const { a: c, b: d } of pieces(other)) {
          const touches =
            Math.abs(c.y - d.y) < 0.01 &&
            a.x > Math.min(c.x, d.x) + 0.5 &&
            a.x < Math.max(c.x, d.x) - 0.5 &&
            c.y > Math.min(a.y, b.y) + 0.5 &&
            c.y < Math.max(a.y, b.y) - 0.5;
          if (touches && isJoin(one, other, { x: a.x, y: c.y }))
            places.add(`${a.x.toFixed(1)} ${c.y.toFixed(1)}`);
        }
      }
    }
  }
  return places.size;
}

function isJoin(one: SceneLink, other: SceneLink, place: Point): boolean {
  const end = one.points.at(-1)!;
  const otherEnd = other.points.at(-1)!;
  return Math.abs(end.x - otherEnd.x) < 0.01 && Math.abs(end.x - place.x) < 0.01;
}

export function countBends(scene: Scene): number {
  const corners = new Set<string>();
  for (const link of scene.links) {
    for (const { x, y } of link.points.slice(1, -1))
      corners.add(`${link.to} ${x.toFixed(1)} ${y.toFixed(1)}`);
  }
  return corners.size;
}

/** Bends as if no link shared a piece with another. */
export function countAllBends(scene: Scene): number {
  return scene.links.reduce((sum, link) => sum + Math.max(0, link.points.length - 2), 0);
}

/** Links that run through the inside of a box that is not theirs, or through their own. */
export function linksThroughBoxes(scene: Scene): readonly string[] {
  const areas = scene.boxes.map((box) => ({ name: box.id, area: box.area }));
  return linksThrough(scene, areas, 0.5);
}

export function linksThroughTitles(scene: Scene): readonly string[] {
  const titles = [...scene.columns, ...scene.bands].filter(({ title }) => title.lines.length > 0);
  return linksThrough(
    scene,
    titles.map(({ id, title }) => ({ name: id, area: textRectangle(title) })),
    0,
  );
}

function linksThrough(
  scene: Scene,
  areas: readonly { readonly name: string; readonly area: Rectangle }[],
  inset: number,
): readonly string[] {
  return scene.links.flatMap((link) =>
    areas
      .filter(({ area }) =>
        pieces(link).some(
          ({ a, b }) =>
            Math.max(a.x, b.x) > area.x + inset &&
            Math.min(a.x, b.x) < area.x + area.width - inset &&
            Math.max(a.y, b.y) > area.y + inset &&
            Math.min(a.y, b.y) < area.y + area.height - inset,
        ),
      )
      .map(({ name }) => `${link.from} -> ${link.to} through ${name}`),
  );
}

export function textRectangle(block: TextBlock): Rectangle {
  const shift = { start: 0, middle: 0.5, end: 1 }[block.anchor];
  const x0 = Math.min(...block.lines.map((line) => line.x - line.width * shift));
  const x1 = Math.max(...block.lines.map((line) => line.x + line.width * (1 - shift)));
  const y0 = Math.min(...block.lines.map((line) => line.y)) - block.size * 0.75;
  const y1 = Math.max(...block.lines.map((line) => line.y)) + block.size * 0.22;
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

/** Whether two areas overlap by more than a length; below zero: whether they come closer than that. */
export function overlap(a: Rectangle, b: Rectangle, by: number): boolean {
  return (
    a.x + a.width > b.x + by &&
    b.x + b.width > a.x + by &&
    a.y + a.height > b.y + by &&
    b.y + b.height > a.y + by
  );
}
