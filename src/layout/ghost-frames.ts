import { verticalsThrough } from "./frames.ts";
import { SIDE_ROOM } from "./grid.ts";
import type { PlacedMap } from "./layout-map.ts";
import { overlap } from "./link-labels.ts";
import type { Point, Rectangle, SceneBox, SceneColumn } from "./scene.ts";
import { placeText, setText } from "./text-block.ts";
import { COLUMN_TITLE } from "./text-styles.ts";
import { titlePlace } from "./title-place.ts";
import { labelOf, type Visible } from "./visible.ts";

const PAD = 12;

/**
 * The frames of groups that are gone, each round those of its boxes that stand at the side of the map; none where
 * others stand among them. `paths` are those of the links that are gone: titles keep clear of them.
 */
export function ghostFrames(
  map: PlacedMap,
  all: Visible,
  boxes: readonly SceneBox[],
  paths: readonly (readonly Point[])[],
): readonly SceneColumn[] {
  const key = ({ perspective, id }: { readonly perspective: string; readonly id: string }) =>
    `${perspective}\n${id}`;
  const kept = new Set(map.visible.map.groups.map(key));
  const groupOf = new Map(all.objectives.map(({ id, group }) => [id, group]));
  const aside = boxes.filter(({ area }) => area.x > map.grid.right + SIDE_ROOM);
  return all.map.groups.flatMap((group): readonly SceneColumn[] => {
    const isOwn = ({ id, perspective }: SceneBox) =>
      perspective === group.perspective && groupOf.get(id) === group.id;
    const [first, ...more] = aside.filter(isOwn);
    if (kept.has(key(group)) || first === undefined) return [];
    const style = { ...COLUMN_TITLE, role: `title-${first.hue}` as const };
    const around = more.reduce((area, box) => covering(area, box.area), first.area);
    const title = setText(labelOf(all, group), around.width, style);
    const area = {
      x: around.x - PAD,
      y: around.y - PAD - title.height,
      width: around.width + 2 * PAD,
      height: around.height + 2 * PAD + title.height,
    };
    const crossed = verticalsThrough(paths, area.y, around.y);
    const middle = titlePlace(title.width, area.x + 4, area.x + area.width - 4, crossed);
    if (boxes.some((box) => !isOwn(box) && overlap(area, box.area))) return [];
    return [
      {
        kind: "group",
        id: group.id,
        name: labelOf(all, group),
        perspective: group.perspective,
        hue: first.hue,
        area,
        title: placeText(title, "middle", middle, area.y + PAD / 2),
      },
    ];
  });
}

function covering(one: Rectangle, other: Rectangle): Rectangle {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}
