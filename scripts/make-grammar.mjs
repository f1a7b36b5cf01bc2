/** Writes grammar/smap.ebnf and grammar/railroad.html from the parser: `npm run grammar`. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { bundleAndImport } from "./bundle-and-import.mjs";

const root = path.resolve(import.meta.dirname, "..");
const { ebnf, railroadPage } = await bundleAndImport("scripts/grammar-artefacts.ts");
writeFileSync(path.join(root, "grammar/smap.ebnf"), ebnf());
writeFileSync(path.join(root, "grammar/railroad.html"), railroadPage(root));
