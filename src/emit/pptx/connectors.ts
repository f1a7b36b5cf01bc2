import type { LinkStyle, Point, SceneLink } from "../../layout/scene.ts";
import { distance, gapOf, linkRole, strokeOf, toward } from "../svg/shapes.ts";
import { type Frame, length } from "./frame.ts";
import type { Hand } from "./text.ts";
import { solid, xmlText } from "./xml.ts";

/** Ends of a connector that hold on to a shape: its id, and which of its sites. */
export interface Glue {
  readonly shape: number;
  readonly site: number;
}

type DrawnLink = Pick<SceneLink, "points" | "style" | "description">;

/** Both shapes that a connector holds on to. */
interface Ends {
  readonly start: Glue;
  readonly end: Glue;
}

/**
 * A connector along the scene's way, which holds on to both shapes. Programs other than PowerPoint lead a bent one that
 * holds on to shapes anew when they open it, through boxes and titles; so they are offered the way as it is instead,
 * by the means of ECMA-376, part 3 (Markup Compatibility): the choice asks for what PowerPoint since 2016 alone knows.
 */
export function connector(hand: Hand, ids: () => number, link: DrawnLink, ends?: Ends): string {
  const held = heldConnector(hand, ids(), link, ends);
  if (corners(link.points).length <= 2) return held;
  return [
    `<mc:AlternateContent xmlns:mc="${COMPATIBILITY}"><mc:Choice xmlns:p159="${POWERPOINT_2015}" Requires="p159">${held}</mc:Choice>`,
    `<mc:Fallback>${freeLine(hand, ids(), link)}</mc:Fallback></mc:AlternateContent>`,
  ].join("");
}

const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const POWERPOINT_2015 = "http://schemas.microsoft.com/office/powerpoint/2015/09/main";

/** The way as a line of its own, with the rounded corners of the scene. */
function freeLine(hand: Hand, id: number, link: DrawnLink): string {
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(link.description)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>`,
    `<p:spPr>${freeform(hand.frame, corners(link.points), CORNER)}${line(hand, link.style)}</p:spPr></p:sp>`,
  ].join("");
}

/** Radius of the corners of a free line in pixels. */
const CORNER = 6;

/**
 * Up to five stretches it is one of PowerPoint's own elbows, which are led anew when a shape is moved; a way of more is
 * drawn as it is, and still holds on to both shapes.
 */
function heldConnector(hand: Hand, id: number, link: DrawnLink, ends: Ends | undefined): string {
  const glue =
    ends === undefined
      ? ""
      : `<a:stCxn id="${ends.start.shape}" idx="${ends.start.site}"/><a:endCxn id="${ends.end.shape}" idx="${ends.end.site}"/>`;
  return [
    `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${xmlText(link.description)}"/>`,
    `<p:cNvCxnSpPr>${glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>`,
    `<p:spPr>${geometry(hand.frame, corners(link.points))}${line(hand, link.style)}</p:spPr></p:cxnSp>`,
  ].join("");
}

function line({ frame, colours }: Hand, style: LinkStyle): string {
  const { effect, strength, feedback, alignment, quiet } = style;
  const dash =
    alignment !== undefined
      ? "solid"
      : feedback
        ? "lgDashDot"
        : effect === "negative"
          ? "dash"
          : strength === "weak"
            ? "sysDot"
            : "solid";
  const width = length(frame, Number(strokeOf(style)["stroke-width"]));
  const double = gapOf(style) === undefined ? "" : ' cmpd="dbl"';
  const colour = solid(colours(linkRole(style)));
  const head = quiet ? "sm" : "med";
  return `<a:ln w="${width}"${double}>${colour}<a:prstDash val="${dash}"/><a:round/><a:tailEnd type="triangle" w="${head}" len="${head}"/></a:ln>`;
}

/** The points where the way turns, with both ends. */
export function corners(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return true;
    const across = (after.x - before.x) * (point.y - before.y) - (after.y - before.y) * (point.x - before.x);
    return Math.abs(across) > 0.01;
  });
}

