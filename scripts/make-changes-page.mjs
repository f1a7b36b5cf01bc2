/** Writes docs/changes.md from the kinds of change: node scripts/make-changes-page.mjs */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { bundleAndImport } from "./bundle-and-import.mjs";

const { changesPageText } = await bundleAndImport("test/diff/changes-page-text.ts");
writeFileSync(path.join(import.meta.dirname, "../docs/changes.md"), changesPageText());
