import type {
  Rectangle,
  SceneBand,
  SceneBox,
  SceneColumn,
  SceneFrame,
  Status,
  TextBlock,
} from "../../layout/scene.ts";
import { joined } from "../../layout/text-block.ts";
import type { ColourRole } from "../../layout/theme.ts";
import { length, place } from "./frame.ts";
import { boxWithPorts, type Port } from "./ports.ts";
import { type Body, type Hand, type Paragraph, textBody } from "./text.ts";
import { solid, xmlText } from "./xml.ts";

/** Bullets and marks that tell a status without colour. */
export const SIGNS: Readonly<Record<Status, string>> = { red: "◆", amber: "▲", green: "●", grey: "○" };

interface Shape {
  readonly id: number;
  readonly name: string;
  readonly area: Rectangle;
  readonly form: "rect" | "roundRect" | "ellipse" | "triangle" | "diamond" | "donut";
  /** Radius of rounded corners in pixels. */
  readonly radius?: number;
  /** Places at the edge beyond the middles of the sides. */
  readonly ports?: readonly Port[];
  readonly fill?: string;
  readonly line?: { readonly role: ColourRole; readonly width: number };
  readonly body?: Body;
  /** What a reader hears. */
  readonly description?: string;
}

export function shape(
  hand: Hand,
  { id, name, area, form, radius, ports = [], fill, line, body, description }: Shape,
): string {
  const heard = description === undefined ? "" : ` descr="${xmlText(description)}"`;
  const round = Math.round(((radius ?? 0) / Math.max(1, Math.min(area.width, area.height))) * 100_000);
  const guides = form === "roundRect" ? `<a:gd name="adj" fmla="val ${Math.min(50_000, round)}"/>` : "";
  const geometry =
    ports.length > 0
      ? boxWithPorts(ports, {
          width: length(hand.frame, area.width),
          height: length(hand.frame, area.height),
          corner: length(hand.frame, radius ?? 0),
        })
      : `<a:prstGeom prst="${form}"><a:avLst>${guides}</a:avLst></a:prstGeom>`;
  const stroke =
    line === undefined
      ? "<a:ln><a:noFill/></a:ln>"
      : `<a:ln w="${length(hand.frame, line.width)}">${solid(hand.colours(line.role))}</a:ln>`;
  const empty: Body = {
    paragraphs: [{ runs: [], align: "ctr" }],
    anchor: "ctr",
    insets: [0, 0],
    wrap: "square",
  };
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(name)}"${heard}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>`,
    `<p:spPr><a:xfrm>${place(hand.frame, area)}</a:xfrm>${geometry}`,
    `${fill === undefined ? "<a:noFill/>" : solid(fill)}${stroke}</p:spPr>${textBody(hand, body ?? empty)}</p:sp>`,
  ].join("");
}

export function bandShapes(hand: Hand, band: SceneBand, ids: () => number): string {
  const { area, bar, hue, name, title } = band;
  const paragraph = titleParagraph(title, "ctr");
  return [
    shape(hand, {
      id: ids(),
      name,
      area,
      form: "rect",
      fill: hand.colours(`fill-${hue}`),
      line: { role: `rim-${hue}`, width: 1 },
    }),
    shape(hand, {
      id: ids(),
      name: `${name} ▮`,
      area: bar,
      form: "rect",
      fill: hand.colours(`bar-${hue}`),
      line: { role: `edge-${hue}`, width: 1 },
      body: { paragraphs: [paragraph], anchor: "ctr", insets: [4, 2], wrap: "square" },
    }),
  ].join("");
}

/** A map of a cascade: its frame, to which links hold on, and its bar with the title. */
export function frameShapes(
  hand: Hand,
  { name, note, area, bar, title, owner }: SceneFrame,
  id: number,
  ports: readonly Port[],
  ids: () => number,
): string {
  const texts = [title, ...(owner === undefined ? [] : [owner])];
  return [
    shape(hand, {
      id,
      name,
      ...(note === undefined ? {} : { description: note }),
      area,
      ports,
      form: "roundRect",
      radius: 10,
      fill: hand.colours("frame"),
      line: { role: "muted", width: 1 },
    }),
    shape(hand, {
      id: ids(),
      name: `${name} ▮`,
      area: bar,
      form: "rect",
      body: {
        paragraphs: texts.map((text) => titleParagraph(text, "ctr")),
        anchor: "ctr",
        insets: [4, 2],
        wrap: "square",
      },
    }),
    shape(hand, {
      id: ids(),
      name: `${name} |`,
      area: { ...bar, x: bar.x + bar.width - 0.5, width: 1 },
      form: "rect",
      fill: hand.colours("muted"),
    }),
  ].join("");
}

