/** Writes the pages of checks and findings, English and Chinese, from the rules: node scripts/make-checks-page.mjs */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { bundleAndImport } from "./bundle-and-import.mjs";

const { checksPages } = await bundleAndImport("scripts/checks-page.ts");
for (const [file, text] of checksPages()) writeFileSync(path.join(import.meta.dirname, "..", file), text);
