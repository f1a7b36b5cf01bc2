import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { globExpression, globFolder } from "../../src/cli/globs.ts";
import { findInputFiles } from "../../src/cli/input-files.ts";
import { findProjectRoot } from "../../src/cli/project-root.ts";
import { projectFolder } from "./project-folder.ts";

const FILES = {
  "smap.config.json": "{}",
  "b.smap": "",
  "a b 客户.smap": "",
  "sub/c.smap": "",
  "sub/deep/d.smap": "",
  "sub/e.txt": "",
  "node_modules/x/x.smap": "",
  ".hidden/y.smap": "",
};

function found(
  paths: readonly string[],
  folder: string,
  root = folder,
): { files: readonly string[]; codes: string[] } {
  const { files, problems } = findInputFiles(paths, folder, root);
  return { files, codes: problems.map((each) => each.code) };
}

describe("findInputFiles", () => {
  test("takes every map below a folder by name, not from node_modules and dot folders", () => {
    const folder = projectFolder(FILES);
    const all = ["a b 客户.smap", "b.smap", "sub/c.smap", "sub/deep/d.smap"];
    expect(found([], folder)).toEqual({ files: all, codes: [] });
    expect(found(["sub"], folder).files).toEqual(["sub/c.smap", "sub/deep/d.smap"]);
    expect(found(["."], path.join(folder, "sub"), folder).files).toEqual(["sub/c.smap", "sub/deep/d.smap"]);
    expect(found([".."], path.join(folder, "sub"), folder).files).toEqual(all);
  });

  test("takes named files of any kind in the order given, each once, and standard input", () => {
    const folder = projectFolder(FILES);
    const given = ["sub/e.txt", "./b.smap", "sub/../b.smap", "a b 客户.smap", "-", "-"];
    expect(found(given, folder)).toEqual({ files: ["sub/e.txt", "b.smap", "a b 客户.smap", "-"], codes: [] });
  });

  test("understands patterns where the shell has not", () => {
    const folder = projectFolder(FILES);
    expect(found(["**/*.smap"], folder).files).toHaveLength(4);
    expect(found(["sub/*.smap"], folder).files).toEqual(["sub/c.smap"]);
    expect(found(["{b,sub/c}.smap"], folder).files).toEqual(["b.smap", "sub/c.smap"]);
    expect(found(["z*.smap"], folder)).toEqual({ files: [], codes: ["no-such-input"] });
  });

  test("tells of what is not there, and uses the rest", () => {
    const folder = projectFolder({ ...FILES, "empty/x.txt": "" });
    expect(found(["nope.smap", "b.smap", "empty"], folder)).toEqual({
      files: ["b.smap"],
      codes: ["no-such-input", "no-such-input"],
    });
  });

  test("refuses paths out of the project, by name or by a link to a folder", () => {
    const other = projectFolder({ "secret.smap": "" });
    const folder = projectFolder(FILES);
    symlinkSync(other, path.join(folder, "way-out"));
    expect(found(["../x.smap", path.join(other, "secret.smap"), "way-out", "b.smap"], folder)).toEqual({
      files: ["b.smap"],
      codes: ["outside-project", "outside-project", "outside-project"],
    });
    expect(found(["way-out/secret.smap"], folder).codes).toEqual(["outside-project"]);
    expect(found(["way-out/*.smap"], folder).codes).toEqual(["outside-project"]);
    expect(found([], folder).files).not.toContain("way-out/secret.smap");
  });

  test("ends on a folder that links to itself", () => {
    const folder = projectFolder(FILES);
    symlinkSync(folder, path.join(folder, "sub", "again"));
    expect(found([], folder).files).toHaveLength(4);
  });
});

describe("findProjectRoot", () => {
  test("is the nearest folder upward with settings or a repository", () => {
    const folder = projectFolder({ ...FILES, "sub/deep/.git/HEAD": "" });
    expect(findProjectRoot(undefined, path.join(folder, "sub"))).toBe(folder);
    expect(findProjectRoot("deep/d.smap", path.join(folder, "sub"))).toBe(path.join(folder, "sub/deep"));
    expect(findProjectRoot("**/*.smap", path.join(folder, "sub"))).toBe(folder);
  });

  test("without a mark is the current folder, or the folder of a path from elsewhere", () => {
    const here = projectFolder({ "maps/a.smap": "" });
    const there = projectFolder({ "b.smap": "" });
    expect(findProjectRoot("maps/a.smap", here)).toBe(here);
    expect(findProjectRoot(path.join(there, "b.smap"), here)).toBe(there);
    mkdirSync(path.join(here, "x"));
    expect(findProjectRoot("not/there.smap", here)).toBe(here);
  });
});

describe("patterns", () => {
  test.each([
    ["*.smap", "a.smap", true],
    ["*.smap", "x/a.smap", false],
    ["**/*.smap", "a.smap", true],
    ["**/*.smap", "x/y/a.smap", true],
    ["x/**", "x/y/a.smap", true],
    ["x/**/a.smap", "x/a.smap", true],
    ["x/**/a.smap", "xy/a.smap", false],
    ["?.smap", "客.smap", true],
    ["?.smap", "ab.smap", false],
    ["{a,b}.smap", "b.smap", true],
    ["a.smap", "abcsmap", false],
    ["{a", "a", true],
    ["a(1)+.smap", "a(1)+.smap", true],
  ])("%s matches %s: %s", (pattern, name, matches) => {
    expect(globExpression(pattern).test(name)).toBe(matches);
  });

  test("start from their fixed part", () => {
    expect(["maps/*.smap", "*.smap", "/*.smap", "/a/b/{c,d}/e"].map(globFolder)).toEqual([
      "maps",
      ".",
      "/",
      "/a/b",
    ]);
  });
});
