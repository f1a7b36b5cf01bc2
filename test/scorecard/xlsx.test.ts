import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { scorecardXlsx } from "../../src/emit/xlsx.ts";
import { known, missing } from "../../src/formula/value.ts";
import { scoreMap } from "../../src/score/score-map.ts";
import { strategyMap, text } from "../model/elements.ts";
import { bank, bankValues } from "../score/bank.ts";

const scorecard = scoreMap(bank, bankValues);

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
}

describe("the scorecard as a workbook", async () => {
  const parts = partsOf(await scorecardXlsx(bank, scorecard));

  test("has the parts that its own tables of contents name, and no others", () => {
    const declared = [...(parts["[Content_Types].xml"] ?? "").matchAll(/PartName="\/([^"]+)"/g)].map(
      (each) => each[1],
    );
    const related = [...(parts["xl/_rels/workbook.xml.rels"] ?? "").matchAll(/Target="([^"]+)"/g)].map(
      (each) => `xl/${each[1]}`,
    );
    const held = Object.keys(parts).filter(
      (each) => !each.endsWith(".rels") && each !== "[Content_Types].xml",
    );
    expect(declared.sort()).toEqual(held.sort());
    expect([...related, "xl/workbook.xml"].sort()).toEqual(held.sort());
  });

  test("holds numbers as numbers, percentages with their format, and nothing for what is missing", () => {
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).toContain('<c r="C2"><v>4350000</v></c>');
    expect(sheet).toContain('<c r="C3" s="2"><v>0.076</v></c>');
    expect(sheet).not.toContain('r="C5"');
    expect(sheet).toContain("no data was delivered for the period");
    const series = parts["xl/worksheets/sheet3.xml"] ?? "";
    expect(series.match(/<row /g)).toHaveLength(1 + 2 * bank.measures.length);
  });

  test("has a sheet of classes where measures are broken down", async () => {
    const classes = [
      { class: "north", values: [known(0.07), known(0.07), known(0.06)] },
      { class: "south", values: [known(0.08), missing("no_data"), known(0.09)] },
    ];
    const values = { ...bankValues, breakdowns: [{ measure: "churn", by: "branch", classes }] };
    const broken = partsOf(await scorecardXlsx(bank, scoreMap(bank, values)));
    expect(broken["xl/workbook.xml"]).toContain('name="Class"');
    const sheet = broken["xl/worksheets/sheet4.xml"] ?? "";
    expect(sheet.match(/<row /g)).toHaveLength(3);
    expect(sheet).toContain('<c r="F2" s="2"><v>0.06</v></c>');
    expect(sheet).toMatch(/r="C3"[^>]*>.*south/);
    expect(sheet).not.toContain('r="E3" s="2"');
    expect(parts["xl/worksheets/sheet4.xml"]).toBeUndefined();
  });

  test("makes no formula and no markup of what a map says", async () => {
    const hostile = '=HYPERLINK("http://x")<b>&\u0001';
    const map = strategyMap({
      ...bank,
      measures: bank.measures.map((each) => ({ ...each, label: text(hostile) })),
    });
    const sheet =
      partsOf(await scorecardXlsx(map, scoreMap(map, bankValues)))["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).not.toContain("<f>");
    expect(sheet).toContain("=HYPERLINK(&quot;http://x&quot;)&lt;b&gt;&amp;</t>");
  });

  test("has the same bytes every time, in every time zone", async () => {
    const bytes = await scorecardXlsx(bank, scorecard);
    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Auckland";
    const elsewhere = await scorecardXlsx(structuredClone(bank), structuredClone(scorecard));
    if (zone === undefined) Reflect.deleteProperty(process.env, "TZ");
    else process.env.TZ = zone;
    expect(Buffer.from(elsewhere).equals(Buffer.from(bytes))).toBe(true);
  });
});
