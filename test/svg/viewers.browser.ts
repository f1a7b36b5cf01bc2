import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
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

const reason = NO_CHROMIUM ?? FONTS_AT_HAND.lacking;
if (reason !== undefined) console.warn(`skipped: pictures looked at in a browser, for ${reason}`);

let opened: Promise<Browser> | undefined;
/** One for all pictures, opened when the first one asks. */
function browser(): Promise<Browser> {
  opened ??= openChromium();
  return opened;
}
afterAll(async () => (await opened)?.close());

/** A line of text as the browser shows it. */
interface ShownText {
  readonly text: string;
  readonly width: number;
  /** By how much it sticks out of what holds it: the box, the column, the bar of the band, the picture. */
  readonly over: number;
  readonly holder: string;
  readonly contrast: number;
}

/** Runs in the page. The holder of a text is the first shape of its group, of a band the second: the bar. */
const MEASURE = `() => {
  const root = document.querySelector("svg");
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return [...root.querySelectorAll("text")].map((text) => {
    const group = text.closest("g[id*='--']:not([id^='measure--'])");
    const isBand = group?.id.startsWith("perspective--") === true;
    const holder = group?.querySelector(isBand ? ":scope > path" : ":scope > rect") ?? root.querySelector("rect");
    const inner = text.getBBox();
    const outer = holder.getBBox();
    const over = Math.max(
      outer.x - inner.x,
      outer.y - inner.y,
      inner.x + inner.width - outer.x - outer.width,
      inner.y + inner.height - outer.y - outer.height,
    );
    const [dark, light] = [getComputedStyle(text).fill, getComputedStyle(holder).fill]
      .map(luminance).sort((a, b) => a - b);
    return {
      text: text.textContent,
      width: text.getComputedTextLength(),
      over,
      holder: group?.id ?? "picture",
      contrast: (light + 0.05) / (dark + 0.05),
    };
  });
}`;

const PURIFIER = createRequire(import.meta.url).resolve("dompurify/dist/purify.min.js");

/** As DOMPurify leaves it without any setting, and as it was; both written by the browser. */
const PURIFY = `(svg) => {
  const parsed = document.createElement("template");
  parsed.innerHTML = svg;
  return [DOMPurify.sanitize(svg), parsed.innerHTML, DOMPurify.removed.length];
}`;

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
      const shown: readonly ShownText[] = await page.evaluate(`(${MEASURE})()`);
      expect(shown).toHaveLength(lines.length);
      expect(shown.filter(({ over }) => over > 0.5)).toEqual([]);
      expect(shown.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
      expect(shown.filter((each) => !isMeasured(each))).toEqual([]);
    }
  });

  test("the profile's lint and DOMPurify find nothing to take out", async () => {
    expect(lintSvg(svg)).toEqual([]);
    await page.addScriptTag({ path: PURIFIER });
    const [purified, parsed, removed] = await page.evaluate<[string, string, number]>(
      `(${PURIFY})(${JSON.stringify(svg)})`,
    );
    expect(purified).toBe(parsed);
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
