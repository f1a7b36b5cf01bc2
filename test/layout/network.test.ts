import { expect, test } from "vitest";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { layoutNetwork } from "../../src/layout/network.ts";
import { pictureForm, tooLarge } from "../../src/layout/picture-form.ts";
import type { SceneBox } from "../../src/layout/scene.ts";
import { pathObjectives } from "../../src/layout/visible.ts";
import type { View } from "../../src/model/model.ts";
import { buildMap } from "./build-map.ts";
import { linksThroughBoxes } from "./inspect-scene.ts";
import { METRO_BANK } from "./metro-bank.ts";

function view(part: Partial<View>): View {
  const { label, at, idAt, was, remarks, accepts } = METRO_BANK;
  const element = { id: "v", label, at, idAt, was, remarks, accepts };
  return { kind: "view", ...element, form: "map", only: [], themes: [], owners: [], show: [], ...part };
}

test("a network runs upwards, through no box, and is the same every time", async () => {
  const scene = await layoutNetwork(METRO_BANK);
  expect(scene.boxes).toHaveLength(25);
  expect(linksThroughBoxes(scene)).toEqual([]);
  for (const { points } of scene.links) expect(points[0]!.y).toBeGreaterThan(points.at(-1)!.y);
  expect(await layoutNetwork(METRO_BANK)).toEqual(scene);
});

test("a path shows an objective with all its causes, or all its effects", async () => {
  const nonlending = view({ focus: { direction: "to", of: "nonlending" } });
  expect(pictureForm(nonlending)).toBe("network");
  const scene = await layoutNetwork(METRO_BANK, { view: nonlending });
  const ids = scene.boxes.map((box) => box.id).sort();
  expect(ids).toEqual(
    (
      "broaden communicate competencies crm culture alignment excellence hvc knowledge knowledgeable nonlending " +
      "premium segments selling service tailored talent"
    )
      .split(" ")
      .sort(),
  );
  expect([...pathObjectives(METRO_BANK, { direction: "from", of: "lending" })].sort()).toEqual(
    ["customer_value", "franchise", "lending", "shareholder_value"].sort(),
  );
});

test("a feedback loop does not lead the path round", () => {
  const map = buildMap({
    perspectives: { p: "P" },
    objectives: { "p a": "A", "p b": "B", "p c": "C" },
    links: ["a -> b", "b -> c", "c -> a feedback"],
  });
  expect([...pathObjectives(map, { direction: "to", of: "b" })].sort()).toEqual(["a", "b"]);
});

test("2,000 objectives are drawn, 2,001 are refused in words", () => {
  const many = (count: number) =>
    buildMap({
      perspectives: { p: "P" },
      objectives: Object.fromEntries(Array.from({ length: count }, (_, index) => [`p o${index}`, "Grow"])),
    });
  expect(tooLarge(many(2000))).toBeUndefined();
  expect(tooLarge(many(2001))).toEqual({
    code: "layout-too-large",
    message: "Map `map` shows 2001 objectives, more than the 2000 that one picture can hold",
    hint: "draw a part of it: a view with `only`, `themes`, `owners` or `focus`",
  });
});

test("a perspective has one colour, whatever part of the map a view shows, with bands or without", async () => {
  const lower = view({ only: ["internal", "learning"] });
  const hues = (boxes: readonly SceneBox[]) =>
    new Map(boxes.map(({ perspective, hue }) => [perspective, hue]));
  const whole = hues(layoutMap(METRO_BANK).boxes);
  const expected = new Map(["internal", "learning"].map((id) => [id, whole.get(id)]));
  expect(new Set(whole.values()).size).toBe(4);
  expect(hues(layoutMap(METRO_BANK, { view: lower }).boxes)).toEqual(expected);
  expect(hues((await layoutNetwork(METRO_BANK, { view: lower })).boxes)).toEqual(expected);
});
