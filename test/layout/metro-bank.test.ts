import { describe, expect, test } from "vitest";
import { chooseGrid } from "../../src/layout/choose-grid.ts";
import { bandsOf } from "../../src/layout/lanes.ts";
import { contentCache, layoutMap } from "../../src/layout/layout-map.ts";
import { visiblePart } from "../../src/layout/visible.ts";
import { countBends, countCrossings, linksThroughBoxes, linksThroughTitles } from "./inspect-scene.ts";
import { fewestCrossings } from "./lower-bound.ts";
import { METRO_BANK } from "./metro-bank.ts";

/** Whether the places of Metro Bank's boxes force so many crossings, found by looking at every way of every link. */
function force(fit: number, crossings: number): boolean {
  const visible = visiblePart(METRO_BANK, {});
  const contentOf = contentCache(visible, {});
  const heightOf = (index: number, width: number) => contentOf(index, width).height;
  const { grid } = chooseGrid(bandsOf(visible), fit, heightOf, () => 64);
  return fewestCrossings(grid, visible.links, crossings) === crossings;
}

describe("Metro Bank", () => {
  test("as it suits the map: one crossing more than its boxes force, at most 46 bends", () => {
    const scene = layoutMap(METRO_BANK);
    expect([linksThroughBoxes(scene), linksThroughTitles(scene)]).toEqual([[], []]);
    expect(countCrossings(scene)).toBe(12);
    expect(force(1.45, 11)).toBe(true);
    expect(countBends(scene)).toBeLessThanOrEqual(46);
  });

  test("for a slide: two crossings more than its boxes force, at most 46 bends", () => {
    const scene = layoutMap(METRO_BANK, { fit: 16 / 9 });
    expect([linksThroughBoxes(scene), linksThroughTitles(scene)]).toEqual([[], []]);
    expect(countCrossings(scene)).toBe(16);
    expect(force(16 / 9, 14)).toBe(true);
    expect(countBends(scene)).toBeLessThanOrEqual(46);
  });
});
