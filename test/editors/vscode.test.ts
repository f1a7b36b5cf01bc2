import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createSource } from "../../src/source/source.ts";
import { format } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";
import { projectFolder } from "../cli/project-folder.ts";
import { runProgram } from "../cli/run-program.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, "editors/vscode");
const json = (file: string) => JSON.parse(readFileSync(path.join(folder, file), "utf8"));
const manifest = json("package.json");

test("every file that the extension names is there", () => {
  const { languages, grammars, snippets } = manifest.contributes;
  const files = [languages[0].configuration, grammars[0].path, snippets[0].path];
  expect(files.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
});

test("its grammar is the one of the language: run `npm run grammar` where it is not", () => {
  const own = readFileSync(path.join(folder, manifest.contributes.grammars[0].path), "utf8");
  expect(own).toBe(readFileSync(path.join(root, "grammar/smap.tmLanguage.json"), "utf8"));
});

describe("snippets", () => {
  const snippets: Record<string, { body: readonly string[] }> = json("snippets/smap.json");
  test.each(Object.entries(snippets))(
    "%s is read without an error, and is written as the formatter writes",
    (_, { body }) => {
      const filled = body
        .join("\n")
        .replace(/\$\{\d+:([^}]*)\}/g, "$1")
        .replace(/\$\{\d+\|([^,|}]+)[^}]*\}/g, "$1")
        .replace(/^.*\$0.*\n/gm, "");
      const source = createSource("snippet.smap", `${filled}\n`);
      expect(parse(source).diagnostics).toEqual([]);
      expect(format(source).text?.replaceAll(" {}", " {\n  }")).toBe(`${filled}\n`);
    },
  );
});

test("the problem matcher finds file, line, column, code and message in what `smap check` prints", async () => {
  const { out } = await runProgram(projectFolder({ "资料/a map.smap": 'map m "M" {\n  nonsense: 1\n}\n' }), [
    "check",
  ]);
  const [head, place] = manifest.contributes.problemMatchers[0].pattern.map(
    ({ regexp }: { regexp: string }) => new RegExp(regexp, "m").exec(out),
  );
  expect(head?.slice(1, 3)).toEqual(["error", expect.stringMatching(/^unknown/)]);
  expect(place?.slice(1)).toEqual(["资料/a map.smap", "2", "3"]);
});
