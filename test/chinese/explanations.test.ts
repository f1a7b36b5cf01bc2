import { describe, expect, test } from "vitest";
import { SOURCES } from "../../src/chinese/explanations/sources.ts";
import { CHINESE_EXPLANATIONS, chineseExplanation } from "../../src/chinese/explanations.ts";
import { ALL_EXPLANATIONS } from "../../src/cli/explanations.ts";

const codes = [...ALL_EXPLANATIONS.keys()];

describe("the long help in Chinese", () => {
  test("is there for every code, and for no other", () => {
    expect(codes.filter((code) => !CHINESE_EXPLANATIONS.has(code))).toEqual([]);
    expect([...CHINESE_EXPLANATIONS.keys()].filter((code) => !ALL_EXPLANATIONS.has(code))).toEqual([]);
  });

  test.each(codes)("of %s is whole sentences", (code) => {
    const english = ALL_EXPLANATIONS.get(code);
    if (english === undefined) throw new Error(code);
    const { title, why, remedy, source } = chineseExplanation(code, english);
    expect(title).toMatch(/^[^。]*\p{Script=Han}[^。]*$/u);
    expect(why.replace(/`[^`]*`/g, "")).toMatch(/\p{Script=Han}.*。$/u);
    expect(remedy.replace(/`[^`]*`/g, "")).toMatch(/\p{Script=Han}.*。$/u);
    expect(source ?? "语言。").toMatch(/。$/);
  });

  test("names every property, file and command that the English names", () => {
    const named = (text: string): readonly string[] =>
      [...text.matchAll(/`([a-z_]+(?::|\.json)?|smap [a-z ]+|[A-Z_]{4,}|--[a-z-]+)`/g)].map(
        ([, name = ""]) => name,
      );
    for (const [code, english] of ALL_EXPLANATIONS) {
      const chinese = CHINESE_EXPLANATIONS.get(code);
      const wanted = named(`${english.why} ${english.remedy}`);
      const said = `${chinese?.why} ${chinese?.remedy}`;
      expect(
        wanted.filter((name) => !said.includes(name)),
        code,
      ).toEqual([]);
    }
  });

  test("has each source once, and none that nothing cites", () => {
    const cited = new Set([...ALL_EXPLANATIONS.values()].flatMap(({ source }) => source ?? []));
    expect(SOURCES.map(([english]) => english).filter((each) => !cited.has(each))).toEqual([]);
    expect(new Set(SOURCES.map(([english]) => english)).size).toBe(SOURCES.length);
  });
});
