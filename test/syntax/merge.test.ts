import { describe, expect, test } from "vitest";
import { createSource } from "../../src/source/source.ts";
import { format } from "../../src/syntax/format.ts";
import { mergeSources } from "../../src/syntax/merge/merge.ts";
import { BASE } from "../diff/base.ts";
import { changesBetween, mapOf } from "../diff/compiled.ts";
import { EDITS, type Edit, edited } from "../diff/edits.ts";

const source = (text: string) => createSource("map.smap", text);

function merged(here: string, there: string, base = BASE) {
  const result = mergeSources(source(base), source(here), source(there));
  if (result.kind !== "merged") throw new Error(`${result.which} is unreadable`);
  return result;
}

const shaped = (text: string): string => format(source(text)).text;

/** Undefined where one edit takes away what the other one edits, or where the result says too little or too much. */
function editedTwice(one: Edit, other: Edit): string | undefined {
  try {
    const text = other.replacements.reduce((before, [from, to]) => {
      if (before.split(from).length !== 2) throw new Error("gone");
      return before.replace(from, () => to);
    }, edited(one));
    mapOf(text);
    return text;
  } catch {
    return undefined;
  }
}

/** What a text says against the base. */
function factsOf(text: string): readonly string[] {
  return changesBetween(BASE, text)
    .map(({ sentence }) => sentence)
    .sort();
}

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

  test.each(["objective moved to another perspective", "measure moved"])("follows a move: %s", (name) => {
    const move = EDITS.find((edit) => edit.name === name);
    const there = move === undefined ? "" : edited(move);
    const tighten = (text: string): string =>
      text.replace("60% at 2026-Q4", "65% at 2026-Q4").replace("70% at", "75% at");
    for (const { text, conflicts } of [merged(tighten(BASE), there), merged(there, tighten(BASE))]) {
      expect(conflicts).toEqual([]);
      expect(factsOf(text)).toEqual(factsOf(tighten(there)));
    }
  });

  const group = BASE.slice(BASE.indexOf("    group relationships"), BASE.indexOf("    group attributes"));
  const moveGroup = (text: string): string => {
    const own = text.slice(text.indexOf("    group relationships"), text.indexOf("    group attributes"));
    return text.replace(own, "").replace("    asset skills", `${own}    asset skills`);
  };

  test("follows a group that one branch moves and the other one works in, whatever it does there", () => {
    const inGroup = EDITS.filter(
      ({ name, replacements }) =>
        name !== "group renamed" && replacements.every(([from]) => group.includes(from)),
    );
    const there = moveGroup(BASE);
    expect(inGroup.length).toBeGreaterThan(25);
    for (const [index, edit] of inGroup.entries()) {
      const here = edited(edit);
      const { text, conflicts } = index % 2 === 0 ? merged(here, there) : merged(there, here);
      expect([edit.name, conflicts]).toEqual([edit.name, []]);
      if (index % 3 === 0) expect([edit.name, factsOf(text)]).toEqual([edit.name, factsOf(moveGroup(here))]);
    }
  });

  test("names what would stand in two places, for a new id without `was` cannot be followed", () => {
    const renamed = BASE.replace('group relationships "', 'group ties "');
    const { conflicts } = merged(renamed, moveGroup(BASE));
    expect(conflicts).toEqual([
      { fact: "objective `loyalty`, which now stands in two places" },
      { fact: "objective `image`, which now stands in two places" },
    ]);
  });

  test("follows a group and an objective that the other branch takes out of it", () => {
    const image = BASE.slice(
      BASE.indexOf("      objective image"),
      BASE.indexOf("    }\n    group attributes"),
    );
    const put = (text: string): string =>
      text.replace(image, "").replace("      objective priced", `${image}      objective priced`);
    for (const { text, conflicts } of [
      merged(put(BASE), moveGroup(BASE)),
      merged(moveGroup(BASE), put(BASE)),
    ]) {
      expect(conflicts).toEqual([]);
      expect(factsOf(text)).toEqual(factsOf(moveGroup(put(BASE))));
    }
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

  test("gives what two edits give one after the other", () => {
    let merges = 0;
    for (let index = 0; index < EDITS.length; index += 5) {
      const one = EDITS[index];
      const other = EDITS[(index + 31) % EDITS.length];
      const both = one === undefined || other === undefined ? undefined : editedTwice(one, other);
      if (one === undefined || other === undefined || both === undefined) continue;
      merges++;
      const { text, conflicts } = merged(edited(one), edited(other));
      const found = { names: [one.name, other.name], conflicts, facts: factsOf(text) };
      expect(found).toEqual({ ...found, conflicts: [], facts: factsOf(both) });
    }
    expect(merges).toBeGreaterThan(15);
  });

  test.each(EDITS)("takes an edit that only one side made: $name", (edit) => {
    const text = edited(edit);
    expect(merged(text, BASE).conflicts).toEqual([]);
    expect(merged(text, BASE).text).toBe(shaped(text));
    expect(merged(BASE, text).text).toBe(shaped(text));
    expect(merged(text, text).text).toBe(shaped(text));
  });
});
