import { describe, expect, test } from "vitest";
import { createSource } from "../../src/source/source.ts";
import { format } from "../../src/syntax/format.ts";
import { projectOf } from "./outputs.ts";
import { WHOLE } from "./whole-map.ts";

/** What people do to a map day by day, and how many lines of the formatted file it takes away and adds. */
const EDITS: readonly (readonly [what: string, from: string, to: string, gone: number, come: number])[] = [
  ["retarget a measure", "8% at 2025-Q4, 6% at 2026-Q4", "8% at 2025-Q4, 5% at 2026-Q4", 1, 1],
  ["add a target", "target: 60% at 2026-Q4", "target: 55% at 2025-Q4, 60% at 2026-Q4", 1, 1],
  ["report an actual", '51% at 2025-Q1 "first wave"', '51% at 2025-Q1 "first wave", 53% at 2025-Q2', 1, 1],
  ["reword a label", '"Be trusted"', '"Be trusted by everyone"', 1, 1],
  ["add a translation", '"Fee income"', '"Fee income" zh "手续费收入"', 1, 1],
  ["add a link", "  profit -> skills", "  image -> profit\n  profit -> skills", 0, 1],
  ["delete a link", "  profit -> skills { feedback: yes }\n", "", 1, 0],
  ["add a cause to a fan", "service, image -> loyalty", "service, image, skills -> loyalty", 1, 1],
  ["change a weight from a period on", "weight: 3", "weight: 3 until 2025-Q4, 4 from 2026-Q1", 1, 1],
  ["give an objective another owner", "owner: retail\n", "owner: desk\n", 1, 1],
  [
    "add a measure",
    "      measure rated",
    '      measure fees "Fees" { unit: count, target: 3 at 2026-Q4 }\n      measure rated',
    0,
    1,
  ],
  [
    "move an objective to another perspective",
    '    objective cost "Keep costs" { owner: ceo, readiness: 1 of 3, was: thrift }\n',
    "",
    1,
    0,
  ],
  ["rename an id", "objective cost", "objective costs", 1, 1],
  ["postpone an initiative", "2025-01-15..2026-06-30", "2025-01-15..2026-09-30", 1, 1],
  ["tick a milestone off", "done: yes", "done: no", 1, 1],
  [
    "accept a finding",
    "    by: segment",
    '    accept: no-owner because "new"\n            by: segment',
    0,
    1,
  ],
];

/** Lines that leave and come, by the longest common run of lines. */
function changedLines(before: string, after: string): readonly [gone: number, come: number] {
  const [old, young] = [before.split("\n"), after.split("\n")];
  const common = old.map(() => young.map(() => 0));
  let longest = 0;
  for (const [row, line] of old.entries()) {
    for (const [column, other] of young.entries()) {
      const above = common[row - 1]?.[column] ?? 0;
      const beside = common[row]?.[column - 1] ?? 0;
      const through = line === other ? (common[row - 1]?.[column - 1] ?? 0) + 1 : 0;
      const best = Math.max(above, beside, through);
      (common[row] as number[])[column] = best;
      longest = Math.max(longest, best);
    }
  }
  return [old.length - longest, young.length - longest];
}

function edited(from: string, to: string): string {
  expect(WHOLE.split(from), from).toHaveLength(2);
  return WHOLE.replace(from, () => to);
}

describe("an everyday edit touches one line", () => {
  test.each(EDITS)("%s", (_what, from, to, gone, come) => {
    const text = format(createSource("map.smap", edited(from, to))).text;
    const errors = projectOf(text).diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(changedLines(WHOLE, text)).toEqual([gone, come]);
  });

  test("moving an objective is one line gone and one come", () => {
    const line = '    objective cost "Keep costs" { owner: ceo, readiness: 1 of 3, was: thrift }\n';
    const moved = edited(line, "").replace("    objective image", () => `${line}    objective image`);
    expect(format(createSource("map.smap", moved)).text).toBe(moved);
    expect(changedLines(WHOLE, moved)).toEqual([1, 1]);
  });

  test("splitting a measure keeps the old lines and adds those of the new one", () => {
    const added = '      measure wealthy "Wealthy customers" { unit: count, observed: "list" }\n';
    const split = edited("      measure mood", `${added}      measure mood`);
    expect(format(createSource("map.smap", split)).text).toBe(split);
    expect(changedLines(WHOLE, split)).toEqual([0, 1]);
  });
});
