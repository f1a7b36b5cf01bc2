import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { drawSvg } from "../src/emit/svg.ts";
import { layoutMap } from "../src/layout/layout-map.ts";
import { examplePictures } from "./svg/example-pictures.ts";
import { mapOf, root } from "./systems/example-map.ts";

/** The pictures of the documents are what the program draws: run `node scripts/make-pictures.mjs` where one is not. */

const PICTURES: readonly {
  readonly name: string;
  readonly file: string;
  readonly language?: string;
  /** The view of this id in place of the map, with the maps of the folder. */
  readonly cascade?: string;
}[] = JSON.parse(readFileSync(path.join(root, "scripts/pictures.json"), "utf8"));

const cascades = examplePictures(root).filter(({ view }) => view?.form === "cascade");

test.each(PICTURES)("$name", async ({ name, file, language, cascade }) => {
  const scene =
    cascade === undefined
      ? layoutMap(mapOf(file.replace(/^examples\/|\.smap$/g, "")), {
          ...(language === undefined ? {} : { language }),
          footer: { source: file },
        })
      : await cascades
          .find(
            ({ map, view, ...each }) =>
              map.file === file && view?.id === cascade && each.language === language,
          )
          ?.scene();
  if (scene === undefined) throw new Error(`no view ${cascade} in ${file}`);
  const kept = readFileSync(path.join(root, `docs/pictures/${name}.svg`), "utf8");
  expect((await drawSvg(scene, { colours: "both" })) === kept, `${name} is out of date`).toBe(true);
});

test("every picture in docs/pictures is one of them, or the review's", () => {
  const names = readdirSync(path.join(root, "docs/pictures")).map((file) => file.replace(/\.svg$/, ""));
  expect(names.sort()).toEqual([...PICTURES.map((each) => each.name), "metro-bank-changes"].sort());
});
