import { describe, expect, test } from "vitest";
import { RULES } from "../../src/check/rules.ts";
import { expectReports } from "./expect-reports.ts";
import { codesOf, compileText, inFrame } from "./frame.ts";

/** Places and edges that the examples of the rules do not show. */

describe("the list of rules", () => {
  test("has each code once, in hyphens", () => {
    const codes = RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
    expect(codes.length).toBeGreaterThanOrEqual(45);
  });
});

describe("loops", () => {
  test("end with the link that leads downward, each loop once", () => {
    expectReports(`map m "M" { template: yes
  perspective money "Money" { objective sales "Sales" }
  perspective guests "Guests" { objective loyal "Loyal" objective friends "Friends" }
  perspective inside "Inside" { objective advice "Advice" }
  advice -> loyal -> friends -> loyal -> sales
                     ^^^^^^^^^^^^^^^^ link-cycle
  sales -> advice
  ^^^^^^^^^^^^^^^ link-cycle
}`);
  });

  test("that are meant are left alone", () => {
    expectReports(`map m "M" { template: yes
  perspective money "Money" { objective sales "Sales" }
  perspective inside "Inside" { objective advice "Advice" }
  advice -> sales
  sales -> advice { feedback: yes }
}`);
  });
});

describe("weights", () => {
  const map = (first: string, second: string) => `map m "M" { calendar: quarter 2025-Q1..2026-Q4
  perspective a "A" { weight: ${first}
    objective o "O" { measure n "N" { unit: count, target: 1 at 2026-Q4 } } }
  perspective b "B" { weight: ${second}
    objective p "P" { measure q "Q" { unit: count, target: 1 at 2026-Q4 } } }
  p -> o
}`;
  const reported = (text: string) => codesOf(compileText(text), "warning").includes("weights-not-100");

  test.each([
    ["60%", "40%", false],
    ["60%", "30%", true],
    ["3", "2", false],
    ["60%", "2", true],
    ["33.3%", "66.7%", false],
    ["60% until 2025-Q4, 50% from 2026-Q1", "40% until 2025-Q4, 50% from 2026-Q1", false],
    ["60% until 2025-Q4, 50% from 2026-Q1", "40%", true],
    ["60% until 2025, 50% from 2026-H1", "40% until 2025, 50% from 2026", false],
  ])("%s and %s", (first, second, expected) => {
    expect(reported(map(first, second))).toBe(expected);
  });
});

describe("allocations", () => {
  const map = (unit: string, shares: string) =>
    inFrame(`theme x "X"
theme y "Y"
perspective internal { objective service { themes: x, y
  measure t "T" { unit: ${unit}, baseline: 100M at 2024-Q4, target: 500M at 2026-Q4, allocation: ${shares} }
} }`);
  test.each([
    ["250M to x, 150M to y", []],
    ["250M to x, 151M to y", ["allocation-mismatch"]],
    ["0.1bn to x, 300M to y", []],
  ])("%s", (shares, expected) => {
    expect(codesOf(compileText(map("USD", shares)), "error")).toEqual(expected);
  });
});

describe("ids", () => {
  const owners = (...ids: string[]) => inFrame(ids.map((id) => `owner ${id} "${id}"`).join("\n"));
  test.each([
    ["look-alike-ids", ["Sales", "sales"]],
    ["look-alike-ids", ["I1", "Il"]],
    ["look-alike-ids", ["CO", "C0"]],
    ["ids-differ-in-form", ["CRM", "\uff23\uff32\uff2d"]],
  ])("%s tells %s apart", (code, ids) => {
    expect(codesOf(compileText(owners(...ids)), "warning")).toEqual([code]);
  });

  test.each([[["I1", "L1"]], [["C1", "C2"]], [["north", "south"]], [["\u9500\u552e", "\u9500\u552e\u90e8"]]])(
    "%s are plainly different",
    (ids) => {
      expect(codesOf(compileText(owners(...ids)), "warning")).toEqual([]);
    },
  );
});

describe("an accept", () => {
  const lonely = 'perspective customer { objective retain "Retain" { measures: churn ACCEPT } }';
  const text = (accept: string) => inFrame(lonely.replace("ACCEPT", () => accept));

  test("silences one check where it stands", () => {
    const accept = 'accept: orphan-objective because "drawn next quarter"';
    expect(codesOf(compileText(text("")), "warning")).toEqual(["orphan-objective"]);
    expect(codesOf(compileText(text(`, ${accept}`)), "warning")).toEqual([]);
    expect(codesOf(compileText(`${text("").slice(0, -2)}${accept}\n}\n`), "warning")).toEqual([]);
  });

  test("of another check, or of one that does not exist, is reported", () => {
    const accept = ', accept: no-target because "x"';
    expect(codesOf(compileText(text(accept)), "warning")).toEqual(["orphan-objective", "unused-accept"]);
    expect(codesOf(compileText(text(accept.replace("no-target", "no-tarket"))), "warning")).toContain(
      "unused-accept",
    );
  });
});

describe("settings", () => {
  const text = inFrame('perspective customer { objective retain "Retain" { measures: churn } }');

  test("change a severity, or silence a check", () => {
    const severe = compileText(text, {}, { severities: new Map([["orphan-objective", "error"]]) });
    expect(codesOf(severe, "error")).toEqual(["orphan-objective"]);
    const silent = compileText(text, {}, { severities: new Map([["orphan-objective", "off"]]) });
    expect(codesOf(silent, "info")).toEqual([]);
  });

  test("change a number", () => {
    expect(
      codesOf(compileText(text, {}, { limits: new Map([["too-many-objectives", 4]]) }), "info"),
    ).toContain("too-many-objectives");
    expect(
      codesOf(compileText(text, {}, { limits: new Map([["too-many-objectives", 5]]) }), "info"),
    ).not.toContain("too-many-objectives");
  });
});

describe("profiles", () => {
  test("ask a template for less", () => {
    const bare = 'map m "M" { PROFILE perspective p "P" { objective a "A" objective b "B" }\n b -> a\n}';
    expect(codesOf(compileText(bare.replace("PROFILE ", "")), "warning")).toEqual(["no-measure"]);
    expect(codesOf(compileText(bare.replace("PROFILE", "template: yes,")), "warning")).toEqual([]);
    expect(codesOf(compileText(bare.replace("PROFILE", "profile: template,")), "warning")).toEqual([]);
  });

  test("of the guideline ask for owners and reports", () => {
    const codes = codesOf(compileText(inFrame("profile: mof_101")), "warning");
    expect(codes).toEqual(["missing-report-level"]);
  });
});
