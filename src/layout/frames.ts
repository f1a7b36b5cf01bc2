import { type Grid, MARGIN, SIDE_ROOM } from "./grid.ts";
import type { Hue, Point, Rectangle, SceneBand, SceneColumn } from "./scene.ts";
import type { Stack } from "./stack.ts";
import { placeText } from "./text-block.ts";
import { BAR_TITLE, COLUMN_TITLE } from "./text-styles.ts";
import type { ColourRole } from "./theme.ts";
import { titlePlace } from "./title-place.ts";
import { labelOf, type Visible } from "./visible.ts";

export function hueOf(band: number): Hue {
  return (band % 6) as Hue;
}

/** A perspective has one colour in every view of its map, whatever part of it the view shows. */
export function hueOfBand({ map, perspectives }: Visible, band: number): Hue {
  return hueOf(Math.max(0, map.perspectives.indexOf(perspectives[band]!)));
}

export function sceneBands(visible: Visible, grid: Grid, stack: Stack): readonly SceneBand[] {
  return visible.perspectives.map((perspective, index) => {
    const { y0, y1 } = stack.bands[index] ?? { y0: 0, y1: 0 };
    const bar: Rectangle = { x: MARGIN, y: y0, width: grid.barWidth, height: y1 - y0 };
    const title = grid.barTitles[index]!;
    return {
      kind: "band",
      id: perspective.id,
      name: labelOf(visible, perspective),
      ...(perspective.note === undefined ? {} : { note: perspective.note }),
      hue: hueOfBand(visible, index),
      area: { x: MARGIN, y: y0, width: grid.right + SIDE_ROOM - MARGIN, height: y1 - y0 },
      bar,
      title: placeText(
        { ...title, style: BAR_TITLE },
        "middle",
        bar.x + bar.width / 2,
        y0 + (bar.height - title.height) / 2,
      ),
    };
  });
}

/** The frames of groups and themes, each title in a gap between the links that cross its strip. */
export function sceneColumns(
  visible: Visible,
  grid: Grid,
  stack: Stack,
  paths: readonly (readonly Point[])[],
): readonly SceneColumn[] {
  return grid.lanes.flatMap((lane, index) => {
    const { y0, y1 } = stack.lanes[index] ?? { y0: 0, y1: 0 };
    const hue = hueOfBand(visible, lane.band);
    const role: ColourRole = `title-${hue}`;
    const perspective = visible.perspectives[lane.band]?.id ?? "";
    const style = { ...COLUMN_TITLE, role };
    const kind = lane.lane.lane.kind === "groups" ? ("group" as const) : ("theme" as const);
    const crossed = verticalsThrough(paths, y0 + 2, y0 + lane.titleHeight);
    const columns: SceneColumn[] = lane.frames.map(({ x0, x1, title }, column) => ({
      kind,
      id: lane.lane.lane.columns[column]?.id ?? "",
      name: lane.lane.lane.columns[column]?.label ?? "",
      ...noteOf(visible, kind, perspective, lane.lane.lane.columns[column]?.id),
      perspective,
      hue,
      area: { x: x0, y: y0, width: x1 - x0, height: y1 - y0 },
      title: placeText(
        title === undefined ? { style, lines: [], width: 0, height: 0 } : { ...title, style },
        "middle",
        title === undefined ? 0 : titlePlace(title.width, x0 + 4, x1 - 4, crossed),
        y0 + 5,
      ),
    }));
    const row = lane.rowTitle;
    if (row === undefined) return columns;
    const first = stack.rows[lane.firstRow];
    const area = { x: row.x0, y: y0, width: row.x1 - row.x0, height: y1 - y0 };
    const title = placeText(
      { ...row.title, style },
      "middle",
      (row.x0 + row.x1) / 2,
      (first?.y ?? 0) + ((first?.height ?? 0) - row.title.height) / 2,
    );
    const { id = "", label: name = "" } = lane.lane.lane.row ?? {};
    const note = noteOf(visible, "group", perspective, id);
    return [{ kind: "row", id, name, ...note, perspective, hue, area, title }, ...columns];
  });
}

/** The note above a group of a perspective, or above a theme. */
function noteOf(
  { map }: Visible,
  kind: "group" | "theme",
  perspective: string,
  id: string | undefined,
): { readonly note?: string } {
  const found =
    kind === "theme"
      ? map.themes.find((each) => each.id === id)
      : map.groups.find((each) => each.id === id && each.perspective === perspective);
  return found?.note === undefined ? {} : { note: found.note };
}

/** Where vertical pieces of links cross the strip between two heights. */
export function verticalsThrough(
  paths: readonly (readonly Point[])[],
  y0: number,
  y1: number,
): readonly number[] {
  const crossed: number[] = [];
  for (const points of paths) {
    for (let at = 1; at < points.length; at++) {
      const a = points[at - 1]!;
      const b = points[at]!;
      if (Math.abs(a.x - b.x) < 0.01 && Math.min(a.y, b.y) < y1 && Math.max(a.y, b.y) > y0) crossed.push(a.x);
    }
  }
  return crossed;
}
