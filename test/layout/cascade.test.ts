import { describe, expect, test } from "vitest";
import { drawSvg } from "../../src/emit/svg.ts";
import { type CascadeOptions, layoutCascade } from "../../src/layout/cascade.ts";
import { pictureForm, tooLarge } from "../../src/layout/picture-form.ts";
import type { Scene } from "../../src/layout/scene.ts";
import { cascadeOf } from "../../src/model/cascade.ts";
import type { StrategyMap, View } from "../../src/model/model.ts";
import * as plain from "../model/elements.ts";
import { lintSvg } from "../svg/lint-svg.ts";
import { faultsOf } from "./inspect-cascade.ts";
import { PUMP_MAKER, pumpMap } from "./pump-maker.ts";
import { alignment, mapId, randomFamily } from "./random-cascade.ts";

function view(part: Partial<View> = {}): View {
  const parts = { only: [], themes: [], owners: [], show: [] };
  return { kind: "view", ...plain.element("line", "Line"), form: "cascade", ...parts, ...part };
}

function draw(map: StrategyMap, known: readonly StrategyMap[], options: CascadeOptions = {}): Promise<Scene> {
  return layoutCascade(cascadeOf(map, known), options);
}

function boxIds(scene: Scene): readonly string[] {
  return scene.boxes.map(({ id }) => id).sort();
}

function ties(scene: Scene): readonly string[] {
  return scene.links
    .filter(({ style }) => style.alignment !== undefined)
    .map(({ from, to, style, label }) =>
      [from, style.alignment, to, ...(label?.lines.map(({ text }) => text) ?? [])].join(" "),
    )
    .sort();
}

/** A map of one objective for each name, with alignments by objective. */
function tiny(
  map: number,
  objectives: Readonly<Record<string, readonly ReturnType<typeof alignment>[]>>,
  more: Partial<StrategyMap> = {},
): StrategyMap {
  return plain.strategyMap({
    ...plain.element(mapId(map), `Map ${map}`),
    file: `${mapId(map)}.smap`,
    perspectives: [plain.perspective("p")],
    objectives: Object.entries(objectives).map(([id, own]) =>
      plain.objective(id, "p", [], { alignment: own }),
    ),
    ...more,
  });
}

