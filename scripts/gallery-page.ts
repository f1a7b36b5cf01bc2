import { drawSvg } from "../src/emit/svg.ts";
import type { Scene } from "../src/layout/scene.ts";
import type { StrategyMap } from "../src/model/model.ts";
import { type ExamplePicture, examplePictures } from "../test/svg/example-pictures.ts";

/** A slide is 1280 by 720 pixels; half of it is what a page of a handout has. */
const SLIDE_WIDTH = 1280;

/** The page, and how many maps and pictures it shows. */
export interface Gallery {
  readonly html: string;
  readonly maps: number;
  readonly pictures: number;
}

/** Every picture of every example as one page that stands alone: drawn as usual and for a slide, light and dark. */
export async function galleryPage(root: string): Promise<Gallery> {
  const byMap = new Map<StrategyMap, string[]>();
  const pictures = examplePictures(root);
  for (const picture of pictures) {
    const figures = byMap.get(picture.map) ?? [];
    const scene = await picture.scene();
    figures.push(await figure(picture, scene, []));
    if (scene.form !== "network") {
      for (const slide of await picture.slides()) figures.push(await figure(picture, slide, ["for a slide"]));
    }
    byMap.set(picture.map, figures);
  }
  const sections = [...byMap].map(
    ([map, figures]) =>
      `<section><h2>${escaped(map.label.text)} <code>${escaped(map.file)}</code></h2>${figures.join("")}</section>`,
  );
  return { html: page(sections), maps: byMap.size, pictures: pictures.length };
}

async function figure(
  { view, language }: ExamplePicture,
  scene: Scene,
  remarks: readonly string[],
): Promise<string> {
  const caption = [
    view === undefined ? "map" : `view ${view.id}`,
    ...(language === undefined ? [] : [language]),
    ...remarks,
  ].join(", ");
  const images: string[] = [];
  for (const colours of ["light", "dark"] as const) {
    const address = `data:image/svg+xml,${encodeURIComponent(await drawSvg(scene, { colours }))}`;
    images.push(
      `<img loading="lazy" width="${scene.width}" height="${scene.height}" alt="${escaped(`${scene.name}, ${colours}`)}" src="${address}">`,
    );
  }
  return `<figure><figcaption>${escaped(caption)}</figcaption>${images.join("")}</figure>`;
}

/** Two buttons choose the size, without any script. */
function page(sections: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>Every picture of the examples</title>
<style>
body { margin: 1.5rem; font: 15px/1.5 Arial, "Liberation Sans", Helvetica, sans-serif; }
nav { position: sticky; top: 0; padding: .5rem; background: #fff; }
nav label { margin-right: 1rem; }
figure { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0 0 1.5rem; }
figcaption { width: 100%; font-weight: bold; }
img { width: ${SLIDE_WIDTH / 2}px; height: auto; border: 1px solid #99a; }
body:has(#slide:checked) img { width: ${SLIDE_WIDTH}px; }
code { font-size: .8em; font-weight: normal; }
</style>
</head>
<body>
<h1>Every picture of the examples</h1>
<nav><label><input type="radio" name="size" id="half" checked> half the width of a slide</label> <label><input type="radio" name="size" id="slide"> the width of a slide</label></nav>
${sections.join("\n")}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
