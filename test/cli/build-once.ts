import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** Builds the program before the tests where a source is newer than it. */
export function setup(): void {
  const program = path.join(root, "dist/smap.js");
  const built = existsSync(program) ? statSync(program).mtimeMs : 0;
  const sources = ["src", "scripts/build.mjs", "package.json"].flatMap((each) =>
    filesBelow(path.join(root, each)),
  );
  if (sources.every((file) => statSync(file).mtimeMs <= built)) return;
  execFileSync(process.execPath, [path.join(root, "scripts/build.mjs")], { stdio: "inherit" });
}

function filesBelow(full: string): readonly string[] {
  if (!statSync(full).isDirectory()) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
