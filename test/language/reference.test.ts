import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { CONSTRUCTS } from "./constructs.ts";
import { REFERENCE_FORMS } from "./reference-forms.ts";

const page = readFileSync(path.resolve(import.meta.dirname, "../../docs/language.md"), "utf8");

/** All code of the reference: its blocks, and what stands between backticks in its prose and tables. */
const blocks = [...page.matchAll(/^```\w+[^\n]*\n([\s\S]*?)^```/gm)].map(([, block = ""]) => block);
const prose = page.replace(/^```[\s\S]*?^```/gm, "");
const spans = [...prose.matchAll(/(`+)(?!`) ?(.+?) ?(?<!`)\1(?!`)/g)].map(([, , span = ""]) => span);
const shown = [...blocks, ...spans].join("\n");

/** The rows of the reference's table for one kind of declaration, by the property that they begin with. */
function rowsOf(word: string): readonly string[] {
  const head = word === "link" ? "Of a link:" : new RegExp(`^Of an? \`${word}\`:$`, "m").exec(page)?.[0];
  const start = head === undefined ? -1 : page.indexOf(head);
  if (start === -1) return [];
  const end = page.indexOf("\nOf a", start + 1);
  const table = page.slice(start, end === -1 ? undefined : end);
  return [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = ""]) => name);
}

describe("the reference", () => {
  const named = (kind: string) =>
    CONSTRUCTS.filter(({ name }) => name.startsWith(`${kind} `)).map(({ name }) =>
      name.slice(kind.length + 1),
    );

  test.each(named("declaration"))("has a row for the declaration %s, and shows one", (word) => {
    expect(page).toMatch(new RegExp(`^\\| \`${word}\` \\|`, "m"));
    expect(shown).toMatch(new RegExp(`^\\s*${word} |[{}] *${word} `, "m"));
  });

  test.each(named("property"))("has a row for the property %s", (place) => {
    const [word = "", name = ""] = place.split(".");
    const everywhere = ["was", "accept"].includes(name);
    if (everywhere) expect(page).toContain(`| \`${name}\` |`);
    else expect(rowsOf(word)).toContain(name);
  });

  test("shows every form, clause and column", () => {
    const names = ["form", "clause", "column"].flatMap((kind) =>
      named(kind).map((each) => `${kind} ${each}`),
    );
    expect(Object.keys(REFERENCE_FORMS).filter((name) => /^(form|clause|column) /.test(name))).toEqual(names);
  });

  test.each(Object.entries(REFERENCE_FORMS))("shows %s", (_, form) => expect(shown).toMatch(form));
});
