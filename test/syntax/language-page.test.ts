import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { languagePage } from "../../scripts/language-page.ts";
import { createSource } from "../../src/source/source.ts";
import { DECLARATIONS } from "../../src/syntax/declarations.ts";
import { format } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";
import { PROPERTIES } from "../../src/syntax/properties.ts";

const root = path.resolve(import.meta.dirname, "../..");
const page = languagePage(root);

/** What stands around a fragment to make it a file. */
const AROUND: Readonly<Record<string, (text: string) => string>> = {
  file: (text) => text,
  map: (text) => `map m {\n${indented(text)}}\n`,
  measure: (text) => `measure m {\n${indented(text)}}\n`,
};

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}

/** Names and examples of declarations end in `{ … }`; an ellipsis stands for anything. */
function complete(example: string): string {
  return example.replace(" { … }", " {}").replaceAll('"…"', '"x"');
}

describe("the language page", () => {
  test("is made from the tables: run `npm run grammar` where this fails", () => {
    expect(readFileSync(path.join(root, "docs/language.md"), "utf8")).toBe(page);
  });

  // Whole files are compiled with those of all other documents.
  const fragments = [...page.matchAll(/^```fragment (\w+)\n([\s\S]*?)^```$/gm)];

  test("shows fragments", () => expect(fragments.length).toBeGreaterThan(10));

  test.each(fragments.map(([, where = "", text = ""]) => [where, text]))(
    "shows a part of a %s: %s",
    (where, text) => {
      const whole = AROUND[where]?.(text) ?? "?";
      const source = createSource("fragment.smap", whole);
      expect(parse(source).diagnostics).toEqual([]);
      expect(format(source).text).toBe(whole);
    },
  );

  test.each(DECLARATIONS.map((row) => [row.word, row] as const))(
    "has an example of `%s` that is read",
    (_word, row) => {
      const { document, diagnostics } = parse(createSource("example.smap", complete(row.example)));
      expect(diagnostics).toEqual([]);
      expect(document.statements).toMatchObject([{ kind: "declaration", word: { text: row.word } }]);
    },
  );

  test.each(PROPERTIES.flatMap((row) => row.on.map((word) => [row.name, word, row.example] as const)))(
    "has an example of `%s` in a `%s` that is read",
    (name, word, example) => {
      const head = word === "link" ? "a -> b" : `${word} x`;
      const { document, diagnostics } = parse(
        createSource("example.smap", `${head} { ${complete(example)} }`),
      );
      expect(diagnostics).toEqual([]);
      expect(document.statements).toMatchObject([{ body: [{ kind: "property", name: { text: name } }] }]);
      expect(document.statements[0]).toHaveProperty(["body", 0, "value"]);
    },
  );
});
