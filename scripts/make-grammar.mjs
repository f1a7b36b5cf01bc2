/**
 * Writes grammar/smap.ebnf, grammar/railroad.html and docs/language.md from the parser, and copies the TextMate grammar
 * to where editors look for it: `npm run grammar`.
 */
import { copyFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundleAndImport } from "./bundle-and-import.mjs";

const root = path.resolve(import.meta.dirname, "..");
const { ebnf, railroadPage } = await bundleAndImport("scripts/grammar-artefacts.ts");
const { languagePage } = await bundleAndImport("scripts/language-page.ts");
writeFileSync(path.join(root, "grammar/smap.ebnf"), ebnf());
writeFileSync(path.join(root, "grammar/railroad.html"), railroadPage(root));
writeFileSync(path.join(root, "docs/language.md"), languagePage(root));
copyFileSync(
  path.join(root, "grammar/smap.tmLanguage.json"),
  path.join(root, "editors/vscode/syntaxes/smap.tmLanguage.json"),
);
