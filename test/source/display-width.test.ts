import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { displayWidth, glyphs } from "../../src/source/display-width.ts";

describe("displayWidth", () => {
  test.each([
    ["retain", 6],
    ["客户满意", 8],
    ["ﾃﾞ", 2],
    ["Ｆ１", 4],
    ["한국어", 6],
    ["e\u0301", 1],
    ["a\u200bb", 2],
    ["👩‍👩‍👧", 2],
    ["❤️", 2],
    ["“”→", 3],
    ["", 0],
  ])("of %j is %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test("agrees with another implementation on the letters that people write with", () => {
    const blocks: readonly (readonly [number, number])[] = [
      [0x20, 0x7e],
      [0xa1, 0x24f],
      [0x370, 0x3ff],
      [0x400, 0x4ff],
      [0x1e00, 0x1eff],
      [0x2010, 0x2027],
      [0x2190, 0x21ff],
      [0x2500, 0x257f],
      [0x3041, 0x30ff],
      [0x3105, 0x312f],
      [0x4e00, 0x9fff],
      [0xac00, 0xd7a3],
      [0xff01, 0xff9d],
      [0x1f300, 0x1f6ff],
      [0x20000, 0x20fff],
    ];
    const wrong: string[] = [];
    for (const [first, last] of blocks) {
      for (let code = first; code <= last; code++) {
        const character = String.fromCodePoint(code);
        if (/\p{Cn}/u.test(character)) continue;
        if (displayWidth(character) !== stringWidth(character)) wrong.push(`U+${code.toString(16)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("knows where each glyph starts", () => {
    expect(glyphs("a👩‍👩‍👧客").map(({ offset, width }) => [offset, width])).toEqual([
      [0, 1],
      [1, 2],
      [9, 2],
    ]);
  });
});
