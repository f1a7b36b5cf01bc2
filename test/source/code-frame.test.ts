import { describe, expect, test } from "vitest";
import { codeFrame } from "../../src/source/code-frame.ts";
import { type Diagnostic, error, warning } from "../../src/source/diagnostic.ts";
import { displayWidth } from "../../src/source/display-width.ts";
import { findingsOf } from "../../src/source/finding.ts";
import { createSource } from "../../src/source/source.ts";

const file = "examples/metro-bank/map.smap";

/** The frame of a finding about the first `marked` in a text, by default an unknown reference. */
function frameOf(text: string, marked: string, make = unknown): string {
  const start = text.indexOf(marked);
  const source = createSource(file, text);
  const [finding] = findingsOf([make(start, start + marked.length, text)], [source]);
  if (finding === undefined) throw new Error("no finding");
  return codeFrame(finding, source);
}

function unknown(start: number, end: number, text: string): Diagnostic {
  const declared = text.indexOf("retain");
  return error(
    "unknown-reference",
    "no objective is called `retian`",
    { file, span: { start, end } },
    {
      hint: "did you mean `retain`?",
      related:
        declared < 0
          ? []
          : [
              {
                message: 'declared here as objective retain "Retain customers"',
                place: { file, span: { start: declared, end: declared + 6 } },
              },
            ],
    },
  );
}

const bare = (start: number, end: number): Diagnostic =>
  error("unknown-reference", "no objective is called so", { file, span: { start, end } });

describe("codeFrame", () => {
  test("shows headline, place, line, mark, hint, related place and help", () => {
    const text = `${"\n".repeat(40)}    -> retian { because: "cost to serve falls" }\n\nobjective retain "Retain customers"\n`;
    expect(frameOf(text, "retian")).toBe(
      [
        "error[unknown-reference]: no objective is called `retian`",
        "  ┌ examples/metro-bank/map.smap:41:8",
        '41│     -> retian { because: "cost to serve falls" }',
        "  │        ^^^^^^ did you mean `retain`?",
        '  │ declared at line 43 as objective retain "Retain customers"',
        "  = help: smap explain unknown-reference",
        "",
      ].join("\n"),
    );
  });

  test.each([
    ["  目标 客户满意 -> 留存", "留存"],
    ["\tobjective\tx", "x"],
    ["👩‍👩‍👧 é e\u0301 x", "x"],
    ["\u200b\u202eabc x", "x"],
    [`${"客户 ".repeat(200)}retian ${"zzz ".repeat(200)}`, "retian"],
  ])("puts the mark below what it means in %j", (text, marked) => {
    const [, , quoted = "", mark = ""] = frameOf(text, marked, bare).split("\n");
    const before = displayWidth(mark.slice(0, mark.indexOf("^")));
    const width = displayWidth(mark.trimEnd()) - before;
    let column = 0;
    const start = quoted.indexOf(marked);
    column = displayWidth(quoted.slice(0, start));
    expect([before, width]).toEqual([column, displayWidth(marked)]);
    expect(displayWidth(quoted)).toBeLessThan(130);
  });

  test("marks a finding over several lines to the end of its first", () => {
    const [, , quoted, mark] = frameOf("map a {\n  b\n}\n", "a {\n  b\n}", bare).split("\n");
    expect([quoted, mark]).toEqual(["1│ map a {", " │     ^^^"]);
  });

  test("marks one column where nothing stands, as at the end of the file", () => {
    const source = createSource(file, "map a {");
    const [finding] = findingsOf([bare(7, 7)], [source]);
    expect(finding && codeFrame(finding, source).split("\n").slice(2, 4)).toEqual([
      "1│ map a {",
      " │        ^",
    ]);
  });

  test("without the file's text quotes no line", () => {
    const [finding] = findingsOf(
      [error("c", "no such file", { file, span: { start: 0, end: 0 } }, { hint: "look" })],
      [],
    );
    expect(finding && codeFrame(finding, undefined)).toBe(
      `error[c]: no such file\n ┌ ${file}\n │ look\n = help: smap explain c\n`,
    );
  });

  test("names a related place in another file", () => {
    const source = createSource(file, "x");
    const other = createSource("data.smap", "\nowner it");
    const diagnostic = warning(
      "w",
      "m",
      { file, span: { start: 0, end: 1 } },
      {
        related: [{ message: "the other one", place: { file: "data.smap", span: { start: 1, end: 3 } } }],
      },
    );
    const [finding] = findingsOf([diagnostic], [source, other]);
    expect(finding && codeFrame(finding, source)).toContain(" │ the other one (at data.smap:2)\n");
  });

  test("lets no control character and no command of a build machine through", () => {
    const hostile = 'x \u001b[2J\u0007 ##[error]a ##vso[task.x] \u202e \u2028 \ud800 "';
    const make = (start: number, end: number): Diagnostic =>
      error("c", "bad \u001b]0;t\u0007\n::error::owned\r::add-mask::x", {
        file: "\n::warning::f.smap",
        span: { start, end },
      });
    const source = createSource("\n::warning::f.smap", hostile);
    const [finding] = findingsOf([make(0, 1)], [source]);
    const frame = finding === undefined ? "" : codeFrame(finding, source);
    expect(frame).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]|\p{Surrogate}/u);
    expect(frame).not.toMatch(/^\s*::/m);
    expect(frame).not.toMatch(/##\[|##vso\[/);
    expect(frame.split("\n")).toHaveLength(6);
  });
});
