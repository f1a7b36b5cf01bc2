import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createHost } from "../../src/cli/host.ts";
import { LARGEST_FILE } from "../../src/cli/read-file.ts";
import { projectFolder } from "./project-folder.ts";

const noInput = (): Uint8Array => new Uint8Array();

/** The text of a file, or why it is not read. */
function outcome(root: string, file: string): string {
  const read = createHost(root, noInput).read(file);
  return read.kind === "text" ? read.text : read.kind === "refused" ? read.code : read.kind;
}

describe("the host", () => {
  test("reads text below the root and leaves a BOM out", () => {
    const root = projectFolder({ "sub/客户 图.smap": "\ufeffmap", "a.smap": "x" });
    expect(outcome(root, "sub/客户 图.smap")).toBe("map");
    expect(outcome(root, "sub/../a.smap")).toBe("x");
    expect(outcome(root, "b.smap")).toBe("missing");
    expect(outcome(root, "a.smap/b.smap")).toBe("missing");
    expect(outcome(root, "sub")).toBe("unreadable-file");
  });

  test("reads nothing outside the root, whatever the way", () => {
    const secret = projectFolder({ "secret.smap": "secret" });
    const root = projectFolder({ "a.smap": "x" });
    symlinkSync(path.join(secret, "secret.smap"), path.join(root, "link.smap"));
    symlinkSync(secret, path.join(root, "folder"));
    symlinkSync("a.smap", path.join(root, "inside.smap"));
    for (const file of [
      `../${path.basename(secret)}/secret.smap`,
      path.join(secret, "secret.smap"),
      "link.smap",
      "folder/secret.smap",
      "a.smap\0.png",
    ]) {
      expect(outcome(root, file), file).toBe("outside-project");
    }
    expect(outcome(root, "inside.smap")).toBe("x");
  });

  test("keeps to the limit of a file: 1 MiB and no byte more", () => {
    const root = projectFolder({
      "at.smap": "a".repeat(LARGEST_FILE),
      "past.smap": "a".repeat(LARGEST_FILE + 1),
    });
    expect(outcome(root, "at.smap")).toHaveLength(LARGEST_FILE);
    expect(outcome(root, "past.smap")).toBe("file-too-large");
  });

  test("keeps to the limit of a project: 32 MiB and no byte more, each file counted once", () => {
    const names = Array.from({ length: 32 }, (_, index) => `${index}.smap`);
    const full = Object.fromEntries(names.map((name) => [name, "a".repeat(LARGEST_FILE)]));
    const root = projectFolder({ ...full, "more.smap": "a", "empty.smap": "" });
    const host = createHost(root, noInput);
    expect([...names, ...names].every((name) => host.read(name).kind === "text")).toBe(true);
    expect(host.read("empty.smap").kind).toBe("text");
    expect(host.read("more.smap")).toMatchObject({ kind: "refused", code: "project-too-large" });
  });

  test("refuses bytes that are no UTF-8 and shows none of them", () => {
    const root = projectFolder({ "latin.smap": new Uint8Array([0x73, 0x65, 0x63, 0x72, 0xe9, 0x74]) });
    const read = createHost(root, noInput).read("latin.smap");
    expect(read).toMatchObject({ kind: "refused", code: "not-utf8" });
    expect(JSON.stringify(read)).not.toContain("secr");
  });

  test("does not wait for a pipe", () => {
    const root = projectFolder({});
    execFileSync("mkfifo", [path.join(root, "pipe.smap")]);
    expect(outcome(root, "pipe.smap")).toBe("unreadable-file");
  });

  test("reads standard input once, within the limit of a file", () => {
    let asked = 0;
    const host = createHost("/", () => {
      asked += 1;
      return new TextEncoder().encode("map");
    });
    expect([host.read("-"), host.read("-")]).toMatchObject([{ text: "map" }, { text: "map" }]);
    expect(asked).toBe(1);
    expect(createHost("/", () => new Uint8Array(LARGEST_FILE + 1)).read("-")).toMatchObject({
      code: "file-too-large",
    });
  });
});
