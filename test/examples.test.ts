import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { evaluateInMemory } from "../src/engine/memory.ts";
import type { Text } from "../src/model/model.ts";
import { mapOf, mapsOf, root, series } from "./systems/example-map.ts";

/** What holds for every example, and numbers beyond the table in examples/README.md. */

test("the cases have the objectives and measures that their documents tell", () => {
  const counts = ["metro-bank", "marine-engineering", "acme-chemicals", "crm-capability"].map((name) => {
    const map = mapOf(`${name}/map`);
    return [map.objectives.length, map.measures.length, map.links.length];
  });
  expect(counts).toEqual([
    [24, 25, 37],
    [13, 14, 21],
    [15, 17, 21],
    [20, 44, 20],
  ]);
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
