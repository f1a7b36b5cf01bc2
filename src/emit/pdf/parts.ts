import { labelArea } from "../../layout/link-labels.ts";
import type {
  LegendEntry,
  LinkStyle,
  Point,
  SceneBand,
  SceneBox,
  SceneColumn,
  SceneFrame,
  SceneLink,
  StatusMark,
} from "../../layout/scene.ts";
import { arrowHead, gapOf, headOf, linkPath, linkRole, statusPath, strokeOf } from "../svg/shapes.ts";
import { drawDisc, drawPath, drawRectangle, type Look, type Pen } from "./pen.ts";
import { drawText } from "./text.ts";

export function drawBand(pen: Pen, { area, bar, hue, title }: SceneBand): void {
  drawRectangle(pen, area, 8, { fill: `fill-${hue}`, stroke: `rim-${hue}` });
  const right = bar.x + bar.width;
  const bottom = bar.y + bar.height;
  const corners = `A8 8 0 0 0 ${bar.x} ${bar.y + 8}V${bottom - 8}A8 8 0 0 0 ${bar.x + 8} ${bottom}`;
  drawPath(pen, `M${right} ${bar.y}H${bar.x + 8}${corners}H${right}Z`, {
    fill: `bar-${hue}`,
    stroke: `edge-${hue}`,
  });
  drawText(pen, title);
}

export function drawFrame(pen: Pen, { area, bar, title, owner }: SceneFrame): void {
  drawRectangle(pen, area, 10, { fill: "frame", stroke: "muted" });
  const right = bar.x + bar.width;
  drawPath(pen, `M${right} ${bar.y}V${bar.y + bar.height}`, { stroke: "muted", strokeOpacity: 0.45 });
  drawText(pen, title);
  if (owner !== undefined) drawText(pen, owner);
}

export function drawColumn(pen: Pen, { area, hue, title }: SceneColumn): void {
  drawRectangle(pen, area, 7, {
    fill: "frame",
    stroke: `edge-${hue}`,
    fillOpacity: 0.6,
    strokeOpacity: 0.55,
  });
  drawText(pen, title);
}

export function drawBox(pen: Pen, box: SceneBox): void {
  const edge = `edge-${box.hue}` as const;
  drawRectangle(pen, box.area, box.kind === "asset" ? 3 : 8, { fill: "box", stroke: edge, width: 1.5 });
  drawText(pen, box.label);
  if (box.rule !== undefined) {
    const { from, to } = box.rule;
    drawPath(pen, `M${from.x} ${from.y}L${to.x} ${to.y}`, { stroke: edge, strokeOpacity: 0.45 });
  }
  for (const { label, value, status } of box.measures) {
    const line = label.lines[0];
    if (status !== undefined) drawStatus(pen, status);
    else if (line !== undefined) drawDisc(pen, line.x - 7, line.y - 4, 1.6, { fill: edge });
    drawText(pen, label);
    if (value !== undefined) drawText(pen, value);
  }
  for (const text of [box.owner, box.elsewhere]) if (text !== undefined) drawText(pen, text);
  if (box.status !== undefined) drawStatus(pen, box.status);
}

export function drawLink(pen: Pen, link: SceneLink): void {
  if (link.points.length < 2) return;
  drawArrow(pen, link.points, link.radius, link.style);
  if (link.sign !== undefined) drawMinus(pen, link.sign);
  if (link.label === undefined) return;
  drawRectangle(pen, labelArea(link.label), 5, { fill: "page" });
  drawText(pen, link.label);
}

export function drawLegendEntry(pen: Pen, { area, sample, label }: LegendEntry): void {
  const y = area.y + area.height / 2;
  const plate = { x: area.x, y: y - 6, width: area.width, height: 12 };
  switch (sample.kind) {
    case "link": {
      const points = [
        { x: area.x, y },
        { x: area.x + area.width, y },
      ];
      drawArrow(pen, points, 0, sample.style);
      if (sample.style.effect === "negative") drawMinus(pen, { x: area.x + area.width / 2 - 3, y });
      break;
    }
    case "status":
      drawStatus(pen, { status: sample.status, centre: { x: area.x + area.width / 2, y }, radius: 5 });
      break;
    case "perspective":
      drawRectangle(pen, plate, 4, { fill: "box", stroke: `edge-${sample.hue}`, width: 1.5 });
      break;
    case "asset":
      drawRectangle(pen, plate, 2, { fill: "box", stroke: "muted" });
      break;
  }
  drawText(pen, label);
}

function drawArrow(pen: Pen, points: readonly Point[], radius: number, style: LinkStyle): void {
  const role = linkRole(style);
  const head = headOf(style);
  const gap = gapOf(style);
  const stroke = strokeOf(style);
  const dashes = stroke["stroke-dasharray"];
  const look: Look = {
    stroke: role,
    width: Number(stroke["stroke-width"]),
    ...(dashes === undefined ? {} : { dashes: String(dashes).split(" ").map(Number) }),
  };
  const path = linkPath(points, radius, head);
  drawPath(pen, path, look);
  if (gap !== undefined) drawPath(pen, path, { stroke: "page", width: gap });
  const filled: Look = gap === undefined ? { fill: role } : { fill: "page", stroke: role, width: 1.4 };
  drawPath(pen, arrowHead(points, head), filled);
}

export function drawStatus(pen: Pen, { status, centre, radius }: StatusMark): void {
  const role = `status-${status}` as const;
  const look: Look = status === "grey" ? { stroke: role, width: 1.8 } : { fill: role };
  drawPath(pen, statusPath(status, centre, radius), look);
}

function drawMinus(pen: Pen, { x, y }: Point): void {
  drawDisc(pen, x, y, 4.5, { fill: "page", stroke: "negative" });
  drawPath(pen, `M${x - 2.3} ${y}L${x + 2.3} ${y}`, { stroke: "negative", width: 1.4 });
}
