import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { scoredReadiness } from "../../src/score/readiness.ts";

const root = path.resolve(import.meta.dirname, "../..");

function tablesOf(text: string, language?: string) {
  const { maps } = compile(["map.smap"], { read: () => ({ kind: "text", text }) });
  const [map] = maps;
  if (map === undefined) throw new Error("no map");
  return scoredReadiness(map, language);
}

const learning = (assets: string) => `map m "M" {
  theme sales "Sales" zh "销售"
  theme service "Service"
  perspective learning "Learning" {
    group people "People" zh "人员" { ${assets} }
    asset brand "Brand"
  }
}
`;

describe("readiness by row, by column and in all", () => {
  test("of Figure 4-6: the sums of the figure's cells, added by hand", () => {
    const text = readFileSync(path.join(root, "examples/learning-matrix/map.smap"), "utf8");
    const [table] = tablesOf(text);
    const counts = (sums: readonly ({ available: number; required: number } | null)[]) =>
      sums.map((sum) => sum && [sum.available, sum.required]);
    expect(table?.columns.map((each) => each.id)).toEqual([
      "selection",
      "acquisition",
      "retention",
      "growth",
    ]);
    expect(table?.rows.map((row) => [row.id, ...counts([...row.cells, row.all])])).toEqual([
      ["human", [13, 18], [64, 92], [51, 80], [27, 80], [155, 270]],
      ["information", [2, 5], [3, 5], [4, 6], [0, 4], [9, 20]],
      ["organization", [29, 60], [78, 180], [116, 240], [40, 120], [263, 600]],
    ]);
    expect(counts(table?.totals ?? [])).toEqual([
      [44, 83],
      [145, 277],
      [171, 326],
      [67, 204],
    ]);
    expect(table?.all).toEqual({ available: 427, required: 890, share: 427 / 890 });
  });

  test("an asset in two columns counts in each, one without a column in its row alone", () => {
    const [table] = tablesOf(
      learning(`asset skill "Skill" { themes: sales, service, readiness: sales 3 of 4, service 1 of 2 }
      asset nerve "Nerve" { readiness: 5 of 10 }`),
      "zh",
    );
    expect(table?.columns).toEqual([
      { id: "sales", label: "销售" },
      { id: "service", label: "Service" },
    ]);
    expect(table?.rows).toEqual([
      {
        id: "people",
        label: "人员",
        cells: [
          { available: 3, required: 4, share: 0.75 },
          { available: 1, required: 2, share: 0.5 },
        ],
        all: { available: 9, required: 16, share: 9 / 16 },
      },
    ]);
  });

  test("a row without an asset for a column is empty there; without assets there is no table", () => {
    const [table] = tablesOf(
      learning(`asset skill "Skill" { themes: sales, readiness: 1 of 2 } }
    group systems "Systems" { asset desk "Desk" { themes: service, readiness: 0 of 1 }`),
    );
    expect(table?.rows.map((row) => row.cells.map((sum) => sum?.share ?? null))).toEqual([
      [0.5, null],
      [null, 0],
    ]);
    expect(tablesOf(learning(`asset skill "Skill"`))).toEqual([]);
  });
});
