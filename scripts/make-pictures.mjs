// Draws the pictures that the documents show, by the program itself. A test compares.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, drawSvg, layoutMap } from "../dist/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Picture, map file, language. */
export const PICTURES = [
  ["metro-bank", "examples/metro-bank/map.smap", undefined],
  ["metro-bank-zh", "examples/metro-bank/map.smap", "zh"],
  ["marine-engineering", "examples/marine-engineering/map.smap", undefined],
  ["acme-chemicals", "examples/acme-chemicals/map.smap", undefined],
  ["customer-management-template", "examples/customer-management-template/map.smap", undefined],
  ["full-zh", "examples/generic-maps/full.smap", "zh"],
];

/** The picture of the first map of a file. */
export async function picture(file, language) {
  const read = (path) => ({ kind: "text", text: readFileSync(`${root}${path}`, "utf8") });
  const [map] = compile([file], { read }).maps;
  return drawSvg(layoutMap(map, { language, footer: { source: file } }), { colours: "both" });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(`${root}docs/pictures`, { recursive: true });
  for (const [name, file, language] of PICTURES) {
    writeFileSync(`${root}docs/pictures/${name}.svg`, await picture(file, language));
  }
}
