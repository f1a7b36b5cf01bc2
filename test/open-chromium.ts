import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Why tests in a browser are skipped; undefined where the machine has one. */
export const NO_CHROMIUM = existsSync(CHROMIUM) ? undefined : `lack of ${CHROMIUM}`;

/** Chromium without a window, that asks nobody for anything by itself. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}
