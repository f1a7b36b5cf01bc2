import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { drawSvg } from "../../src/emit/svg.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { NO_CHROMIUM, openChromium } from "../open-chromium.ts";
import { HOSTILE_MAP } from "../page/hostile-map.ts";
import { openWatched } from "../page/watched-page.ts";
import { FONTS_AT_HAND, NO_EMOJI } from "./fonts.ts";
import { lintSvg } from "./lint-svg.ts";
import { purified } from "./purify.ts";
import { shownTexts } from "./shown-texts.ts";

const reason = NO_CHROMIUM ?? FONTS_AT_HAND.lacking ?? NO_EMOJI;
if (reason !== undefined) console.warn(`skipped: hostile pictures in a browser, for ${reason}`);

/** A map from its text, whose labels are these. */
function labelled(...labels: readonly string[]): StrategyMap {
  const objectives = labels.map((label, index) => `objective o${index} ${JSON.stringify(label)}`);
  const text = `map m "M" {\n  perspective p "P" {\n${objectives.join("\n")}\n  }\n}\n`;
  return compile(["m.smap"], { read: () => ({ kind: "text", text }) }).maps[0]!;
}

const MAPS: readonly (readonly [string, StrategyMap])[] = [
  ["markup in every text", HOSTILE_MAP],
  [
    "scripts, addresses and entities",
    labelled(
      "<script>document.title='broken'</script>",
      "</title></svg><img src=x onerror=alert(1)>",
      "[click](javascript:alert(1)) javascript:alert(1)",
      "&lt;script&gt; &#60;b&#62; &amp;amp; ]]> <![CDATA[ <!-- -->",
      '" onload="alert(1)" x="',
    ),
  ],
  [
    "control characters",
    labelled("bell \u0007 null \u0000 escape \u001b[31m red", "\u202eright to left\u2066", "\ufeff\uffff"),
  ],
  [
    "Chinese, emoji and Latin in one line",
    labelled(
      "提升R&D人员的NPS🚀到70%，建立信任",
      "👩‍👩‍👧‍👦 family 家庭 🇨🇭 flag ❤️ heart",
      "ＦＵＬＬ　ＷＩＤＴＨ and half ｶﾀｶﾅ",
      "한국어 고객 가치 높이기",
      "日本語のお客様満足度（CS）を高める。",
    ),
  ],
  [
    "labels too long for their boxes",
    labelled(
      "grow value ".repeat(37).slice(0, 400),
      "Donaudampfschifffahrtsgesellschaftskapitän".repeat(3),
      "客".repeat(120),
      "https://example.org/".repeat(8),
    ),
  ],
];

describe.skipIf(reason !== undefined).each(MAPS)("%s", (_, map) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "smap-hostile-"));
  let browser: Browser;
  let svg: string;
  beforeAll(async () => {
    browser = await openChromium();
    svg = await drawSvg(layoutMap(map));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("opened by itself runs nothing and asks for nothing", async () => {
    expect(lintSvg(svg)).toEqual([]);
    const file = path.join(folder, "hostile.svg");
    writeFileSync(file, svg);
    const { page, requests, complaints } = await openWatched(browser, file);
    const found = await page.evaluate(`({
      root: document.documentElement.nodeName,
      alien: document.querySelectorAll("script, img, a, image, foreignObject, parsererror, [onload], [onerror]").length,
      handlers: [...document.querySelectorAll("*")].flatMap((each) => each.getAttributeNames())
        .filter((name) => name.startsWith("on") || name.endsWith("href")),
    })`);
    expect(found).toEqual({ root: "svg", alien: 0, handlers: [] });
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test("within a page stays as it is, every text in its box", async () => {
    const page = await browser.newPage();
    await page.setContent(svg);
    const { before, after, removed } = await purified(page, svg);
    expect(after).toBe(before);
    expect(removed).toBe(0);
    const shown = await shownTexts(page);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter(({ over }) => over > 0.5)).toEqual([]);
    expect(
      await page.evaluate("[...document.scripts].filter((each) => each.text.includes('broken')).length"),
    ).toBe(0);
    await page.close();
  });
});
