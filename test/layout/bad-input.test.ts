import { describe, expect, test } from "vitest";
import { drawSvg } from "../../src/emit/svg.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { tooLarge } from "../../src/layout/picture-form.ts";
import type { Scene } from "../../src/layout/scene.ts";
import { buildMap } from "./build-map.ts";
import { linksThroughBoxes, textRectangle } from "./inspect-scene.ts";

/** One perspective with objectives of the given labels. */
function labelled(...labels: readonly string[]): Scene {
  const objectives = Object.fromEntries(labels.map((label, index) => [`p o${index}`, label]));
  return layoutMap(buildMap({ perspectives: { p: "P" }, objectives }));
}

function expectTextInside(scene: Scene): void {
  for (const { label, area } of scene.boxes) {
    const text = textRectangle(label);
    expect(text.x).toBeGreaterThanOrEqual(area.x);
    expect(text.x + text.width).toBeLessThanOrEqual(area.x + area.width);
    expect(text.y).toBeGreaterThanOrEqual(area.y);
    expect(text.y + text.height).toBeLessThanOrEqual(area.y + area.height);
  }
}

/** The words of a label as drawn, without the breaks between lines. */
function wordsOf(scene: Scene, box = 0): string {
  return scene.boxes[box]!.label.lines.map(({ text }) => text).join("");
}

describe("labels that are hard to set", () => {
  const LABELS: readonly (readonly [string, string])[] = [
    ["of 400 characters", "grow value ".repeat(37).slice(0, 400)],
    ["of one word wider than a box", "Donaudampfschifffahrtsgesellschaftskapitän".repeat(2)],
    ["of Chinese and emoji", "提升客户价值🚀与团队👩‍👩‍👧‍👦的信任，降低成本 30 %"],
    ["of Arabic", "زيادة قيمة المساهمين وتحسين الإنتاجية في جميع الفروع"],
    ["of Hebrew", "הגדלת ערך לבעלי המניות ושיפור הפריון בכל הסניפים"],
    ["of English and Hebrew", "Increase שווי shareholder ערך in all branches, 30 % more"],
  ];

  test.each(LABELS)("a label %s stays in its box, whole", (_, label) => {
    const scene = labelled(label);
    expectTextInside(scene);
    expect(wordsOf(scene).replaceAll(" ", "")).toBe(label.replaceAll(" ", ""));
  });

  test("a title that needs several lines stands above the drawing", () => {
    const label = "A strategy with a name that no picture of one box could ever hold on a single line";
    const scene = layoutMap(buildMap({ label, perspectives: { p: "P" }, objectives: { "p o": "One" } }));
    const title = textRectangle(scene.title);
    expect(scene.title.lines.length).toBeGreaterThan(1);
    expect(title.y + title.height).toBeLessThanOrEqual(scene.bands[0]!.area.y);
  });

  test("an emoji of several characters is never broken", () => {
    const family = "👩‍👩‍👧‍👦";
    const lines = labelled(family.repeat(40)).boxes[0]!.label.lines;
    expect(lines.length).toBeGreaterThan(1);
    for (const { text } of lines) expect(text.replaceAll(family, "")).toBe("");
  });

  test("markup is drawn as text, control characters are not drawn", async () => {
    const svg = await drawSvg(labelled("<script>alert(1)</script> & \u0007bell\u202e"));
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;");
    expect(svg).not.toContain("\u0007");
    expect(svg).not.toContain("\u202e");
  });
});

describe("maps of odd shapes", () => {
  test("one objective", () => {
    const scene = labelled("Grow");
    expect(scene.boxes).toHaveLength(1);
    expect(scene.height).toBeLessThan(400);
  });

  test("no objective at all", () => {
    const scene = layoutMap(buildMap({ perspectives: { p: "P", q: "Q" }, objectives: {} }));
    expect(scene.bands).toHaveLength(2);
    for (const { title, bar } of scene.bands)
      expect(textRectangle(title).height).toBeLessThanOrEqual(bar.height);
  });

  test("an empty perspective takes less room than one with a box", () => {
    const scene = layoutMap(
      buildMap({ perspectives: { p: "P", q: "Q", r: "R" }, objectives: { "p a": "A", "r b": "B" } }),
    );
    const [full, empty, last] = scene.bands.map(({ area }) => area.height);
    expect(empty!).toBeLessThan(Math.min(full!, last!));
  });

  test("60 objectives in one cell", () => {
    const objectives = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`p o${index} group g`, `Objective ${index}`]),
    );
    const scene = layoutMap(buildMap({ perspectives: { p: "P" }, groups: { "p.g": "G" }, objectives }));
    expectTextInside(scene);
    expect(scene.width / scene.height).toBeGreaterThan(0.9);
    expect(scene.width / scene.height).toBeLessThan(2.2);
    const places = scene.boxes.map(({ area }) => area.y * 1e5 + area.x);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("50 links into one box", () => {
    const objectives = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`q o${index}`, `Cause ${index}`]),
    );
    const links = Array.from({ length: 50 }, (_, index) => `o${index} -> hub`);
    const scene = layoutMap(
      buildMap({ perspectives: { p: "P", q: "Q" }, objectives: { "p hub": "Hub", ...objectives }, links }),
    );
    expect(scene.links).toHaveLength(50);
    expect(linksThroughBoxes(scene)).toEqual([]);
    const { area } = scene.boxes[0]!;
    for (const { points } of scene.links) expect(points.at(-1)!.y).toBeCloseTo(area.y + area.height, 1);
  });

  test("50 links out of one box", () => {
    const effects = Array.from({ length: 50 }, (_, index) => index);
    const scene = layoutMap(
      buildMap({
        perspectives: { p: "P", q: "Q" },
        objectives: {
          ...Object.fromEntries(effects.map((index) => [`p o${index}`, "Effect"])),
          "q hub": "Hub",
        },
        links: effects.map((index) => `hub -> o${index}`),
      }),
    );
    expect(linksThroughBoxes(scene)).toEqual([]);
    const { area } = scene.boxes.at(-1)!;
    const starts = scene.links.map(({ points }) => points[0]!);
    for (const { y } of starts) expect(y).toBeCloseTo(area.y, 1);
    expect(new Set(starts.map(({ x }) => x.toFixed(1))).size).toBe(50);
  });

  test("links in a circle", () => {
    const scene = layoutMap(
      buildMap({
        perspectives: { p: "P", q: "Q" },
        objectives: { "p a": "A", "p b": "B", "q c": "C", "q d": "D" },
        links: ["c -> a", "a -> b", "b -> a", "b -> d", "d -> c", "a -> c feedback"],
      }),
    );
    expect(scene.links).toHaveLength(6);
    expect(linksThroughBoxes(scene)).toEqual([]);
  });

  test("2,000 objectives are drawn, 2,001 refused with a reason", () => {
    const names = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`p o${index}`, `Objective ${index}`]));
    const most = buildMap({ perspectives: { p: "P" }, objectives: names(2000) });
    expect(tooLarge(most)).toBeUndefined();
    expect(layoutMap(most).boxes).toHaveLength(2000);
    const refusal = tooLarge(buildMap({ perspectives: { p: "P" }, objectives: names(2001) }));
    expect(refusal?.message).toContain("2001");
  });
});