describe("the maker of pumps", () => {
  test("four maps in frames, the one that is carried on above, without a fault", async () => {
    const scene = await draw(pumpMap("group"), PUMP_MAKER);
    expect(faultsOf(scene)).toEqual([]);
    expect(scene.frames?.map(({ id }) => id)).toEqual(["group", "industrial", "service", "plant"]);
    const [group, industrial, service, plant] = scene.frames!.map(({ area }) => area);
    expect(group!.y + group!.height).toBeLessThan(Math.min(industrial!.y, service!.y));
    expect(industrial!.y + industrial!.height).toBeLessThan(plant!.y);
    expect(scene.description).toBe(
      "4 maps (Halden Pumps, Industrial Pumps, Pump Service, Qingdao Plant) with 21 objectives, tied by 15 alignments",
    );
    expect(scene.frames?.map(({ owner }) => owner?.lines.map(({ text }) => text).join(" "))).toEqual([
      "Executive board",
      "Head of Industrial Pumps",
      "Head of Pump Service",
      "Plant manager",
    ]);
  });

  test("shows what takes part, with the shares on the arrows, and says what each arrow means", async () => {
    const scene = await draw(pumpMap("group"), PUMP_MAKER);
    expect(ties(scene)).toEqual(
      [
        "industrial.division_margin contributes margin 70%",
        "industrial.first_time_right cascades reliability",
        "industrial.on_time cascades uptime",
        "industrial.sensor_range cascades sensing",
        "industrial.test_engineers cascades skills",
        "plant.as_planned contributes industrial.on_time 60%",
        "plant.line_leaders cascades industrial.test_engineers",
        "plant.stable_line cascades industrial.first_time_right",
        "plant.unit_cost contributes industrial.division_margin 40%",
        "service.back_in_a_day cascades partner",
        "service.back_in_a_day cascades uptime",
        "service.contract_income contributes margin 10%",
        "service.contract_income contributes service_income 85%",
        "service.remote_watch cascades installed_base",
        "service.technicians cascades skills",
      ].sort(),
    );
    const told = scene.links.map(({ description }) => description);
    expect(told).toContain(
      "Pump Service · Grow income from contracts adds to Halden Pumps · Grow income from service: 85%",
    );
    // Nobody carries these on, and they carry nothing on.
    expect(boxIds(scene)).not.toContain("return_on_capital");
    expect(boxIds(scene)).not.toContain("plant.quick_change");
    expect(scene.legend.map(({ label }) => label.lines[0]?.text)).toEqual([
      "carries on",
      "adds to",
      "leads to",
      "Financial",
      "Customer",
      "Internal processes",
      "Learning and growth",
    ]);
  });

  test("is the same every time, wherever the other maps stand in the list, and in Chinese has Chinese words", async () => {
    const options = { view: view(), language: "zh" };
    const scene = await draw(pumpMap("group"), PUMP_MAKER, options);
    expect(await draw(pumpMap("group"), PUMP_MAKER, options)).toEqual(scene);
    expect(scene.frames?.map(({ name }) => name)).toEqual([
      "海登泵业集团",
      "工业泵事业部",
      "泵服务事业部",
      "青岛工厂",
    ]);
    expect(scene.links.map(({ description }) => description)).toContain(
      "青岛工厂 · 降低单泵成本 贡献于 工业泵事业部 · 提高每单收益：40%",
    );
    expect(scene.legend[0]?.label.lines[0]?.text).toBe("承接");
  });

  test("from the plant its own objectives keep their ids, and the others have those of their maps", async () => {
    const scene = await draw(pumpMap("plant"), PUMP_MAKER);
    expect(boxIds(scene)).toContain("unit_cost");
    expect(boxIds(scene)).toContain("group.margin");
    const margin = scene.boxes.find(({ id }) => id === "group.margin");
    expect(margin?.of).toEqual({ file: "examples/pump-maker/group.smap", map: "group", objective: "margin" });
    expect(margin?.frame).toBe("group");
  });

  test("`show: objectives` shows all of them, `only` a perspective of each map", async () => {
    const all = await draw(pumpMap("group"), PUMP_MAKER, { view: view({ show: ["objectives"] }) });
    expect(all.boxes).toHaveLength(PUMP_MAKER.reduce((sum, { objectives }) => sum + objectives.length, 0));
    expect(all.boxes.flatMap(({ measures }) => measures)).toEqual([]);
    expect(faultsOf(all)).toEqual([]);
    const money = await draw(pumpMap("group"), PUMP_MAKER, { view: view({ only: ["financial"] }) });
    expect(boxIds(money)).toEqual([
      "industrial.division_margin",
      "margin",
      "plant.unit_cost",
      "service.contract_income",
      "service_income",
    ]);
  });

  test("a focus follows links and alignments through the maps, and leaves out maps without a part in it", async () => {
    const line = { focus: { direction: "from", of: "quick_change" } } as const;
    const scene = await draw(pumpMap("plant"), PUMP_MAKER, { view: view(line) });
    expect(boxIds(scene)).toEqual([
      "as_planned",
      "group.margin",
      "group.partner",
      "group.return_on_capital",
      "group.service_income",
      "group.uptime",
      "industrial.division_margin",
      "industrial.on_time",
      "quick_change",
      "unit_cost",
    ]);
    expect(scene.frames?.map(({ id }) => id)).toEqual(["group", "industrial", "plant"]);
  });

  test("a wide shape takes wider boxes where that makes the picture larger in it", async () => {
    const scene = await draw(pumpMap("group"), PUMP_MAKER, { fit: 16 / 9 });
    expect(faultsOf(scene)).toEqual([]);
    const usual = await draw(pumpMap("group"), PUMP_MAKER);
    expect(scene.height).toBeLessThan(usual.height);
  });

  test("is drawn by the profile of the pictures, each part with its title", async () => {
    const svg = await drawSvg(await draw(pumpMap("group"), PUMP_MAKER));
    expect(lintSvg(svg)).toEqual([]);
    expect(svg).toContain('<g id="frame--plant"><title>Qingdao Plant\nThe plant in Qingdao');
    expect(svg).toContain('<g id="objective--plant.unit_5f_cost">');
  });
});

