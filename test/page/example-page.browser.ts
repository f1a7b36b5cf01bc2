import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProgram } from "../cli/run-program.ts";
import { NO_CHROMIUM, openChromium } from "../open-chromium.ts";
import { openWatched } from "./watched-page.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** What is looked for, and what is told of it, in each language that the example speaks. */
const LANGUAGES = [
  { language: undefined, words: "Value-priced", label: "Value-priced", tag: "en" },
  { language: "zh", words: "定价", label: "物有所值的定价", tag: "zh" },
] as const;

describe.skipIf(NO_CHROMIUM !== undefined).each(LANGUAGES)(
  "the page of Metro Bank, in $tag",
  ({ language, words, label, tag }) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "smap-example-page-"));
    const file = path.join(folder, `metro_bank${language === undefined ? "" : `.${language}`}.html`);
    let browser: Browser;

    beforeAll(async () => {
      const asked = language === undefined ? [] : ["--lang", language];
      const command = [
        "build",
        "examples/metro-bank/map.smap",
        "--format",
        "html",
        "--out",
        folder,
        ...asked,
      ];
      const { status, complaints } = await runProgram(ROOT, command);
      expect([status, complaints]).toEqual([0, ""]);
      browser = await openChromium();
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test("every objective opens from the keyboard alone, in the order of the map, with its chart and its neighbours", async () => {
      const { page, requests, complaints } = await openWatched(browser, file);
      expect(await page.locator("html").getAttribute("lang")).toBe(tag);
      const boxes = await page.$$eval(".picture.shown .box", (all) => all.map((box) => box.id));
      expect(boxes.length).toBeGreaterThan(20);
      await page.focus("#found + button");
      const charts: number[] = [];
      for (const id of boxes) {
        await page.focus(`[id='${id}']`);
        await page.keyboard.press("Enter");
        const article = page.locator("article:visible");
        expect(await article.count()).toBe(1);
        expect(await article.locator("h2").innerText()).not.toBe("");
        charts.push(await article.locator("figure svg").count());
        expect(await overflowing(page, "#details")).toEqual([]);
        await page.keyboard.press("Escape");
        expect(await page.evaluate("document.activeElement.id")).toBe(id);
      }
      expect(charts.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(20);
      expect(requests).toHaveLength(1);
      expect(complaints).toEqual([]);
    });

    test("a search finds it, Enter opens it, hovering it dims what has no part in it", async () => {
      const { page, complaints } = await openWatched(browser, file);
      await page.fill("#find", words);
      await page.keyboard.press("Enter");
      expect(await page.locator("article:visible h2").innerText()).toBe(label);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await page.hover(`.box[aria-label^='${label}'] rect`);
      await page.waitForTimeout(400);
      expect(await page.locator(".box.lit").count()).toBeGreaterThan(1);
      const opacity = (which: string): Promise<number> =>
        page.evaluate(`Number(getComputedStyle(document.querySelector("${which}")).opacity)`);
      expect(await opacity(".box.lit")).toBe(1);
      expect(await opacity(".box:not(.lit), .link:not(.lit)")).toBeLessThan(0.3);
      expect(complaints).toEqual([]);
    });

    test("dark and light are legible in picture and details", async () => {
      for (const colorScheme of ["light", "dark"] as const) {
        const { page } = await openWatched(browser, file, { colorScheme });
        await page.click(".box");
        expect(await faintTexts(page)).toEqual([]);
      }
    });

    test("fits a telephone: nothing to scroll sideways, the picture and a detail to be seen", async () => {
      const { page, complaints } = await openWatched(browser, file, {
        viewport: { width: 390, height: 780 },
        hasTouch: true,
      });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
      await page.locator(".box").first().tap();
      const area = await page.locator("article:visible h2").boundingBox();
      expect(area?.x).toBeGreaterThanOrEqual(0);
      expect((area?.x ?? 0) + (area?.width ?? 0)).toBeLessThanOrEqual(390);
      expect(complaints).toEqual([]);
    });
  },
);

/** Elements of the details whose content is cut off or makes them scroll sideways. */
function overflowing(page: Page, within: string): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll("${within}, ${within} *:not(svg *)")]
    .filter((each) => each.checkVisibility() && each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1
      && !each.classList.contains("sr"))
    .map((each) => each.tagName + " " + each.className + " " + each.textContent.slice(0, 40))`);
}

/** Texts whose colour is too near to that behind them, by WCAG 2.2's 4.5 : 1. */
function faintTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const parts = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
    const luminance = (colour) => {
      const [r, g, b] = parts(colour).map((part) => part / 255)
        .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const isClear = (colour) => colour === "transparent" || colour === "none" || parts(colour)[3] === 0;
    const ground = (element) => {
      for (let each = element; each !== null; each = each.parentElement) {
        const { backgroundColor } = getComputedStyle(each);
        if (!isClear(backgroundColor)) return backgroundColor;
      }
      return "rgb(255, 255, 255)";
    };
    const faint = [];
    for (const element of document.querySelectorAll("h1, h2, h3, p, td, th, dt, dd, li, a, button, #details text")) {
      if (!element.checkVisibility() || element.textContent.trim() === "") continue;
      const style = getComputedStyle(element);
      const inPicture = element.tagName.toLowerCase() === "text";
      const [dark, light] = [inPicture ? style.fill : style.color, ground(element)]
        .map(luminance).sort((a, b) => a - b);
      if ((light + 0.05) / (dark + 0.05) < 4.5) faint.push(element.tagName + " " + element.textContent.trim().slice(0, 40));
    }
    return [...new Set(faint)];
  })()`);
}
