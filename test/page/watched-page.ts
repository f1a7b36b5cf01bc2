import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { onTestFinished } from "vitest";

/** An opened page, and what a browser must never say while it is used. */
export interface WatchedPage {
  readonly page: Page;
  /** Addresses that were asked for, that of the page itself first. */
  readonly requests: readonly string[];
  /** Whatever the console was told, and faults of scripts. */
  readonly complaints: readonly string[];
}

/** Opens a file for the length of a test, at 1200 by 800 unless told otherwise. */
export async function openWatched(
  browser: Browser,
  file: string,
  settings: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...settings });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (problem) => complaints.push(problem.message));
  await page.goto(pathToFileURL(file).href);
  return { page, requests, complaints };
}
