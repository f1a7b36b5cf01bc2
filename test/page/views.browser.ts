import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProgram } from "../cli/run-program.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const MAP = `map bank "Bank" {
  calendar: quarter 2025-Q1..2025-Q4
  perspective financial "Financial" { objective grow "Grow income" }
  perspective customer "Customer" { objective retain "Retain customers" }
  perspective learning "Learning" { objective train "Train advisers" }
  train -> retain -> grow
  view top "What we sell" { only: financial, customer }
  view table "Scorecard" { kind: scorecard }
}
`;

describe.skipIf(!existsSync(CHROMIUM))("a page with views", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "smap-views-"));
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(path.join(folder, "smap.config.json"), "{}");
    writeFileSync(path.join(folder, "bank.smap"), MAP);
    await runProgram(folder, ["build", "bank.smap", "--format", "html"]);
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--headless", "--no-sandbox", "--disable-gpu"],
    });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("shows one picture at a time, and goes where an objective is", async () => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on("pageerror", (problem) => problems.push(problem.message));
    await page.goto(pathToFileURL(path.join(folder, "out/bank.html")).href);
    const shown = () => page.locator(".picture:visible").evaluateAll((all) => all.map(({ id }) => id));
    expect(await shown()).toEqual(["picture-1"]);
    expect(await page.locator("#view option").allTextContents()).toEqual([
      "Bank",
      "Bank — What we sell",
      "Bank — Scorecard",
    ]);
    await page.selectOption("#view", "1");
    expect(await shown()).toEqual(["picture-2"]);
    expect(await page.locator(".picture:visible .box").count()).toBe(2);
    // The keys stay within the picture: from the last objective on to the first.
    await page.locator("#picture-2--objective--retain").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(":focus").getAttribute("id")).toBe("picture-2--objective--grow");
    // What the view leaves out is found all the same, and shown where it is.
    await page.fill("#find", "train");
    await page.keyboard.press("Enter");
    expect(await shown()).toEqual(["picture-1"]);
    expect(await page.inputValue("#view")).toBe("0");
    expect(await page.locator("#detail--train").isVisible()).toBe(true);
    await page.emulateMedia({ media: "print" });
    expect(await shown()).toEqual(["picture-1", "picture-2", "picture-3"]);
    expect(problems).toEqual([]);
  });

  test("shows a table to select, to scroll and to search, whose objectives lead to their details", async () => {
    const page = await browser.newPage({ viewport: { width: 900, height: 260 } });
    const problems: string[] = [];
    page.on("pageerror", (problem) => problems.push(problem.message));
    await page.goto(pathToFileURL(path.join(folder, "out/bank.html")).href);
    await page.selectOption("#view", "2");
    const table = page.locator("#picture-3 table");
    expect(await table.locator("tbody th[scope=row]").allTextContents()).toEqual([
      "Grow income",
      "Retain customers",
      "Train advisers",
    ]);
    // There is nothing to zoom, and the wheel scrolls.
    expect(await page.locator("[data-action=in]").isDisabled()).toBe(true);
    await table.hover();
    await page.mouse.wheel(0, 400);
    await expect
      .poll(() => page.locator("#picture-3").evaluate((holder) => holder.scrollTop))
      .toBeGreaterThan(20);
    await table.getByText("Grow income").selectText();
    expect(await page.evaluate("getSelection().toString()")).toContain("Grow income");
    // A key opens what a click opens, and Escape goes back to it.
    const link = page.locator("#picture-3--objective--retain");
    await link.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#detail--retain").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator(":focus").getAttribute("id")).toBe("picture-3--objective--retain");
    await page.fill("#find", "train");
    expect(await page.locator("#picture-3 .hit").allTextContents()).toEqual(["Train advisers"]);
    await page.selectOption("#view", "0");
    expect(await page.locator("[data-action=in]").isDisabled()).toBe(false);
    expect(problems).toEqual([]);
    await page.close();
  });
});
