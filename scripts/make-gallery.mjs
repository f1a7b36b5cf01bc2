/**
 * Writes out/gallery.html: every picture of every example, in light and dark, in every language it has, as usual and
 * for a slide, on one page, so that a reviewer of a change sees them all at once. Run `npm run gallery`;
 * `node scripts/make-gallery.mjs DIR` writes into another folder.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundleAndImport } from "./bundle-and-import.mjs";

const root = path.resolve(import.meta.dirname, "..");
const folder = path.resolve(root, process.argv[2] ?? "out");
const { galleryPage } = await bundleAndImport("scripts/gallery-page.ts");
const { html, maps, pictures } = await galleryPage(root);
mkdirSync(folder, { recursive: true });
const target = path.join(folder, "gallery.html");
writeFileSync(target, html);
console.log(
  `wrote ${path.relative(process.cwd(), target)}: ${maps} maps, ${pictures} pictures, each in light and dark`,
);
