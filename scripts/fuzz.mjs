/**
 * The long run of the syntax tests: `npm run fuzz` for all of it (half an hour), `npm run fuzz -- short` for a few
 * minutes. Exits with 1 where anything failed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "smap-fuzz-"));
const outfile = path.join(folder, "fuzz.mjs");
try {
  await build({
    entryPoints: [path.join(root, "test/syntax/fuzz.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    define: { "import.meta.dirname": JSON.stringify(path.join(root, "test/syntax")) },
    logLevel: "warning",
  });
  const { fuzz } = await import(pathToFileURL(outfile).href);
  const failures = fuzz(process.argv[2] ?? "full", (line) => console.log(line));
  console.log(failures === 0 ? "all held" : `${failures} failed`);
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
