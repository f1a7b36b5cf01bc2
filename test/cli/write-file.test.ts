import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { outputFolder, writeWhole } from "../../src/cli/write-file.ts";
import { projectFolder } from "./project-folder.ts";

describe("writeWhole", () => {
  test("writes a file and leaves nothing else behind", () => {
    const root = projectFolder({ "图.svg": "old" });
    writeWhole(path.join(root, "图.svg"), "new");
    expect(readFileSync(path.join(root, "图.svg"), "utf8")).toBe("new");
    expect(readdirSync(root)).toEqual(["图.svg"]);
  });

  test("keeps the old file and leaves nothing half-done where it fails", () => {
    const root = projectFolder({ "a/old.txt": "old" });
    expect(() => writeWhole(path.join(root, "a"), "new")).toThrow();
    expect(readdirSync(root)).toEqual(["a"]);
    expect(readFileSync(path.join(root, "a/old.txt"), "utf8")).toBe("old");
  });

  test("replaces a link instead of writing through it", () => {
    const other = projectFolder({ "precious.txt": "precious" });
    const root = projectFolder({});
    symlinkSync(path.join(other, "precious.txt"), path.join(root, "map.svg"));
    writeWhole(path.join(root, "map.svg"), "new");
    expect(readFileSync(path.join(other, "precious.txt"), "utf8")).toBe("precious");
    expect(lstatSync(path.join(root, "map.svg")).isSymbolicLink()).toBe(false);
  });
});

describe("outputFolder", () => {
  test("makes the folder, inside the project or where the user wants it", () => {
    const root = projectFolder({});
    const other = projectFolder({});
    expect(outputFolder(path.join(root, "a/b"), root)).toBe(path.join(root, "a/b"));
    expect(outputFolder(path.join(other, "c"), root)).toBe(path.join(other, "c"));
  });

  test("does not follow a link out of the project", () => {
    const other = projectFolder({});
    const root = projectFolder({});
    symlinkSync(other, path.join(root, "out"));
    symlinkSync(path.join(other, "nowhere"), path.join(root, "dangling"));
    mkdirSync(path.join(root, "real"));
    expect(outputFolder(path.join(root, "out"), root)).toBeUndefined();
    expect(outputFolder(path.join(root, "out/deep"), root)).toBeUndefined();
    expect(outputFolder(path.join(root, "dangling"), root)).toBeUndefined();
    expect(outputFolder(path.join(root, "real"), root)).toBe(path.join(root, "real"));
    expect(existsSync(path.join(other, "deep"))).toBe(false);
    expect(existsSync(path.join(other, "nowhere"))).toBe(false);
  });
});
