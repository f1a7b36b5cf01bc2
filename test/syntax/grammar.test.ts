import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ebnf, railroadPage } from "../../scripts/grammar-artefacts.ts";

const root = path.resolve(import.meta.dirname, "../..");
const shipped = (file: string): string => readFileSync(path.join(root, "grammar", file), "utf8");

describe("the published grammar", () => {
  test("is the parser's: run `npm run grammar` where this fails", () => {
    expect(shipped("smap.ebnf")).toBe(ebnf());
    expect(shipped("railroad.html")).toBe(railroadPage(root));
  });

  test("defines every rule that it uses, and uses every rule but the first", () => {
    const text = ebnf().replace(/\/\*[\s\S]*?\*\//g, "");
    const defined = [...text.matchAll(/^(\w+)\s*::=/gm)].map(([, name]) => name);
    const used = [...text.replace(/"[^"]*"/g, "").matchAll(/\b[a-z]\w*\b(?!\s*::=)/g)].map(([name]) => name);
    expect([...new Set(used)].sort()).toEqual(defined.slice(1).sort());
    expect(defined[0]).toBe("file");
  });

  test("shows its diagrams without a network", () => {
    const page = railroadPage(root);
    expect(page).not.toMatch(/<script[^>]+src=|<link[^>]+href=|@import|url\(/);
    expect(page).toContain("drawDiagramsFromSerializedGrammar(serializedGrammar");
  });
});
