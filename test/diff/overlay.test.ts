import { describe, expect, test } from "vitest";
import { unionOf } from "../../src/diff/union.ts";
import { drawOverlay } from "../../src/emit/overlay.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
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
    const scene = layoutMap(unionOf(mapOf(BASE), mapOf(edited(removal))));
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
});
