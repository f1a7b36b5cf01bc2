import { describe, expect, test } from "vitest";
import { drawPdf } from "../../src/emit/pdf.ts";
import { drawPptx } from "../../src/emit/pptx.ts";
import { drawSvg } from "../../src/emit/svg.ts";
import { contrast, legible, mixed } from "../../src/emit/theme/contrast.ts";
import { corporateTheme } from "../../src/emit/theme/corporate-theme.ts";
import { logoPlace, readLogo } from "../../src/emit/theme/logo.ts";
import { PRINT_THEME } from "../../src/emit/theme/print-theme.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { textArea } from "../../src/layout/text-block.ts";
import { METRO_BANK } from "../layout/metro-bank.ts";

const scene = layoutMap(METRO_BANK);
const bytes = (text: string) => new TextEncoder().encode(text);
const SOUND_LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><rect width="80" height="20" fill="#00205b"/></svg>';

describe("contrast", () => {
  // Of the examples that WCAG 2.2 and its understanding documents give.
  test.each([
    ["#000000", "#ffffff", 21],
    ["#777777", "#ffffff", 4.48],
    ["#767676", "#ffffff", 4.54],
    ["#ff0000", "#ffffff", 4],
  ])("of %s and %s is %d", (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  test("a colour is changed no more than it takes", () => {
    expect(mixed("#000000", "#ffffff", 0.5)).toBe("#808080");
    expect(legible("#00205b", "#000000", 4.5, ["#ffffff"])).toBe("#00205b");
    const shade = legible("#f2a900", "#000000", 4.5, ["#ffffff"]);
    expect(contrast(shade, "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(shade, "#ffffff")).toBeLessThan(6);
  });
});

describe("a house style", () => {
  test("that cannot be read is told, with the colours and what would help", () => {
    const { faults } = corporateTheme({ perspectives: ["#00205b", "#ffcc00"], ink: "#999999" });
    expect(faults).toEqual([
      "text `ink` (`#999999`) cannot be read well on `page` (`#ffffff`): their contrast is 2.8 : 1, and at least 4.5 : 1 is needed; take a darker colour for it",
      "white text (`#ffffff`) cannot be read well on colour 2 of `perspectives` (`#ffcc00`): their contrast is 1.5 : 1, and at least 4.5 : 1 is needed; take a darker colour there",
    ]);
    expect(corporateTheme({}).faults).toEqual([]);
  });

  test("writes dark on pale bars", () => {
    const { theme, faults } = corporateTheme({ perspectives: ["#f2a900", "#9bd3dd"], ink: "#101820" });
    expect(faults).toEqual([]);
    expect(theme.light["on-bar"]).toBe("#101820");
    expect([0, 1, 2].map((hue) => theme.light[`bar-${hue as 0 | 1 | 2}`])).toEqual([
      "#f2a900",
      "#9bd3dd",
      "#f2a900",
    ]);
  });

  test("has its colours, fonts and sizes in the picture and on the slides", async () => {
    const { theme } = corporateTheme({ perspectives: ["#00205b"], fonts: ["Frutiger"], textScale: 0.9 });
    const svg = await drawSvg(scene, { theme });
    expect(svg).toContain('font-family="Frutiger, Liberation Sans, Arial, Helvetica, sans-serif"');
    expect(svg).toContain('fill="#00205b"');
    expect(svg).toContain('font-size="16.2"');
    const slides = new TextDecoder("latin1").decode(drawPptx([scene], { theme }));
    expect(slides.length).toBeGreaterThan(1000);
  });
});

describe("print", () => {
  test("fills nothing but arrowheads, bullets and marks, and has no colour", async () => {
    const svg = await drawSvg(scene, { theme: PRINT_THEME, colours: "light" });
    const colours = new Set([...svg.matchAll(/(?:fill|stroke)="(#\w+)"/g)].map(([, colour]) => colour));
    expect([...colours].sort()).toEqual(["#000000", "#595959", "#ffffff"]);
    const areas = [...svg.matchAll(/<rect[^>]*>/g)].map(([tag]) => /fill="(#\w+)"/.exec(tag)?.[1]);
    expect(areas.length).toBeGreaterThan(25);
    expect(new Set(areas)).toEqual(new Set(["#ffffff"]));
  });
});

describe("a logo", () => {
  test.each([
    ["<svg viewBox='0 0 1 1'><script>1</script></svg>", "a script"],
    ["<svg viewBox='0 0 1 1' onload='x'/>", "an event handler"],
    ["<svg viewBox='0 0 1 1'><a href='https://example.org'/></svg>", "a link to elsewhere"],
    ["<svg viewBox='0 0 1 1'><image xlink:href='logo.png'/></svg>", "a link to elsewhere"],
    ["<svg viewBox='0 0 1 1'><image href='data:image/svg+xml,x'/></svg>", "a link to elsewhere"],
    ["<svg viewBox='0 0 1 1'><style>@import 'x'</style></svg>", "a style that fetches something"],
    [
      "<svg viewBox='0 0 1 1'><rect fill='url(https://example.org/#a)'/></svg>",
      "a style that fetches something",
    ],
    ["<svg viewBox='0 0 1 1'><foreignObject/></svg>", "foreign content"],
    ["<svg viewBox='0 0 1 1'><animate attributeName='x'/></svg>", "an animation"],
    ["<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 1 1'/>", "a document type or entities"],
    ["<?xml-stylesheet href='x'?><svg viewBox='0 0 1 1'/>", "a link to elsewhere"],
  ])("%s is refused", async (svg, what) => {
    expect(await readLogo(bytes(svg))).toEqual({
      kind: "refused",
      reason: `its SVG holds ${what}, which a picture must not`,
    });
  });

  test("that is no picture, too large or without a size is refused", async () => {
    const reasons = await Promise.all(
      [
        bytes("GIF89a"),
        new Uint8Array([0xff, 0xd8]),
        new Uint8Array(600_000),
        bytes("<svg><rect/></svg>"),
      ].map(readLogo),
    );
    expect(reasons.map((each) => each.kind === "refused" && each.reason)).toEqual([
      "it is neither a PNG nor an SVG",
      "it is neither a PNG nor an SVG",
      "it is larger than 512 KiB",
      "its SVG does not say how wide and high it is, by `viewBox` or by `width` and `height`",
    ]);
  });

  test("stands in SVG, PDF and slides, whole and at rest", async () => {
    const logo = await readLogo(bytes(SOUND_LOGO));
    if (logo.kind === "refused") throw new Error(logo.reason);
    expect([logo.kind, logo.aspect]).toEqual(["svg", 4]);
    const again = await readLogo(logo.png);
    expect(again).toMatchObject({ kind: "png", aspect: 4 });
    const theme = { ...corporateTheme({}).theme, logo };
    const svg = await drawSvg(scene, { theme });
    const address = /href="data:image\/svg\+xml;base64,([^"]+)"/.exec(svg)?.[1] ?? "";
    expect(atob(address)).toBe(SOUND_LOGO);
    const pdf = await drawPdf([scene], { theme, fonts: [] });
    expect(new TextDecoder("latin1").decode(pdf.bytes)).toContain("/Subtype /Image");
    expect(new TextDecoder("latin1").decode(drawPptx([scene], { theme }))).toContain("ppt/media/logo.png");
  });

  test("covers no title, legend or footer", () => {
    for (const name of [
      "Bank",
      "A very long title that runs on and on over the whole of the picture ".repeat(3),
    ]) {
      const drawn = layoutMap({ ...METRO_BANK, label: { text: name, translations: [] } });
      const { area, height } = logoPlace(drawn, { aspect: 6 });
      const texts = [drawn.title, drawn.footer, ...drawn.legend.map((each) => each.label)].map(textArea);
      for (const { x0, x1, y0, y1 } of texts) {
        const apart = x1 <= area.x || x0 >= area.x + area.width || y1 <= area.y || y0 >= area.y + area.height;
        expect(apart).toBe(true);
      }
      expect(area.x + area.width).toBeLessThan(drawn.width);
      expect(area.y + area.height).toBeLessThan(height);
    }
  });
});
