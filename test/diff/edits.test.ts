import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CHANGE_KINDS } from "../../src/diff/change-kinds.ts";
import { unionOf } from "../../src/diff/union.ts";
import { changesJson } from "../../src/emit/change-json.ts";
import { changesMarkdown } from "../../src/emit/change-markdown.ts";
import { changesSchema } from "../../src/emit/change-schema.ts";
import { changesText } from "../../src/emit/change-text.ts";
import { drawOverlay } from "../../src/emit/overlay.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { layoutOver } from "../../src/layout/layout-over.ts";
import { BASE } from "./base.ts";
import { changesPageTexts } from "./changes-page-text.ts";
import { changesBetween, diffBetween } from "./compiled.ts";
import { EDITS, edited } from "./edits.ts";

/** Only what lies over the picture, without numbers: where things stand is for the tests of the layout. */
function marksOf(svg: string): string {
  return svg
    .slice(svg.indexOf('<g id="changes">'), svg.indexOf('<g id="changes-legend">'))
    .replace(/ (?:c?x|c?y|r|rx|width|height|d|font-[a-z]+|text-anchor)="[^"]*"/g, "")
    .replaceAll("><", ">\n<");
}

const compared = EDITS.map((edit) => ({ name: edit.name, diff: diffBetween(BASE, edited(edit)) }));

function golden(write: (diff: (typeof compared)[number]["diff"]) => string): string {
  return compared.map(({ name, diff }) => `=== ${name} ===\n${write(diff)}`).join("\n");
}

describe("every kind of edit is told", () => {
  test("as text", async () => {
    await expect(golden((diff) => changesText(diff))).toMatchFileSnapshot("golden/edits.txt");
  });

  test("as Markdown", async () => {
    await expect(golden(changesMarkdown)).toMatchFileSnapshot("golden/edits.md");
  });

  test("as JSON that keeps to its schema", async () => {
    for (const { diff } of compared) changesSchema.parse(JSON.parse(changesJson(diff)));
    await expect(golden((diff) => changesJson(diff))).toMatchFileSnapshot("golden/edits.json.txt");
  });

  test("as signs over the map", async () => {
    const drawn: string[] = [];
    for (const { name, diff } of compared) {
      const [map] = diff.maps;
      if (map === undefined || map.changes.length === 0) continue;
      drawn.push(`=== ${name} ===\n${marksOf(await drawOverlay(map, { colours: "light" }))}`);
    }
    await expect(drawn.join("\n")).toMatchFileSnapshot("golden/edits.overlay.txt");
  });
});

describe("the overlay of every kind of edit", () => {
  test("leaves all that the new map has where its own picture has it", () => {
    for (const { name, diff } of compared) {
      const [map] = diff.maps;
      if (map?.before === undefined || map.after === undefined) continue;
      const own = layoutMap(map.after);
      const scene = layoutOver(map.after, unionOf(map.before, map.after));
      for (const part of ["bands", "columns", "boxes", "links"] as const) {
        expect(scene[part].slice(0, own[part].length), name).toEqual(own[part]);
      }
    }
  });
});

describe("the table of edits", () => {
  test("holds edits of at least 60 kinds of change", () => {
    const codes = new Set(
      compared.flatMap(({ diff }) => diff.maps.flatMap(({ changes }) => changes.map(({ code }) => code))),
    );
    expect(codes.size).toBeGreaterThanOrEqual(60);
    expect(new Set(EDITS.map(({ name }) => name)).size).toBe(EDITS.length);
  });

  test.each(EDITS)("finds something in: $name", (edit) => {
    const changes = changesBetween(BASE, edited(edit));
    if (edit.name === "formula laid out otherwise") expect(changes).toEqual([]);
    else expect(changes).not.toEqual([]);
  });

  test.each(EDITS)("is mirrored by the edit taken back: $name", (edit) => {
    const there = changesBetween(BASE, edited(edit));
    const back = changesBetween(edited(edit), BASE);
    const mirrors = new Map(CHANGE_KINDS.map(({ code, mirror }) => [code as string, mirror as string]));
    expect(back.map(({ code }) => code).sort()).toEqual(there.map(({ code }) => mirrors.get(code)).sort());
  });
});

describe("the table of kinds", () => {
  test("names every kind once, and mirrors come in pairs", () => {
    const mirrors = new Map(CHANGE_KINDS.map(({ code, mirror }) => [code as string, mirror as string]));
    expect(mirrors.size).toBe(CHANGE_KINDS.length);
    for (const [code, mirror] of mirrors) expect(mirrors.get(mirror)).toBe(code);
  });

  test("gives a reason for every grade above a note", () => {
    const mute = CHANGE_KINDS.filter(({ grade, reason }) => grade !== "note" && reason === undefined);
    expect(mute.map(({ code }) => code)).toEqual([]);
  });
});

describe("the pages of all kinds", () => {
  test("are what the kinds and the edits give", { timeout: 120_000 }, () => {
    const written = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");
    const pages = changesPageTexts();
    expect(written("changes.md")).toBe(pages.en);
    expect(written("changes.zh.md")).toBe(pages.zh);
    // No kind without a sentence.
    expect(Object.values(pages).join("\n")).not.toMatch(/\| {2}\|$/m);
  });
});
