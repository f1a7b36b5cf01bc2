import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "../../src/engine/csv.ts";

const cell = fc.string({
  unit: fc.constantFrom("a", "é", "值", " ", ",", '"', "\n", "\r\n", "1"),
  maxLength: 5,
});

test("reads what csv-parse reads", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom("\n", "\r\n"),
      fc.boolean(),
      (rows, lineBreak, ends) => {
        const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const lines = [["first", "second"], ...rows].map((row) => row.map(quoted).join(","));
        const text = lines.join(lineBreak) + (ends ? lineBreak : "");
        const expected: string[][] = parse(text, { relax_column_count: true, skip_empty_lines: true });
        const given = readCsv(text);
        if (given.kind === "malformed") throw new Error(given.why);
        expect(given.records.map((each) => each.cells)).toEqual(expected.slice(1));
        for (const record of given.records) {
          // The line named is the one on which the record's first cell stands.
          const before = text
            .split(/\r\n|\n/)
            .slice(0, record.line - 1)
            .join("\n");
          expect((before.match(/"/g)?.length ?? 0) % 2).toBe(0);
        }
      },
    ),
    { numRuns: 300, seed: 7 },
  );
});

test.each([
  [
    "a,b\n1,2\n\n\n3,4",
    [
      [2, "1", "2"],
      [5, "3", "4"],
    ],
  ],
  [
    "a;b\r1;2\r3;4",
    [
      [2, "1", "2"],
      [3, "3", "4"],
    ],
  ],
  ["a\tb\n1,5\t2", [[2, "1,5", "2"]]],
  ['"a;b",c\n1,2', [[2, "1", "2"]]],
  ['a,b\n5" pipe,2', [[2, '5" pipe', "2"]]],
  ["a,b\n,", [[2, "", ""]]],
  [
    'a\n"x\r\ny"\nz',
    [
      [2, "x\r\ny"],
      [4, "z"],
    ],
  ],
])("%j", (text, expected) => {
  const given = readCsv(text);
  expect(given.kind === "records" ? given.records.map((each) => [each.line, ...each.cells]) : given).toEqual(
    expected,
  );
});

test.each([
  ["", "is empty"],
  ["\uFEFF\n\n", "is empty"],
  ['a,b\n1,"2', "has a quotation mark that is not closed, on line 2"],
  ['a,b\n1,"2"3', "has text after a closing quotation mark, on line 2"],
])("%j is malformed", (text, why) => {
  expect(readCsv(text)).toEqual({ kind: "malformed", why });
});
