/** Writes docs/checks.md and docs/diagnostics.md from the rules: node scripts/make-checks-page.mjs */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
const cache = path.join(root, "node_modules/.cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(path.join(cache, "checks-page-"));
try {
  const outfile = path.join(folder, "checks-page.mjs");
  await build({
    entryPoints: [path.join(root, "scripts/checks-page.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  process.env.SMAP_ROOT = root;
  const { checksPages } = await import(pathToFileURL(outfile).href);
  for (const [file, text] of checksPages()) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
