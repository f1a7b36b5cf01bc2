import type { LegendEntry, Point, Rectangle, Scene, SceneLink } from "../../layout/scene.ts";
import { connector, type Glue } from "./connectors.ts";
import { place } from "./frame.ts";
import { type BoxPorts, portsOf } from "./ports.ts";
import {
  bandShapes,
  boxShape,
  columnShapes,
  frameShapes,
  pictureShape,
  shape,
  statusShape,
  textShape,
  titleParagraph,
} from "./shapes.ts";
import { tableFrame } from "./table.ts";
import { type Hand, textBody } from "./text.ts";
import { DECLARATION, SPACES, xmlText } from "./xml.ts";

/** Where a logo stands, and by which relation the slide has it. */
export interface SlideLogo {
  readonly area: Rectangle;
  readonly relation: string;
}

/** A scene as one slide: shapes with their texts, and connectors that hold on to them. */
export function slideXml(hand: Hand, scene: Scene, logo?: SlideLogo): string {
  const ids = countFrom(2);
  const title = titleShape(hand, scene, ids());
  const ports = portsOf(scene);
  const frames = scene.frames ?? [];
  const ends = new Map(
    [...frames, ...scene.boxes].map(({ id }): [string, End] => [id, { shape: ids(), ...ports.get(id) }]),
  );
  const shapes = [
    title,
    ...frames.map((frame) => {
      const { shape, ports = [] } = ends.get(frame.id) ?? { shape: ids() };
      return frameShapes(hand, frame, shape, ports, ids);
    }),
    ...scene.bands.map((band) => bandShapes(hand, band, ids)),
    ...scene.columns.map((column) => columnShapes(hand, column, ids)),
    ...scene.links.map((link) => linkShapes(hand, link, ends, ids)),
    ...scene.boxes.map((box) => {
      const { shape, ports = [] } = ends.get(box.id) ?? { shape: ids() };
      return boxShape(hand, box, shape, ports);
    }),
    ...(scene.table === undefined ? [] : [tableFrame(hand, scene, scene.table, ids())]),
    ...scene.legend.map((entry) => legendShapes(hand, entry, ids)),
    textShape(hand, scene.footer, ids()),
    ...(logo === undefined ? [] : [pictureShape(hand, logo.relation, logo.area, "Logo", ids())]),
  ];
  return `${DECLARATION}<p:sld ${SPACES}><p:cSld>${tree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** Shapes as the tree that every slide, layout and master has. */
export function tree(shapes: readonly string[]): string {
  const origin = '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>';
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${origin}</a:xfrm></p:grpSpPr>${shapes.join("")}</p:spTree>`;
}

function countFrom(first: number): () => number {
  let next = first;
  return () => next++;
}

/** The slide's title in the sense of PowerPoint, so that outline and screen reader have it. */
function titleShape(hand: Hand, { title, name, width }: Scene, id: number): string {
  const [first] = title.lines;
  const area = {
    x: first?.x ?? 0,
    y: (first?.y ?? 0) - title.size,
    width: width - 2 * (first?.x ?? 0),
    height: title.size * 1.3 * title.lines.length,
  };
  const paragraph = titleParagraph(title, "l");
  const body = textBody(hand, { paragraphs: [paragraph], anchor: "ctr", insets: [0, 0], wrap: "square" });
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${place(hand.frame, area)}</a:xfrm></p:spPr>${body}</p:sp>`;
}

/** What a connector holds on to at a box. */
interface End extends Partial<BoxPorts> {
  readonly shape: number;
}

function linkShapes(hand: Hand, link: SceneLink, ends: ReadonlyMap<string, End>, ids: () => number): string {
  const [first, second] = link.points;
  const [last, before] = [link.points.at(-1), link.points.at(-2)];
  if (first === undefined || second === undefined || last === undefined || before === undefined) return "";
  const glue = (id: string, at: Point, next: Point): Glue => {
    const end = ends.get(id);
    return { shape: end?.shape ?? 0, site: end?.siteAt?.(at, next) ?? 0 };
  };
  return [
    connector(hand, ids, link, {
      start: glue(link.from, first, second),
      end: glue(link.to, last, before),
    }),
    ...(link.sign === undefined ? [] : [minusShape(hand, link.sign.x, link.sign.y, ids())]),
    ...(link.label === undefined ? [] : [textShape(hand, link.label, ids(), "page")]),
  ].join("");
}

/** A minus sign in a small disc. */
function minusShape(hand: Hand, x: number, y: number, id: number): string {
  return shape(hand, {
    id,
    name: "−",
    area: { x: x - 5, y: y - 5, width: 10, height: 10 },
    form: "ellipse",
    fill: hand.colours("page"),
    line: { role: "negative", width: 1 },
    body: {
      paragraphs: [{ align: "ctr", runs: [{ text: "−", size: 9, role: "negative", bold: true }] }],
      anchor: "ctr",
      insets: [0, 0],
      wrap: "none",
    },
  });
}

function legendShapes(hand: Hand, { area, sample, label }: LegendEntry, ids: () => number): string {
  const y = area.y + area.height / 2;
  const plate = { x: area.x, y: y - 6, width: area.width, height: 12 };
  const name = label.lines.map((line) => line.text).join(" ");
  return [...samples(), textShape(hand, label, ids())].join("");

  function samples(): readonly string[] {
    switch (sample.kind) {
      case "link": {
        const points = [
          { x: area.x, y },
          { x: area.x + area.width, y },
        ];
        const arrow = connector(hand, ids, { points, style: sample.style, description: name });
        const isNegative = sample.style.effect === "negative";
        return isNegative ? [arrow, minusShape(hand, area.x + area.width / 2 - 3, y, ids())] : [arrow];
      }
      case "status": {
        const mark = { x: area.x + area.width / 2 - 5, y: y - 5, width: 10, height: 10 };
        return [statusShape(hand, sample.status, mark, name, ids())];
      }
      case "perspective":
      case "asset": {
        const isAsset = sample.kind === "asset";
        const line = { role: isAsset ? ("muted" as const) : (`edge-${sample.hue}` as const), width: 1.5 };
        const fill = hand.colours("box");
        return [
          shape(hand, {
            id: ids(),
            name,
            area: plate,
            form: "roundRect",
            radius: isAsset ? 2 : 4,
            fill,
            line,
          }),
        ];
      }
    }
  }
}
