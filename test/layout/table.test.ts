import { describe, expect, test } from "vitest";
import { layoutTable, layoutTablePages } from "../../src/layout/layout-table.ts";
import type { Scene } from "../../src/layout/scene.ts";
import type { TableContent } from "../../src/layout/table-content.ts";
import { tableProblems } from "./inspect-table.ts";
import { type MadeUpTable, madeUpMatrix, madeUpScorecard } from "./table-contents.ts";

const SLIDE = 16 / 9;
const PLAIN = ["Grow income", "Keep customers who matter", "Train advisers", "Cost-income ratio"];

const TABLES: readonly (readonly [string, MadeUpTable])[] = [
  ...[1, 2, 3, 4, 5].map((seed) => [`scorecard ${seed}`, madeUpScorecard(seed, seed * 5)] as const),
  ...[1, 2, 3, 4, 5].map((seed) => [`matrix ${seed}`, madeUpMatrix(seed, seed * 2, seed)] as const),
  ["matrix of one crowded theme", madeUpMatrix(9, 1, 120)],
  ["matrix of 30 themes", madeUpMatrix(10, 30, 2)],
  ["scorecard of plain words", madeUpScorecard(11, 25, PLAIN)],
];

describe.each(TABLES)("made-up %s", (_, { map, content }) => {
  test("is placed with every text whole and in its cell", () => {
    expect(tableProblems(layoutTable(map, content))).toEqual([]);
    expect(tableProblems(layoutTable(map, content, { fit: 1 }))).toEqual([]);
  });

  test("on pages has every row once, in order, under the same headings", () => {
    const pages = layoutTablePages(map, content, { fit: SLIDE });
    expect(pages.flatMap(tableProblems)).toEqual([]);
    expect(namesByColumn(pages)).toEqual(namesByColumn([layoutTable(map, content)]));
    const heads = pages.map(({ table }) =>
      table?.columns.map(({ name, area }) => [name, area.x, area.width]),
    );
    expect(new Set(heads.map((each) => JSON.stringify(each))).size).toBe(1);
    const numbers = pages.map(({ title }) =>
      /\((\d+)\/(\d+)\)$/.exec(title.lines.at(-1)?.text ?? "")?.slice(1),
    );
    if (pages.length > 1)
      expect(numbers).toEqual(pages.map((_, index) => [`${index + 1}`, `${pages.length}`]));
  });

  test("the same table gives the same scene, which is plain data", () => {
    const scene = layoutTable(map, content);
    expect(structuredClone(scene)).toEqual(scene);
    expect(layoutTable(map, content)).toEqual(scene);
  });
});

/** What stands in each column that is told row by row, or theme by theme, from top to bottom. */
function namesByColumn(scenes: readonly Scene[]): readonly (readonly string[])[] {
  const tables = scenes.flatMap(({ table }) => table ?? []);
  const columns = tables[0]?.columns ?? [];
  const isRepeated = (kind: string | undefined) => ["objective", "owner", "group"].includes(kind ?? "");
  return columns.map((column, at) =>
    isRepeated(column.kind)
      ? []
      : tables.flatMap((table) =>
          table.bands.flatMap(({ blocks }) =>
            blocks.flatMap(({ rows }) =>
              rows.flatMap(({ cells }) =>
                cells.flatMap((cell) => (cell.column === at ? cell.entries.map(({ name }) => name) : [])),
              ),
            ),
          ),
        ),
  );
}

