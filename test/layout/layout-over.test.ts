import { describe, expect, test } from "vitest";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { layoutOver } from "../../src/layout/layout-over.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { linksThroughBoxes, linksThroughTitles, overlap, type Piece, pieces } from "./inspect-scene.ts";
import { randomMap, seeded } from "./random-map.ts";

/** A map with some of its objectives, links and now and then a whole perspective left out. */
function thinned(map: StrategyMap, seed: number): StrategyMap {
  const random = seeded(seed);
  const share = [0.1, 0.3, 0.9][seed % 3] ?? 0;
  const band = seed % 4 === 0 ? map.perspectives[seed % map.perspectives.length]?.id : undefined;
  const objectives = map.objectives.filter(({ perspective }) => random() > share && perspective !== band);
  const kept = new Set(objectives.map(({ id }) => id));
  const has = (perspective: string, group: string | undefined) =>
    objectives.some((each) => each.perspective === perspective && each.group === group);
  return {
    ...map,
    perspectives: map.perspectives.filter(({ id }) => id !== band),
    groups: map.groups.filter(({ perspective, id }) => has(perspective, id)),
    objectives,
    links: map.links.filter(({ from, to }) => kept.has(from) && kept.has(to) && random() > 0.1),
  };
}

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

const drawn = SEEDS.map((seed) => {
  const whole = randomMap(seed, 6 + (seed % 5) * 9);
  const map = thinned(whole, seed);
  return { whole, map, scene: layoutOver(map, whole), own: layoutMap(map) };
});

describe("a map with what is gone from it", () => {
  test("stands where its own picture has it, boxes and links to the last point", () => {
    for (const { scene, own, whole, map } of drawn) {
      if (map.objectives.length === 0) {
        expect(scene).toEqual(layoutMap(whole));
        continue;
      }
      for (const part of ["bands", "columns", "boxes", "links"] as const) {
        expect(scene[part].slice(0, own[part].length)).toEqual(own[part]);
      }
      expect(scene.title).toEqual(own.title);
    }
  });

  test("shows each box, band and link that is gone once", () => {
    for (const { scene, whole } of drawn) {
      const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
      expect(ids(scene.boxes)).toEqual(ids(whole.objectives));
      expect(ids(scene.bands)).toEqual(ids(whole.perspectives));
      const ends = new Set(whole.links.map(({ from, to }) => `${from} ${to}`));
      expect(new Set(scene.links.map(({ from, to }) => `${from} ${to}`))).toEqual(ends);
    }
  });

  test("covers nothing with what is gone, and leaves none of it outside the picture", () => {
    for (const { scene, own } of drawn) {
      const gone = scene.boxes.slice(own.boxes.length);
      for (const [index, { area }] of gone.entries()) {
        const others = [...own.boxes, ...gone.slice(0, index)];
        expect(others.filter((other) => overlap(area, other.area, 0))).toEqual([]);
        expect(area.x + area.width).toBeLessThan(scene.width);
        expect(area.y + area.height).toBeLessThan(scene.height);
      }
      expect(linksThroughBoxes({ ...scene, links: own.links })).toEqual([]);
    }
  });

  // Where a band has lost all that it held, its strip is too low for links to pass between.
  const usual = drawn.filter((_, seed) => seed % 3 < 2);

  test("leads links that are gone round boxes, beside the links that are there, seldom over a title", () => {
    let links = 0;
    let along = 0;
    let titles = 0;
    for (const { scene, own } of usual) {
      const gone = scene.links.slice(own.links.length);
      links += gone.length;
      expect(linksThroughBoxes(scene)).toEqual([]);
      titles += linksThroughTitles(scene).length - linksThroughTitles(own).length;
      const there = own.links.flatMap(pieces);
      along += gone.flatMap(pieces).filter((piece) => there.some((each) => liesOn(piece, each))).length;
    }
    expect(links).toBeGreaterThan(400);
    expect(along).toBeLessThan(links / 50);
    expect(titles).toBeLessThan(links / 50);
  });
});

/** Two pieces that go on for a while as one line. */
function liesOn(one: Piece, other: Piece): boolean {
  const isUpright = Math.abs(one.a.x - one.b.x) < 0.01;
  if (isUpright !== Math.abs(other.a.x - other.b.x) < 0.01) return false;
  const [across, along] = isUpright ? (["x", "y"] as const) : (["y", "x"] as const);
  if (Math.abs(one.a[across] - other.a[across]) > 3) return false;
  const start = Math.max(Math.min(one.a[along], one.b[along]), Math.min(other.a[along], other.b[along]));
  const end = Math.min(Math.max(one.a[along], one.b[along]), Math.max(other.a[along], other.b[along]));
  return end - start > 12;
}
