/** Writes docs/changes.md and docs/changes.zh.md from the kinds of change: node scripts/make-changes-page.mjs */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { bundleAndImport } from "./bundle-and-import.mjs";

const { changesPageTexts } = await bundleAndImport("test/diff/changes-page-text.ts");
const { en, zh } = changesPageTexts();
writeFileSync(path.join(import.meta.dirname, "../docs/changes.md"), en);
writeFileSync(path.join(import.meta.dirname, "../docs/changes.zh.md"), zh);
