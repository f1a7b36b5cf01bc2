import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type DocumentPicture, drawDocumentPictures } from "../scripts/document-pictures.ts";
import { root } from "./systems/example-map.ts";

/** The pictures of the documents are what the program draws: run `node scripts/make-pictures.mjs` where one is not. */

const PICTURES: readonly DocumentPicture[] = JSON.parse(
  readFileSync(path.join(root, "scripts/pictures.json"), "utf8"),
);

test.each(PICTURES)("$name", async (picture) => {
  const [drawn] = await drawDocumentPictures(root, [picture]);
  const kept = readFileSync(path.join(root, `docs/pictures/${picture.name}.svg`), "utf8");
  expect(drawn?.svg === kept, `${picture.name} is out of date`).toBe(true);
});

test("every picture in docs/pictures is one of them, or the review's", () => {
  const names = readdirSync(path.join(root, "docs/pictures")).map((file) => file.replace(/\.svg$/, ""));
  expect(names.sort()).toEqual([...PICTURES.map((each) => each.name), "metro-bank-changes"].sort());
});
