import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checksPages } from "../../scripts/checks-page.ts";
import { explanations } from "../../src/check/explanations.ts";
import { HELP_PAGE } from "../../src/source/finding.ts";

const root = path.resolve(import.meta.dirname, "../..");
const pages = checksPages();

describe("the pages made from the rules", () => {
  test.each([...pages])("%s is up to date (node scripts/make-checks-page.mjs)", (file, text) => {
    expect(readFileSync(path.join(root, file), "utf8")).toBe(text);
  });

  test("every law says what it demands", () => {
    const rows = (pages.get("docs/checks.md") ?? "").split("\n").filter((line) => line.startsWith("| [`"));
    for (const row of rows) expect(row.split(" | ")[3], row).toMatch(/^.{10,}\.$/);
  });

  test("the page that findings point to has an anchor for every code", () => {
    const text = pages.get(HELP_PAGE) ?? "";
    expect([...explanations.keys()].filter((code) => !text.includes(`### ${code}\n`))).toEqual([]);
  });
});
