import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { explanations, LANGUAGE_CODES } from "../../src/check/explanations.ts";
import { RULES } from "../../src/check/rules.ts";
import { codesOf, compileText, inFrame } from "./frame.ts";

const source = path.resolve(import.meta.dirname, "../../src");

/** The command line explains its own codes; the kinds of changes of `diff` are no findings. */
const ELSEWHERE = /^(cli|lsp|playground|diff|check|import)\//;

/** Calls that make a finding, whose code is a plain text in front of the message. */
const FINDING =
  /\b(?:error|warning|info|reject|warn|report|complain|refuse|fault|lost)\(\s*(?:[\w.]+,\s*)?"([a-z]+(?:-[a-z0-9]+)+)"\s*,/g;

function emittedCodes(): ReadonlySet<string> {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith(".ts") && !ELSEWHERE.test(file));
  const texts = files.map((file) => readFileSync(path.join(source, file), "utf8"));
  const found = texts.flatMap((text) => [...text.matchAll(FINDING)].map((match) => match[1] ?? ""));
  return new Set(found);
}

const languageCodes = Object.values(LANGUAGE_CODES).flat();
const emitted = emittedCodes();

describe("explanations", () => {
  test("the search for codes finds many", () => {
    expect(emitted.size).toBeGreaterThan(60);
  });

  test("every code that is given has its explanation", () => {
    expect([...emitted].filter((code) => !explanations.has(code)).sort()).toEqual([]);
  });

  test("every explanation of the language has its code", () => {
    const known = new Set([...emitted, "unused-accept", "too-many-diagnostics"]);
    expect(languageCodes.map(([code]) => code).filter((code) => !known.has(code))).toEqual([]);
  });

  test("codes are unique", () => {
    const all = [...languageCodes.map(([code]) => code), ...RULES.map((rule) => rule.code)];
    expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([]);
  });

  test("texts are whole sentences", () => {
    for (const [code, { title, why, remedy }] of explanations) {
      expect(title, code).toMatch(/^[^.]+$/);
      expect(why, code).toMatch(/\.$/);
      expect(remedy, code).toMatch(/\.$/);
    }
  });
});

const shown = languageCodes.filter(([, { example }]) => example !== undefined);

test.each(shown)("the example of %s shows it", (code, { example = "" }) => {
  expect(codesOf(compileText(inFrame(example)), "info")).toContain(code);
});
