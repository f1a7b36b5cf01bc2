import { describe, expect, test } from "vitest";
import { type Diagnostic, error, info, sortDiagnostics, warning } from "../../src/source/diagnostic.ts";

const at = (file: string, start: number) => ({ file, span: { start, end: start + 1 } });
const many = (count: number, make: typeof error): readonly Diagnostic[] =>
  Array.from({ length: count }, (_, index) => make("c", `m${index}`, at("a", index)));

describe("sortDiagnostics", () => {
  test("orders by file, place and code, and says each once", () => {
    const given = [error("b", "m", at("b", 1)), warning("z", "m", at("a", 5)), error("a", "m", at("a", 5))];
    const sorted = sortDiagnostics([...given, ...given]);
    expect(sorted.map(({ code, place }) => [place.file, code])).toEqual([
      ["a", "a"],
      ["a", "z"],
      ["b", "b"],
    ]);
  });

  test("keeps 200 a file and counts the rest", () => {
    expect(sortDiagnostics(many(200, error))).toHaveLength(200);
    const sorted = sortDiagnostics([...many(203, error), error("c", "m", at("b", 0))]);
    expect(sorted).toHaveLength(202);
    expect(sorted.at(-1)).toMatchObject({
      code: "too-many-diagnostics",
      message: "3 more findings in this file are not shown",
      place: { file: "a" },
    });
  });

  test("is as severe about the rest as the worst of it", () => {
    const severityOf = (given: readonly Diagnostic[]): string | undefined =>
      sortDiagnostics(given).at(-1)?.severity;
    expect(severityOf(many(201, info))).toBe("info");
    expect(severityOf(many(250, warning))).toBe("warning");
    expect(severityOf([...many(250, warning), error("e", "m", at("a", 999))])).toBe("error");
    expect(severityOf([error("e", "m", at("a", 0)), ...many(250, warning)])).toBe("warning");
  });
});
