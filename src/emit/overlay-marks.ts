import type { Point, Rectangle, SceneBand, SceneBox, SceneColumn, SceneLink } from "../layout/scene.ts";
import type { OverlayPen, OverlayRole } from "./overlay-colours.ts";
import type { DrawnKind, OverlayState, OverlayStates } from "./overlay-states.ts";
import { rounded } from "./svg/rounded.ts";
import { linkPath } from "./svg/shapes.ts";
import { svgId } from "./svg/svg-id.ts";
import { readable } from "./svg/text.ts";

const ROLES: Readonly<Record<NonNullable<OverlayState["mark"]>, OverlayRole>> = {
  "+": "added",
  "−": "removed",
  "~": "changed",
};

const RADIUS = 9;

/** A frame round a box, a veil over one that is gone, and its signs at the upper right corner. */
export function overlayBox({ id, area, kind }: SceneBox, states: OverlayStates, pen: OverlayPen): string {
  const state = states.of("objective", id);
  if (state === undefined) return "";
  const rounding = kind === "asset" ? 3 : 8;
  const parts: string[] = [];
  if (state.mark === "−") parts.push(rectangle(area, rounding, `${pen.fill("veil")} fill-opacity="0.5"`));
  if (state.mark !== undefined) {
    const dashes = state.mark === "−" ? ' stroke-dasharray="6 4"' : "";
    parts.push(rectangle(area, rounding, `${pen.stroke(ROLES[state.mark])} stroke-width="3"${dashes}`));
  }
  const at = { x: area.x + area.width - 4, y: area.y };
  return group("objective", id, state, [...parts, ...signs(state, at, pen)]);
}

/** A coloured way over a link, its sign in the middle of the longest stretch. */
export function overlayLink(link: SceneLink, states: OverlayStates, pen: OverlayPen): string {
  const id = `${link.from} -> ${link.to}`;
  const state = states.of("link", id);
  if (state === undefined || link.points.length < 2) return "";
  const path = `d="${linkPath(link.points, link.radius)}"`;
  const role = ROLES[state.mark ?? "~"];
  const parts =
    state.mark === "−"
      ? [
          `<path ${path}${pen.stroke("veil")} stroke-width="4" stroke-opacity="0.75"/>`,
          `<path ${path}${pen.stroke(role)} stroke-width="2" stroke-dasharray="3 5"/>`,
        ]
      : [`<path ${path}${pen.stroke(role)} stroke-width="3"/>`];
  return group("link", id, state, [...parts, ...signs(state, middle(link.points), pen)]);
}

/** The sign of a band, at its upper right corner. */
export function overlayBand({ id, area }: SceneBand, states: OverlayStates, pen: OverlayPen): string {
  const state = states.of("perspective", id);
  return state === undefined ? "" : group("perspective", id, state, corner(area, state, pen));
}

/** The sign of a group, or of a theme in each place that it crosses; `number` tells those apart. */
export function overlayColumn(
  { kind, perspective, id, area }: SceneColumn,
  number: number,
  states: OverlayStates,
  pen: OverlayPen,
): string {
  const drawn = kind === "theme" ? "theme" : "group";
  const state = states.of(drawn, drawn === "theme" ? id : `${perspective}\n${id}`);
  return state === undefined ? "" : group(drawn, `${id} ${number}`, state, corner(area, state, pen));
}

function corner({ x, y, width }: Rectangle, state: OverlayState, pen: OverlayPen): readonly string[] {
  return signs(state, { x: x + width - RADIUS - 3, y: y + RADIUS + 3 }, pen);
}

function signs(state: OverlayState, at: Point, pen: OverlayPen): readonly string[] {
  const shown = [
    ...(state.mark === undefined ? [] : [{ sign: state.mark, role: ROLES[state.mark] }]),
    ...(state.danger ? [{ sign: "!", role: "danger" as const }] : []),
  ];
  return shown.map(({ sign, role }, index) =>
    badge(sign, role, { ...at, x: at.x - index * 2.2 * RADIUS }, pen),
  );
}

/** A disc with a sign in it. */
export function badge(sign: string, role: OverlayRole, { x, y }: Point, pen: OverlayPen): string {
  return (
    `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${RADIUS}"${pen.fill(role)}/>` +
    `<text x="${rounded(x)}" y="${rounded(y + 4.6)}"${pen.fill("sign")} font-size="14" font-weight="bold" text-anchor="middle"` +
    ` font-family="${escapeXml(pen.families.western)}">${sign}</text>`
  );
}

function rectangle({ x, y, width, height }: Rectangle, corner: number, attributes: string): string {
  return `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" rx="${corner}"${attributes}/>`;
}

function middle(points: readonly Point[]): Point {
  let best: Point = points[0] ?? { x: 0, y: 0 };
  let longest = -1;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from === undefined) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length <= longest) continue;
    longest = length;
    best = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  }
  return best;
}

/** A group with its sentences as a tooltip. */
function group(kind: DrawnKind, id: string, { sentences }: OverlayState, parts: readonly string[]): string {
  const words = escapeXml(sentences.join("\n").replaceAll("`", ""));
  return `<g id="${svgId("change", kind, id)}"><title>${words}</title>${parts.join("")}</g>`;
}

/** Text inside an element. */
export function escapeXml(text: string): string {
  return readable(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
