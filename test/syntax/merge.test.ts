import { describe, expect, test } from "vitest";
import { createSource } from "../../src/source/source.ts";
import { format } from "../../src/syntax/format.ts";
import { mergeSources } from "../../src/syntax/merge/merge.ts";
import { BASE } from "../diff/base.ts";
import { EDITS, edited } from "../diff/edits.ts";

const source = (text: string) => createSource("map.smap", text);

function merged(here: string, there: string, base = BASE) {
  const result = mergeSources(source(base), source(here), source(there));
  if (result.kind !== "merged") throw new Error(`${result.which} is unreadable`);
  return result;
}

const shaped = (text: string): string => format(source(text)).text;

describe("merging by facts", () => {
  test("takes two edits of neighbouring facts without conflict", () => {
    const here = BASE.replace("baseline: 10%", "baseline: 12%");
    const there = BASE.replace("every: quarter", "every: year").replace("weight: 2\n", "weight: 3\n");
    const { text, conflicts } = merged(here, there);
    expect(conflicts).toEqual([]);
    const both = there.replace("baseline: 10%", "baseline: 12%");
    expect(text).toBe(shaped(both));
  });

  test("takes two targets of one line", () => {
    const here = BASE.replace("8% at 2025-Q4", "7% at 2025-Q4");
    const there = BASE.replace("6% at 2026-Q4", "5% at 2026-Q4, 4% at 2027-Q4");
    const { text, conflicts } = merged(here, there);
    expect(conflicts).toEqual([]);
    expect(text).toContain("target: 7% at 2025-Q4, 5% at 2026-Q4, 4% at 2027-Q4\n");
  });

  test("names the fact on which the branches contradict each other", () => {
    const { text, conflicts } = merged(BASE.replace("8% at", "7% at"), BASE.replace("8% at", "9% at"));
    expect(conflicts).toEqual([
      {
        fact: "target of measure `churn`",
        here: "7% at 2025-Q4, 6% at 2026-Q4",
        there: "9% at 2025-Q4, 6% at 2026-Q4",
      },
    ]);
    expect(text).toContain("<<<<<<< here\n          target: 7% at 2025-Q4, 6% at 2026-Q4\n=======\n");
  });

  test("names a removal that meets a change", () => {
    const measure = BASE.slice(
      BASE.indexOf("        measure complaints"),
      BASE.indexOf('      }\n      objective image "'),
    );
    const { conflicts } = merged(BASE.replace(measure, ""), BASE.replace("40 at 2025-Q4", "30 at 2025-Q4"));
    expect(conflicts.map(({ fact, here }) => [fact, here])).toEqual([
      ["measure `complaints` of objective `loyalty`", undefined],
    ]);
  });

  test("follows a renamed id by `was`", () => {
    const there = BASE.replace('measure churn "Churn" {', 'measure loss "Churn" {\n          was: churn');
    const { text, conflicts } = merged(BASE.replace("8% at", "7% at"), there);
    expect(conflicts).toEqual([]);
    expect(text).toContain('measure loss "Churn" {\n          was: churn\n');
    expect(text).toContain("target: 7% at 2025-Q4");
    expect(text).not.toContain("measure churn");
  });

  test("keeps additions of both sides at one place, and comments", () => {
    const here = BASE.replace("  theme growth", '  theme cost "Cost" // cheap\n  theme growth');
    const there = BASE.replace("  theme growth", '  theme speed "Speed"\n  theme growth');
    const { text, conflicts } = merged(here, there);
    expect(conflicts).toEqual([]);
    expect(text).toContain('theme cost "Cost" // cheap\n');
    expect(text).toContain('theme speed "Speed"\n');
  });

  test("files that both sides added", () => {
    const { conflicts } = merged('map a "A" { currency: USD }\n', 'map a "A" { currency: EUR }\n', "");
    expect(conflicts).toEqual([{ fact: "currency of map `a`", here: "USD", there: "EUR" }]);
  });

  test("says which version cannot be read", () => {
    expect(mergeSources(source(BASE), source(BASE), source("map {{"))).toEqual({
      kind: "unreadable",
      which: "the other branch",
    });
  });

  test.each(EDITS)("takes an edit that only one side made: $name", (edit) => {
    const text = edited(edit);
    expect(merged(text, BASE).conflicts).toEqual([]);
    expect(merged(text, BASE).text).toBe(shaped(text));
    expect(merged(BASE, text).text).toBe(shaped(text));
    expect(merged(text, text).text).toBe(shaped(text));
  });
});
