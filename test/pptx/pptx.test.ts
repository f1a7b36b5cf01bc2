import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { corners } from "../../src/emit/pptx/connectors.ts";
import { frameFor } from "../../src/emit/pptx/frame.ts";
import { drawPptx } from "../../src/emit/pptx.ts";
import { escapeHtml } from "../../src/emit/report/html.ts";
import { layoutCascade } from "../../src/layout/cascade.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { layoutTable } from "../../src/layout/layout-table.ts";
import { layoutNetwork } from "../../src/layout/network.ts";
import type { Scene } from "../../src/layout/scene.ts";
import { LIGHT } from "../../src/layout/theme.ts";
import { cascadeOf } from "../../src/model/cascade.ts";
import { METRO_BANK } from "../layout/metro-bank.ts";
import { randomFamily } from "../layout/random-cascade.ts";
import { randomMap } from "../layout/random-map.ts";
import { type MadeUpTable, madeUpMatrix, madeUpScorecard } from "../layout/table-contents.ts";
import { HOSTILE_MAP } from "../page/hostile-map.ts";
import { talkativeScene } from "../pdf/talkative-scene.ts";
import { textBlocksOf } from "../pdf/text-blocks.ts";
import { drawnPoints } from "./elbows.ts";

const SLIDE = "ppt/slides/slide1.xml";

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** Names of elements that are opened and not closed, or closed and not opened. */
function unbalanced(xml: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, close, name = "", own] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:]*)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g,
  )) {
    if (close === "/") {
      if (open.pop() !== name) wrong.push(name);
    } else if (own !== "/") open.push(name);
  }
  const rest = xml
    .replace(/^<\?xml[^>]*\?>/, "")
    .replace(/<\/?[A-Za-z][\w:]*(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, "");
  return [...wrong, ...open, ...(/[<>]|&(?!(?:amp|lt|gt|quot|#39|#\d+);)/.exec(rest) ?? [])];
}

const SCENES: readonly (readonly [string, () => Scene | Promise<Scene>])[] = [
  ["Metro Bank", () => layoutMap(METRO_BANK, { fit: 16 / 9 })],
  ["Metro Bank in Chinese", () => layoutMap(METRO_BANK, { language: "zh", fit: 16 / 9 })],
  ["its network", () => layoutNetwork(METRO_BANK)],
  ["maps that carry each other on", () => cascadeScene(3)],
  ["maps that do so in circles", () => cascadeScene(15)],
  ["hostile text", () => layoutMap(HOSTILE_MAP)],
  ["a talkative map", talkativeScene],
  ["a scorecard", () => tableScene(madeUpScorecard(7, 12))],
  ["a matrix", () => tableScene(madeUpMatrix(7, 4, 3))],
  ...[1, 2, 3, 4].map((seed) => [`made-up map ${seed}`, () => layoutMap(randomMap(seed, seed * 9))] as const),
];

function tableScene({ map, content }: MadeUpTable): Scene {
  return layoutTable(map, content);
}

function cascadeScene(seed: number): Promise<Scene> {
  const family = randomFamily(seed, { maps: 5, objectives: 4, direction: seed > 9 ? "any" : "up" });
  return layoutCascade(cascadeOf(family[0]!, family));
}

describe.each(SCENES)("a slide of %s", (_, make) => {
  test("is sound XML in which every part that is referred to is there", async () => {
    const parts = partsOf(drawPptx([await make()]));
    for (const [path, xml] of parts) expect([path, unbalanced(xml)]).toEqual([path, []]);
    const types = parts.get("[Content_Types].xml") ?? "";
    for (const [, path = ""] of types.matchAll(/PartName="\/([^"]+)"/g))
      expect([...parts.keys()]).toContain(path);
    for (const [path, xml] of parts) {
      if (!path.endsWith(".rels")) continue;
      const base = new URL(`https://package/${path.replace(/_rels\/[^/]+$/, "")}`);
      for (const [, target = ""] of xml.matchAll(/Target="([^"]+)"/g)) {
        expect([...parts.keys()]).toContain(new URL(target, base).pathname.slice(1));
      }
    }
    const ids = [...(parts.get(SLIDE) ?? "").matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has every link as a connector that runs as the scene has it, and holds on to its boxes where it ends", async () => {
    const scene = await make();
    const slide = partsOf(drawPptx([scene])).get(SLIDE) ?? "";
    const shapes = new Map(
      [...slide.matchAll(/<p:sp>.*?<\/p:sp>/g)].map(([xml]) => [/ id="(\d+)"/.exec(xml)?.[1], xml]),
    );
    const connectors = [...slide.matchAll(/<p:cxnSp>.*?<\/p:cxnSp>/g)]
      .map(([xml]) => xml)
      .filter((xml) => xml.includes("stCxn"));
    const links = scene.links.filter((link) => link.points.length > 1);
    expect(connectors).toHaveLength(links.length);
    const frame = frameFor(scene);
    for (const [index, link] of links.entries()) {
      const connector = connectors[index] ?? "";
      const expected = corners(link.points).map(({ x, y }) => ({
        x: frame.x + x * frame.scale,
        y: frame.y + y * frame.scale,
      }));
      const drawn = drawnPoints(connector);
      expect(drawn).toHaveLength(expected.length);
      // A hundredth of an inch is 9,144.
      for (const [at, point] of drawn.entries()) {
        expect(Math.hypot(point.x - (expected[at]?.x ?? 0), point.y - (expected[at]?.y ?? 0))).toBeLessThan(
          2000,
        );
      }
      for (const [word, end] of [
        ["st", drawn[0]],
        ["end", drawn.at(-1)],
      ] as const) {
        const [, id, site] = new RegExp(`<a:${word}Cxn id="(\\d+)" idx="(\\d+)"/>`).exec(connector) ?? [];
        const place = sitePlace(shapes.get(id) ?? "", Number(site));
        expect(Math.hypot(place.x - (end?.x ?? 0), place.y - (end?.y ?? 0))).toBeLessThan(6000);
      }
    }
  });
});

/** Where a connection site of a box lies, in EMU. */
function sitePlace(box: string, site: number): { readonly x: number; readonly y: number } {
  const number = (pattern: RegExp) => Number(pattern.exec(box)?.[1] ?? Number.NaN);
  const [x, y] = [number(/<a:off x="(\d+)"/), number(/<a:off x="\d+" y="(\d+)"/)];
  const [w, h] = [number(/<a:ext cx="(\d+)"/), number(/<a:ext cx="\d+" cy="(\d+)"/)];
  if (!box.includes("custGeom"))
    return [
      { x: x + w / 2, y },
      { x, y: y + h / 2 },
      { x: x + w / 2, y: y + h },
      { x: x + w, y: y + h / 2 },
    ][site]!;
  return {
    x: x + number(new RegExp(`connsiteX${site}" fmla="\\*/ (\\d+) w`)),
    y: y + number(new RegExp(`connsiteY${site}" fmla="\\*/ (\\d+) h`)),
  };
}

test("texts are texts, colours those of the theme, and the speaker has notes", async () => {
  const parts = partsOf(drawPptx([layoutMap(METRO_BANK), layoutMap(METRO_BANK, { language: "zh" })]));
  const slide = parts.get(SLIDE) ?? "";
  for (const { label } of METRO_BANK.objectives)
    expect(slide).toContain(`<a:t>${label.text.replaceAll("&", "&amp;")}</a:t>`);
  expect(slide).toContain('<p:ph type="title"/>');
  expect(slide).toContain('<a:schemeClr val="accent1"/>');
  expect(slide).not.toContain("srgbClr");
  expect(parts.get("ppt/notesSlides/notesSlide1.xml")).toContain("leads to");
  expect(parts.get("ppt/slides/slide2.xml")).toContain('lang="zh"');
  expect(parts.get("docProps/core.xml")).toContain("<dc:title>Metro Bank");
});

test("every text of the scene is on the slide", () => {
  const scene = talkativeScene();
  const slide = partsOf(drawPptx([scene])).get(SLIDE) ?? "";
  const texts = [...slide.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text);
  const told = texts.join(" ").replace(/\s+/g, " ");
  const blocks = textBlocksOf(scene);
  expect(blocks.length).toBeGreaterThan(15);
  for (const line of blocks.flatMap((block) => block.lines)) expect(told).toContain(line.text.trim());
});

describe.each([
  ["scorecard", tableScene(madeUpScorecard(8, 9))],
  ["matrix", tableScene(madeUpMatrix(8, 5, 3))],
])("the table of a %s", (_, scene) => {
  const slide = partsOf(drawPptx([scene])).get(SLIDE) ?? "";
  const rows = [...slide.matchAll(/<a:tr h="(\d+)">(.*?)<\/a:tr>/g)].map(([, height, cells = ""]) => ({
    height: Number(height),
    cells: [...cells.matchAll(/<a:tc([^>]*)>(.*?)<\/a:tc>/g)].map(([, attributes = "", inside = ""]) => ({
      rows: Number(/rowSpan="(\d+)"/.exec(attributes)?.[1] ?? 1),
      isSpanned: attributes.includes("vMerge"),
      text: [...inside.matchAll(/<a:t>([^<]*)</g)].map(([, text = ""]) => text).join(" "),
      inside,
    })),
  }));

  test("has a cell for each column in every row, and cells that span rows have the rows for it", () => {
    const columns = scene.table!.columns.length;
    expect(slide.match(/<a:gridCol /g)).toHaveLength(columns);
    expect(new Set(rows.map(({ cells }) => cells.length))).toEqual(new Set([columns]));
    for (let column = 0; column < columns; column++) {
      let left = 0;
      for (const { cells } of rows) {
        expect(cells[column]!.isSpanned).toBe(left > 0);
        left = left > 0 ? left - 1 : cells[column]!.rows - 1;
      }
      expect(left).toBe(0);
    }
  });

  test("is as high and wide as the scene has it", () => {
    const { scale } = frameFor(scene);
    const [first, last] = [scene.table!.columns[0]!.area, scene.table!.bands.at(-1)!.area];
    const height = rows.reduce((sum, row) => sum + row.height, 0);
    expect(Math.abs(height - (last.y + last.height - first.y) * scale)).toBeLessThan(rows.length);
    const widths = [...slide.matchAll(/<a:gridCol w="(\d+)"/g)].map(([, width]) => Number(width));
    const width = widths.reduce((sum, each) => sum + each, 0);
    expect(Math.abs(width - last.width * scale)).toBeLessThan(widths.length);
  });

  test("tells every entry whole, with a sign and a colour for its status", () => {
    const entries = scene.table!.bands.flatMap(({ blocks }) =>
      blocks.flatMap((block) => block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.entries))),
    );
    expect(entries.length).toBeGreaterThan(20);
    const told = rows.map(({ cells }) => cells.map(({ text }) => text).join(" ")).join(" ");
    for (const { name } of entries) expect(told).toContain(escapeHtml(name));
    const signs = { red: "◆", amber: "▲", green: "●", grey: "○" } as const;
    for (const status of ["red", "amber", "green", "grey"] as const) {
      const wanted = entries.filter((entry) => entry.status?.status === status).length;
      expect([status, told.split(`${signs[status]} `).length - 1]).toEqual([status, wanted]);
    }
  });

  test("takes its colours from the presentation's theme, but for the statuses", () => {
    const { inside } = rows[1]!.cells[0]!;
    expect(inside).toContain('<a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:tcPr>');
    expect(inside).toMatch(/<a:schemeClr val="bg1"\/><\/a:solidFill><\/a:rPr>/);
    const fixed = [...slide.matchAll(/srgbClr val="([0-9A-F]{6})"/g)].map(([, hex = ""]) => hex);
    const ofStatus = (["red", "amber", "green", "grey"] as const).map((each) =>
      LIGHT[`status-${each}`].slice(1).toUpperCase(),
    );
    expect(fixed.filter((each) => !ofStatus.includes(each))).toEqual([]);
  });
});

test("a picture larger than a slide is made smaller, a small one larger up to text of 18 points", () => {
  for (const [width, height] of [
    [5000, 300],
    [300, 5000],
    [950, 500],
  ] as const) {
    const { scale, x, y } = frameFor({ width, height });
    expect(Math.min(x, y)).toBeCloseTo(91_440, 0);
    expect(Math.max(x + width * scale, y + height * scale)).toBeLessThan(12_192_000);
  }
  const small = frameFor({ width: 200, height: 100 });
  expect(small).toEqual({
    scale: 12_700,
    x: (12_192_000 - 200 * 12_700) / 2,
    y: (6_858_000 - 1_270_000) / 2,
  });
});

test("a bent link is offered as a free line through the same corners to programs that would lead it anew", () => {
  const scene = layoutMap(METRO_BANK, { fit: 16 / 9 });
  const slide = partsOf(drawPptx([scene])).get(SLIDE) ?? "";
  const offers = [...slide.matchAll(/<mc:AlternateContent.*?<\/mc:AlternateContent>/g)].map(([each]) => each);
  const bent = scene.links.filter(({ points }) => corners(points).length > 2);
  expect(offers).toHaveLength(bent.length);
  const { scale, x, y } = frameFor(scene);
  for (const [index, offer] of offers.entries()) {
    const [choice = "", fallback = ""] = offer.split("<mc:Fallback>");
    expect(choice).toMatch(/Requires="p159"><p:cxnSp>.*<a:stCxn .*<a:endCxn /);
    expect(fallback).not.toContain("cxnSp");
    const [, left = 0, top = 0] = /<a:off x="(\d+)" y="(\d+)"\/>/.exec(fallback) ?? [];
    const ends = [...fallback.matchAll(/<a:(moveTo|lnTo|quadBezTo)><a:pt x="(\d+)" y="(\d+)"\/>/g)]
      .filter(([, kind]) => kind !== "lnTo")
      .map(([, , across, down]) => ({ x: Number(left) + Number(across), y: Number(top) + Number(down) }));
    // The start and every corner; the end is the last line's.
    const turns = corners(bent[index]?.points ?? []).slice(0, -1);
    expect(ends).toHaveLength(turns.length);
    for (const [at, turn] of turns.entries()) {
      expect(Math.abs((ends[at]?.x ?? 0) - (x + turn.x * scale))).toBeLessThan(3);
      expect(Math.abs((ends[at]?.y ?? 0) - (y + turn.y * scale))).toBeLessThan(3);
    }
  }
});

test("the same scenes give the same bytes", () => {
  const draw = () => Buffer.from(drawPptx([layoutMap(METRO_BANK)], { colours: "dark" }));
  expect(draw().equals(draw())).toBe(true);
});

test("a cascade has its frames behind its boxes, and tells what is carried on from what is added to", async () => {
  const scene = await cascadeScene(3);
  const slide = partsOf(drawPptx([scene])).get(SLIDE) ?? "";
  for (const { name } of scene.frames ?? []) expect(slide).toContain(`name="${escapeHtml(name)}"`);
  const kinds = scene.links.map(({ style }) => style.alignment);
  const doubles = slide.match(/<p:cxnSp>(?:(?!<\/p:cxnSp>).)*stCxn(?:(?!<\/p:cxnSp>).)*cmpd="dbl"/g) ?? [];
  expect(doubles).toHaveLength(kinds.filter((kind) => kind === "cascades").length);
  expect(kinds).toContain("contributes");
  expect(slide.indexOf(' ▮"')).toBeLessThan(slide.indexOf("<p:cxnSp>"));
});
