// Draws the pictures that the documents show, listed in pictures.json, by the program itself. test/pictures.test.ts compares.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, drawSvg, layoutMap } from "../dist/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path) => ({ kind: "text", text: readFileSync(`${root}${path}`, "utf8") });

const pictures = JSON.parse(readFileSync(`${root}scripts/pictures.json`, "utf8"));
mkdirSync(`${root}docs/pictures`, { recursive: true });
for (const { name, file, language } of pictures) {
  const [map] = compile([file], { read }).maps;
  const scene = layoutMap(map, { language, footer: { source: file } });
  writeFileSync(`${root}docs/pictures/${name}.svg`, await drawSvg(scene, { colours: "both" }));
}
