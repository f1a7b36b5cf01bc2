import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withActuals } from "../../src/engine/actuals.ts";
import { readActuals } from "../../src/engine/actuals-file.ts";
import { evaluateInMemory } from "../../src/engine/memory.ts";
import { projectFolder } from "../cli/project-folder.ts";
import { mapWith } from "../formula/map-of.ts";

const MAP = mapWith(`
  measure seen "Seen" { unit: count, observed: "counted", actual: 4 at 2025-Q1 }
  measure rate "Rate" { unit: percent, observed: "counted" }
  measure double "Double" { unit: count, formula: seen * 2 }
  measure before "Before" { unit: count, formula: previous(seen) }
  measure __proto__ "Proto" { unit: count, observed: "counted" }`);

function given(csv: string | Uint8Array) {
  const root = projectFolder({ "v.csv": csv });
  const read = readActuals(root, "v.csv");
  if (read.kind === "refused") return { read, codes: [read.diagnostic.code], map: MAP, root };
  const { maps, diagnostics } = withActuals([MAP], read);
  return { read, codes: diagnostics.map((each) => each.code), map: maps[0] ?? MAP, root };
}

function valuesOf({ map, root }: ReturnType<typeof given>, measure: string): readonly unknown[] {
  const row = evaluateInMemory(map, { root }).values.rows.find((each) => each.measure === measure);
  return (row?.values ?? []).map((each) => (each.kind === "known" ? each.value : each.reason));
}

describe("observed values of a file", () => {
  test("feed the formulas that read their measure", () => {
    const merged = given("measure,period,value\nseen,2025-Q2,7\n__proto__,2025-Q1,1\n");
    expect(merged.codes).toEqual([]);
    expect(valuesOf(merged, "double")).toEqual([8, 14, "missing_input", "missing_input"]);
    expect(valuesOf(merged, "__proto__")).toEqual([1, "no_data", "no_data", "no_data"]);
  });

  test("before the calendar count where a formula looks back to them, and nowhere else", () => {
    const merged = given("measure,period,value\nseen,2024-Q4,3\nseen,2024-Q3,2\nseen,2026-Q1,9\n");
    expect(merged.codes).toEqual(["actuals-rejected", "actual-outside-calendar", "actual-outside-calendar"]);
    expect(valuesOf(merged, "before").slice(0, 2)).toEqual([3, 4]);
  });

  test("of a longer or shorter period stand at its end, as `at` does in a map", () => {
    const merged = given("measure,period,value\nseen,2025,9\nseen,2025-05,8\n");
    expect(merged.codes).toEqual([]);
    expect(valuesOf(merged, "seen")).toEqual([4, 8, "no_data", 9]);
  });

  test("leave the map as it was", () => {
    const before = structuredClone(MAP);
    given("measure,period,value\nseen,2025-Q1,9\n");
    expect(MAP).toEqual(before);
  });

  test("in UTF-16, with tabs, and in quotation marks over several lines", () => {
    const text =
      '\uFEFFmeasure\tperiod\tvalue\tnote\r\n"seen"\t2025-Q2\t5\t"first\r\nsecond"\r\nseen\t2025-Q3\tmany\t\r\n';
    const bytes = new Uint8Array(Uint16Array.from(text, (_, index) => text.charCodeAt(index)).buffer);
    const merged = given(bytes);
    expect(valuesOf(merged, "seen")).toEqual([4, 5, "no_data", "no_data"]);
    expect(merged.map.measures[0]?.actuals.at(-1)?.remark).toBe("first\r\nsecond");
    expect(merged.codes).toEqual(["actuals-rejected", "actual-unreadable"]);
  });

  test("never throw, and every line is used, empty of a value, or reported where it stands", () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "seen",
        "rate",
        "double",
        "test.seen",
        "2025-Q1",
        "2025-Q2",
        "5",
        "50%",
        "0.5",
        "",
        "x,y",
        '"',
        "é\n",
      ),
      fc.string({ maxLength: 8 }),
    );
    const quoted = (text: string): string =>
      /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const csv = fc
      .array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 })
      .map((rows) =>
        ["measure,period,value,note", ...rows.map((row) => row.map(quoted).join(","))].join("\n"),
      );
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: csv }, fc.string()), (text) => {
        const { read, map } = given(text);
        if (read.kind === "refused") return;
        const { diagnostics } = withActuals([MAP], read);
        const errors = diagnostics.filter(
          (each) => each.severity === "error" && each.code !== "actuals-rejected",
        );
        const rejected = new Set(errors.map((each) => each.place.span.start)).size;
        const blank = read.rows.filter((each) => each.value.text === "").length;
        const placed = map.measures.flatMap((each) =>
          each.actuals.filter(({ place }) => place.file === "v.csv"),
        );
        expect(placed.length + rejected + blank).toBe(read.rows.length);
        for (const { place } of errors) expect(place.span.end).toBeLessThanOrEqual(read.source.text.length);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
