// Run with: npx esbuild bench/layout/bench.ts --bundle --platform=node --format=esm --outfile=out/bench-layout.mjs && node out/bench-layout.mjs [SIZES]
import { execFileSync } from "node:child_process";
import { chooseGrid } from "../../src/layout/choose-grid.ts";
import { bandsOf } from "../../src/layout/lanes.ts";
import { contentCache, layoutMap } from "../../src/layout/layout-map.ts";
import type { Scene } from "../../src/layout/scene.ts";
import { visiblePart } from "../../src/layout/visible.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { linkOf } from "../../test/layout/build-map.ts";
import { countBends, countCrossings, linksThroughBoxes } from "../../test/layout/inspect-scene.ts";
import { METRO_BANK } from "../../test/layout/metro-bank.ts";
import { randomMap } from "../../test/layout/random-map.ts";
import { fewestCrossings } from "./lower-bound.ts";

/*
 * Draws the same made-up maps with smap and with Graphviz dot in one run, and prints times as ratios (absolute ones
 * depend on the machine), crossings, bends, and how many boxes move when one link is added.
 */

interface Drawing {
  readonly seconds: number;
  readonly boxes: ReadonlyMap<string, string>;
  readonly counts: string;
}

function byHand(map: StrategyMap): Drawing {
  const start = process.cpuUsage();
  const scene = layoutMap(map);
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, boxes: boxesOf(scene), counts: countsOf(scene) };
}

function boxesOf(scene: Scene): ReadonlyMap<string, string> {
  return new Map(scene.boxes.map(({ id, area }) => [id, `${area.x} ${area.y}`]));
}

function countsOf(scene: Scene): string {
  if (scene.boxes.length > 500) return "not counted";
  return `${countCrossings(scene)} crossings, ${countBends(scene)} bends, ${linksThroughBoxes(scene).length} through boxes`;
}

/** Bands as rows of one rank would forbid most layouts; dot gets clusters, as people write them. */
function byDot(map: StrategyMap): Drawing {
  const clusters = map.perspectives.map(({ id }) => {
    const own = map.objectives.filter((each) => each.perspective === id).map((each) => each.id);
    return `subgraph cluster_${id} { ${own.map((each) => `${each};`).join(" ")} }`;
  });
  const links = map.links.map(({ from, to }) => `${from} -> ${to};`);
  const text = `digraph { rankdir=BT; splines=ortho; node [shape=box, fixedsize=true, width=2.2, height=0.6]; ${clusters.join("\n")} ${links.join("\n")} }`;
  const start = process.hrtime.bigint();
  const plain = execFileSync("dot", ["-Tplain"], { input: text, encoding: "utf8", maxBuffer: 1 << 28 });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const boxes = new Map(
    plain
      .split("\n")
      .filter((line) => line.startsWith("node "))
      .map((line) => {
        const [, id = "", x = "", y = ""] = line.split(" ");
        return [id, `${x} ${y}`];
      }),
  );
  return { seconds, boxes, counts: "" };
}

function moved(before: Drawing, after: Drawing): string {
  const count = [...before.boxes].filter(([id, place]) => after.boxes.get(id) !== place).length;
  return `${((100 * count) / before.boxes.size).toFixed(1)} %`;
}

/** Metro Bank at two aspects, beside the crossings that no drawing with these boxes can do without. */
function againstBound(fit: number): void {
  const scene = layoutMap(METRO_BANK, { fit });
  const visible = visiblePart(METRO_BANK, {});
  const contentOf = contentCache(visible, {});
  const { grid } = chooseGrid(
    bandsOf(visible),
    fit,
    (objective, width) => contentOf(objective, width).height,
  );
  const bound = fewestCrossings(grid, visible.links, countCrossings(scene));
  const proof = bound.isProven ? "are forced" : "are the best found, not proven";
  console.log(`Metro Bank at ${fit.toFixed(2)}: ${countsOf(scene)}; ${bound.crossings} crossings ${proof}`);
}

againstBound(1.45);
againstBound(16 / 9);
const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [25, 100, 400, 1600]) {
  const map = randomMap(size, size);
  const more = { ...map, links: [...map.links, linkOf(`o${size - 1} -> o${Math.floor(size / 3)}`)] };
  byHand(map);
  const ours = byHand(map);
  console.log(`${size} objectives, ${map.links.length} links`);
  console.log(`  smap: ${ours.counts}; one link more moves ${moved(ours, byHand(more))} of the boxes`);
  if (size > 400) {
    console.log(`  smap: ${ours.seconds.toFixed(2)} s of CPU; dot is not asked above 400`);
    continue;
  }
  const theirs = byDot(map);
  console.log(`  dot:  one link more moves ${moved(theirs, byDot(more))} of the boxes`);
  console.log(`  time: smap takes ${(ours.seconds / theirs.seconds).toFixed(2)} of dot's`);
}
