/** Bundles and runs the measurements of a folder beside this file: `node bench/run.mjs FOLDER [WORDS]`. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const [folder, ...words] = process.argv.slice(2);
const here = new URL(`./${folder}/`, import.meta.url);
const outfile = fileURLToPath(new URL(`bundled-${process.pid}.mjs`, here));
buildSync({
  entryPoints: [fileURLToPath(new URL("bench.ts", here))],
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  loader: { ".smap": "text" },
  outfile,
  logLevel: "error",
});
try {
  const { status } = spawnSync(process.execPath, [outfile, ...words], { stdio: "inherit" });
  process.exitCode = status ?? 2;
} finally {
  rmSync(outfile, { force: true });
}
