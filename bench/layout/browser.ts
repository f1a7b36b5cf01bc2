import { existsSync } from "node:fs";
import { chromium, type Page } from "playwright-core";
import type { LabelSelectors } from "./tools/tool.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

export interface OpenBrowser {
  /** An empty page for whoever draws in it. */
  readonly newPage: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Chromium without a window; undefined where the machine has none. */
export async function openBrowser(): Promise<OpenBrowser | undefined> {
  if (!existsSync(CHROMIUM)) return undefined;
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.setContent("<!doctype html><body></body>");
    return page;
  };
  return { newPage, close: () => browser.close() };
}

const COUNT = `({ svg, box, shape, text }) => {
  const holder = document.createElement("div");
  holder.innerHTML = svg;
  document.body.append(holder);
  let over = 0;
  for (const group of holder.querySelectorAll(box)) {
    const outer = group.querySelector(shape).getBoundingClientRect();
    const sticksOut = [...group.querySelectorAll(text)].some((each) => {
      const inner = each.getBoundingClientRect();
      return inner.left < outer.left - 1 || inner.right > outer.right + 1 ||
        inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
    });
    if (sticksOut) over++;
  }
  holder.remove();
  return over;
}`;

/** How many boxes have text that a browser shows outside of them, by more than a pixel. */
export async function countOverflows(page: Page, svg: string, labels: LabelSelectors): Promise<number> {
  return page.evaluate(`(${COUNT})(${JSON.stringify({ svg, ...labels })})`);
}
