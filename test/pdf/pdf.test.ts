import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { FontFile } from "../../src/emit/pdf/fonts.ts";
import { drawPdf } from "../../src/emit/pdf.ts";
import { layoutCascade } from "../../src/layout/cascade.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { layoutTable } from "../../src/layout/layout-table.ts";
import type { Scene, TextBlock } from "../../src/layout/scene.ts";
import { cascadeOf } from "../../src/model/cascade.ts";
import { buildMap } from "../layout/build-map.ts";
import { METRO_BANK } from "../layout/metro-bank.ts";
import { PUMP_MAKER, pumpMap } from "../layout/pump-maker.ts";
import { randomFamily } from "../layout/random-cascade.ts";
import { madeUpMatrix, madeUpScorecard } from "../layout/table-contents.ts";
import { talkativeScene } from "./talkative-scene.ts";
import { textBlocksOf } from "./text-blocks.ts";

const LIBERATION = "/usr/share/fonts/truetype/liberation/LiberationSans";
const FONTS = [
  `${LIBERATION}-Regular.ttf`,
  `${LIBERATION}-Bold.ttf`,
  "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
].filter((file) => existsSync(file));
const canExtract = spawnSync("pdftotext", ["-v"]).status === 0;

function fontFiles(): readonly FontFile[] {
  return FONTS.map((name) => ({ name, bytes: readFileSync(name) }));
}

