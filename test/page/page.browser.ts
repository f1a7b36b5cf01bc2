import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawPage } from "../../src/emit/page.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { runProgram } from "../cli/run-program.ts";
import { NO_CHROMIUM, openChromium } from "../open-chromium.ts";
import { HOSTILE_MAP } from "./hostile-map.ts";
import { openWatched } from "./watched-page.ts";

const MAP = `map bank "Bank" {
  calendar: quarter 2025-Q1..2025-Q4
  owner retail "Retail Banking"
  perspective financial "Financial" {
    objective grow "Grow income" zh "增加收入" {
      measure income "Income growth" {
        unit: percent
        better: higher
        baseline: 10% at 2024-Q4
        target: 20% at 2025-Q4
        actual: 12% at 2025-Q1, 16% at 2025-Q2
      }
    }
  }
  perspective customer "Customer" {
    objective retain "Retain customers" { owner: retail }
    objective image "Be known"
  }
  perspective learning "Learning" { objective train "Train advisers" }
  train -> retain -> grow { because: "Who stays buys more", lag: 2 quarters }
  image -> grow
}
`;

const LABELS = ["Grow income", "Retain customers", "Be known", "Train advisers"];

if (NO_CHROMIUM !== undefined) console.warn(`skipped: tests of the page in a browser, for ${NO_CHROMIUM}`);

describe.skipIf(NO_CHROMIUM !== undefined)("the page in a browser", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "smap-page-"));
  const file = path.join(folder, "out/bank.html");
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(path.join(folder, "smap.config.json"), "{}");
    writeFileSync(path.join(folder, "bank.smap"), MAP);
    const { out } = await runProgram(folder, ["build", "bank.smap", "--format", "html"]);
    expect(out).toBe("wrote out/bank.html\n");
    browser = await openChromium();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const opened = (file: string, settings?: BrowserContextOptions) => openWatched(browser, file, settings);
  const lit = (page: Page) =>
    page.$$eval(".box.lit", (boxes) => boxes.map((box) => box.getAttribute("aria-label")?.split(",")[0]));
  const shown = (page: Page) => page.locator("article:visible h2").allTextContents();

  test("hovering an objective lights up its causes and effects", async () => {
    const { page, requests, complaints } = await opened(file);
    await page.hover("#objective--retain");
    expect(await lit(page)).toEqual(["Grow income", "Retain customers", "Train advisers"]);
    expect(await page.locator(".link.lit").count()).toBe(2);
    await page.hover("h1");
    expect(await lit(page)).toEqual([]);
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test("a click opens measures with a chart, a name in them leads on, Escape closes", async () => {
    const { page, complaints } = await opened(file);
    expect(await shown(page)).toEqual([]);
    await page.click("#objective--grow");
    expect(await shown(page)).toEqual(["Grow income"]);
    const article = page.locator("article:visible");
    expect(await article.innerText()).toMatch(/Income growth[\s\S]*16%[\s\S]*15%/);
    expect(await article.locator("figure circle").count()).toBe(2);
    await article.getByText("Retain customers").click();
    expect(await shown(page)).toEqual(["Retain customers"]);
    expect(await page.locator("article:visible").innerText()).toContain(
      "Who stays buys more; after 2 quarters",
    );
    await page.keyboard.press("Escape");
    expect(await shown(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("finds by label, translation, measure and owner", async () => {
    const { page } = await opened(file);
    const hits = async (words: string) => {
      await page.fill("#find", words);
      return page.$$eval(".box.hit", (boxes) => boxes.map((box) => box.id));
    };
    expect(await hits("INCOME growth")).toEqual(["objective--grow"]);
    expect(await hits("增加")).toEqual(["objective--grow"]);
    expect(await hits("retail")).toEqual(["objective--retain"]);
    expect(await page.textContent("#found")).toBe("1 of 4");
    await page.keyboard.press("Enter");
    expect(await shown(page)).toEqual(["Retain customers"]);
    expect(await hits("nothing")).toEqual([]);
    expect(await page.textContent("#found")).toBe("0 of 4");
  });

  test("works by the keyboard alone", async () => {
    const { page } = await opened(file);
    await page.keyboard.press("/");
    await page.keyboard.type("train");
    await page.keyboard.press("Escape");
    await page.focus("#objective--train");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    const focused = () => page.evaluate("document.activeElement.id");
    expect(await focused()).toBe("objective--grow");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("objective--retain");
    await page.keyboard.press("Enter");
    expect(await shown(page)).toEqual(["Retain customers"]);
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("objective--retain");
  });

  test("zooms where the pointer is, pans, and shows the whole again", async () => {
    const { page } = await opened(file);
    const box = async () => (await page.locator("#objective--image").boundingBox())!;
    const before = await box();
    await page.mouse.move(before.x, before.y);
    await page.mouse.wheel(0, -600);
    const near = await box();
    expect(near.width).toBeGreaterThan(before.width * 2);
    expect(Math.abs(near.x - before.x)).toBeLessThan(3);
    await page.mouse.move(300, 300);
    await page.mouse.down();
    await page.mouse.move(360, 340, { steps: 4 });
    await page.mouse.up();
    const moved = await box();
    expect(Math.round(moved.x - near.x)).toBeCloseTo(60, -1);
    expect(await shown(page)).toEqual([]);
    await page.keyboard.press("0");
    expect((await box()).width).toBeCloseTo(before.width, 0);
  });

  test("is dark where the system is, changes by its button, and prints light with all details", async () => {
    const { page } = await opened(file, { colorScheme: "dark" });
    const ground = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(await ground()).toBe("rgb(20, 24, 31)");
    await page.click("[data-action=colours]");
    expect(await ground()).toBe("rgb(255, 255, 255)");
    await page.click("[data-action=colours]");
    await page.emulateMedia({ media: "print" });
    expect(await ground()).toBe("rgb(255, 255, 255)");
    expect(await shown(page)).toEqual([...LABELS, "About this map"]);
    expect(await page.locator("button:visible").count()).toBe(0);
  });

  test("tells a screen reader what each box is", async () => {
    const { page } = await opened(file);
    const box = page.getByRole("button", { name: "Grow income, on track" });
    expect(await box.getAttribute("aria-expanded")).toBe("false");
    await box.click();
    expect(await box.getAttribute("aria-expanded")).toBe("true");
  });

  test("without script shows the picture and all details", async () => {
    const { page } = await opened(file, { javaScriptEnabled: false });
    expect(await shown(page)).toEqual([...LABELS, "About this map"]);
    expect(await page.locator("#stage svg").isVisible()).toBe(true);
    expect(await page.locator("input:visible, button:visible").count()).toBe(0);
  });

  test("runs nothing that a map says", async () => {
    const hostile = path.join(folder, "hostile.html");
    writeFileSync(hostile, await drawPage(HOSTILE_MAP, layoutMap(HOSTILE_MAP)));
    const { page, requests, complaints } = await opened(hostile);
    for (const box of await page.locator(".box").all()) await box.click();
    expect(await page.title()).toContain("</script><script>");
    expect(await page.locator("script").count()).toBe(2);
    expect(await page.locator("img, [onerror], [onload], [onfocus]").count()).toBe(0);
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test("a script that gets in after all is refused", async () => {
    const stuffed = path.join(folder, "stuffed.html");
    writeFileSync(
      stuffed,
      readFileSync(file, "utf8").replace("<header>", "<script>document.title='broken'</script><header>"),
    );
    const { page, complaints } = await opened(stuffed);
    expect(await page.title()).toBe("Bank");
    expect(complaints.join()).toMatch(/Content Security Policy/);
  });
});