describe("odd families", () => {
  test("a view of the kind is a cascade, whatever its focus", () => {
    expect(pictureForm(view({ focus: { direction: "to", of: "x" } }))).toBe("cascade");
  });

  test("a map that nothing is aligned with is a frame of its own", async () => {
    const scene = await draw(tiny(0, { a: [] }), []);
    expect(scene.frames).toHaveLength(1);
    expect(scene.boxes).toEqual([]);
    expect(faultsOf(scene)).toEqual([]);
  });

  test("maps that cascade as wholes have a line from frame to frame, which finer ones make needless", async () => {
    const group = tiny(0, { a: [] });
    const whole = tiny(1, { b: [] }, { alignment: [alignment("cascades", 0)] });
    expect(ties(await draw(group, [group, whole]))).toEqual(["m1 cascades m0"]);
    const fine = tiny(1, { b: [alignment("cascades", 0, "a")] }, { alignment: [alignment("cascades", 0)] });
    expect(ties(await draw(group, [group, fine]))).toEqual(["m1.b cascades a"]);
    const shared = tiny(
      1,
      { b: [alignment("cascades", 0, "a")] },
      { alignment: [alignment("contributes", 0, undefined, 0.3)] },
    );
    expect(ties(await draw(group, [group, shared]))).toEqual(["m1 contributes m0 30%", "m1.b cascades a"]);
  });

  test("maps of one id, and an objective called as a map and its objective, keep ids of their own", async () => {
    const own = tiny(0, { m1: [], "m1.b": [] });
    const twin = { ...tiny(1, { b: [alignment("cascades", 0, "m1.b")] }) };
    const other = { ...tiny(1, { b: [alignment("cascades", 0, "m1")] }), file: "elsewhere.smap" };
    const scene = await draw(own, [own, twin, other]);
    const ids = [...scene.boxes, ...scene.frames!].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(boxIds(scene)).toContain("m1.b");
    expect(faultsOf(scene)).toEqual([]);
  });

  test("two maps that carry each other on are drawn", async () => {
    const one = tiny(0, { a: [alignment("cascades", 1, "b")] });
    const two = tiny(1, { b: [alignment("cascades", 0, "a")] });
    const scene = await draw(one, [one, two]);
    expect(ties(scene)).toEqual(["a cascades m1.b", "m1.b cascades a"]);
    expect(faultsOf(scene)).toEqual([]);
  });

  test("a perspective that the maps name differently is told by all its names", async () => {
    const up = tiny(
      0,
      { a: [] },
      { perspectives: [plain.perspective("p", { label: plain.text("Funders") })] },
    );
    const low = tiny(1, { b: [alignment("cascades", 0, "a")] });
    const scene = await draw(up, [up, low]);
    expect(scene.legend.at(-1)?.label.lines[0]?.text).toBe("Funders / p");
    expect(new Set(scene.boxes.map(({ hue }) => hue)).size).toBe(1);
  });

  test.each([
    { seeds: [1, 2, 3, 4], maps: 5, objectives: 4, direction: "up" },
    { seeds: [11, 12, 13, 14], maps: 4, objectives: 4, direction: "any" },
    { seeds: [1], maps: 30, objectives: 1, direction: "up" },
  ] as const)(
    "made-up families of $maps maps ($direction) with hostile labels are without a fault",
    async ({ seeds, ...size }) => {
      for (const seed of seeds) {
        const family = randomFamily(seed, size);
        const scene = await draw(family[0]!, family);
        expect(faultsOf(scene), `seed ${seed}`).toEqual([]);
        expect(lintSvg(await drawSvg(scene)), `seed ${seed}`).toEqual([]);
      }
    },
    60_000,
  );

  test("more than 2,000 objectives in all maps together are refused in words", () => {
    const objectives = (from: number) =>
      Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`o${from + index}`, []]));
    const group = tiny(0, objectives(0));
    const unit = tiny(1, objectives(2000), { alignment: [alignment("cascades", 0)] });
    const all = view({ show: ["objectives"] });
    expect(tooLarge(group, all, [group, unit])?.message).toBe(
      "Map `m0` shows 2002 objectives, more than the 2000 that one picture can hold",
    );
    expect(tooLarge(group, view(), [group, unit])).toBeUndefined();
  });
});
