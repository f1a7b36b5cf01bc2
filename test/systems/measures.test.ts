import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { SHIPPED } from "../../src/library/shipped.ts";
import type { Measure } from "../../src/model/model.ts";
import { arrows, mapOf, mapOfText, system } from "./example-map.ts";
import { SAMPLE_TABLES } from "./sample-tables.ts";

/** The shipped libraries hold the measures of the source's tables: by name, in two languages, each ready to use. */

/** Tables of the lecture on customer management, with the number of measures in each. "$ and %" counts twice. */
const TABLES: readonly (readonly [row: number, name: string, labels: readonly string[]])[] = [
  [
    8,
    "selection",
    [
      "Profit contribution by segment",
      "Market share in target segments",
      "% unprofitable customers",
      "# strategic accounts",
      "Customer survey: brand awareness and preferences",
    ],
  ],
  [
    9,
    "acquisition",
    [
      "Brand awareness (survey)",
      "Customer response to campaigns",
      "# customers who sample the product in campaigns",
      "% converted to active customers",
      "Cost per new customer",
      "Estimated lifetime value of new customers acquired",
      "Dealer scorecard",
      "Dealer survey feedback",
    ],
  ],
  [
    10,
    "retention: premium customers and partners",
    [
      "# premium customers",
      "Quality rating by premium customers",
      "Time to resolve problems or complaints",
      "% requests not satisfied on first response",
      "Revenue from sole-source contracts ($)",
      "% revenue from sole-source contracts",
    ],
  ],
  [
    11,
    "retention: service and loyalty",
    [
      "Service levels, by channel",
      "Customers' spending per category (share of account)",
      "# referrals of new customers",
      "# new customers introduced by existing customers",
      "# testimonials by apostle customers",
      "# suggestions by loyal customers for improvement",
    ],
  ],
  [
    12,
    "growth",
    [
      "# products per customer",
      "Profit from products above the entry product",
      "# jointly developed service agreements",
      "Revenue or profit from post-sale services",
      "# value-added services available",
      "# sole-source contracts",
      "# gain-sharing agreements",
      "Revenue from gain-sharing agreements",
      "Hours spent with customers",
    ],
  ],
  [
    13,
    "customer",
    [
      "% customers highly satisfied",
      "Customer retention",
      "Depth of relationship",
      "% of business from customer referrals",
    ],
  ],
  [
    14,
    "financial",
    [
      "Revenue from new customers",
      "Revenue from new products and services",
      "Share of wallet",
      "Customer profitability",
      "% unprofitable customers",
      "Sales expense to total revenue",
      "Cost of sales, by channel",
      "% customers using electronic transactions",
    ],
  ],
  [
    15,
    "learning and growth",
    [
      "Human capital readiness",
      "Turnover of key personnel",
      "Customer application portfolio readiness",
      "Expanded use of the knowledge-management system",
      "Employee culture survey",
      "% employee objectives linked to customer process and outcome measures",
    ],
  ],
];

/** The measures of a library, as a map has them that uses them all. */
function library(name: string): readonly Measure[] {
  const ids = [...(SHIPPED.get(name) ?? "").matchAll(/^measure (\w+)/gm)].map(([, id]) => id);
  return mapOfText(
    `import "smap:${name}"
map m "M" { perspective p "P" { objective o "O" { measures: ${ids.join(", ")} } } }
`,
  ).measures;
}

/** Has a unit, a polarity, leads or lags, is bilingual, says how it is had, and brings a formula to start from. */
function expectUsable(measures: readonly Measure[]): void {
  for (const each of measures) {
    expect(
      each.label.translations.map((one) => one.language),
      each.id,
    ).toEqual(["zh"]);
    expect(each.label.translations[0]?.text, each.id).toMatch(/\p{Script=Han}/u);
    expect(each.unit, each.id).toBeDefined();
    expect("declared" in each.better ? each.better.declared : true, `${each.id}: better`).toBe(true);
    expect(each.timing, `${each.id}: kind`).toBeDefined();
    expect(
      each.observed?.translations.map((one) => one.language),
      `${each.id}: observed`,
    ).toEqual(["zh"]);
    expect(skeletonOf(each), `${each.id}: formula to start from`).not.toBe("");
  }
}

function skeletonOf(measure: Measure): string {
  return measure.note?.match(/^A formula to start from: `([^`]+)`$/m)?.[1] ?? "";
}

describe("the formulas to start from", () => {
  test.each(["customer_management_measures", "customer_measures", "performance_measures"])(
    "of %s read tables and give the unit that their measure declares",
    (name) => {
      const measures = library(name);
      const opened = measures.map((each) => `measure ${each.id} { formula: ${skeletonOf(each)} }`);
      const text = `import "smap:${name}"
${SAMPLE_TABLES}
map m "M" {
  template: yes
  currency: CNY
  calendar: quarter 2026-Q1..2026-Q4
  perspective p "P" { objective o "O" { measures: ${measures.map((each) => each.id).join(", ")} } }
  ${opened.join("\n  ")}
}
`;
      const { diagnostics } = compile(["m.smap"], { read: () => ({ kind: "text", text }) });
      expect(diagnostics.filter((each) => each.severity === "error").map((each) => each.message)).toEqual([]);
    },
  );
});

describe("the tables of customer management", () => {
  const measures = library("customer_management_measures");
  const labels = measures.map((each) => each.label.text);

  for (const [row, name, expected] of TABLES) {
    system(row, `${name}: ${expected.length} measures, ready to use`, () => {
      expect(expected.filter((each) => !labels.includes(each))).toEqual([]);
      expectUsable(measures.filter((each) => expected.includes(each.label.text)));
    });
  }

  system(15, "all tables together are the library, the measure that two of them name once", () => {
    const named = new Set(TABLES.flatMap(([, , expected]) => expected));
    expect([...named].sort()).toEqual([...labels].sort());
    expect(labels).toHaveLength(51);
  });
});

describe("two more lists", () => {
  system(27, "the 18 measures of the customer perspective, ready to use", () => {
    const measures = library("customer_measures");
    expect(measures).toHaveLength(18);
    expectUsable(measures);
    const chinese = measures.map((each) => each.label.translations[0]?.text);
    for (const each of [
      "每个客户的平均存货量",
      "客户忠诚度",
      "每位员工服务的客户数",
      "首次接触即解决的投诉",
    ]) {
      expect(chinese).toContain(each);
    }
  });

  system(41, "4 measures of innovation and 5 of customers, linked to capability with a lag of a year", () => {
    const measures = library("performance_measures");
    expect(measures).toHaveLength(4 + 5);
    expectUsable(measures);
    const map = mapOf("crm-capability/map");
    const used = (id: string) => map.objectives.find((each) => each.id === id)?.measures ?? [];
    expect([...used("innovation_results"), ...used("customer_results")].sort()).toEqual(
      measures.map((each) => each.id).sort(),
    );
    expect(arrows(map)).toContain("overall -> customer_results");
    const effect = map.links.filter((each) => each.from === "overall");
    expect(effect.map((each) => each.lag)).toEqual([
      expect.objectContaining({ count: 1, unit: "year" }),
      expect.objectContaining({ count: 1, unit: "year" }),
    ]);
  });
});
