import { describe, expect, test } from "vitest";
import { growthFault } from "../syntax/growth.ts";
import { compileFault, compileFiles } from "./growth.ts";
import { HOSTILE_MAPS } from "./hostile-maps.ts";

// The complete run (all of them, up to a megabyte) is `npm run fuzz`.

const names = [...HOSTILE_MAPS.keys()];
const make = (name: string, length: number) => HOSTILE_MAPS.get(name)?.(length) ?? {};

describe("hostile maps", () => {
  test.each(names)("%s: compiles without a throw, the same twice", (name) => {
    expect(Object.values(make(name, 32 * 1024)).join("").length).toBeLessThanOrEqual(32 * 1024);
    const files = make(name, 4 * 1024);
    expect(compileFault(files)).toBeUndefined();
    expect(compileFiles(files).diagnostics).toEqual(compileFiles(files).diagnostics);
  });

  test("there is one for every part of the compiler", () => {
    expect(names.length).toBeGreaterThanOrEqual(80);
  });
});

describe("compiling time grows with the map, not faster", () => {
  test.each(names.filter((_, index) => index % 7 === 0))("%s", (name) => {
    const workOf = (length: number) => {
      const files = make(name, length);
      return () => void compileFiles(files);
    };
    expect(growthFault(workOf, 64 * 1024, 60)).toBeUndefined();
  });
});
