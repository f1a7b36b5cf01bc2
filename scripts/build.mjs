/**
 * Bundles the program (dist/smap.js) and the library (dist/index.js). Commands and heavy parts stay in files of their
 * own that are loaded when they are called, so that `smap --version` starts as fast as Node itself.
 */
import { readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";

const root = new URL("..", import.meta.url).pathname;
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** Native parts that npm installs for the machine at hand. */
const external = ["@duckdb/node-api", "@resvg/resvg-js"];

/** Some bundled packages are CommonJS and ask for Node's own modules by `require`. */
const banner = {
  js: 'import { createRequire as smapCreateRequire } from "node:module"; const require = smapCreateRequire(import.meta.url);',
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  splitting: true,
  external,
  banner,
  charset: "utf8",
  legalComments: "none",
  loader: { ".smap": "text" },
  define: { SMAP_VERSION: JSON.stringify(version) },
  logLevel: "warning",
};

rmSync(new URL("../dist", import.meta.url), { recursive: true, force: true });
await build({
  ...shared,
  entryPoints: { smap: "src/cli/main.ts" },
  outdir: "dist",
  chunkNames: "program/[name]-[hash]",
  minify: true,
  banner: { js: `#!/usr/bin/env node\n${banner.js}` },
});