export function columnShapes(hand: Hand, column: SceneColumn, ids: () => number): string {
  const { name, area, hue, title } = column;
  return [
    shape(hand, {
      id: ids(),
      name,
      area,
      form: "roundRect",
      radius: 7,
      line: { role: `edge-${hue}`, width: 0.75 },
    }),
    textShape(hand, title, ids()),
  ].join("");
}

/** One shape with all its text, so that it moves and is edited as one. */
export function boxShape(hand: Hand, box: SceneBox, id: number, ports: readonly Port[]): string {
  const sign =
    box.status === undefined
      ? []
      : [{ text: `${SIGNS[box.status.status]} `, size: 17, role: `status-${box.status.status}` as const }];
  const label: Paragraph = {
    align: "ctr",
    runs: [...sign, { text: box.name, size: box.label.size, role: box.label.role }],
  };
  const measures = box.measures.map(({ name, label, value, status }, index): Paragraph => {
    const figures =
      value === undefined
        ? []
        : [{ text: ` ${joined(value)}`, size: value.size, role: value.role, bold: true as const }];
    return {
      align: "l",
      runs: [{ text: name, size: label.size, role: label.role }, ...figures],
      bullet:
        status === undefined
          ? { sign: "•", role: `edge-${box.hue}` }
          : { sign: SIGNS[status.status], role: `status-${status.status}` },
      ...(index === 0 ? { above: 5 } : {}),
    };
  });
  const rest = [box.owner, box.elsewhere].flatMap((text) =>
    text === undefined ? [] : [titleParagraph(text, "l")],
  );
  return shape(hand, {
    id,
    name: box.name,
    ...(box.note === undefined ? {} : { description: box.note }),
    area: box.area,
    ports,
    form: "roundRect",
    radius: box.kind === "asset" ? 3 : 8,
    fill: hand.colours("box"),
    line: { role: `edge-${box.hue}`, width: 1.5 },
    body: { paragraphs: [label, ...measures, ...rest], anchor: "ctr", insets: [8, 3], wrap: "square" },
  });
}

/** A text that stands by itself, where the scene has it. */
export function textShape(hand: Hand, block: TextBlock, id: number, ground?: ColourRole): string {
  const [first] = block.lines;
  if (first === undefined) return "";
  const width = Math.max(...block.lines.map((line) => line.width)) + 6;
  const x = first.x - { start: 0, middle: width / 2, end: width }[block.anchor];
  const area = { x, y: first.y - block.size, width, height: block.size * 1.3 * block.lines.length };
  const align = ({ start: "l", middle: "ctr", end: "r" } as const)[block.anchor];
  const paragraphs = block.lines.map((line) => titleParagraph({ ...block, lines: [line] }, align));
  return shape(hand, {
    id,
    name: joined(block),
    area,
    form: "rect",
    ...(ground === undefined ? {} : { fill: hand.colours(ground) }),
    body: { paragraphs, anchor: "t", insets: [0, 0], wrap: "none" },
  });
}

export function titleParagraph(block: TextBlock, align: Paragraph["align"]): Paragraph {
  const { size, role, weight } = block;
  return {
    align,
    runs: [{ text: joined(block), size, role, ...(weight === "bold" ? { bold: true as const } : {}) }],
  };
}

/** A picture of the package, by its relation to the slide. */
export function pictureShape(
  hand: Hand,
  relation: string,
  area: Rectangle,
  name: string,
  id: number,
): string {
  const fill = `<p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>`;
  return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${xmlText(name)}" descr=""/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>${fill}<p:spPr><a:xfrm>${place(hand.frame, area)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

export function statusShape(hand: Hand, status: Status, area: Rectangle, name: string, id: number): string {
  const form = ({ red: "diamond", amber: "triangle", green: "ellipse", grey: "donut" } as const)[status];
  return shape(hand, { id, name, area, form, fill: hand.colours(`status-${status}`) });
}
