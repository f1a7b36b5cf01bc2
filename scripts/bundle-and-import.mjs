import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");

/** Bundles a TypeScript module of the project (path from its root) and imports it, so that plain Node can run it. */
export async function bundleAndImport(file) {
  // Within the project, where the packages that stay outside of the bundle are found.
  const folder = mkdtempSync(path.join(root, "dist-script-"));
  const outfile = path.join(folder, "module.mjs");
  try {
    await build({
      entryPoints: [path.join(root, file)],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      packages: "external",
      loader: { ".smap": "text" },
      define: { "import.meta.dirname": JSON.stringify(path.join(root, path.dirname(file))) },
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
