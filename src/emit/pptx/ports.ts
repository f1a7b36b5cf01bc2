import type { Point, Rectangle, Scene } from "../../layout/scene.ts";

/** Sides of a box in the order of the sites that PowerPoint's own boxes have: top, left, bottom, right. */
export type Side = 0 | 1 | 2 | 3;

/** A place on a box's edge that connectors hold on to: how far along its side, 0 at the left or top, 1 at the end. */
export interface Port {
  readonly side: Side;
  readonly share: number;
}

/** The ports of a box beyond the middles of its sides, and the site of each end of the links at it. */
export interface BoxPorts {
  readonly ports: readonly Port[];
  /** The site for a link's end: 0 to 3 are the middles of the sides, what follows are `ports`. */
  readonly siteAt: (end: Point, next: Point) => number;
}

/** The ports of every box, and of every frame of a cascade: links keep their places at it also when it is moved. */
export function portsOf(scene: Scene): ReadonlyMap<string, BoxPorts> {
  const shapes = [...(scene.frames ?? []), ...scene.boxes];
  const areas = new Map(shapes.map(({ id, area }) => [id, area]));
  const found = new Map(shapes.map(({ id }) => [id, [] as Port[]]));
  for (const { from, to, points } of scene.links) {
    const [first, second] = points;
    const [last, before] = [points.at(-1), points.at(-2)];
    if (first === undefined || second === undefined || last === undefined || before === undefined) continue;
    note(from, first, second);
    note(to, last, before);
  }
  return new Map(
    shapes.map(({ id, area }) => {
      const ports = found.get(id) ?? [];
      return [id, { ports, siteAt: (end, next) => siteAt(area, ports, end, next) }];
    }),
  );

  function note(id: string, end: Point, next: Point): void {
    const area = areas.get(id);
    const known = found.get(id);
    if (area === undefined || known === undefined) return;
    const port = portAt(area, end, next);
    if (!isMiddle(port) && !known.some((each) => isSame(each, port))) known.push(port);
  }
}

function siteAt(area: Rectangle, ports: readonly Port[], end: Point, next: Point): number {
  const port = portAt(area, end, next);
  return isMiddle(port) ? port.side : 4 + ports.findIndex((each) => isSame(each, port));
}

function portAt(area: Rectangle, end: Point, next: Point): Port {
  const isSideways = Math.abs(next.x - end.x) > Math.abs(next.y - end.y);
  if (isSideways) return { side: next.x < end.x ? 1 : 3, share: (end.y - area.y) / area.height };
  return { side: next.y < end.y ? 0 : 2, share: (end.x - area.x) / area.width };
}

function isMiddle({ share }: Port): boolean {
  return Math.abs(share - 0.5) < 0.002;
}

function isSame(one: Port, other: Port): boolean {
  return one.side === other.side && Math.abs(one.share - other.share) < 0.002;
}

const ANGLES = [16_200_000, 10_800_000, 5_400_000, 0] as const;

/** Size of a box and radius of its corners in EMU. */
export interface BoxSize {
  readonly width: number;
  readonly height: number;
  readonly corner: number;
}

/**
 * A rounded box with sites of its own, the middles of the sides first, then the ports; all follow when it is resized.
 * Written as PowerPoint itself writes free forms, which other programs read best.
 */
export function boxWithPorts(ports: readonly Port[], { width, height, corner }: BoxSize): string {
  const middles = ([0, 1, 2, 3] as const).map((side): Port => ({ side, share: 0.5 }));
  const sites = [...middles, ...ports].map(({ side, share }) => {
    const [x, y] = { 0: [share, 0], 1: [0, share], 2: [share, 1], 3: [1, share] }[side] as [number, number];
    return { angle: ANGLES[side], x: Math.round(x * width), y: Math.round(y * height) };
  });
  const guides = sites.map(
    ({ x, y }, index) =>
      `<a:gd name="connsiteX${index}" fmla="*/ ${x} w ${width}"/><a:gd name="connsiteY${index}" fmla="*/ ${y} h ${height}"/>`,
  );
  const places = sites.map(
    ({ angle }, index) =>
      `<a:cxn ang="${angle}"><a:pos x="connsiteX${index}" y="connsiteY${index}"/></a:cxn>`,
  );
  const arc = (start: number) => `<a:arcTo wR="${corner}" hR="${corner}" stAng="${start}" swAng="5400000"/>`;
  const line = (x: number, y: number) => `<a:lnTo><a:pt x="${x}" y="${y}"/></a:lnTo>`;
  const path = [
    `<a:moveTo><a:pt x="0" y="${corner}"/></a:moveTo>${arc(10_800_000)}${line(width - corner, 0)}${arc(16_200_000)}`,
    `${line(width, height - corner)}${arc(0)}${line(corner, height)}${arc(5_400_000)}<a:close/>`,
  ].join("");
  return `<a:custGeom><a:avLst/><a:gdLst>${guides.join("")}</a:gdLst><a:ahLst/><a:cxnLst>${places.join("")}</a:cxnLst><a:rect l="l" t="t" r="r" b="b"/><a:pathLst><a:path w="${width}" h="${height}">${path}</a:path></a:pathLst></a:custGeom>`;
}
