import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { explanations } from "../../src/check/explanations.ts";
import { chineseWords, FINDING_SENTENCES, findingsIn } from "../../src/chinese/findings.ts";
import { type Sentence, shapesOf, translated } from "../../src/chinese/sentence.ts";
import { PHRASES } from "../../src/chinese/sentences/phrases.ts";
import { findingsOf } from "../../src/source/finding.ts";
import { compileText, inFrame } from "../check/frame.ts";
import { findingTexts } from "./finding-texts.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** Beginnings and ends of sentences, which are told together. */
const HALVES = /^((a link|`(without|let|row)`) does not stand|7 in `x`)$/;

describe("every text of a finding in the source", () => {
  const texts = findingTexts().filter(({ text }) => /[a-z]{2}/.test(text) && !HALVES.test(text));

  test("is seen", () => {
    expect(texts.length).toBeGreaterThan(600);
  });

  test("has its Chinese", () => {
    const { say } = chineseWords();
    const missing = texts.filter(({ text }) => say(text) === undefined);
    expect(
      missing.map(({ file, text }) => `${file}: ${text}`),
      "write their Chinese in src/chinese/sentences",
    ).toEqual([]);
  });
});

describe("every Chinese sentence", () => {
  test("is said of an English one that is still in the source", () => {
    const sources = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.startsWith("chinese"))
      .map((file) => readFileSync(path.join(root, "src", file), "utf8").replaceAll("\\`", "`"))
      .join("\n")
      .replaceAll("\\\\", "\\");
    const texts = findingTexts().map(({ text }) => text);
    const own = FINDING_SENTENCES.filter((each) => !PHRASES.includes(each));
    const stale = own.filter((sentence) => {
      const words = sentence[0].split(/\{\d!?\}/).filter((each) => /[a-z]{4}/.test(each));
      if (words.every((each) => sources.includes(each))) return false;
      const shapes = shapesOf([sentence, ...PHRASES]);
      return texts.every((text) => translated(text, shapes) === undefined);
    });
    expect(
      stale.map(([english]) => english),
      "no finding says this any more: delete it",
    ).toEqual([]);
  });

  test("has the parts of its English one, but for verbs that Chinese does not need", () => {
    const partsOf = (text: string) => new Set([...text.matchAll(/\{(\d)!?\}/g)].map(([, number]) => number));
    for (const [english, chinese] of FINDING_SENTENCES) {
      const [wanted, given] = [partsOf(english), partsOf(chinese)];
      expect(
        [...given].filter((part) => !wanted.has(part)),
        english,
      ).toEqual([]);
      const left = [...wanted].filter((part) => !given.has(part));
      expect(
        left.filter((part) => !english.includes(`{${part}!}`)),
        english,
      ).toEqual([]);
    }
  });

  test("stands once", () => {
    const all = FINDING_SENTENCES.map(([english]) => english);
    expect(all.filter((each, index) => all.indexOf(each) !== index)).toEqual([]);
  });
});

describe("the findings of", () => {
  const examples: readonly (readonly [string, string])[] = [...explanations].flatMap(([code, { example }]) =>
    example === undefined ? [] : [[`the example of ${code}`, inFrame(example)] as const],
  );
  const folder = path.join(root, "test/golden/broken");
  const broken = readdirSync(folder)
    .filter((file) => file.endsWith(".smap"))
    .map((file) => [file, readFileSync(path.join(folder, file), "utf8")] as const);

  test.each([...examples, ...broken])("%s are told in Chinese", (_, text) => {
    const { diagnostics, sources } = compileText(text);
    for (const finding of findingsIn("zh", findingsOf(diagnostics, sources))) {
      const said = [finding.message, finding.hint ?? "", ...finding.related.map(({ message }) => message)];
      for (const each of [...said, ...finding.fixes.map(({ title }) => title)]) {
        expect(each, each).toMatch(/^$|\p{Script=Han}/u);
      }
    }
  });
});

describe("a sentence", () => {
  const sentences: readonly Sentence[] = [
    ["the link from `{1}` to `{2}` is written twice", "`{1}` → `{2}` 写了两次"],
    ["{1} has {2!}", "{1}有 {2}"],
    ["a {1}", "{1}"],
    ["map", "地图"],
  ];
  const say = (text: string) => translated(text, shapesOf(sentences));

  test("takes names over as they are, and says what holds English words", () => {
    expect(say("the link from `a to b` to `c` is written twice")).toBe("`a to b` → `c` 写了两次");
    expect(say("a map has 5 days")).toBe("地图有 5 days");
    expect(say("`map` has 5 days")).toBe("`map` 有 5 days");
  });

  test("is not said where a part of it would stay English, nor where its shape is another", () => {
    expect(say("a picture has 5 days")).toBeUndefined();
    expect(say("the link from `a` to `b` is written thrice")).toBeUndefined();
    expect(say("")).toBeUndefined();
  });

  test("is looked for in time that grows with the text, whatever it holds", () => {
    const time = (length: number): number => {
      const hostile = `the link from \`${"` to `".repeat(length)}`;
      const start = performance.now();
      for (let run = 0; run < 20; run++) expect(say(hostile)).toBeUndefined();
      return performance.now() - start;
    };
    time(10_000);
    expect(time(80_000)).toBeLessThan(8 * time(20_000) + 20);
  });
});
