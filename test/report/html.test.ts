import { describe, expect, test } from "vitest";
import { reportHtml } from "../../src/emit/report.ts";
import { known } from "../../src/formula/value.ts";
import { quotientUnit, unitOfWord } from "../../src/model/units.ts";
import { scoreMap } from "../../src/score/score-map.ts";
import { objective, strategyMap, text } from "../model/elements.ts";
import { bank, bankValues } from "../score/bank.ts";

const scorecard = scoreMap(bank, bankValues);
const page = reportHtml(bank, scorecard);

/** Tags in order, checked to be closed in the order in which they were opened. */
function unclosed(html: string): readonly string[] {
  const open: string[] = [];
  for (const [, end, name = "", attributes = ""] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/g,
  )) {
    if (end === "/") {
      if (open.pop() !== name) return [`</${name}>`];
    } else if (!attributes.endsWith("/") && name !== "meta") open.push(name);
  }
  return open;
}

describe("the report page", () => {
  test("needs nothing from elsewhere and runs nothing", () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|https?:|@import|url\(/);
    expect(unclosed(page)).toEqual([]);
  });

  test("says the same as the Markdown report", () => {
    expect(page).toContain("<h1>Small Bank: board report, Q3 2025</h1>");
    expect(page).toContain("<strong>Small Bank scores 45% overall for Q3 2025: off track.</strong>");
    expect(page).toContain('<span class="red" aria-hidden="true">■</span> off track');
    expect(reportHtml(bank, scorecard, { language: "zh" })).toContain('<html lang="zh">');
  });

  test("draws value against target for what is off track, with a gap where a value is missing", () => {
    const figures = page.match(/<figure>[\s\S]*?<\/figure>/g) ?? [];
    expect(figures).toHaveLength(3);
    const churn = figures.find((each) => each.includes("Churn of high-value customers"));
    expect(churn?.match(/<circle class="(\w+)"/g)).toEqual([
      '<circle class="green"',
      '<circle class="red"',
      '<circle class="red"',
    ]);
    expect(churn).toContain("<title>Q2 2025: 7.4%</title>");
    const issues = figures.find((each) => each.includes("Top ten issues"));
    expect(issues?.match(/<circle/g)).toHaveLength(2);
    const gap = {
      ...bankValues,
      rows: bankValues.rows.map((row) => ({
        ...row,
        values: row.values.map((each, at) =>
          row.measure === "churn" && at === 1
            ? { kind: "missing" as const, reason: "no_data" as const }
            : each,
        ),
      })),
    };
    const line = /class="actual" d="([^"]*)"/.exec(reportHtml(bank, scoreMap(bank, gap)))?.[1];
    expect(line?.match(/[ML]/g)).toEqual(["M", "M"]);
  });

  test("an axis says the number without what it is counted per, and has room for it", () => {
    const perCustomer = quotientUnit(unitOfWord("USD"), 1, unitOfWord("customer"));
    const map = {
      ...bank,
      measures: bank.measures.map((each) => (each.id === "churn" ? { ...each, unit: perCustomer } : each)),
    };
    const values = {
      ...bankValues,
      rows: bankValues.rows.map((row) =>
        row.measure === "churn" ? { ...row, values: [known(1.1e6), known(1.2e6), known(1.3e6)] } : row,
      ),
    };
    const page = reportHtml(map, scoreMap(map, values));
    expect(page).toContain('text-anchor="end">USD 1M</text>');
    expect(page).toContain("<title>Q3 2025: USD 1.3M per customer</title>");
    expect(page).not.toMatch(/text-anchor="end">[^<]*per customer/);
  });

  test("heads of numbers stand above them", () => {
    expect(page).toContain('<th scope="col" class="number">Score</th>');
    expect(page).toContain('<th scope="col">Status</th>');
  });

  test("nothing that a map says becomes a tag", () => {
    const hostile = `"><script>alert('x')</script>&amp;`;
    const map = strategyMap({
      ...bank,
      label: text(hostile),
      objectives: bank.objectives.map((each) =>
        objective(each.id, each.perspective, each.measures, { label: text(hostile) }),
      ),
      measures: bank.measures.map((each) => ({
        ...each,
        label: text(hostile),
        unit: { ...each.unit, form: "custom" as const, name: hostile },
      })),
    });
    const spoiled = reportHtml(map, scoreMap(map, bankValues));
    expect(spoiled).not.toContain("<script");
    expect(spoiled).toContain("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;");
    expect(unclosed(spoiled)).toEqual([]);
  });
});
