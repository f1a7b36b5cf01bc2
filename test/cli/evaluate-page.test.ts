import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectFolder } from "./project-folder.ts";
import { runProgram } from "./run-program.ts";

/** What the page on evaluation shows is what the program prints, on the files that stand on the page. */

const page = path.resolve(import.meta.dirname, "../../docs/evaluate.md");
const blocks = [...readFileSync(page, "utf8").matchAll(/^```(\w+) ?([^\n]*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = "", file = "", text = ""]) => ({ language, file, text }),
);
const files = blocks.filter((each) => each.language === "smap" || each.language === "csv");
const shown = blocks.filter((each) => each.language === "text").map((each) => each.text);

/** Runs what a block shows after `$ smap`, and gives the block as it should be. */
async function answered(block: string): Promise<string> {
  const command = block.slice(0, block.indexOf("\n"));
  const words = command.replace(/^\$ smap /, "").split(" ");
  const folder = projectFolder(Object.fromEntries(files.map(({ file, text }) => [file, text])));
  const { out, complaints } = await runProgram(folder, words);
  return `${command}\n${out}${complaints === "" || out === "" ? "" : "\n"}${complaints}`;
}

describe("the page on evaluation", () => {
  test("has no block that is not tested", () => {
    expect(
      blocks.map((each) => each.language).filter((each) => !["smap", "csv", "text"].includes(each)),
    ).toEqual([]);
    expect(files.map((each) => each.file)).not.toContain("");
    expect(shown.filter((each) => !each.startsWith("$ smap "))).toEqual([]);
    expect(shown.length).toBeGreaterThan(4);
  });

  test.each(shown)("shows the answer to %s", async (block) => {
    expect(block).toBe(await answered(block));
  });
});
