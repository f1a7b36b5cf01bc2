// Draws the pictures that the documents show, listed in pictures.json. test/pictures.test.ts compares.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundleAndImport } from "./bundle-and-import.mjs";

const root = path.resolve(import.meta.dirname, "..");
const pictures = JSON.parse(readFileSync(path.join(root, "scripts/pictures.json"), "utf8"));
const { drawDocumentPictures } = await bundleAndImport("scripts/document-pictures.ts");
const folder = path.join(root, "docs/pictures");
mkdirSync(folder, { recursive: true });
for (const { name, svg } of await drawDocumentPictures(root, pictures)) {
  writeFileSync(path.join(folder, `${name}.svg`), svg);
}
