import { describe, expect, test } from "vitest";
import { projectFolder } from "./project-folder.ts";
import { runProgram } from "./run-program.ts";

const MAP = `map bank "Bank" {
  calendar: quarter 2025-Q1..2025-Q4
  currency: USD
  source sales "Sales" from "sales.csv" { amount: USD }
  scale rating "Rating" { steps: "A", "AA" }
  perspective financial "Financial" {
    objective grow "Grow" {
      measure churn "Customers who leave" zh "流失率" { unit: percent, better: lower, observed: "counted", baseline: 12% at 2024-Q4, target: 8% at 2025-Q4, actual: 11% at 2025-Q1, 10% at 2025-Q2 }
      measure income "Income" { unit: USD, better: higher, observed: "ledger", baseline: 1M at 2024-Q4, target: 2M at 2025-Q4 }
      measure sold "Sold" { unit: USD, better: higher, formula: sum(sales.amount), target: 5 at 2025-Q4 }
      measure bond "Bond" { unit: rating, better: higher, observed: "agency", target: "AA" at 2025-Q4 }
    }
  }
}
`;

async function evaluated(csv: string, ...words: readonly string[]) {
  const folder = projectFolder({ "bank.smap": MAP, "sales.csv": "amount\n1\n", "values.csv": csv });
  return runProgram(folder, ["eval", "bank.smap", "--actuals", "values.csv", "--json", ...words]);
}

function seriesOf(out: string, measure: string): readonly (number | null)[] {
  const [scorecard] = JSON.parse(out).scorecards;
  return scorecard.measures.find((each: { id: string }) => each.id === measure).series;
}

/** "values.csv:3:7 actual-bad-period" for each finding, from the text that people read. */
function found(complaints: string): readonly string[] {
  const heads = complaints.matchAll(/^(?:error|warning)\[([a-z-]+)\][^\n]*\n\s*┌ (\S+)/gm);
  return [...heads].map(([, code, place]) => `${place} ${code}`);
}

describe("observed values from a file", () => {
  test("stand beside those of the map, with thousands, percent and steps as people write them", async () => {
    const { out, complaints, status } = await evaluated(
      "\uFEFFPeriod;Measure;Value;Note\r\n2025-Q3;churn;9.5%;\r\n2025-Q4;churn;0.09;\r\n2025-Q1;income;1,250,000;\r\n" +
        '2025-Q2;bank.income;1.4e6;"a note; with a semicolon"\r\n2025-Q3;bond;AA;\r\n2025-Q4;income;;\r\n',
    );
    expect(complaints).toBe("");
    expect(status).toBe(0);
    expect(seriesOf(out, "churn")).toEqual([0.11, 0.1, 0.095, 0.09]);
    expect(seriesOf(out, "income")).toEqual([1_250_000, 1_400_000, null, null]);
    expect(seriesOf(out, "bond")).toEqual([null, null, 1, null]);
  });

  test("that cannot be used are each named with line and column, and counted", async () => {
    const { out, complaints, status } = await evaluated(
      [
        "measure,period,value",
        "chrun,2025-Q1,9%",
        "流失率,2025-Q1,9%",
        "churn,Q3 2025,9%",
        "churn,2026-Q1,9%",
        "churn,2025-Q3,9",
        "churn,2025-Q3,n/a",
        "sold,2025-Q1,7",
        "income,2025-Q1,12%",
        "income,2025-Q1,100",
        "income,2025-Q1,200",
        "bond,2025-Q1,AAA",
        ",2025-Q1,1",
        "income,,1",
      ].join("\n"),
    );
    expect(found(complaints)).toEqual([
      "values.csv:1:1 actuals-rejected",
      "values.csv:2:1 actual-unknown-measure",
      "values.csv:3:1 actual-unknown-measure",
      "values.csv:4:7 actual-bad-period",
      "values.csv:5:7 actual-outside-calendar",
      "values.csv:6:15 actual-unreadable",
      "values.csv:7:15 actual-unreadable",
      "values.csv:8:1 actual-of-formula",
      "values.csv:9:16 actual-unreadable",
      "values.csv:11:1 actual-repeated",
      "values.csv:12:14 actual-unreadable",
      "values.csv:13:1 actual-unknown-measure",
      "values.csv:14:8 actual-bad-period",
    ]);
    expect(complaints).toContain("12 of 13 lines of observed values left out");
    expect(complaints).toContain("did you mean `churn`?");
    expect(complaints).toContain("did you mean `2025-Q3`?");
    expect(complaints).toContain("`sold` is computed by its formula, so the value on this line is left out");
    expect(status).toBe(1);
    expect(seriesOf(out, "income")).toEqual([100, null, null, null]);
    expect(seriesOf(out, "sold")).toEqual([1, 1, 1, 1]);
    expect(seriesOf(out, "churn")).toEqual([0.11, 0.1, null, null]);
  });

  test("count in place of other ones in the map, and say so", async () => {
    const { out, complaints, status } = await evaluated(
      "measure,period,value\nchurn,2025-Q1,11%\nchurn,2025-Q2,9%\n",
    );
    expect(seriesOf(out, "churn")).toEqual([0.11, 0.09, null, null]);
    expect(found(complaints)).toEqual(["values.csv:3:15 actual-replaced"]);
    expect(complaints).toContain("bank.smap:8");
    expect(status).toBe(0);
  });

  test.each([
    ["measure,quarter,value\nchurn,2025-Q1,9%\n", "names no column `period`"],
    ["", "it is empty"],
    ['measure,period,value\n"churn,2025-Q1,9%\n', "has a quotation mark that is not closed"],
  ])("are not read from %j", async (csv, why) => {
    const { complaints, status } = await evaluated(csv);
    expect(complaints).toContain(why);
    expect(status).toBe(2);
  });

  test("are not read from outside the project, and nothing of such a file is shown", async () => {
    const outside = projectFolder({ "secret.csv": "top secret\n" });
    const folder = projectFolder({ "bank.smap": MAP, "smap.config.json": "{}" });
    for (const file of [`${outside}/secret.csv`, "nowhere.csv", "."]) {
      const { complaints, status } = await runProgram(folder, ["eval", "bank.smap", "--actuals", file]);
      expect(complaints).toContain("error[actuals-refused]");
      expect(complaints).not.toContain("top secret");
      expect(status).toBe(2);
    }
  });

  test("reach reports and pictures, too", async () => {
    const folder = projectFolder({
      "bank.smap": MAP,
      "sales.csv": "amount\n1\n",
      "v.csv": "measure,period,value\nchurn,2025-Q4,7.7%\n",
    });
    const { out } = await runProgram(folder, ["report", "--actuals", "v.csv", "--period", "2025-Q4"]);
    expect(out).toContain("7.7%");
    const built = await runProgram(folder, ["build", "--actuals", "v.csv", "--format", "md", "--out", "o"]);
    expect(built.out).toContain("wrote o/bank.report.md");
  });
});
