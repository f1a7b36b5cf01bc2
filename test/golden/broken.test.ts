import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { runProgram } from "../cli/run-program.ts";

/**
 * A strategist's slips, and what `smap check` says of them. To take over new messages, read them first, then run with
 * SMAP_GOLDEN=write.
 */
const folder = path.resolve(import.meta.dirname, "broken");
const root = path.resolve(import.meta.dirname, "../..");
const files = readdirSync(folder).filter((file) => file.endsWith(".smap"));

describe("broken maps", () => {
  test("there are a dozen and more", () => {
    expect(files.length).toBeGreaterThanOrEqual(12);
  });

  test.each(files)("%s", async (file) => {
    const { status, out } = await runProgram(root, ["check", `test/golden/broken/${file}`]);
    const golden = path.join(folder, file.replace(/\.smap$/, ".txt"));
    if (process.env.SMAP_GOLDEN === "write") writeFileSync(golden, out);
    expect(out).toBe(readFileSync(golden, "utf8"));
    expect(status).toBe(/^error/m.test(out) ? 1 : 0);
  });
});
