import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { drawSvg } from "../src/emit/svg.ts";
import { layoutMap } from "../src/layout/layout-map.ts";
import { mapOf, root } from "./systems/example-map.ts";

/** The pictures of the documents are what the program draws: run `node scripts/make-pictures.mjs` where one is not. */

const PICTURES: readonly { readonly name: string; readonly file: string; readonly language?: string }[] =
  JSON.parse(readFileSync(path.join(root, "scripts/pictures.json"), "utf8"));

test.each(PICTURES)("$name", async ({ name, file, language }) => {
  const map = mapOf(file.replace(/^examples\/|\.smap$/g, ""));
  const scene = layoutMap(map, { ...(language === undefined ? {} : { language }), footer: { source: file } });
  const kept = readFileSync(path.join(root, `docs/pictures/${name}.svg`), "utf8");
  expect((await drawSvg(scene, { colours: "both" })) === kept, `${name} is out of date`).toBe(true);
});

test("every picture in docs/pictures is one of them, or the review's", () => {
  const names = readdirSync(path.join(root, "docs/pictures")).map((file) => file.replace(/\.svg$/, ""));
  expect(names.sort()).toEqual([...PICTURES.map((each) => each.name), "metro-bank-changes"].sort());
});
