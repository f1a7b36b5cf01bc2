import { describe, expect, test } from "vitest";
import { codesOf, compileText, inFrame } from "./frame.ts";

/** The text after the first fix of each finding, as `smap check --fix` applies them. */
function mended(text: string): string {
  const edits = compileText(text).diagnostics.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  let result = text;
  for (const { span, text: inserted } of [...edits].sort((a, b) => b.span.start - a.span.start))
    result = result.slice(0, span.start) + inserted + result.slice(span.end);
  return result;
}

describe("fixes", () => {
  test.each([
    ["needless-feedback", "  skills -> loyalty { feedback: yes }\n", "  skills -> loyalty\n"],
    [
      "needless-feedback",
      '  skills -> loyalty { feedback: yes, because: "x" }\n',
      '  skills -> loyalty { because: "x" }\n',
    ],
    [
      "needless-feedback",
      '  skills -> loyalty {\n    because: "x"\n    feedback: yes\n  }\n',
      '  skills -> loyalty {\n    because: "x"\n  }\n',
    ],
    ["duplicate-link", "  skills -> loyalty\n  skills -> loyalty\n", "  skills -> loyalty\n"],
    ["unused-accept", '  accept: link-cycle because "was so"\n', ""],
    [
      "targets-out-of-order",
      "  measure x { target: 3 at 2026-Q4, 1 at 2025-Q2, 2 at 2025-Q4 }\n",
      "  measure x { target: 1 at 2025-Q2, 2 at 2025-Q4, 3 at 2026-Q4 }\n",
    ],
    [
      "comma-in-number",
      "  measure x { target: 32,000 at 2026-Q4 }\n",
      "  measure x { target: 32_000 at 2026-Q4 }\n",
    ],
    [
      "look-alike-sign",
      "  measure x { target： 32 at 2026-Q4 }\n",
      "  measure x { target: 32 at 2026-Q4 }\n",
    ],
  ])("of %s", (code, before, after) => {
    const shared = "perspective internal { objective service { measures: x } }\n";
    const full = (text: string) =>
      text.includes("measure x")
        ? text.replace("measure x {", 'measure x "X" { unit: count, ') + shared
        : text;
    const text = inFrame(full(before));
    expect(codesOf(compileText(text), "warning")).toContain(code);
    expect(mended(text)).toBe(inFrame(full(after)));
    expect(codesOf(compileText(mended(text)), "warning")).toEqual([]);
  });

  test("are not offered where they would change what else is said", () => {
    const chains = [
      "skills -> loyalty -> revenue { feedback: yes }",
      "service -> loyalty { strength: weak }",
    ];
    for (const text of chains) {
      const found = compileText(inFrame(text)).diagnostics.filter(({ severity }) => severity === "warning");
      expect(found.length).toBeGreaterThan(0);
      expect(found.flatMap(({ fixes }) => fixes)).toEqual([]);
    }
  });
});
