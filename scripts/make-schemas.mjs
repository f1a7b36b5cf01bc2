/** Writes docs/schemas from the shapes in the code: node scripts/make-schemas.mjs */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
mkdirSync(path.join(root, "node_modules/.cache"), { recursive: true });
const folder = mkdtempSync(path.join(root, "node_modules/.cache/schemas-"));
const call = (...words) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};
try {
  call("scripts/build.mjs", path.relative(root, folder));
  for (const name of ["scorecard", "config", "diagnostics", "changes", "evidence", "simulation"]) {
    const text = call(path.join(folder, "smap.js"), "schema", name);
    writeFileSync(path.join(root, "docs/schemas", `${name}.schema.json`), text);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
