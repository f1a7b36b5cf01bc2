/** Writes grammar/smap.ebnf, grammar/railroad.html and docs/language.md from the parser: `npm run grammar`. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { bundleAndImport } from "./bundle-and-import.mjs";

const root = path.resolve(import.meta.dirname, "..");
const { ebnf, railroadPage } = await bundleAndImport("scripts/grammar-artefacts.ts");
const { languagePage } = await bundleAndImport("scripts/language-page.ts");
writeFileSync(path.join(root, "grammar/smap.ebnf"), ebnf());
writeFileSync(path.join(root, "grammar/railroad.html"), railroadPage(root));
writeFileSync(path.join(root, "docs/language.md"), languagePage(root));
