import { describe, expect, test } from "vitest";
import { RULES } from "../../src/check/rules.ts";
import { codesOf, compileText, inFrame } from "./frame.ts";

/** What an example shows beside its own code, for there is no way to show the one without the other. */
const BESIDE: Readonly<Record<string, readonly string[]>> = { "untestable-wording": ["no-target"] };

test("the frame of the examples is sound by itself", () => {
  expect(codesOf(compileText(inFrame("")), "info")).toEqual([]);
});

describe.each(RULES.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
  test("its example shows it, and nothing else of weight", () => {
    const project = compileText(inFrame(rule.explanation.example));
    const weighty = codesOf(project, "warning").filter((each) => each !== code);
    expect(codesOf(project, "info")).toContain(code);
    expect(weighty).toEqual(BESIDE[code] ?? []);
  });

  test("its example put right does not show it", () => {
    const project = compileText(inFrame(rule.explanation.mended));
    expect(codesOf(project, "info")).not.toContain(code);
    expect(codesOf(project, "warning")).toEqual([]);
  });
});
