import type { Container } from "@svgdotjs/svg.js";
import { labelArea } from "../../layout/link-labels.ts";
import type {
  LegendEntry,
  LinkStyle,
  Point,
  Rectangle,
  SceneBand,
  SceneBox,
  SceneColumn,
  SceneFrame,
  SceneLink,
  StatusMark,
} from "../../layout/scene.ts";
import { both, type Painter } from "./paint.ts";
import { at, rounded } from "./rounded.ts";
import { arrowHead, gapOf, headOf, linkPath, linkRole, statusPath, strokeOf } from "./shapes.ts";
import { linkKind } from "./svg-id.ts";
import { drawText, readable } from "./text.ts";

/** Returns the band's group, for what stands in it. */
export function drawBand(parent: Container, pen: Painter, band: SceneBand): Container {
  const group = named(parent, pen.id("perspective", band.id), tooltip(band));
  const colours = both(pen.fill(`fill-${band.hue}`), pen.stroke(`rim-${band.hue}`));
  group.element("rect").attr({ ...colours, ...frame(band.area), rx: 8 });
  const { x, y, width, height } = band.bar;
  const path = `M${at(x + width, y)}H${rounded(x + 8)}A8 8 0 0 0 ${at(x, y + 8)}V${rounded(y + height - 8)}A8 8 0 0 0 ${at(x + 8, y + height)}H${rounded(x + width)}Z`;
  const bar = both(pen.fill(`bar-${band.hue}`), pen.stroke(`edge-${band.hue}`));
  group.element("path").attr({ ...bar, d: path });
  drawText(group, pen, band.title);
  return group;
}

export function drawFrame(parent: Container, pen: Painter, map: SceneFrame): void {
  const group = named(parent, pen.id("frame", map.id), tooltip(map));
  group.element("rect").attr({ ...both(pen.fill("frame"), pen.stroke("muted")), ...frame(map.area), rx: 10 });
  const x = rounded(map.bar.x + map.bar.width);
  const line = { x1: x, y1: rounded(map.bar.y), x2: x, y2: rounded(map.bar.y + map.bar.height) };
  group.element("line").attr({ ...pen.stroke("muted"), "stroke-opacity": 0.45, ...line });
  drawText(group, pen, map.title);
  if (map.owner !== undefined) drawText(group, pen, map.owner);
}

export function drawColumn(parent: Container, pen: Painter, column: SceneColumn): void {
  const id = pen.id(
    column.kind,
    column.perspective,
    column.id,
    ...(column.kind === "theme" ? [String(rounded(column.area.y))] : []),
  );
  const group = named(parent, id, tooltip(column));
  group.element("rect").attr({
    ...both(pen.fill("frame"), pen.stroke(`edge-${column.hue}`)),
    "fill-opacity": 0.6,
    "stroke-opacity": 0.55,
    ...frame(column.area),
    rx: 7,
  });
  drawText(group, pen, column.title);
}

export function drawBox(parent: Container, pen: Painter, box: SceneBox): void {
  const group = named(parent, pen.id("objective", box.id), tooltip(box));
  group.element("rect").attr({
    ...both(pen.fill("box"), pen.stroke(`edge-${box.hue}`)),
    "stroke-width": 1.5,
    ...frame(box.area),
    rx: box.kind === "asset" ? 3 : 8,
  });
  drawText(group, pen, box.label);
  if (box.rule !== undefined) {
    const { from, to } = box.rule;
    const line = { x1: rounded(from.x), y1: rounded(from.y), x2: rounded(to.x), y2: rounded(to.y) };
    group.element("line").attr({ ...pen.stroke(`edge-${box.hue}`), "stroke-opacity": 0.45, ...line });
  }
  for (const measure of box.measures) {
    const part = named(
      group as unknown as Container,
      pen.id("measure", box.id, measure.id),
      measure.note === undefined ? "" : tooltip(measure),
    );
    if (measure.status !== undefined) drawStatus(part, pen, measure.status);
    else {
      const line = measure.label.lines[0];
      const bullet = { cx: rounded((line?.x ?? 0) - 7), cy: rounded((line?.y ?? 0) - 4), r: 1.6 };
      part.element("circle").attr({ ...pen.fill(`edge-${box.hue}`), ...bullet });
    }
    drawText(part, pen, measure.label);
    if (measure.value !== undefined) drawText(part, pen, measure.value);
  }
  for (const text of [box.owner, box.elsewhere]) if (text !== undefined) drawText(group, pen, text);
  if (box.status !== undefined) drawStatus(group, pen, box.status);
}

