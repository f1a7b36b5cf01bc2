import { describe, expect, test } from "vitest";
import { unionOf } from "../../src/diff/union.ts";
import { drawOverlay } from "../../src/emit/overlay.ts";
import { drawSvg } from "../../src/emit/svg.ts";
import { corporateTheme } from "../../src/emit/theme/corporate-theme.ts";
import { PRINT_THEME } from "../../src/emit/theme/print-theme.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { layoutOver } from "../../src/layout/layout-over.ts";
import { BASE } from "./base.ts";
import { diffBetween, mapOf } from "./compiled.ts";
import { EDITS, edited } from "./edits.ts";

const removal = EDITS.find(({ name }) => name === "objective removed") ?? { name: "", replacements: [] };
const [diff] = diffBetween(BASE, edited(removal)).maps;

describe("the overlay", () => {
  test("draws what is gone where it was, and nothing twice", () => {
    const union = unionOf(mapOf(BASE), mapOf(edited(removal)));
    const ids = (map: ReturnType<typeof mapOf>) => map.objectives.map(({ id }) => id);
    expect(ids(union)).toEqual(ids(mapOf(BASE)));
    const ends = (map: ReturnType<typeof mapOf>) => map.links.map(({ from, to }) => `${from} ${to}`).sort();
    expect(ends(union)).toEqual(ends(mapOf(BASE)));
  });

  test("frames the box itself", async () => {
    if (diff === undefined) throw new Error("no map");
    const scene = layoutOver(mapOf(edited(removal)), unionOf(mapOf(BASE), mapOf(edited(removal))));
    const box = scene.boxes.find(({ id }) => id === "priced");
    const svg = await drawOverlay(diff, { colours: "light" });
    const group = /<g id="change--objective--priced">.*?<\/g>/s.exec(svg)?.[0] ?? "";
    expect(group).toContain(`width="${box?.area.width}"`);
    expect(Number(/<rect x="([\d.]+)"/.exec(group)?.[1])).toBeCloseTo(box?.area.x ?? -1, 1);
    expect(Number(/<rect x="[\d.]+" y="([\d.]+)"/.exec(group)?.[1])).toBeCloseTo(box?.area.y ?? -1, 1);
    expect(group).toContain("Objective Fair prices is removed");
  });

  test("tells light and dark by one style sheet, and escapes what people write", async () => {
    const after = BASE.replace('"Fair prices"', '"<b>Fair</b> & \\"cheap\\""');
    const [map] = diffBetween(BASE, after).maps;
    if (map === undefined) throw new Error("no map");
    const svg = await drawOverlay(map);
    expect(svg.match(/<style/g)).toHaveLength(1);
    expect(svg).toContain(".cf-added{fill:");
    expect(svg).toContain("&lt;b&gt;Fair&lt;/b&gt; &amp; ");
    expect(svg).not.toContain("<b>");
  });

  test("holds the new map's own picture, element by element", async () => {
    for (const name of ["objective removed", "objective moved to another group", "link reversed"]) {
      const [map] = diffBetween(BASE, edited(EDITS.find((each) => each.name === name) ?? removal)).maps;
      if (map?.after === undefined) throw new Error("no map");
      const own = await drawSvg(layoutMap(map.after), { colours: "light" });
      const drawn = await drawOverlay(map, { colours: "light" });
      const parts = [...own.matchAll(/<g id="(?:objective|link|perspective|group|theme|row)--.*?<\/g>/gs)];
      expect(parts.length).toBeGreaterThan(10);
      for (const [part] of parts) expect(drawn).toContain(part);
    }
  });

  test("writes its legend in the language of the picture and counts what it cannot show", async () => {
    const legend = async (name: string, language?: string) => {
      const edit = EDITS.find((each) => each.name === name);
      const [map] = diffBetween(BASE, edited(edit ?? removal)).maps;
      if (edit === undefined || map === undefined) throw new Error("no map");
      const svg = await drawOverlay(map, { language });
      const own = svg.slice(svg.indexOf('<g id="changes-legend">'));
      return [...own.matchAll(/font-family="([^,"]*)[^"]*">([^<]*)<\/text>/g)].map(([, font, text]) => [
        font,
        text,
      ]);
    };
    const unseen = "and 1 change that this picture does not show";
    expect(await legend("owner added")).toEqual([["Liberation Sans", unseen]]);
    expect(await legend("owner added", "zh")).toEqual([["Noto Sans CJK SC", "另有1处更改未在图中显示"]]);
    expect((await legend("objective added")).slice(0, 2).map(([, text]) => text)).toEqual(["+", "added"]);
    expect((await legend("objective added", "zh"))[1]).toEqual(["Noto Sans CJK SC", "新增"]);
  });

  test("prints in black alone, and takes the fonts and the page of a house", async () => {
    if (diff === undefined) throw new Error("no map");
    const printed = await drawOverlay(diff, { colours: "light", theme: PRINT_THEME });
    const marks = printed.slice(printed.indexOf('<g id="changes">'));
    const colours = new Set([...marks.matchAll(/(?:fill|stroke)="(#[^"]+)"/g)].map(([, hex]) => hex));
    expect([...colours].sort()).toEqual(["#000000", "#595959", "#ffffff"]);
    const { theme } = corporateTheme({ page: "#fffbe6", fonts: ["House Sans"] });
    const housed = await drawOverlay(diff, { colours: "light", theme });
    const own = housed.slice(housed.indexOf('<g id="changes">'));
    expect(own).toContain('fill="#fffbe6" fill-opacity="0.5"');
    expect(own).toContain('font-family="House Sans, Liberation Sans');
  });
});
