import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectFolder } from "./project-folder.ts";
import { runProgram } from "./run-program.ts";
import { SOUND } from "./sample-maps.ts";

const UGLY = SOUND.replace("  calendar:", "     calendar  :");
const BROKEN = SOUND.replace('map bank "Bank" {', 'map bank "Bank" {{{ )(');

describe("smap fmt", () => {
  test("writes files the one way and names those that it changed", async () => {
    const folder = projectFolder({ "ugly.smap": UGLY, "fine.smap": SOUND });
    expect(await runProgram(folder, ["fmt"])).toEqual({
      status: 0,
      out: "formatted ugly.smap\n",
      complaints: "",
    });
    expect(readFileSync(path.join(folder, "ugly.smap"), "utf8")).toBe(SOUND);
  });

  test("with --check and --diff tells and fails, and writes nothing", async () => {
    const folder = projectFolder({ "ugly.smap": UGLY, "fine.smap": SOUND });
    expect(await runProgram(folder, ["fmt", "--check"])).toEqual({
      status: 1,
      out: "not formatted ugly.smap\n",
      complaints: "",
    });
    const { status, out } = await runProgram(folder, ["fmt", "--diff"]);
    expect(status).toBe(1);
    expect(out).toContain("--- a/ugly.smap\n+++ b/ugly.smap\n@@ -1,5 +1,5 @@\n");
    expect(out).toContain("-     calendar  : quarter");
    expect((await runProgram(folder, ["fmt", "fine.smap", "--check"])).status).toBe(0);
    expect(readFileSync(path.join(folder, "ugly.smap"), "utf8")).toBe(UGLY);
  });

  test("formats standard input to standard output", async () => {
    expect(await runProgram(projectFolder({}), ["fmt", "-"], UGLY)).toEqual({
      status: 0,
      out: SOUND,
      complaints: "",
    });
  });

  test("leaves a file with syntax errors untouched, and formats the others", async () => {
    const folder = projectFolder({ "broken.smap": BROKEN, "ugly.smap": UGLY });
    const { status, out, complaints } = await runProgram(folder, ["fmt"]);
    expect([status, out]).toEqual([1, "formatted ugly.smap\n"]);
    expect(complaints).toContain("broken.smap:1:");
    expect(readFileSync(path.join(folder, "broken.smap"), "utf8")).toBe(BROKEN);
    expect((await runProgram(folder, ["fmt", "-"], BROKEN)).out).toBe("");
  });
});
