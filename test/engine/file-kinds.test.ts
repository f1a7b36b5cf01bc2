import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { evaluateOnDuckdb } from "../../src/engine/duckdb.ts";
import { readJsonRecords } from "../../src/engine/json-records.ts";
import { readWorkbook } from "../../src/engine/workbook.ts";
import { readXml } from "../../src/engine/xml-events.ts";
import { mapWith } from "../formula/map-of.ts";

const root = mkdtempSync(path.join(tmpdir(), "smap-kinds-"));
mkdirSync(path.join(root, "data"));
afterAll(() => rmSync(root, { recursive: true }));

const write = (file: string, content: string | Uint8Array) => writeFileSync(path.join(root, file), content);

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook as Excel writes it: shared texts, a hidden sheet in front, dates as styled numbers. */
function workbook(
  sheet: string,
  { from1904 = false, more = {} }: { from1904?: boolean; more?: Record<string, string> } = {},
): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="r"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets><sheet name="old" sheetId="1" state="hidden" r:id="rId7"/><sheet name="Orders" sheetId="2" r:id="rId8"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/><Relationship Id="rId8" Target="worksheets/sheet2.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}><sheetData/></worksheet>`,
    "xl/worksheets/sheet2.xml": `<worksheet ${MAIN}><sheetData>${sheet}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst ${MAIN}><si><t>day</t></si><si><r><t>amo</t></r><r><t>unt</t></r></si><si><t>客户</t><rPh><t>ke</t></rPh></si></sst>`,
    "xl/styles.xml": `<styleSheet ${MAIN}><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const cellsOf = (bytes: Uint8Array) => {
  const reading = readWorkbook(bytes);
  return reading.kind === "malformed"
    ? reading.why
    : [reading.header, ...reading.records.map((each) => [each.line, ...each.cells])];
};

const HEAD =
  '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c></row>';

describe("workbooks", () => {
  test("shared, inline and computed texts, gaps, flags, errors, and dates by their format", () => {
    const sheet = `${HEAD}
      <row r="3"><c r="A3" s="1"><v>45667</v></c><c r="B3"><f>1+1</f><v>2</v></c><c r="C3" t="inlineStr"><is><t>a &lt; b</t></is></c></row>
      <row r="5"><c r="A5" s="2"><v>45668.75</v></c><c r="C5" t="b"><v>1</v></c></row>
      <row r="6"><c r="A6" s="3"><v>12.5</v></c><c r="B6" t="e"><v>#DIV/0!</v></c></row>`;
    expect(cellsOf(workbook(sheet))).toEqual([
      ["day", "amount", "客户"],
      [3, "2025-01-10", "2", "a < b"],
      [5, "2025-01-11", "", "true"],
      [6, "12.5", "#DIV/0!", ""],
    ]);
  });

  test.each([
    // Excel shows 60 as 29 February 1900, a day that never was.
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [60, false, "60"],
    [61, false, "1900-03-01"],
    [25_569, false, "1970-01-01"],
    [45_658, false, "2025-01-01"],
    [0, true, "1904-01-01"],
    [44_196, true, "2025-01-01"],
    [9_999_999, false, "9999999"],
  ])("day %j (from 1904: %j) is %j", (serial, from1904, day) => {
    const row = `${HEAD}<row r="3"><c r="A3" s="1"><v>${serial}</v></c></row>`;
    expect(cellsOf(workbook(row, { from1904 }))).toEqual([
      ["day", "amount", "客户"],
      [3, day, "", ""],
    ]);
  });

  test("what is no workbook, or a hostile one, is refused with a reason", () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`xl/media/${index}.xml`, ""]));
    const bomb = { "xl/worksheets/sheet3.xml": " ".repeat(65 * 1024 * 1024) };
    expect(cellsOf(strToU8("no zip"))).toBe("is no readable workbook");
    expect(cellsOf(zipSync({ "a.txt": strToU8("x") }))).toBe("has no visible sheet");
    expect(cellsOf(workbook(""))).toBe("is empty");
    expect(cellsOf(workbook("<row><c>"))).toBe("is no well-formed XML");
    expect(cellsOf(workbook(HEAD, { more: many }))).toBe("has more than 200 parts");
    expect(cellsOf(workbook(HEAD, { more: bomb }))).toBe("is larger than 64 MiB when it is unpacked");
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>';
    expect(cellsOf(workbook("", { more: { "xl/worksheets/sheet2.xml": entity } }))).toBe(
      "declares a document type",
    );
  });

  test("XML stays within its limits, at the limit and one past it", () => {
    const nested = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);
    const wide = (count: number) =>
      `<a ${Array.from({ length: count }, (_, index) => `b${index}="1"`).join(" ")}/>`;
    expect([readXml(nested(64), {}), readXml(nested(65), {})]).toEqual([undefined, "nests deeper than 64"]);
    expect([readXml(wide(64), {}), readXml(wide(65), {})]).toEqual([
      undefined,
      "has an element with more than 64 attributes",
    ]);
  });
});

