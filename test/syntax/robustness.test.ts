import { describe, expect, test } from "vitest";
import { corpus } from "./corpus.ts";
import { growthFault } from "./growth.ts";
import { HOSTILE } from "./hostile-texts.ts";
import { parseFault, randomEdit } from "./parse-safely.ts";
import { randomOf } from "./random.ts";

// The complete runs (every prefix, many more edits, a megabyte of each hostile text) are `npm run fuzz`.

const files = corpus();
const EVERY = 997;

describe("parsing never fails", () => {
  test.each(files.map((source) => [source.file, source.text] as const))(
    "on the prefixes of %s",
    (_file, text) => {
      for (let length = 0; length <= text.length; length += length < 300 ? 7 : EVERY) {
        expect(parseFault(text.slice(0, length)), `prefix of ${length}`).toBeUndefined();
      }
    },
  );

  test("on 1,500 random edits", () => {
    const random = randomOf(2026);
    const small = files.filter((source) => source.text.length < 3_000);
    expect(small.length).toBeGreaterThan(5);
    for (let count = 0; count < 1_500; count++) {
      const text = randomEdit(random, random.pick(small).text);
      expect(parseFault(text), text).toBeUndefined();
    }
  });
});

describe("time grows with the text, not faster", () => {
  test.each([...HOSTILE.keys()])("on %s", (name) => {
    const make = HOSTILE.get(name) ?? String;
    expect(parseFault(make(32 * 1024))).toBeUndefined();
    const workOf = (length: number) => {
      const text = make(length);
      return () => void parseFault(text);
    };
    expect(growthFault(workOf, 64 * 1024, 60)).toBeUndefined();
  });
});