/** The text that a second program, poppler, reads out of a PDF, and what it tells about the document. */
function extracted(bytes: Uint8Array): {
  readonly text: string;
  readonly facts: string;
  readonly structure: string;
} {
  const folder = mkdtempSync(path.join(os.tmpdir(), "smap-pdf-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, "a.pdf");
  writeFileSync(file, bytes);
  const run = (program: string, ...words: readonly string[]): string =>
    spawnSync(program, words, { encoding: "utf8" }).stdout;
  return {
    text: run("pdftotext", "-raw", file, "-").replace(/\s+/g, " "),
    facts: run("pdfinfo", file),
    structure: run("pdfinfo", "-struct-text", file),
  };
}

/** A label as a pattern; words that a line ends within are joined again. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/([-/]) /g, "$1 ?");
}

/** Cells that span several rows. */
function rowsSpanning({ table }: Scene): number {
  const rows = (table?.bands ?? []).flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
  return rows.flatMap(({ cells }) => cells.filter((cell) => cell.rows > 1)).length;
}

describe.skipIf(!canExtract)("read by poppler", () => {
  test("every label is text, in every font that it needs", async ({ skip }) => {
    skip(FONTS.length < 4, "fonts are missing");
    const matrix = madeUpMatrix(2, 3, 3, ["Customer database", "客户数据库", "Best-practice sharing"]);
    const scenes = [
      layoutMap(METRO_BANK),
      layoutMap(METRO_BANK, { language: "zh" }),
      talkativeScene(),
      layoutTable(matrix.map, matrix.content),
      await layoutCascade(cascadeOf(pumpMap("group"), PUMP_MAKER)),
    ];
    for (const scene of scenes) {
      const { bytes, missing, unreadable } = await drawPdf([scene], { fonts: fontFiles() });
      expect([missing, unreadable]).toEqual([[], []]);
      const { text, facts } = extracted(bytes);
      for (const line of textBlocksOf(scene).flatMap((block) => block.lines))
        expect(text).toContain(line.text.trim());
      expect(facts).toContain(`Title:           ${scene.name}`);
      expect(facts).not.toContain("CreationDate");
      expect(facts).toMatch(new RegExp(`Page size: +${Number((scene.width * 0.75).toFixed(2))} x`));
    }
  });

  test("is heard as it is read: the title, then each perspective with its groups and objectives", async () => {
    const scene = layoutMap(METRO_BANK);
    const { bytes } = await drawPdf([scene], { fonts: [] });
    const { facts, structure } = extracted(bytes);
    expect(facts).toMatch(/Tagged: +yes/);
    const heard = [...structure.matchAll(/^ *(H1|H2|H3|P) .*\n *"(.*)"$/gm)].map(
      ([, tag, text]) => `${tag} ${text}`,
    );
    const lines = (block: TextBlock) => block.lines.map((line) => line.text).join(" ");
    const expected = scene.bands.flatMap((band) => [
      `H2 ${lines(band.title)}`,
      ...scene.columns
        .filter((each) => each.perspective === band.id)
        .map((each) => `H3 ${lines(each.title)}`),
      ...scene.boxes.filter((each) => each.perspective === band.id).map((each) => `P ${lines(each.label)}`),
    ]);
    expect(heard.slice(0, expected.length + 1).map((each) => each.trim())).toEqual([
      `H1 ${scene.name}`,
      ...expected.map((each) => expect.stringMatching(new RegExp(`^${escaped(each)}`))),
    ]);
    expect(structure.match(/^ *Figure/gm)).toHaveLength(scene.links.length);
  });

  test("a cascade is heard map by map, each with its objectives", async () => {
    const family = randomFamily(3, { maps: 5, objectives: 4, direction: "up" });
    const scene = await layoutCascade(cascadeOf(family[0]!, family));
    const { bytes } = await drawPdf([scene], { fonts: fontFiles() });
    const { structure } = extracted(bytes);
    const heard = [...structure.matchAll(/^ *(H1|H2|P) /gm)].map(([, tag]) => tag);
    const expected = (scene.frames ?? []).flatMap(({ id }) => [
      "H2",
      ...scene.boxes.filter(({ frame }) => frame === id).map(() => "P"),
    ]);
    expect(scene.frames).toHaveLength(5);
    expect(heard.slice(0, expected.length + 1)).toEqual(["H1", ...expected]);
  });

  test("a table is heard as one: headings, then each row with what it is about", async ({ skip }) => {
    skip(FONTS.length < 4, "fonts are missing");
    const { map, content } = madeUpScorecard(3, 7, ["Grow income", "Keep customers", "Train advisers"]);
    const scene = layoutTable(map, content);
    const { bytes } = await drawPdf([scene], { fonts: fontFiles() });
    const { structure } = extracted(bytes);
    const heard = [...structure.matchAll(/^ *(?:(Table|TR|TH|TD)\b|"(.*?) ?"$|\/(RowSpan|Scope) \/?(.*)$)/gm)]
      .map(([, tag, text, attribute, value]) => tag ?? text ?? `${attribute} ${value}`)
      .join(" ");
    const { columns, bands } = scene.table!;
    const heads = columns.map(({ name }) => `TH Scope Column ${name}`);
    const span = (rows: number) => (rows > 1 ? `RowSpan ${rows} ` : "");
    const told = bands.flatMap((band) => {
      const rows = band.blocks.flatMap((block) => block.rows);
      return rows.map(({ cells }, index) => {
        const bar = index === 0 ? [`TH Scope Row ${span(rows.length)}${band.name}`] : [];
        const own = cells.map(
          ({ column, rows, entries: [entry] }) =>
            `${column === 1 ? "TH Scope Row" : "TD"} ${span(rows)}${entry!.label.lines.map(({ text }) => text).join(" ")}`,
        );
        return ["TR", ...bar, ...own].join(" ");
      });
    });
    expect(rowsSpanning(scene)).toBeGreaterThan(2);
    expect(heard).toContain(["Table", "TR", ...heads, ...told].join(" "));
  });

  test("without fonts Western labels are still text, and what is missing is told", async () => {
    const map = buildMap({
      perspectives: { p: "P" },
      objectives: { "p a": "Café at 5 € – “more”", "p b": "客户 ok" },
    });
    const { bytes, missing } = await drawPdf([layoutMap(map)], { fonts: [] });
    expect(missing).toEqual(["客", "户"]);
    expect(extracted(bytes).text).toContain("Café at 5 € – “more”");
  });
});

test("the same scene gives the same bytes, each scene a page", async () => {
  const scene = layoutMap(METRO_BANK);
  const fonts = fontFiles();
  const [first, second, two] = await Promise.all([
    drawPdf([scene], { fonts }),
    drawPdf([scene], { fonts }),
    drawPdf([scene, layoutMap(METRO_BANK, { language: "zh" })], { fonts, colours: "dark" }),
  ]);
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  expect(
    Buffer.from(two.bytes)
      .toString("latin1")
      .match(/\/Type \/Page\b/g),
  ).toHaveLength(2);
});

test("a file that is no font is named, not thrown", async () => {
  const broken = { name: "broken.ttf", bytes: new TextEncoder().encode("no font") };
  const { unreadable } = await drawPdf([layoutMap(METRO_BANK)], { fonts: [broken] });
  expect(unreadable).toEqual(["broken.ttf"]);
});
