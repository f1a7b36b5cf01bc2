/** Bundles and runs the measurements of this folder: `node bench/measures/run.mjs [ROWS]`. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = new URL("./", import.meta.url);
const outfile = fileURLToPath(new URL("bundled.mjs", here));
buildSync({
  entryPoints: [fileURLToPath(new URL("bench.ts", here))],
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  outfile,
  logLevel: "error",
});
try {
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = status ?? 2;
} finally {
  rmSync(outfile, { force: true });
}
