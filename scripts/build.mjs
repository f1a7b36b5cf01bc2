/**
 * Bundles the program (dist/smap.js) and the library (dist/index.js). Commands and heavy parts stay in files of their
 * own that are loaded when they are called, so that `smap --version` starts as fast as Node itself. `node scripts/build.mjs FOLDER` builds into another folder.
 */
import { chmodSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** Native parts that npm installs for the machine at hand, and what reads data files of its own: pdfkit and its fonts. */
const external = ["@duckdb/node-api", "@resvg/resvg-js", "pdfkit", "fontkit", "pg"];

/** Some bundled packages are CommonJS and ask for Node's own modules by `require`. */
const banner = {
  js: 'import { createRequire as smapCreateRequire } from "node:module"; const require = smapCreateRequire(import.meta.url);',
};

/** Which file each name of the public door really comes from. */
const doorway = new Map(
  [
    ...readFileSync(path.join(root, "src/index.ts"), "utf8").matchAll(
      /export (?:type )?\{([^}]*)\} from "\.\/([^"]+)"/g,
    ),
  ].flatMap(([, names, file]) => names.split(",").map((name) => [name.trim().replace(/^type /, ""), file])),
);

/**
 * The command line imports everything from the public door. Bundled as written, each command would load all that any
 * command uses; so its imports are led straight to the files behind the door.
 */
const throughTheDoor = {
  name: "through-the-door",
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]src[\\/]cli[\\/].*\.ts$/ }, ({ path: file }) => ({
      loader: "ts",
      contents: readFileSync(file, "utf8").replace(
        /^import \{([^}]*)\} from "((?:\.\.\/)+)index\.ts";$/gm,
        (_, names, up) =>
          names
            .split(",")
            .map((name) => name.trim())
            .filter((name) => name !== "" && !name.startsWith("type "))
            .map((name) => `import { ${name} } from "${up}${behindTheDoor(name)}";`)
            .join("\n"),
      ),
    }));
  },
};

/**
 * svgdom asks these two for the size of texts and of pictures, which we never ask svgdom for: layout has measured
 * everything. Left out, they save most of the time that drawing takes to start.
 */
const withoutMeasuring = {
  name: "without-measuring",
  setup(bundler) {
    bundler.onResolve({ filter: /^(fontkit|image-size)$/ }, ({ path: name, importer }) =>
      importer.includes("svgdom") ? { path: name, namespace: "absent" } : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace: "absent" }, ({ path: name }) => ({
      contents: `function absent() { throw new Error("${name} is not bundled"); }
        export default absent; export { absent as openSync, absent as create };`,
    }));
  },
};

function behindTheDoor(name) {
  const file = doorway.get(name);
  if (file === undefined) throw new Error(`src/index.ts does not export ${name}`);
  return file;
}

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
  legalComments: "linked",
  loader: { ".smap": "text" },
  define: { SMAP_VERSION: JSON.stringify(version) },
  logLevel: "warning",
};

/**
 * Built beside the old folder and put in its place at the end, so that a program that runs meanwhile is not left
 * without its parts for long.
 */
const target = process.argv[2] ?? "dist";
const folder = `${target}-${process.pid}`;
process.on("exit", () => rmSync(path.join(root, folder), { recursive: true, force: true }));
await Promise.all([
  build({
    ...shared,
    entryPoints: { smap: "src/cli/main.ts", "program/network-worker": "src/cli/network-worker.ts" },
    outdir: folder,
    chunkNames: "program/[name]-[hash]",
    minify: true,
    plugins: [throughTheDoor, withoutMeasuring],
    banner: { js: `#!/usr/bin/env node\n${banner.js}` },
  }),
  build({
    ...shared,
    entryPoints: { index: "src/index.ts" },
    outdir: folder,
    chunkNames: "library/[name]-[hash]",
    plugins: [withoutMeasuring],
  }),
]);
chmodSync(path.join(root, folder, "smap.js"), 0o755);
rmSync(path.join(root, target), { recursive: true, force: true });
renameSync(path.join(root, folder), path.join(root, target));
