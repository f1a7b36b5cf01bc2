/** Bundles and runs one of this folder's programs, `main` or `agreement`, from the project's root. */
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = new URL("./", import.meta.url);
const [program = "main", ...given] = process.argv.slice(2);
const outfile = fileURLToPath(new URL(`bundled-${process.pid}.mjs`, here));
if (program === "main" && !existsSync(new URL("node_modules", here))) {
  console.error("The engines are not installed. They are large (1 GB): npm ci --prefix conformance");
  process.exit(2);
}
buildSync({
  entryPoints: [fileURLToPath(new URL(`${program}.ts`, here))],
  bundle: true,
  platform: "node",
  format: "esm",
  loader: { ".smap": "text" },
  // All but the grammars, whose package is not written for Node's own loader.
  external: ["chdb", "@duckdb/node-api", "pg", "@grpc/*", "fast-check", "esbuild", "typescript"],
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  outfile,
  logLevel: "error",
});
try {
  const { status } = spawnSync(process.execPath, [outfile, ...given], {
    stdio: "inherit",
    cwd: fileURLToPath(new URL("../", here)),
  });
  process.exitCode = status ?? 2;
} finally {
  rmSync(outfile, { force: true });
}
