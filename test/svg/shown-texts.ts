import type { Page } from "playwright-core";

/** A line of text as the browser shows it. */
export interface ShownText {
  readonly text: string;
  readonly width: number;
  /** By how much it sticks out of what holds it: the box, the column, the bar of the band, the picture. */
  readonly over: number;
  readonly holder: string;
  readonly contrast: number;
}

/** Runs in the page. The holder of a text is the first shape of its group, of a band's title the second: the bar. */
const MEASURE = `() => {
  const root = document.querySelector("svg");
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return [...root.querySelectorAll("text")].filter((text) => text.textContent !== "").map((text) => {
    const group = text.closest("g[id*='--']:not([id^='measure--'])");
    const inner = text.getBBox();
    const bar = group?.id.startsWith("perspective--") === true ? group.querySelector(":scope > path") : null;
    const isInBar = bar !== null && inner.x < bar.getBBox().x + bar.getBBox().width;
    const holder = isInBar ? bar : group?.querySelector(":scope > rect") ?? root.querySelector("rect");
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

/** The texts of the first SVG of a page, but for empty ones, measured in the colours that the page has now. */
export function shownTexts(page: Page): Promise<readonly ShownText[]> {
  return page.evaluate(`(${MEASURE})()`);
}
