import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { countsTable, movesTable, type Results, summary } from "../../bench/layout/results.ts";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const results = JSON.parse(read("bench/layout/results.json")) as Results;

test("the README shows what the last run of the bench wrote", () => {
  expect(summary(results).split("\n").length).toBeGreaterThan(12);
  expect(read("README.md")).toContain(
    `<!-- layout bench -->\n\n${summary(results)}\n\n<!-- layout bench, end -->`,
  );
});

test("the bench's own page shows every subject", () => {
  const page = read("bench/layout/README.md");
  for (const subject of results.subjects) {
    expect(page).toContain(countsTable(subject));
    const moves = movesTable(subject);
    if (moves !== undefined) expect(page).toContain(moves);
  }
  expect(existsSync(path.join(root, "bench/layout/package.json"))).toBe(true);
});

test("what is said of smap holds in the figures: bands, columns and boxes as declared, and no box moved by a link", () => {
  for (const subject of results.subjects) {
    const smap = subject.tools.find((each) => each.tool === "smap");
    expect(smap).toMatchObject({
      kind: "measured",
      counts: { throughBoxes: 0, outOfBand: 0, outOfColumn: 0 },
    });
    const moves = smap?.kind === "measured" ? smap.moves : {};
    for (const edit of ["a note", "order of links", "one more link", "label edited"])
      expect(moves[edit]?.moved ?? 0, `${subject.name}, ${edit}`).toBe(0);
  }
});
