import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { compile } from "../src/compile.ts";
import { evaluateInMemory } from "../src/engine/memory.ts";
import type { Value } from "../src/formula/value.ts";
import { SHIPPED } from "../src/library/shipped.ts";
import type { StrategyMap, Text } from "../src/model/model.ts";

/** The examples hold what the method's figures and tables hold, and their numbers are the published ones. */

const root = path.resolve(import.meta.dirname, "..");

/** The maps of a file; `texts` stand in for files of the same name. */
function mapsOf(file: string, texts: ReadonlyMap<string, string> = new Map()): readonly StrategyMap[] {
  const { maps } = compile([file], {
    read: (name) => ({ kind: "text", text: texts.get(name) ?? readFileSync(path.join(root, name), "utf8") }),
  });
  return maps;
}

function mapOf(file: string, texts?: ReadonlyMap<string, string>): StrategyMap {
  const [map] = mapsOf(`examples/${file}.smap`, texts);
  if (map === undefined) throw new Error(`no map in ${file}`);
  return map;
}

/** The values of one measure, first period to last. */
function series(map: StrategyMap, measure: string): readonly (number | undefined)[] {
  const row = evaluateInMemory(map, { root }).values.rows.find((each) => each.measure === measure);
  return (row?.values ?? []).map((each: Value) => (each.kind === "known" ? each.value : undefined));
}

describe("counts of the figures", () => {
  test.each([
    ["metro-bank/map", 25, 25],
    ["marine-engineering/map", 13, 14],
    ["acme-chemicals/map", 15, 17],
    ["customer-management-template/map", 29, 30],
    ["generic-maps/customer-management", 28, 0],
    ["generic-maps/full", 39, 0],
    ["crm-capability/map", 20, 44],
  ])("%s: %i objectives, %i measures", (file, objectives, measures) => {
    const map = mapOf(file);
    expect([map.objectives.length, map.measures.length]).toEqual([objectives, measures]);
  });

  test("Metro Bank: 39 links", () => {
    expect(mapOf("metro-bank/map").links).toHaveLength(39);
  });

  test.each([
    ["metro-bank/map", ["exit_unprofitable", "grow_hvc", "premium_service", "broaden"], 7],
    ["marine-engineering/map", ["focus_accounts", "educate_accounts", "sole_source", "integrated_system"], 5],
    ["acme-chemicals/map", ["understand_segments", "distribution_teams", "interaction", "integration"], 6],
  ])(
    "%s: the four objectives of the case, one a column, and their measures",
    (file, objectives, measures) => {
      const four = mapOf(file).objectives.filter((each) => objectives.includes(each.id));
      expect(four.flatMap((each) => each.themes)).toEqual([
        "selection",
        "acquisition",
        "retention",
        "growth",
      ]);
      expect(four.flatMap((each) => each.measures)).toHaveLength(measures);
    },
  );

  test("Figure 4-7: objectives and measures by perspective, one to one but for the customers", () => {
    const map = mapOf("customer-management-template/map");
    const counts = map.perspectives.map(({ id }) => {
      const own = map.objectives.filter((each) => each.perspective === id);
      return [id, own.length, own.flatMap((each) => each.measures).length];
    });
    expect(counts).toEqual([
      ["financial", 4, 4],
      ["customer", 3, 4],
      ["internal", 16, 16],
      ["learning", 6, 6],
    ]);
  });

  test("Figure 4-6: forty cells of the matrix", () => {
    const assets = mapOf("learning-matrix/map").objectives.filter((each) => each.kind === "asset");
    expect(assets.flatMap((each) => each.themes)).toHaveLength(40);
  });

  test.each([
    ["customer_management_measures", 51],
    ["customer_measures", 18],
    ["performance_measures", 9],
  ])("library %s: %i measures", (name, count) => {
    expect(SHIPPED.get(name)?.match(/^measure /gm)).toHaveLength(count);
  });
});

describe("two languages", () => {
  const files = readdirSync(path.join(root, "examples"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".smap"))
    .map((file) => `examples/${file.replaceAll(path.sep, "/")}`)
    .filter((file) => mapsOf(file).length > 0)
    .sort();

  test.each(files)("%s: every label is in English and in Chinese", (file) => {
    const isBilingual = ({ translations }: Text) =>
      translations.some((each) => each.language === "zh" || each.language === "en");
    for (const map of mapsOf(file)) {
      const named = [
        map,
        ...map.perspectives,
        ...map.groups,
        ...map.themes,
        ...map.objectives,
        ...map.measures,
        ...map.initiatives,
        ...map.initiatives.flatMap((each) => each.milestones),
        ...map.owners,
        ...map.sources,
        ...map.tiers.flatMap((each) => [each, ...each.tiers]),
        ...map.terms,
        ...map.phases,
        ...map.scenarios,
        ...map.views,
      ];
      expect(named.filter((each) => !isBilingual(each.label)).map((each) => each.id)).toEqual([]);
    }
  });
});

describe("numbers", () => {
  test("the gap from 100 to 500 million is 400 million, 37.97 % a year", () => {
    const map = mapOf("value-gap/arithmetic");
    expect(series(map, "gap").at(-1)).toBe(400_000_000);
    expect(series(map, "needed_growth").at(-1)).toBeCloseTo(5 ** (1 / 5) - 1, 12);
  });

  test("every client gets the class that the table expects: one vote at exactly ten million", () => {
    const file = "examples/customer-tiers/advertising.smap";
    const table = readFileSync(path.join(root, "examples/customer-tiers/data/clients.csv"), "utf8");
    const clients = table
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));
    const probes = clients.flatMap(([client = ""]) =>
      ["A", "B", "C"].map(
        (tier) =>
          `measure ${client}_${tier} "${client} in ${tier}" { unit: count, formula: ` +
          `count(clients where client_id = "${client}" and client_value = ${tier}) }`,
      ),
    );
    const text = readFileSync(path.join(root, file), "utf8");
    const map = mapOf(
      "customer-tiers/advertising",
      new Map([
        [
          file,
          text.replace('objective right_clients "Have', `objective probe "P" {\n${probes.join("\n")}\n}\n$&`),
        ],
      ]),
    );
    const rows = new Map(
      evaluateInMemory(map, { root }).values.rows.map((each) => [each.measure, each.values[0]]),
    );
    const classes = clients.map(([client = ""]) => {
      const held = ["A", "B", "C"].filter((tier) => {
        const value = rows.get(`${client}_${tier}`);
        return value?.kind === "known" && value.value === 1;
      });
      return [client, ...held];
    });
    expect(classes).toEqual(clients.map((cells) => [cells[0], cells.at(-1)]));
  });

  test("a lost outcome is missing and not zero", () => {
    expect(series(mapOf("metro-bank/map"), "lead_conversion").map((each) => each === undefined)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  test("the generator writes Metro Bank's tables again, byte by byte", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "metro-bank-"));
    const own = path.join(root, "examples/metro-bank");
    try {
      copyFileSync(path.join(own, "generate.mjs"), path.join(folder, "generate.mjs"));
      execFileSync(process.execPath, [path.join(folder, "generate.mjs")]);
      const names = readdirSync(path.join(own, "data")).sort();
      expect(readdirSync(path.join(folder, "data")).sort()).toEqual(names);
      for (const name of names) {
        const written = readFileSync(path.join(folder, "data", name), "utf8");
        expect(written === readFileSync(path.join(own, "data", name), "utf8"), name).toBe(true);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
