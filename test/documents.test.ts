import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectFolder } from "./cli/project-folder.ts";
import { runProgram } from "./cli/run-program.ts";

/** Every code block of every document compiles, and what the README shows is what the program prints. */

const root = path.resolve(import.meta.dirname, "..");

interface CodeBlock {
  readonly language: string;
  readonly text: string;
}

function codeBlocks(file: string): readonly CodeBlock[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)].map(([, language = "", block = ""]) => ({
    language,
    text: block,
  }));
}

function documents(): readonly string[] {
  const below = (folder: string): string[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  const top = readdirSync(root).filter((name) => name.endsWith(".md"));
  return [...top, ...below("docs"), ...below("examples")].sort();
}

describe("code blocks", () => {
  for (const file of documents()) {
    const blocks = codeBlocks(file).filter((block) => block.language === "smap");
    if (blocks.length === 0) continue;
    test(`of ${file} compile without a finding`, async () => {
      for (const { text } of blocks) {
        const folder = projectFolder({ "block.smap": text });
        const checked = await runProgram(folder, ["check", "block.smap"]);
        expect(`${text}\n${checked.out}`).toBe(`${text}\nno findings in 1 file\n`);
        expect(checked.status).toBe(0);
        const formatted = await runProgram(folder, ["fmt", "-"], text);
        expect(formatted.out).toBe(text);
      }
    });
  }
});

describe("the README", () => {
  const blocks = codeBlocks("README.md");
  const maps = blocks.filter((block) => block.language === "smap").map((block) => block.text);
  const shown = blocks.filter((block) => block.language === "text").map((block) => block.text);

  test("shows what `smap eval` prints", async () => {
    const folder = projectFolder({ "bakery.smap": maps[1] ?? "" });
    expect((await runProgram(folder, ["eval", "bakery.smap"])).out).toBe(shown[0]);
  });

  test("shows what `smap check` prints", async () => {
    const slip = maps[1]?.replace("regulars -> profit", "regulrs -> profit") ?? "";
    const folder = projectFolder({ "bakery.smap": slip });
    const { out, status } = await runProgram(folder, ["check", "bakery.smap"]);
    expect(out).toContain(shown[1]);
    expect(status).toBe(1);
  });

  test("names commands and files that exist", () => {
    const scripts = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).scripts;
    const text = readFileSync(path.join(root, "README.md"), "utf8");
    for (const [, script] of text.matchAll(/npm run (\w+)/g)) expect(scripts).toHaveProperty(script ?? "");
    for (const [, target = ""] of text.matchAll(/\]\(([^)#:]+)\)/g)) {
      expect(() => readFileSync(path.join(root, target)), target).not.toThrow();
    }
  });
});

test("the Chinese README shows what `smap eval` and `smap check` print", async () => {
  const blocks = codeBlocks("docs/README.zh.md");
  const [bakery = ""] = blocks.filter((block) => block.language === "smap").map((block) => block.text);
  const [evaluated, slip] = blocks.filter((block) => block.language === "text").map((block) => block.text);
  const good = projectFolder({ "面包房.smap": bakery });
  const printed = await runProgram(good, ["eval", "面包房.smap", "--lang", "zh"]);
  expect(`$ smap eval 面包房.smap --lang zh\n${printed.out}`).toBe(evaluated);
  const bad = projectFolder({ "面包房.smap": bakery.replace("-> 回头客 ->", "-> 回头 ->") });
  expect((await runProgram(bad, ["check", "面包房.smap", "--lang", "zh"])).out).toContain(slip);
});

test("every link between documents leads to a file", () => {
  for (const file of documents()) {
    const text = readFileSync(path.join(root, file), "utf8").replace(/```[\s\S]*?```/g, "");
    for (const [, target = ""] of text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)) {
      const found = readdirSync(path.dirname(path.join(root, path.dirname(file), target)));
      expect(found, `${file}: ${target}`).toContain(path.basename(target));
    }
  }
});
