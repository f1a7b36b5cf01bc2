// Draws the pictures that the documents show, listed in pictures.json, by the program itself. test/pictures.test.ts compares.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cascadeOf, compile, drawSvg, layoutCascade, layoutMap } from "../dist/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path) => ({ kind: "text", text: readFileSync(`${root}${path}`, "utf8") });

const pictures = JSON.parse(readFileSync(`${root}scripts/pictures.json`, "utf8"));
mkdirSync(`${root}docs/pictures`, { recursive: true });
for (const { name, file, language, cascade } of pictures) {
  const [map] = compile([file], { read }).maps;
  const options = { language, footer: { source: file } };
  const scene =
    cascade === undefined
      ? layoutMap(map, options)
      : await layoutCascade(cascadeOf(map, mapsBeside(file)), {
          ...options,
          view: map.views.find((view) => view.id === cascade),
        });
  writeFileSync(`${root}docs/pictures/${name}.svg`, await drawSvg(scene, { colours: "both" }));
}

/** The maps of all files in the folder of one. */
function mapsBeside(file) {
  const folder = path.posix.dirname(file);
  const files = readdirSync(`${root}${folder}`).filter((each) => each.endsWith(".smap"));
  return compile(
    files.sort().map((each) => `${folder}/${each}`),
    { read },
  ).maps;
}
