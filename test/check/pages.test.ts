import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checksPages } from "../../scripts/checks-page.ts";
import { RULES } from "../../src/check/rules.ts";
import { ALL_EXPLANATIONS } from "../../src/cli/explanations.ts";
import { HELP_PAGES } from "../../src/source/finding.ts";

const root = path.resolve(import.meta.dirname, "../..");
const pages = checksPages();

describe("the pages made from the rules", () => {
  test.each([...pages])("%s is up to date (node scripts/make-checks-page.mjs)", (file, text) => {
    expect(readFileSync(path.join(root, file), "utf8")).toBe(text);
  });

  test("the numbers that may be set are named in Chinese", () => {
    const [, limits = ""] = (pages.get("docs/checks.zh.md") ?? "").split("## ");
    const rows = limits.split("\n").filter((line) => line.startsWith("| `"));
    expect(rows.length).toBe(RULES.filter(({ limit }) => limit !== undefined).length);
    for (const row of rows) expect(row.split(" | ")[2], row).toMatch(/\p{Script=Han}/u);
  });

  test("every law says what it demands", () => {
    const rows = (pages.get("docs/checks.md") ?? "").split("\n").filter((line) => line.startsWith("| [`"));
    for (const row of rows) expect(row.split(" | ")[3], row).toMatch(/^.{10,}\.$/);
  });

  test.each(Object.values(HELP_PAGES))(
    "%s, which findings point to, has an anchor for every code",
    (page) => {
      const text = pages.get(page) ?? "";
      expect([...ALL_EXPLANATIONS.keys()].filter((code) => !text.includes(`### ${code}\n`))).toEqual([]);
    },
  );
});