export function drawLink(parent: Container, pen: Painter, link: SceneLink): void {
  if (link.points.length < 2) return;
  const group = named(parent, pen.id(linkKind(link), link.from, link.to), link.description);
  drawLine(group, pen, link.points, link.radius, link.style);
  if (link.sign !== undefined) drawMinus(group, pen, link.sign.x, link.sign.y);
  if (link.label !== undefined) {
    group.element("rect").attr({ ...pen.fill("page"), ...frame(labelArea(link.label)), rx: 5 });
    drawText(group, pen, link.label);
  }
}

export function drawLegendEntry(parent: Container, pen: Painter, entry: LegendEntry): void {
  const { area, sample } = entry;
  const y = area.y + area.height / 2;
  if (sample.kind === "link") drawSampleLink(parent, pen, sample.style, area.x, area.x + area.width, y);
  else if (sample.kind === "status") {
    drawStatus(parent, pen, { status: sample.status, centre: { x: area.x + area.width / 2, y }, radius: 5 });
  } else if (sample.kind === "perspective") {
    const box = { x: area.x, y: y - 6, width: area.width, height: 12 };
    const colours = both(pen.fill("box"), pen.stroke(`edge-${sample.hue}`));
    parent.element("rect").attr({ ...colours, "stroke-width": 1.5, ...frame(box), rx: 4 });
  } else {
    const box = { x: area.x, y: y - 6, width: area.width, height: 12 };
    parent.element("rect").attr({ ...both(pen.fill("box"), pen.stroke("muted")), ...frame(box), rx: 2 });
  }
  drawText(parent, pen, entry.label);
}

/** Both ways to name the address are written: older readers of SVG know only the one with `xlink`. */
export function drawLogo(parent: Container, area: Rectangle, address: string): void {
  parent.element("image").attr({ ...frame(area), "xlink:href": address, href: address });
}

function drawSampleLink(
  parent: Container,
  pen: Painter,
  style: LinkStyle,
  x0: number,
  x1: number,
  y: number,
): void {
  const points = [
    { x: x0, y },
    { x: x1, y },
  ];
  drawLine(parent, pen, points, 0, style);
  if (style.effect === "negative") drawMinus(parent, pen, (x0 + x1) / 2 - 3, y);
}

/** The line with its head; a double line is one with a thinner one of the page's colour on it, and its head is hollow. */
function drawLine(
  parent: Container,
  pen: Painter,
  points: readonly Point[],
  radius: number,
  style: LinkStyle,
): void {
  const role = linkRole(style);
  const head = headOf(style);
  const gap = gapOf(style);
  const d = linkPath(points, radius, head);
  parent.element("path").attr({ fill: "none", ...pen.stroke(role), ...strokeOf(style), d });
  if (gap !== undefined) {
    parent.element("path").attr({ fill: "none", ...pen.stroke("page"), "stroke-width": gap, d });
  }
  const colours =
    gap === undefined ? pen.fill(role) : { ...both(pen.fill("page"), pen.stroke(role)), "stroke-width": 1.4 };
  parent.element("path").attr({ ...colours, d: arrowHead(points, head) });
}

export function drawStatus(parent: Container, pen: Painter, { status, centre, radius }: StatusMark): void {
  const role = `status-${status}` as const;
  const colours =
    status === "grey" ? { fill: "none", ...pen.stroke(role), "stroke-width": 1.8 } : pen.fill(role);
  parent.element("path").attr({ ...colours, d: statusPath(status, centre, radius) });
}

/** A minus sign in a small disc. */
function drawMinus(parent: Container, pen: Painter, x: number, y: number): void {
  const disc = { cx: rounded(x), cy: rounded(y), r: 4.5 };
  parent.element("circle").attr({ ...both(pen.fill("page"), pen.stroke("negative")), ...disc });
  parent
    .element("path")
    .attr({ ...pen.stroke("negative"), "stroke-width": 1.4, d: `M${at(x - 2.3, y)}L${at(x + 2.3, y)}` });
}

/** A group with an id, and a title that hovering shows. */
export function named(parent: Container, id: string, title: string): Container {
  const group = parent.element("g") as unknown as Container;
  group.attr({ id });
  if (title !== "") group.element("title").words(readable(title));
  return group;
}

/** What hovering tells: the name, the note above the declaration, the terms that it uses. */
function tooltip({ name, note, terms = [] }: Explained): string {
  return [name, ...(note === undefined ? [] : [note]), ...terms].join("\n");
}

interface Explained {
  readonly name: string;
  readonly note?: string;
  readonly terms?: readonly string[];
}

export function frame({ x, y, width, height }: Rectangle): Readonly<Record<string, number>> {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}