function geometry(frame: Frame, points: readonly Point[]): string {
  return elbow(frame, points) ?? freeform(frame, points);
}

const ELBOWS = ["straightConnector1", "bentConnector2", "bentConnector3", "bentConnector4", "bentConnector5"];

/** Beyond two hundred times the size of the box a share is too coarse to be exact. */
const FARTHEST_TURN = 20_000_000;

/**
 * One of the elbows of ECMA-376, part 1, 20.1.9 (presetShapeDefinitions): from (0, 0) to (w, h), the first stretch
 * along x, turning at shares of w and h by turns. It is mirrored and turned by quarters to lie as the way does;
 * undefined where no share can say where it turns.
 */
function elbow(frame: Frame, points: readonly Point[]): string | undefined {
  const [start, second] = points;
  const end = points.at(-1);
  const preset = ELBOWS[points.length - 2];
  if (start === undefined || second === undefined || end === undefined || preset === undefined)
    return undefined;
  const delta = { x: end.x - start.x, y: end.y - start.y };
  const isBent = points.length > 2;
  const isUpright = isBent && Math.abs(second.y - start.y) > Math.abs(second.x - start.x);
  const [along, across] = isUpright ? (["y", "x"] as const) : (["x", "y"] as const);
  const turns = points.slice(1, -2).map((point, index) => {
    const axis = index % 2 === 0 ? along : across;
    return Math.round(((point[axis] - start[axis]) / delta[axis]) * 100_000);
  });
  if (turns.some((share) => !(Math.abs(share) < FARTHEST_TURN))) return undefined;
  const size = { width: Math.abs(delta[along]), height: Math.abs(delta[across]) };
  const centre = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  // Turned upright, the box is given as it lies before turning, around the same middle.
  const left = frame.x + (centre.x - size.width / 2) * frame.scale;
  const top = frame.y + (centre.y - size.height / 2) * frame.scale;
  const turn = isUpright ? ` rot="${delta.y < 0 ? 16_200_000 : 5_400_000}"` : "";
  const isMirrored = isUpright ? (delta.y < 0 ? delta.x < 0 : delta.x > 0) : delta.y < 0;
  const flips = `${!isUpright && delta.x < 0 ? ' flipH="1"' : ""}${isMirrored ? ' flipV="1"' : ""}`;
  const extent = `<a:off x="${Math.round(left)}" y="${Math.round(top)}"/><a:ext cx="${length(frame, size.width)}" cy="${length(frame, size.height)}"/>`;
  const guides = turns.map((share, index) => `<a:gd name="adj${index + 1}" fmla="val ${share}"/>`);
  return `<a:xfrm${turn}${flips}>${extent}</a:xfrm><a:prstGeom prst="${preset}"><a:avLst>${guides.join("")}</a:avLst></a:prstGeom>`;
}

/** Lines from point to point; with a radius, its corners are rounded. */
function freeform(frame: Frame, points: readonly Point[], radius = 0): string {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const width = length(frame, Math.max(...xs) - left);
  const height = length(frame, Math.max(...ys) - top);
  const at = (point: Point) =>
    `<a:pt x="${length(frame, point.x - left)}" y="${length(frame, point.y - top)}"/>`;
  const way = points.map((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined) return `<a:moveTo>${at(point)}</a:moveTo>`;
    if (after === undefined || radius === 0) return `<a:lnTo>${at(point)}</a:lnTo>`;
    const bend = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
    const [start, end] = [toward(point, before, bend), toward(point, after, bend)];
    return `<a:lnTo>${at(start)}</a:lnTo><a:quadBezTo>${at(point)}${at(end)}</a:quadBezTo>`;
  });
  const offset = `<a:off x="${Math.round(frame.x + left * frame.scale)}" y="${Math.round(frame.y + top * frame.scale)}"/>`;
  return [
    `<a:xfrm>${offset}<a:ext cx="${width}" cy="${height}"/></a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>`,
    `<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${width}" h="${height}" fill="none">${way.join("")}</a:path></a:pathLst></a:custGeom><a:noFill/>`,
  ].join("");
}
