/**
 * Writes out/gallery.html: every picture of every example, in light and dark, in every language it has, on one page, so
 * that a reviewer of a change sees them all at once. Run `npm run gallery`; `node scripts/make-gallery.mjs DIR` writes
 * into another folder.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { compile, drawSvg, layoutMap, layoutNetwork, pictureForm } from "../dist/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = path.resolve(root, process.argv[2] ?? "out");

/** One section for each map, one figure for each of its pictures. */
const sections = [];
let count = 0;
for (const file of exampleFiles()) {
  const { maps } = compile([file], { read: readSource });
  for (const map of maps.filter((each) => each.file === file)) {
    const figures = [];
    for (const view of [undefined, ...map.views.filter(({ form }) => form === "map" || form === "network")]) {
      for (const language of languagesOf(map, view)) {
        figures.push(await figure(map, view, language));
        count += 1;
      }
    }
    sections.push(
      `<section><h2>${escaped(map.label.text)} <code>${escaped(file)}</code></h2>${figures.join("")}</section>`,
    );
  }
}
mkdirSync(folder, { recursive: true });
const target = path.join(folder, "gallery.html");
writeFileSync(target, page(sections));
console.log(
  `wrote ${path.relative(process.cwd(), target)}: ${sections.length} maps, ${count} pictures, each in light and dark`,
);

function exampleFiles() {
  return readdirSync(path.join(root, "examples"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".smap"))
    .map((file) => `examples/${file.split(path.sep).join("/")}`)
    .sort();
}

function readSource(file) {
  try {
    return { kind: "text", text: readFileSync(path.join(root, file), "utf8") };
  } catch {
    return { kind: "missing" };
  }
}

/** As written, and in every language that labels of objectives have; a view that names its language has that one. */
function languagesOf(map, view) {
  if (view?.language !== undefined) return [view.language];
  const translations = map.objectives.flatMap(({ label }) => label.translations);
  return [undefined, ...new Set(translations.map(({ language }) => language))];
}

async function figure(map, view, language) {
  const choices = { view, language, footer: { source: map.file } };
  const scene = pictureForm(view) === "network" ? await layoutNetwork(map, choices) : layoutMap(map, choices);
  const pictures = [];
  for (const colours of ["light", "dark"]) {
    const drawing = await drawSvg(scene, { colours });
    const address = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
    pictures.push(
      `<img loading="lazy" width="${scene.width}" height="${scene.height}" alt="${escaped(`${scene.name}, ${colours}`)}" src="${address}">`,
    );
  }
  const name = [
    view === undefined ? "map" : `view ${view.id}`,
    ...(language === undefined ? [] : [language]),
  ];
  return `<figure><figcaption>${escaped(name.join(", "))}</figcaption>${pictures.join("")}</figure>`;
}

function page(sections) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>Every picture of the examples</title>
<style>
body { margin: 1.5rem; font: 15px/1.5 Arial, "Liberation Sans", Helvetica, sans-serif; }
figure { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; margin: 0 0 1.5rem; }
figcaption { grid-column: 1 / -1; font-weight: bold; }
img { width: 100%; height: auto; border: 1px solid #99a; }
code { font-size: .8em; font-weight: normal; }
</style>
</head>
<body>
<h1>Every picture of the examples</h1>
${sections.join("\n")}
</body>
</html>
`;
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
