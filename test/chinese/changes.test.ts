import { describe, expect, test } from "vitest";
import { CHINESE_REASONS } from "../../src/chinese/changes/reasons.ts";
import { CHINESE_TELLERS, changesIn } from "../../src/chinese/changes.ts";
import { CHANGE_KINDS } from "../../src/diff/change-kinds.ts";
import { changesText } from "../../src/emit/change-text.ts";
import { BASE } from "../diff/base.ts";
import { diffBetween } from "../diff/compiled.ts";
import { EDITS, edited } from "../diff/edits.ts";

/** What stands outside names, quoted texts and numbers. */
function wordsOf(text: string): string {
  return text.replace(/`[^`]*`|“[^”]*”/g, "");
}

describe("the kinds of change", () => {
  test("each have a Chinese sentence", () => {
    const parts = { kind: "measure", name: "`x`", before: "1", after: "2", detail: "3" } as const;
    for (const { code } of CHANGE_KINDS) {
      expect(CHINESE_TELLERS[code](parts), code).toMatch(/\p{Script=Han}/u);
    }
  });

  test("each have their reason in Chinese, and no other is kept", () => {
    const reasons = new Set(CHANGE_KINDS.flatMap(({ reason }) => reason ?? []));
    expect([...CHINESE_REASONS.keys()].sort()).toEqual([...reasons].sort());
  });
});

describe("every kind of edit, told in Chinese", () => {
  const compared = EDITS.map((edit) => ({
    name: edit.name,
    diff: changesIn("zh", diffBetween(BASE, edited(edit))),
  }));

  test("reads as follows", async () => {
    const told = compared.map(
      ({ name, diff }) => `=== ${name} ===\n${changesText(diff, undefined, undefined, "zh")}`,
    );
    await expect(told.join("\n")).toMatchFileSnapshot("golden/changes.zh.txt");
  });

  test("has no English word outside names", () => {
    const changes = compared.flatMap(({ diff }) => diff.maps.flatMap((map) => map.changes));
    expect(new Set(changes.map(({ code }) => code)).size).toBeGreaterThanOrEqual(60);
    const left = changes
      .flatMap(({ sentence, reason = "" }) => [sentence, reason])
      .filter((text) => /[a-z]{2}/.test(wordsOf(text)));
    expect(left).toEqual([]);
  });
});