describe("JSON", () => {
  test("a list, or an object a line; names that some objects lack are missing there", () => {
    const expected = {
      kind: "records",
      header: ["a", "__proto__", "b"],
      records: [
        { line: 1, cells: ["1", "x", ""] },
        { line: 2, cells: ["", "", '{"c":[true]}'] },
      ],
    };
    expect(readJsonRecords('[{"a": 1, "__proto__": "x"}, {"a": null, "b": {"c": [true]}}]')).toEqual(
      expected,
    );
    expect(
      readJsonRecords('\uFEFF{"a": 1, "__proto__": "x"}\r\n\n{"a": null, "b": {"c": [true]}}\n'),
    ).toEqual(expected);
  });

  test.each([
    ["", "is empty"],
    ["[1]", "has something other than an object as item 1"],
    ['{"a": 1}\n{"a": }', "is neither a JSON list nor one JSON object a line (line 2)"],
  ])("%j is refused", (text, why) => {
    expect(readJsonRecords(text)).toEqual({ kind: "malformed", why });
  });

  test("nesting without end is no way to stop the program", () => {
    const deep = `[{"a": ${"[".repeat(200_000)}${"]".repeat(200_000)}}]`;
    expect(readJsonRecords(deep).kind).toBe("records");
  });
});

test("the same rows give the same values from CSV, JSON, Parquet and Excel", async () => {
  write("data/orders.csv", "day,amount,客户\n2025-01-10,2.5,a\n2025-02-11,,b\n2025-05-01,40,a\n");
  write(
    "data/orders.json",
    '[{"day": "2025-01-10", "amount": 2.5, "客户": "a"}, {"day": "2025-02-11", "客户": "b"}, {"day": "2025-05-01", "amount": 40, "客户": "a"}]',
  );
  write(
    "data/orders.xlsx",
    workbook(`${HEAD}
    <row r="3"><c r="A3" s="1"><v>45667</v></c><c r="B3"><v>2.5</v></c><c r="C3" t="str"><v>a</v></c></row>
    <row r="4"><c r="A4" s="1"><v>45699</v></c><c r="C4" t="str"><v>b</v></c></row>
    <row r="5"><c r="A5" s="1"><v>45778</v></c><c r="B5"><v>40</v></c><c r="C5" t="str"><v>a</v></c></row>`),
  );
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT * FROM (VALUES (DATE '2025-01-10', 2.5, 'a'), (DATE '2025-02-11', NULL, 'b'), (DATE '2025-05-01', 40, 'a')) AS t(day, amount, "客户")) TO '${path.join(root, "data/orders.parquet")}' (FORMAT parquet)`,
  );
  instance.closeSync();
  const results = [];
  for (const kind of ["csv", "json", "parquet", "xlsx"]) {
    const map = mapWith(`
      source orders "Orders" from "data/orders.${kind}" events on day { day: date, amount: USD, 客户: text }
      measure m "M" { unit: USD, formula: sum(orders.amount) }
      measure n "N" { unit: count, formula: distinct(orders.客户) }`);
    const { values, diagnostics } = await evaluateOnDuckdb(map, { root });
    expect(diagnostics).toEqual([]);
    results.push(values.rows);
  }
  expect(results[0]?.map((row) => row.values.slice(0, 2))).toEqual([
    [
      { kind: "known", value: 2.5 },
      { kind: "known", value: 40, partial: true },
    ],
    [
      { kind: "known", value: 2 },
      { kind: "known", value: 1, partial: true },
    ],
  ]);
  expect(results.map((each) => JSON.stringify(each))).toEqual(Array(4).fill(JSON.stringify(results[0])));
});

test("a broken Parquet file, and a kind that is not read, are refused with a reason", async () => {
  write("data/broken.parquet", "PAR1 nothing PAR1");
  write("data/orders.ods", "x");
  const map = mapWith(`
    source a "A" from "data/broken.parquet" { x: USD }
    source b "B" from "data/orders.ods" { x: USD }
    measure m "M" { unit: USD, formula: sum(a.x) + sum(b.x) }`);
  const { diagnostics } = await evaluateOnDuckdb(map, { root });
  expect(diagnostics.map((each) => each.message)).toEqual([
    "the file `data/broken.parquet` of source `a` is no readable Parquet file",
    "the file `data/orders.ods` of source `b` is of a kind that is not read",
  ]);
});