describe("pages", () => {
  const { map, content } = madeUpScorecard(20, 60, PLAIN);

  test("are of the shape that is asked for, all of one size", () => {
    for (const fit of [SLIDE, Math.SQRT2, 4 / 3]) {
      const pages = layoutTablePages(map, content, { fit });
      expect(pages.length).toBeGreaterThan(2);
      for (const { width, height } of pages) expect(Math.abs(width / height / fit - 1)).toBeLessThan(0.01);
    }
  });

  test("are one where one is enough, as high as it needs", () => {
    const few = madeUpScorecard(21, 4, PLAIN);
    const [page, another] = layoutTablePages(few.map, few.content, { fit: SLIDE });
    expect(another).toBeUndefined();
    expect(page!.width / page!.height).toBeGreaterThan(SLIDE);
    expect(page!.title.lines.at(-1)?.text).not.toContain("/");
  });

  test("break no objective that a page can hold, and no perspective where that costs no page", () => {
    const pages = layoutTablePages(map, content, { fit: SLIDE });
    const blocks = pages.flatMap((page) => page.table!.bands.flatMap((band) => band.blocks));
    const objectives = content.groups.flatMap(({ rows }) => rows.map(({ objective }) => objective));
    expect(blocks.map(({ objective }) => objective)).toEqual([...new Set(objectives)]);
    // Two perspectives of five rows each fill more than a page, and less than two.
    const perspective = (id: string) => ({
      id,
      name: id,
      rows: Array.from({ length: 11 }, (_, index) => ({
        objective: `${id}${index}`,
        cells: content.columns.slice(1).map(() => [{ text: "Words" }]),
      })),
    });
    const two: TableContent = { ...content, groups: [perspective("p0"), perspective("p1")] };
    const kept = layoutTablePages(map, two, { fit: SLIDE });
    expect(kept.map((page) => page.table!.bands.map(({ id }) => id))).toEqual([["p0"], ["p1"]]);
  });

  test("repeat an objective whose measures one page cannot hold", () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      objective: "o",
      cells: content.columns
        .slice(1)
        .map(({ kind }) => [{ text: kind === "objective" ? "One" : `${index}` }]),
    }));
    const pages = layoutTablePages(
      map,
      { ...content, groups: [{ id: "p0", name: "P", rows }] },
      { fit: SLIDE },
    );
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const [block] = page.table!.bands[0]!.blocks;
      const [cell] = block!.rows[0]!.cells;
      expect([cell!.entries[0]!.name, cell!.rows]).toEqual(["One", block!.rows.length]);
    }
  });
});

describe("a picture", () => {
  test("comes as near to a shape as its texts let it", () => {
    const { map, content } = madeUpScorecard(30, 12, PLAIN);
    const [wide, tall] = [0.9, 0.5].map((fit) => layoutTable(map, content, { fit }));
    expect(wide!.width / wide!.height).toBeGreaterThan(tall!.width / tall!.height + 0.3);
    expect(tableProblems(tall!)).toEqual([]);
  });

  test("of nothing says so", () => {
    const { map, content } = madeUpScorecard(31, 4);
    const empty = { ...content, groups: [] };
    for (const scene of [layoutTable(map, empty), ...layoutTablePages(map, empty, { fit: SLIDE })]) {
      expect(scene.table?.nothing?.lines.map(({ text }) => text)).toEqual([
        "No objective is in this part of the map",
      ]);
      expect(tableProblems(scene)).toEqual([]);
    }
  });

  test("takes the colours of the perspectives from their places in the map", () => {
    const { map, content } = madeUpScorecard(32, 8, PLAIN);
    const last = { ...content, groups: content.groups.slice(2) };
    expect(layoutTable(map, last).table?.bands.map(({ id, hue }) => [id, hue])).toEqual([
      ["p2", 2],
      ["p3", 3],
    ]);
  });

  test("has themes of one width", () => {
    const { map, content } = madeUpMatrix(33, 6, 3);
    const widths = layoutTable(map, content)
      .table!.columns.filter(({ kind }) => kind === "theme")
      .map(({ area }) => area.width);
    expect(widths).toHaveLength(6);
    expect(new Set(widths).size).toBe(1);
  });
});

test("time grows with the rows, not with their square", () => {
  const taken = (objectives: number): number => {
    const { map, content } = madeUpScorecard(40, objectives, PLAIN);
    const start = performance.now();
    layoutTablePages(map, content, { fit: SLIDE });
    return performance.now() - start;
  };
  taken(100);
  const [small, large] = [Math.min(taken(60), taken(60)), Math.min(taken(600), taken(600))];
  expect(large / small).toBeLessThan(40);
});
