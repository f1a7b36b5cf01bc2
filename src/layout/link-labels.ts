import type { Duration, Link, Shown } from "../model/model.ts";
import type { Point, Rectangle, SceneBox, SceneColumn, SceneLink, TextBlock } from "./scene.ts";
import { placeText, type SetText, setText } from "./text-block.ts";
import { LINK_LABEL } from "./text-styles.ts";

const PAD = 4;

const SHORT_UNITS = {
  en: { year: "y", half: "h", quarter: "q", month: "m", week: "w", day: "d" },
  zh: { year: "年", half: "半年", quarter: "季", month: "个月", week: "周", day: "天" },
} as const;

/** Links with their lag and strength written on them, where the view asks: `2q`, `2q strong`, in Chinese `2季`. */
export function labelLinks(
  links: readonly SceneLink[],
  models: readonly Link[],
  show: ReadonlySet<Shown>,
  language: string | undefined,
  boxes: readonly SceneBox[],
  columns: readonly SceneColumn[],
): readonly SceneLink[] {
  if (!show.has("lag") && !show.has("strength")) return links;
  const titles = columns.filter(({ title }) => title.lines.length > 0).map(({ title }) => labelArea(title));
  const texts = models.map((each) => labelText(each, show, language));
  return withLabels(links, texts, [...boxes.map((box) => box.area), ...titles]);
}

/** Links with a text of theirs on each, none where it is empty, and none on what is occupied. */
export function withLabels(
  links: readonly SceneLink[],
  texts: readonly string[],
  occupied: readonly Rectangle[],
): readonly SceneLink[] {
  const taken = [...occupied];
  return links.map((link, index) => {
    const text = texts[index] ?? "";
    if (text === "" || link.points.length < 2) return link;
    const set = setText(text, 1e6, LINK_LABEL);
    const centre = freePlace(link, links, set, taken);
    const label = placeText(set, "middle", centre.x, centre.y - LINK_LABEL.leading / 2);
    taken.push(labelArea(label));
    return { ...link, label };
  });
}

export function labelText(
  { lag, strength }: Link,
  show: ReadonlySet<Shown>,
  language: string | undefined,
): string {
  const parts: string[] = [];
  if (show.has("lag") && lag !== undefined) parts.push(shortDuration(lag, language));
  if (show.has("strength") && typeof strength === "number") parts.push(`× ${strength}`);
  return parts.join(" ");
}

function shortDuration({ count, unit }: Duration, language: string | undefined): string {
  const units = language?.split("-")[0] === "zh" ? SHORT_UNITS.zh : SHORT_UNITS.en;
  return `${count}${units[unit]}`;
}

/** The area of a label on a link, a little larger than its text: what is drawn behind it. */
export function labelArea(block: TextBlock): Rectangle {
  const line = block.lines[0];
  const width = Math.max(...block.lines.map((each) => each.width)) + 2 * PAD;
  const x = (line?.x ?? 0) - width / 2;
  return {
    x,
    y: (line?.y ?? 0) - block.size * 0.8 - 2,
    width,
    height: block.lines.length * block.size * 1.3,
  };
}

/** On the link's own line: the first place that no box, title, label or other link has; else the middle. */
function freePlace(
  link: SceneLink,
  links: readonly SceneLink[],
  set: SetText,
  taken: readonly Rectangle[],
): Point {
  const places = alongLink(link.points);
  const width = set.width + 2 * PAD;
  const areaAt = ({ x, y }: Point): Rectangle => ({
    x: x - width / 2,
    y: y - LINK_LABEL.leading / 2 - 1,
    width,
    height: LINK_LABEL.leading + 2,
  });
  const isFree = (place: Point) => !taken.some((area) => overlap(areaAt(place), area));
  const free = places.filter(isFree);
  const alone = free.find(
    (place) => !links.some((other) => other !== link && runsThrough(other, areaAt(place))),
  );
  return alone ?? free[0] ?? places[0]!;
}

/** Places on the longest pieces first, from the middle outwards. */
function alongLink(points: readonly Point[]): readonly Point[] {
  return points
    .slice(1)
    .map((to, index) => ({ from: points[index]!, to }))
    .sort((a, b) => span(b) - span(a))
    .flatMap(({ from, to }) =>
      [0.5, 0.35, 0.65, 0.2, 0.8].map((share) => ({
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      })),
    );
}

function span({ from, to }: { readonly from: Point; readonly to: Point }): number {
  return Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
}

function runsThrough({ points }: SceneLink, area: Rectangle): boolean {
  return points.slice(1).some((to, index) => {
    const from = points[index]!;
    const piece = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    };
    return overlap(piece, area);
  });
}

/** Whether two areas have a place in common, if only on their edges. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
