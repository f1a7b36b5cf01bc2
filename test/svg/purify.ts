import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const PURIFIER = createRequire(import.meta.url).resolve("dompurify/dist/purify.min.js");

/** As DOMPurify leaves it without any setting, and as it was; both written by the browser. */
const PURIFY = `(svg) => {
  const parsed = document.createElement("template");
  parsed.innerHTML = svg;
  return [DOMPurify.sanitize(svg), parsed.innerHTML, DOMPurify.removed.length];
}`;

/** An SVG before and after DOMPurify, and how many things that took out. The page must allow scripts. */
export async function purified(
  page: Page,
  svg: string,
): Promise<{ readonly before: string; readonly after: string; readonly removed: number }> {
  await page.addScriptTag({ path: PURIFIER });
  const [after, before, removed] = await page.evaluate<[string, string, number]>(
    `(${PURIFY})(${JSON.stringify(svg)})`,
  );
  return { before, after, removed };
}
