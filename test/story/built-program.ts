import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** Builds the program for the tests of a file, apart from other builds; gives its path once they run. */
export function builtProgram(): () => string {
  const folder = `dist-story-${process.pid}`;
  beforeAll(() => void execFileSync(process.execPath, ["scripts/build.mjs", folder], { cwd: root }), 60_000);
  afterAll(() => rmSync(path.join(root, folder), { recursive: true, force: true }));
  return () => path.join(root, folder, "smap.js");
}
