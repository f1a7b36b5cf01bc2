import { describe, expect, test } from "vitest";
import { CHINESE_REASONS } from "../../src/chinese/changes/reasons.ts";
import { CHINESE_TELLERS, changesIn } from "../../src/chinese/changes.ts";
import type { Change } from "../../src/diff/change.ts";
import { CHANGE_KINDS } from "../../src/diff/change-kinds.ts";
import { diffStrategies } from "../../src/diff/strategies.ts";
import { changesText } from "../../src/emit/change-text.ts";
import { BASE } from "../diff/base.ts";
import { diffBetween, projectOf } from "../diff/compiled.ts";
import { EDITS, edited } from "../diff/edits.ts";
import { randomMap, randomScript } from "../diff/random/script.ts";

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
    expect(englishIn(changes)).toEqual([]);
  });
});

describe("random edits, told in Chinese", () => {
  test("have no English word outside names", () => {
    const map = randomMap(7);
    const told = Array.from({ length: 60 }, (_, seed) => {
      const { before, after } = randomScript(map, seed);
      const diff = diffStrategies({ maps: [before], diagnostics: [] }, { maps: [after], diagnostics: [] });
      return changesIn("zh", diff).maps.flatMap(({ changes }) => changes);
    }).flat();
    expect(told.length).toBeGreaterThan(100);
    expect(englishIn(told)).toEqual([]);
  });
});

describe("names in Chinese sentences", () => {
  const map = (more: string) => `map shop "Shop" zh "商店" {
    perspective all "All" zh "全部" {
      objective reach "Be \`known\`" zh "广为人知" {}
      objective sell "Sell more" zh "卖得更多" 
      objective plain "Only English" 
    }
    ${more}
  }`;
  const toldIn = (language: string, before: string, after: string) =>
    changesIn(language, diffBetween(map(before), map(after))).maps.flatMap(({ label, changes }) => [
      label,
      ...changes.map(({ sentence, subject }) => `${subject.label}: ${sentence}`),
    ]);

  test("are the Chinese labels where the map has them", () => {
    const lines = toldIn("zh-Hans", "", "reach -> sell, plain");
    expect(lines).toContain("商店");
    expect(lines).toContain("`广为人知` → `卖得更多`: 新增链接 `广为人知` → `卖得更多`");
    expect(lines).toContain("`广为人知` → `Only English`: 新增链接 `广为人知` → `Only English`");
  });

  test("are left alone in every other language", () => {
    const diff = diffBetween(map(""), map("reach -> sell"));
    expect(changesIn(undefined, diff)).toBe(diff);
    expect(changesIn("fr", diff)).toBe(diff);
  });

  test("stay as they are where two elements of one label have two", () => {
    const twice = 'owner a "Desk" zh "前台"\n owner b "Desk" zh "柜台"\n';
    expect(toldIn("zh", "", twice)).toEqual(["商店", "Desk: 新增责任人 `Desk`", "Desk: 新增责任人 `Desk`"]);
  });

  test("are no labels where they are ids or formulas", () => {
    const measured = (unit: string) =>
      `owner days "days" zh "天数" owner o "hours" zh "时数" perspective p "P" { objective x "X" { owner: o
        measure m "M" { unit: ${unit}, observed: "x" } } }`;
    const sentences = toldIn("zh", measured("days"), measured("hours"));
    expect(sentences).toContain("M: 指标 `M` 的单位从 `days` 改为 `hours`");
  });

  test("are told as they were and are where they change", () => {
    const sentences = toldIn("zh", 'owner a "Desk" zh "前台"', 'owner a "Counter" zh "前台"');
    expect(sentences).toContain("前台: 责任人 `Desk` 现名 `Counter`");
  });
});

describe("findings that come and go", () => {
  test("are told with their own Chinese message", () => {
    const before = projectOf(BASE);
    const after = projectOf(BASE.replaceAll(/, target: [^}\n]*/g, ""));
    const changes = changesIn("zh", diffStrategies(before, after)).maps.flatMap((each) => each.changes);
    const found = changes.filter(({ code }) => code === "check-fails");
    expect(found.map(({ sentence }) => sentence)).toContain(
      "检查 `no-target` 现在不通过：指标 `trust`（“Trust”）没有目标值",
    );
    expect(englishIn(found)).toEqual([]);
  });
});

/** Sentences and reasons with an English word. */
function englishIn(changes: readonly Change[]): readonly string[] {
  return changes
    .flatMap(({ sentence, reason = "" }) => [sentence, reason])
    .filter((text) => /[a-z]{2}/.test(wordsOf(text)));
}
