import { spawnSync } from "node:child_process";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawPng } from "../../src/emit/png.ts";
import { drawSvg } from "../../src/emit/svg.ts";
import type { Scene } from "../../src/layout/scene.ts";
import { NO_CHROMIUM, openChromium } from "../open-chromium.ts";
import { textBlocksOf } from "../pdf/text-blocks.ts";
import { examplePictures } from "./example-pictures.ts";
import { FONTS_AT_HAND } from "./fonts.ts";
import { inkOf, type Pixels, pixelsOfPng, withoutText } from "./ink.ts";
import { lintSvg } from "./lint-svg.ts";
import { purified } from "./purify.ts";
import { type ShownText, shownTexts } from "./shown-texts.ts";

const reason = NO_CHROMIUM ?? FONTS_AT_HAND.lacking;
if (reason !== undefined) console.warn(`skipped: pictures looked at in a browser, for ${reason}`);

let opened: Promise<Browser> | undefined;
/** One for all pictures, opened when the first one asks. */
function browser(): Promise<Browser> {
  opened ??= openChromium();
  return opened;
}
afterAll(async () => (await opened)?.close());

/** Renders with librsvg, by the fonts of the machine. */
function renderByLibrsvg(svg: string): Pixels {
  const { stdout, stderr } = spawnSync("rsvg-convert", [], { input: svg, maxBuffer: 1 << 28 });
  expect(stderr.toString()).toBe("");
  return pixelsOfPng(stdout);
}

const hasLibrsvg = spawnSync("rsvg-convert", ["--version"]).status === 0;
if (!hasLibrsvg) console.warn("skipped: pictures drawn by librsvg, for lack of `rsvg-convert`");

const ROOT = path.resolve(import.meta.dirname, "../..");
const PICTURES =
  reason === undefined ? examplePictures(ROOT).map((each) => [each.name, each.scene] as const) : [];

describe.skipIf(reason !== undefined).each(PICTURES)("%s", (_, draw) => {
  let scene: Scene;
  let svg: string;
  let page: Page;

  beforeAll(async () => {
    scene = await draw();
    svg = await drawSvg(scene);
    page = await (await browser()).newPage();
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  });
  afterAll(async () => page?.close());

  test("every text is inside what holds it, as wide as measured, and legible by day and night", async () => {
    const lines = textBlocksOf(scene).flatMap((block) => block.lines);
    const isMeasured = ({ text, width }: ShownText): boolean =>
      lines.some(
        (line) => line.text.trim() === text.trim() && Math.abs(width - line.width) < 1 + width * 0.02,
      );
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const shown = await shownTexts(page);
      expect(shown).toHaveLength(lines.filter((line) => line.text !== "").length);
      expect(shown.filter(({ over }) => over > 0.5)).toEqual([]);
      expect(shown.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
      expect(shown.filter((each) => !isMeasured(each))).toEqual([]);
    }
  });

  test("the profile's lint and DOMPurify find nothing to take out", async () => {
    expect(lintSvg(svg)).toEqual([]);
    const { before, after, removed } = await purified(page, svg);
    expect(after).toBe(before);
    expect(removed).toBe(0);
  });

  test("Chromium, resvg and librsvg paint every text, each in its place", async () => {
    const blocks = textBlocksOf(scene);
    const bare = withoutText(svg);
    const renderers: Readonly<Record<string, (text: string) => Promise<Pixels>>> = {
      Chromium: async (text) => {
        await page.emulateMedia({ colorScheme: "light" });
        await page.setViewportSize({ width: Math.ceil(scene.width), height: Math.ceil(scene.height) });
        await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${text}`);
        return pixelsOfPng(await page.screenshot());
      },
      resvg: async (text) => pixelsOfPng(await drawPng(text, { scale: 1, fontFiles: FONTS_AT_HAND.files })),
      ...(hasLibrsvg ? { librsvg: async (text: string) => renderByLibrsvg(text) } : {}),
    };
    for (const [renderer, render] of Object.entries(renderers)) {
      const ink = inkOf(await render(svg), await render(bare), blocks);
      expect({ renderer, ...ink }).toEqual({ renderer, invisible: [], astray: [] });
    }
  });
});
