import { describe, expect, test } from "vitest";
import { compileFiles } from "../../src/cli/compile-files.ts";
import type { Host } from "../../src/index.ts";
import { FAULTY, SOUND } from "./sample-maps.ts";

describe("compileFiles", () => {
  test("goes on with the other files where one brings the compiler down", () => {
    const texts = new Map([
      ["faulty.smap", FAULTY],
      ["sound.smap", SOUND.replace("map bank", "map sound")],
    ]);
    const host: Host = {
      read: (file) => {
        const text = texts.get(file);
        if (text === undefined) throw new RangeError("Maximum call stack size exceeded");
        return { kind: "text", text };
      },
    };
    const { maps, sources, diagnostics } = compileFiles(["faulty.smap", "bad.smap", "sound.smap"], host, {});
    expect(maps.map((map) => map.id)).toEqual(["bank", "sound"]);
    expect(sources.map((source) => source.file)).toEqual(["faulty.smap", "sound.smap"]);
    expect(diagnostics.filter((each) => each.severity === "error")).toMatchObject([
      {
        code: "internal-error",
        place: { file: "bad.smap" },
        hint: expect.stringMatching(
          /^RangeError: Maximum call stack size exceeded, at [^/]*faults\.test\.ts/,
        ),
      },
      { code: "unknown-reference", place: { file: "faulty.smap" } },
    ]);
  });
});
