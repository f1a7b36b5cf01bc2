import { describe, expect, test } from "vitest";
import { reportHtml } from "../../src/emit/report.ts";
import { scoreMap } from "../../src/score/score-map.ts";
import { bank, bankValues } from "../score/bank.ts";
import { objective, strategyMap, text } from "../score/builder.ts";

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
    expect(page).toContain("<strong>Small Bank scores 45% overall for Q3 2025: off target.</strong>");
    expect(page).toContain('<span class="red" aria-hidden="true">■</span> off target');
    expect(reportHtml(bank, scorecard, { language: "zh" })).toContain('<html lang="zh">');
  });

  test("draws value against target for what is off target, with a gap where a value is missing", () => {
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
