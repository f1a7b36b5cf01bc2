import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { drawSvg } from "../../src/emit/svg.ts";
import type { Point, Rectangle, Scene } from "../../src/layout/scene.ts";
import type { SceneTable, SceneTableEntry } from "../../src/layout/table-scene.ts";
import { joined } from "../../src/layout/text-block.ts";
import { writeBeside } from "./beside.ts";
import { examplePictures } from "./example-pictures.ts";
import { lintSvg } from "./lint-svg.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const GOLDEN = path.join(ROOT, "test/golden/pictures");
const CHANGED = path.join(ROOT, "out/changed-pictures");

const METRO_BANK = "examples/metro-bank/map.smap metro_bank";
const PUMP_MAKER = "examples/pump-maker/group.smap group";
const LEARNING_MATRIX = "examples/learning-matrix/map.smap learning_matrix";

/** Name of the golden pair, which picture of the examples it is, and its aspect where that is not the usual one. */
const PICTURES: readonly (readonly [name: string, example: string, fit?: number])[] = [
  ["metro-bank", METRO_BANK],
  ["metro-bank-slide", METRO_BANK, 16 / 9],
  ["metro-bank-chinese", `${METRO_BANK}, view chinese, zh`],
  ["metro-bank-path", `${METRO_BANK}, view lagging`],
  ["metro-bank-status", `${METRO_BANK}, view board, zh`],
  ["marine-engineering", "examples/marine-engineering/map.smap marine_engineering"],
  ["acme-chemicals", "examples/acme-chemicals/map.smap acme_chemicals"],
  ["cascade", `${PUMP_MAKER}, view cascade`],
  ["cascade-slide", `${PUMP_MAKER}, view cascade, zh`, 16 / 9],
  ["cascade-status", `${PUMP_MAKER}, view capital`],
  ["full-chinese", "examples/generic-maps/full.smap full_map"],
  ["metro-bank-scorecard", `${METRO_BANK}, view table`],
  ["metro-bank-scorecard-chinese", `${METRO_BANK}, view table, zh`],
  ["learning-matrix", `${LEARNING_MATRIX}, view matrix`],
  ["learning-matrix-chinese", `${LEARNING_MATRIX}, view matrix, zh`],
];

const examples = new Map(examplePictures(ROOT).map((each) => [each.name, each]));

/**
 * Two files a picture: a scene that moved and a scene drawn otherwise are told apart by which of them changes. Where a
 * picture changed, out/changed-pictures shows it beside the old one; `npx vitest run test/svg/golden.test.ts --update`
 * takes the new ones.
 */
for (const [name, example, fit] of PICTURES) {
  test(`the scene and the SVG of ${name} are as they were`, async () => {
    const picture = examples.get(example);
    expect(picture?.name).toBe(example);
    const scene = await picture!.scene(fit);
    const svg = await drawSvg(scene);
    expect(lintSvg(svg)).toEqual([]);
    const golden = path.join(GOLDEN, `${name}.svg`);
    const before = existsSync(golden) ? readFileSync(golden, "utf8") : svg;
    if (before !== svg) console.warn(`changed: see ${writeBeside(CHANGED, name, before, svg)}`);
    await expect(summary(scene)).toMatchFileSnapshot(path.join(GOLDEN, `${name}.scene.txt`));
    await expect(svg).toMatchFileSnapshot(golden);
  });
}

test("a changed picture is shown beside the old one", () => {
  const drawing = (fill: string) => `<svg xmlns="http://www.w3.org/2000/svg"><rect fill="${fill}"/></svg>`;
  const file = writeBeside(path.join(CHANGED, "test"), "example", drawing("#111111"), drawing("#222222"));
  const page = readFileSync(file, "utf8");
  expect(page.split(encodeURIComponent(drawing("#111111")))).toHaveLength(3);
  expect(page.split(encodeURIComponent(drawing("#222222")))).toHaveLength(3);
});

/** A line for each column, row and cell of a table. */
function tableLines(table: SceneTable | undefined): readonly string[] {
  const numbers = ({ x, y, width, height }: Rectangle) => [x, y, width, height].map(Math.round).join(" ");
  const text = (entry: SceneTableEntry) =>
    [entry.status?.status, joined(entry.label), entry.detail && joined(entry.detail)]
      .filter((each) => each !== undefined)
      .join(" ");
  return [
    ...(table?.columns ?? []).map(({ kind, name, area }) => `column ${kind}: ${numbers(area)} ${name}`),
    ...(table?.bands ?? []).flatMap((band) => [
      `band ${band.id}: ${numbers(band.area)}`,
      ...band.blocks
        .flatMap((block) => block.rows)
        .flatMap((row) => [
          `  row: ${numbers(row.area)}`,
          ...row.cells.map(
            (cell) => `    cell ${cell.column}: ${numbers(cell.area)} ${cell.entries.map(text).join(" | ")}`,
          ),
        ]),
    ]),
  ];
}

/** A line for each frame, box, column and link: what a person can compare. */
function summary(scene: Scene): string {
  const numbers = (...values: readonly number[]) => values.map((value) => Math.round(value)).join(" ");
  const points = (way: readonly Point[]) => way.map(({ x, y }) => numbers(x, y)).join(", ");
  return [
    `${scene.form} ${numbers(scene.width, scene.height)} ${scene.name}`,
    ...(scene.frames ?? []).map(
      ({ id, area }) => `frame ${id}: ${numbers(area.x, area.y, area.width, area.height)}`,
    ),
    ...scene.bands.map(({ id, area }) => `band ${id}: ${numbers(area.y, area.height)}`),
    ...scene.columns.map(
      ({ kind, id, area }) => `${kind} ${id}: ${numbers(area.x, area.y, area.width, area.height)}`,
    ),
    ...scene.boxes.map(({ id, area, label }) => {
      const text = label.lines.map((line) => line.text).join(" / ");
      return `box ${id}: ${numbers(area.x, area.y, area.width, area.height)} ${text}`;
    }),
    ...scene.links.map((link) => `link ${link.from} -> ${link.to}: ${points(link.points)}`),
    ...tableLines(scene.table),
    ...scene.legend.map(({ label }) => `legend: ${label.lines.map((line) => line.text).join(" / ")}`),
    ...scene.footer.lines.map((line) => `footer: ${line.text}`),
    "",
  ].join("\n");
}
