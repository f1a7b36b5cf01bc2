import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectFolder } from "./project-folder.ts";
import { FAULTY, SOUND } from "./sample-maps.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** A build of its own, so that a build that someone else starts meanwhile does not matter. */
const folder = `dist-test-${process.pid}`;
const program = path.join(root, folder, "smap.js");

beforeAll(() => void execFileSync(process.execPath, ["scripts/build.mjs", folder], { cwd: root }));
afterAll(() => rmSync(path.join(root, folder), { recursive: true }));

interface Ended {
  readonly status: number | string;
  readonly out: string;
  readonly complaints: string;
}

/** The built program as a process of its own. */
function smap(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = "",
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, ...words],
      { cwd: folder, env: { PATH: process.env.PATH, ...environment } },
      (problem, out, complaints) =>
        resolve({ status: problem === null ? 0 : (problem.code ?? "killed"), out, complaints }),
    );
    child.stdin?.end(input);
  });
}

describe("the program", () => {
  test("gives status and findings to the shell", async () => {
    const folder = projectFolder({ "客户 bank.smap": FAULTY, "sound.smap": SOUND });
    expect((await smap(folder, ["check", "sound.smap"])).status).toBe(0);
    expect((await smap(folder, ["check", "客户 bank.smap"])).status).toBe(1);
    expect((await smap(folder, ["check", "none.smap"])).status).toBe(2);
    expect((await smap(folder, ["check", "-"], {}, FAULTY)).status).toBe(1);
    expect((await smap(folder, ["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test("writes no colour into a pipe, and none with NO_COLOR", async () => {
    const folder = projectFolder({ "faulty.smap": FAULTY });
    const plain = await smap(folder, ["check"]);
    expect(plain.out).toContain("error[unknown-reference]");
    expect(plain.out).not.toContain("\u001b");
    expect(await smap(folder, ["check"], { NO_COLOR: "1", FORCE_COLOR: "1" })).toEqual(plain);
  });

  test("says the same whatever the time zone, the language and the place of the project", async () => {
    const files = { "maps/bank.smap": FAULTY, "smap.config.json": "{}" };
    const first = await smap(projectFolder(files), ["check", "--json"], { TZ: "UTC", LANG: "C" });
    const second = await smap(projectFolder(files), ["check", "--json"], {
      TZ: "Pacific/Kiritimati",
      LANG: "zh_CN.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
    });
    const third = await smap(path.join(projectFolder(files), "maps"), ["check", "--json"]);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  });

  test("checks a map from elsewhere by its full path", async () => {
    const there = projectFolder({ "faulty.smap": FAULTY });
    const here = projectFolder({});
    mkdirSync(path.join(here, "sub"));
    const { status, out } = await smap(path.join(here, "sub"), ["check", path.join(there, "faulty.smap")]);
    expect(status).toBe(1);
    expect(out).toContain("┌ faulty.smap:");
  });
});
