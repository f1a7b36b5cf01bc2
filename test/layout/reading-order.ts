import type { Scene, SceneBox } from "../../src/layout/scene.ts";
import type { StrategyMap } from "../../src/model/model.ts";

/**
 * Pairs of objectives of one column that are not read in the order of the source, from top to bottom and from left to
 * right. One that spans columns counts in each; those outside all frames are a column of their own.
 */
export function outOfOrder(map: StrategyMap, scene: Scene): readonly string[] {
  const order = new Map(map.objectives.map(({ id }, index) => [id, index]));
  const columns = new Map<string, SceneBox[]>();
  for (const box of scene.boxes) {
    for (const column of columnsOf(scene, box)) {
      const own = columns.get(column);
      if (own === undefined) columns.set(column, [box]);
      else own.push(box);
    }
  }
  return [...columns].flatMap(([column, boxes]) => {
    const read = [...boxes].sort((a, b) => a.area.y - b.area.y || a.area.x - b.area.x);
    return read
      .slice(1)
      .map((box, index) => ({ before: read[index]!.id, after: box.id }))
      .filter(({ before, after }) => order.get(before)! > order.get(after)!)
      .map(({ before, after }) => `${before} before ${after} in ${column}`);
  });
}

function columnsOf({ columns }: Scene, { area, perspective }: SceneBox): readonly string[] {
  const own = columns.filter(
    (column) =>
      column.kind !== "row" &&
      column.perspective === perspective &&
      area.x < column.area.x + column.area.width &&
      area.x + area.width > column.area.x &&
      area.y >= column.area.y &&
      area.y < column.area.y + column.area.height,
  );
  return own.length === 0
    ? [perspective]
    : own.map((column) => `${perspective} ${column.id} ${column.area.y}`);
}
