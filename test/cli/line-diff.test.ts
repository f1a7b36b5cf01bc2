import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unifiedDiff } from "../../src/cli/line-diff.ts";
import { projectFolder } from "./project-folder.ts";

describe("unifiedDiff", () => {
  test("shows changed lines between three unchanged ones", () => {
    const before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    expect(unifiedDiff("a", before, before.replace("5", "five\nfünf"))).toBe(
      "--- a/a\n+++ b/a\n@@ -2,7 +2,8 @@\n 2\n 3\n 4\n-5\n+five\n+fünf\n 6\n 7\n 8\n",
    );
    expect(unifiedDiff("a", before, before)).toBe("");
  });

  test("is what the program git applies", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", "d", "客户", ""), { maxLength: 14 })
      .chain((lines) =>
        fc.boolean().map((ended) => lines.join("\n") + (ended && lines.length > 0 ? "\n" : "")),
      )
      .filter((each) => each !== "");
    const folder = projectFolder({ "smap.config.json": "{}" });
    const file = path.join(folder, "a.smap");
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        writeFileSync(file, before);
        execFileSync("git", ["apply", "--whitespace=nowarn", "-"], {
          cwd: folder,
          input: unifiedDiff("a.smap", before, after),
        });
        expect(readFileSync(file, "utf8")).toBe(after);
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});
