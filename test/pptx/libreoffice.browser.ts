import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { frameFor } from "../../src/emit/pptx/frame.ts";
import { drawPptx } from "../../src/emit/pptx.ts";
import type { Rectangle, Scene, SceneBox } from "../../src/layout/scene.ts";
import { examplePictures } from "../svg/example-pictures.ts";
import { type Pixels, pixelsOfPng } from "../svg/ink.ts";

/** Slides as LibreOffice shows them: made a PDF by it, and read by poppler. */

const ROOT = path.resolve(import.meta.dirname, "../..");
const EMU_PER_POINT = 12_700;
/** Pixels of the rendered slide for one point. */
const SCALE = 2;

const missing = ["soffice", "pdftotext", "pdftoppm"].find(
  (program) => spawnSync(program, [program === "soffice" ? "--version" : "-v"]).error !== undefined,
);
if (missing !== undefined) console.warn(`skipped: slides in LibreOffice, for lack of \`${missing}\``);

const SLIDES = [
  "examples/metro-bank/map.smap metro_bank",
  "examples/metro-bank/map.smap metro_bank, view chinese, zh",
  "examples/metro-bank/map.smap metro_bank, view lagging",
  "examples/marine-engineering/map.smap marine_engineering",
  "examples/acme-chemicals/map.smap acme_chemicals",
  "examples/generic-maps/full.smap full_map",
  "examples/metro-bank/map.smap metro_bank, view table",
  "examples/metro-bank/map.smap metro_bank, view table, zh",
  "examples/learning-matrix/map.smap learning_matrix, view matrix",
  "examples/pump-maker/group.smap group, view cascade",
];

interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

describe.skipIf(missing !== undefined)("slides in LibreOffice", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "smap-slides-"));
  let scenes: readonly Scene[];
  let pages: readonly (readonly Word[])[];

  beforeAll(async () => {
    const pictures = examplePictures(ROOT).filter(({ name }) => SLIDES.includes(name));
    expect(pictures).toHaveLength(SLIDES.length);
    scenes = (await Promise.all(pictures.map(({ slides }) => slides()))).flat();
    writeFileSync(path.join(folder, "slides.pptx"), drawPptx(scenes));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, "slides.pptx");
    pages = wordsOf(run("pdftotext", "-bbox", "slides.pdf", "-"));
    run("pdftoppm", "-r", String(72 * SCALE), "-png", "slides.pdf", "slide");
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(program: string, ...words: readonly string[]): string {
    const { status, stdout } = spawnSync(program, words, { cwd: folder, encoding: "utf8" });
    expect([program, status]).toEqual([program, 0]);
    return stdout;
  }

  test("there is one for each picture", () => {
    expect(pages).toHaveLength(scenes.length);
  });

  test("every box has its label and measures, and nothing sticks out", () => {
    for (const [index, scene] of scenes.entries()) {
      for (const box of scene.boxes) {
        const area = onSlide(scene, box.area);
        const within = (pages[index] ?? []).filter(
          ({ x, y }) => x > area.x && x < area.x + area.width && y > area.y && y < area.y + area.height,
        );
        const seen = letters(inReadingOrder(within));
        for (const line of linesOf(box)) expect(seen, `${scene.name}, ${box.id}`).toContain(letters(line));
      }
    }
  });

  test("every table has all its words, and ends above what stands below it", () => {
    const tables = scenes.flatMap((scene, index) => (scene.table === undefined ? [] : [{ scene, index }]));
    expect(tables.length).toBeGreaterThan(3);
    for (const { scene, index } of tables) {
      const { columns, bands } = scene.table!;
      const [first, last] = [columns[0]!.area, bands.at(-1)!.area];
      const area = onSlide(scene, { ...last, y: first.y, height: last.y + last.height - first.y });
      const within = (pages[index] ?? []).filter(({ y }) => y > area.y && y < area.y + area.height);
      const cells = bands.flatMap(({ blocks }) =>
        blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
      );
      const words = cells.flatMap(({ entries }) => entries.flatMap(({ name }) => name.split(/\s+/u)));
      const seen = letters(within.map(({ text }) => text).join(" "));
      expect(words.filter((word) => !seen.includes(letters(word)))).toEqual([]);
    }
  });

  test("every box has its border where the scene has it", () => {
    for (const [index, scene] of scenes.entries()) {
      const digits = String(scenes.length).length;
      const png = readFileSync(path.join(folder, `slide-${String(index + 1).padStart(digits, "0")}.png`));
      const picture = pixelsOfPng(png);
      const without = scene.boxes.filter(({ area }) => !hasBorder(picture, onSlide(scene, area)));
      expect(without.map(({ id }) => `${scene.name}, ${id}`)).toEqual([]);
    }
  });
});

/** Where something of the scene is on its slide, in points. */
function onSlide(scene: Scene, { x, y, width, height }: Rectangle): Rectangle {
  const frame = frameFor(scene);
  const points = (emu: number) => emu / EMU_PER_POINT;
  return {
    x: points(frame.x + x * frame.scale),
    y: points(frame.y + y * frame.scale),
    width: points(width * frame.scale),
    height: points(height * frame.scale),
  };
}

function linesOf(box: SceneBox): readonly string[] {
  return [box.label, ...box.measures.map(({ label }) => label)].flatMap(({ lines }) =>
    lines.map(({ text }) => text),
  );
}

/** Words line by line; those of one line are hardly higher or lower than each other. */
function inReadingOrder(words: readonly Word[]): string {
  const lines: { y: number; words: Word[] }[] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y)) {
    const last = lines.at(-1);
    if (last !== undefined && word.y - last.y < 2) last.words.push(word);
    else lines.push({ y: word.y, words: [word] });
  }
  return lines.flatMap((line) => line.words.sort((a, b) => a.x - b.x).map(({ text }) => text)).join("");
}

/** Without the spaces and hyphens that a line break may add or take. */
function letters(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u00ad-]/g, "");
}

/** The words of each page by the middle of their place, in points. */
function wordsOf(html: string): readonly (readonly Word[])[] {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
  return html
    .split("<page ")
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g,
        ),
      ].map(([, x0, y0, x1, y1, text = ""]) => ({
        text: text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole),
        x: (Number(x0) + Number(x1)) / 2,
        y: (Number(y0) + Number(y1)) / 2,
      })),
    );
}

/** Whether a line is drawn at the middle of the left and of the right edge: a column of pixels unlike the inside. */
function hasBorder({ width, data }: Pixels, area: Rectangle): boolean {
  const y = Math.round((area.y + area.height / 3) * SCALE);
  const grey = (x: number): number => {
    const at = 4 * (y * width + Math.round(x));
    return data[at]! + data[at + 1]! + data[at + 2]!;
  };
  return [area.x, area.x + area.width].every((edge) => {
    const near = [-2, -1, 0, 1, 2].map((step) => grey(edge * SCALE + step));
    return Math.min(...near) < 600;
  });
}
