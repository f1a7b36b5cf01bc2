import { describe, expect, test } from "vitest";
import { svgId } from "../../src/emit/svg/svg-id.ts";
import { drawSvg } from "../../src/emit/svg.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { layoutNetwork } from "../../src/layout/network.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { buildMap } from "../layout/build-map.ts";
import { METRO_BANK } from "../layout/metro-bank.ts";
import { randomMap } from "../layout/random-map.ts";
import { lintSvg } from "./lint-svg.ts";

const HOSTILE: StrategyMap = buildMap({
  label: '<script>alert("1")</script> & ]]> \u0000\u0008\ud800 \u202eevil',
  perspectives: { p: "a < b & c" },
  objectives: { "p __proto__": "x'\"><svg onload=1>", "p constructor": "👩‍👩‍👧 family \u0301", "p 客户": "" },
  links: ["constructor -> __proto__ negative", "客户 -> __proto__ feedback"],
});

describe("the profile", () => {
  const MAPS = [
    ["Metro Bank", METRO_BANK],
    ["hostile text", HOSTILE],
    ["nothing but a title", buildMap({ perspectives: {}, objectives: {} })],
    ["empty bands", buildMap({ perspectives: { a: "A", b: "B" }, objectives: {} })],
    ...[1, 2, 3, 4, 5].map((seed) => [`made-up map ${seed}`, randomMap(seed, seed * 9)] as const),
  ] as const;
  test.each(MAPS)("%s", async (_, map) => {
    for (const colours of ["light", "dark", "both"] as const) {
      expect(lintSvg(await drawSvg(layoutMap(map), { colours }))).toEqual([]);
    }
    expect(lintSvg(await drawSvg(await layoutNetwork(map)))).toEqual([]);
  });

  test("the lint finds what it forbids", () => {
    const wrap = (inner: string) => `<svg width="1" height="1" viewBox="0 0 1 1" role="img">${inner}</svg>`;
    expect(lintSvg(wrap('<rect fill="#ffffff" x="1.5"/>'))).toEqual([]);
    for (const bad of [
      "<foreignObject/>",
      '<rect fill="rgba(0,0,0,1)"/>',
      '<rect onclick="x"/>',
      '<a href="javascript:x"/>',
      '<g id="a"/><g id="a"/>',
      '<rect x="1.2345"/>',
      "<g>",
      "<style>@import url(x)</style>",
      "a & b",
    ]) {
      expect(lintSvg(wrap(bad)), bad).not.toEqual([]);
    }
  });
});

test("hostile text stays text", async () => {
  const svg = await drawSvg(layoutMap(HOSTILE));
  expect(svg).not.toContain("<script");
  expect(svg).not.toContain("onload=1>");
  expect(svg).toContain("&lt;script&gt;");
});

test("an emoji of several characters stays whole, and stretches of two scripts have places of their own", async () => {
  const svg = await drawSvg(
    layoutMap(buildMap({ perspectives: { p: "P" }, objectives: { "p a": "👩‍👩‍👧‍👦 ok 家庭" } })),
  );
  const [, label = ""] = /<text[^>]*>((?:<tspan[^>]*>[^<]*<\/tspan>)+)<\/text>/.exec(svg) ?? [];
  const stretches = [...label.matchAll(/<tspan x="([\d.]+)"[^>]*>([^<]*)</g)];
  expect(stretches.map(([, , text]) => text)).toEqual(["👩‍👩‍👧‍👦 ", "ok ", "家庭"]);
  const places = stretches.map(([, x]) => Number(x));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(new Set(places).size).toBe(3);
});

test("boxes are in model order, each with its title", async () => {
  const svg = await drawSvg(layoutMap(METRO_BANK));
  const ids = [...svg.matchAll(/<g id="objective--([^"]+)"><title>([^<]+)<\/title>/g)].map(([, id]) => id);
  expect(ids).toEqual(METRO_BANK.objectives.map((each) => svgId("x", each.id).slice(3)));
});

test("the same scene gives the same bytes, and only the style tells light from both", async () => {
  const scene = layoutMap(METRO_BANK);
  const [first, second] = [await drawSvg(scene), await drawSvg(scene)];
  expect(second).toBe(first);
  const plain = first.replace(/<style>.*<\/style>/, "").replaceAll(/ class="[^"]*"/g, "");
  expect(await drawSvg(scene, { colours: "light" })).toBe(plain);
});

test("ids that differ stay different", () => {
  const ids = ["a b", "a_b", "a_20_b", "a-b", "a.b", "客户", "__proto__", "A b"];
  expect(new Set(ids.map((id) => svgId("objective", id))).size).toBe(ids.length);
  expect(svgId("objective", "retain")).toBe("objective--retain");
});
