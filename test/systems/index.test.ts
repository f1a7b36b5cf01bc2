import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { SHIPPED } from "../../src/library/shipped.ts";
import { root } from "./example-map.ts";

/** The table in examples/README.md: 42 systems, each where it says, each with a test of what to expect. */

const page = readFileSync(path.join(root, "examples/README.md"), "utf8");
const rows = [...page.matchAll(/^\| (\d+)(?:–(\d+))? \| .+? \| (.+?) \| (.+?) \|$/gm)].map(
  ([, first, last, where = "", what = ""]) => ({
    first: Number(first),
    last: Number(last ?? first),
    where,
    what,
  }),
);

test("42 rows, numbered without a gap", () => {
  const numbers = rows.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  expect(numbers).toEqual(Array.from({ length: 42 }, (_, index) => index + 1));
});

test("each row names a file that exists, or what ships", () => {
  for (const { first, where } of rows) {
    const files = [...where.matchAll(/\]\(([^)]+\.smap)\)/g)].map(([, file]) => `examples/${file}`);
    const libraries = [...where.matchAll(/library `(\w+)`/g)].map(([, name]) => name ?? "");
    const checks = [...where.matchAll(/\]\((\.\.\/docs\/checks\.md)\)/g)];
    expect(files.length + libraries.length + checks.length, `row ${first}`).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(path.join(root, file)), file).toBe(true);
    for (const name of libraries) expect(SHIPPED.has(name), name).toBe(true);
  }
});

test("each row has its test", () => {
  const folder = import.meta.dirname;
  const code = readdirSync(folder)
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => readFileSync(path.join(folder, file), "utf8"))
    .join("\n");
  const tested = new Set([...code.matchAll(/system\(\s*(\d+),/g)].map(([, row]) => Number(row)));
  // Rows 8 to 15 are one loop over the tables of measures.
  for (const [, row] of code.matchAll(/^ {2}\[\n {4}(\d+),$/gm)) tested.add(Number(row));
  expect([...tested].sort((a, b) => a - b)).toEqual(Array.from({ length: 42 }, (_, index) => index + 1));
});
