import { describe, expect } from "vitest";
import {
  arrows,
  countIn,
  findingsOf,
  labelsIn,
  labelsInTheme,
  mapOf,
  scorecardOf,
  series,
  system,
} from "./example-map.ts";

/** The maps of the books and slides, counted and named as their figures and tables have them. */

const FOUR = ["selection", "acquisition", "retention", "growth"];

function measuresIn(file: string, place: string): readonly string[] {
  const map = mapOf(file);
  const ids = map.objectives
    .filter((each) => each.themes.includes(place) && each.perspective === "internal")
    .flatMap((each) => each.measures);
  return map.measures.filter((each) => ids.includes(each.id)).map((each) => each.label.text);
}

describe("figures of Strategy Maps", () => {
  system(
    1,
    "the generic map has two strategies, 5 + 2 + 1 elements of the value proposition, 6 assets",
    () => {
      const map = mapOf("generic-maps/customer-strategy");
      expect(labelsIn(map, "productivity")).toEqual(["Improve cost structure", "Increase asset utilization"]);
      expect(labelsIn(map, "financial")).toContain("Long-term shareholder value");
      expect(["attributes", "relationships", "image"].map((each) => countIn(map, each))).toEqual([5, 2, 1]);
      expect(labelsIn(map, "organization")).toEqual(["Culture", "Leadership", "Alignment", "Teamwork"]);
      expect(map.objectives.filter((each) => each.kind === "asset")).toHaveLength(6);
      // Both strategies meet in one apex.
      expect(arrows(map).filter((each) => each.endsWith("-> shareholder_value"))).toHaveLength(4);
    },
  );

  system(2, "customer management is four processes of four objectives", () => {
    const map = mapOf("generic-maps/customer-management");
    expect(map.themes.map((each) => each.id)).toEqual(FOUR);
    expect(FOUR.map((each) => labelsInTheme(map, each).length)).toEqual([4, 4, 4, 4]);
    expect(labelsInTheme(map, "selection")).toEqual([
      "Understand segments",
      "Screen unprofitable customers",
      "Target high-value customers",
      "Manage the brand",
    ]);
    expect([countIn(map, "customer"), countIn(map, "financial")]).toEqual([8, 4]);
  });

  system(3, "Marine Engineering: one objective a process, 2 + 1 + 1 + 1 measures", () => {
    const file = "marine-engineering/map";
    expect(FOUR.flatMap((each) => labelsInTheme(mapOf(file), each))).toEqual([
      "Focus only on strategic accounts",
      "Educate strategic accounts on gain-sharing partnership",
      'Create "sole source" partnerships',
      "Create integrated management system",
    ]);
    expect(FOUR.map((each) => measuresIn(file, each))).toEqual([
      ["# strategic accounts", "# no-bid decisions"],
      ["Proposal success rate"],
      ["% revenue from sole source contracts"],
      ["New management system availability"],
    ]);
    expect(countIn(mapOf(file), "financial")).toBe(5);
  });

  system(4, "Metro Bank: the figure's measures, 1 + 2 + 2 + 2, all computed from tables", () => {
    const file = "metro-bank/map";
    const names = FOUR.flatMap((each) => measuresIn(file, each));
    for (const each of ["% unprofitable customers", "Lead conversion rate", "Hours spent with HVCs"]) {
      expect(names).toContain(each);
    }
    const figure = ["unprofitable", "hvc_leads", "lead_conversion", "fulfilment_time", "issues_resolved"];
    const map = mapOf(file);
    for (const id of [...figure, "hvc_hours", "many_products"]) {
      expect(map.measures.find((each) => each.id === id)?.formula, id).toBeDefined();
      expect(series(map, id).filter((each) => each !== undefined).length, id).toBeGreaterThanOrEqual(7);
    }
  });

  system(5, "Acme Chemicals: 2 + 2 + 1 + 1 measures, no image column", () => {
    const file = "acme-chemicals/map";
    expect(FOUR.map((each) => measuresIn(file, each))).toEqual([
      ["Market share", "Customer profitability"],
      ["Distribution report card", "Distributor satisfaction"],
      ["Customer report card"],
      ["# projects involving chemical and pharmaceutical expertise"],
    ]);
    expect([countIn(mapOf(file), "attributes"), countIn(mapOf(file), "image")]).toEqual([3, 0]);
  });

  system(
    6,
    "the learning matrix: product line knowledge in three cells, readiness by process and by capital",
    () => {
      const map = mapOf("learning-matrix/map");
      const shared = map.objectives.find((each) => each.label.text === "Product line knowledge");
      expect(shared?.themes).toEqual(["acquisition", "retention", "growth"]);
      const [table] = scorecardOf(map).readiness;
      expect(table?.totals.map((sum) => [sum?.available, sum?.required])).toEqual([
        [44, 83],
        [145, 277],
        [171, 326],
        [67, 204],
      ]);
      expect(table?.rows.map((row) => [row.all?.available, row.all?.required])).toEqual([
        [155, 270],
        [9, 20],
        [263, 600],
      ]);
    },
  );

  system(
    7,
    "the scorecard template: 29 objectives with 30 measures, and no finding for want of targets",
    () => {
      const map = mapOf("customer-management-template/map");
      expect([map.objectives.length, map.measures.length]).toEqual([29, 30]);
      expect(map.measures.filter((each) => each.targets.length > 0)).toEqual([]);
      expect(findingsOf("customer-management-template/map")).toEqual([]);
    },
  );
});

describe("maps of lectures and papers", () => {
  system(19, "from 100 to 500 million: a gap of 400 million, 37.97 % a year, shares that close it", () => {
    const arithmetic = mapOf("value-gap/arithmetic");
    expect(series(arithmetic, "gap").at(-1)).toBe(400_000_000);
    expect(series(arithmetic, "needed_growth").at(-1)).toBeCloseTo(0.3797, 4);
    const revenue = mapOf("value-gap/map").measures.find((each) => each.id === "revenue");
    const shares = revenue?.allocation.map((each) => each.value) ?? [];
    expect(shares).toEqual([100_000_000, 200_000_000, 100_000_000]);
    expect(shares.reduce((sum, each) => sum + each, 0)).toBe(500_000_000 - 100_000_000);
    expect(mapOf("value-gap/map").phases).toHaveLength(3);
    expect(mapOf("value-gap/map").initiatives.every((each) => each.budget !== undefined)).toBe(true);
  });

  system(
    21,
    "Metro Bank says why it exists and what it wants to become, above objectives with measures",
    () => {
      const map = mapOf("metro-bank/map");
      expect([map.mission?.text, map.vision?.text].every((each) => (each ?? "").length > 10)).toBe(true);
      const keyResults = map.objectives.map(({ measures }) =>
        measures.filter((id) => map.measures.some((each) => each.id === id && each.targets.length > 0)),
      );
      expect(keyResults.filter((each) => each.length > 0).length).toBeGreaterThanOrEqual(24);
    },
  );

  system(22, "the funnel's rates from its counts, and one meant loop through word of mouth", () => {
    const map = mapOf("sales-funnel/map");
    const counts = {
      talked: [800, 840, 900],
      understood: [240, 273, 324],
      bought: [60, 71, 92],
      praised: [9, 14, 23],
    };
    const rates = (above: readonly number[], below: readonly number[]) =>
      above.map((each, index) => expect.closeTo(each / (below[index] ?? 0), 12));
    expect(series(map, "understood_rate").slice(0, 3)).toEqual(rates(counts.understood, counts.talked));
    expect(series(map, "closing_rate").slice(0, 3)).toEqual(rates(counts.bought, counts.understood));
    expect(series(map, "praise_rate").slice(0, 3)).toEqual(rates(counts.praised, counts.bought));
    const back = map.links.find((each) => each.from === "word_of_mouth" && each.to === "talk");
    expect(back?.feedback).toBe(true);
    expect(findingsOf("sales-funnel/map").map((each) => each.code)).not.toContain("cycle");
  });

  system(23, "the coded map knows that C1 is missing, and which columns are empty", () => {
    const map = mapOf("coded-enterprise/map");
    const codes = map.objectives.map((each) => each.id);
    expect(codes).toEqual(["C2", "C3", ...Array.from({ length: 10 }, (_, index) => `I${index + 1}`)]);
    const findings = findingsOf("coded-enterprise/map");
    const gaps = findings.filter((each) => each.code === "code-gap");
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.message).toContain("`C1`");
    const empty = findings
      .filter((each) => each.code === "empty-slot")
      .map((each) => each.message)
      .join();
    for (const slot of ["growth", "productivity", "attributes", "human", "information", "organization"]) {
      expect(empty).toContain(slot);
    }
  });

  system(24, "the full map in Chinese: 16 processes, 10 assets, ids in Chinese", () => {
    const map = mapOf("generic-maps/full");
    expect(
      ["operations", "customer_management", "innovation", "regulatory_social"].map((each) =>
        countIn(map, each),
      ),
    ).toEqual([4, 4, 4, 4]);
    expect(["human", "information", "organization"].map((each) => countIn(map, each))).toEqual([3, 3, 4]);
    expect(labelsIn(map, "innovation")).toEqual(["机会识别", "R&D组合", "设计/开发", "上市"]);
    expect(map.objectives.every((each) => /^\p{Script=Han}+$/u.test(each.id))).toBe(true);
  });

  system(
    28,
    "the developer's phases weigh buyers and market; the trade of 3,170 households is the largest",
    () => {
      const map = mapOf("property-sales/map");
      const weights = map.phases.map((each) => each.weights.map((share) => share.value));
      expect(weights).toEqual([
        [0.2, 0.8],
        [0.5, 0.5],
        [0.8, 0.2],
      ]);
      // The source: 190 households are 2 %, 1,071 are 12 %, 1,357 are 15 %, 3,170 are 35 %.
      expect(series(map, "largest_trade")[0]).toBeCloseTo(0.35, 3);
      const [first, last] = ["2025-Q1", "2025-Q4"].map((period) => scorecardOf(map, period));
      for (const [card, buyers, market] of [
        [first, 0.2, 0.8],
        [last, 0.8, 0.2],
      ] as const) {
        const scores = card?.perspectives.map((each) => each.score ?? Number.NaN) ?? [];
        expect(card?.total.score).toBeCloseTo(buyers * (scores[0] ?? 0) + market * (scores[1] ?? 0), 12);
      }
    },
  );

  system(29, "customer-equity management: four bands of its own, each standing for one of the usual", () => {
    const map = mapOf("customer-equity/map");
    expect(map.perspectives.map((each) => [each.id, ...each.corresponds])).toEqual([
      ["value", "kaplan_norton.financial"],
      ["satisfaction", "kaplan_norton.customer"],
      ["interaction", "kaplan_norton.internal"],
      ["knowledge", "kaplan_norton.learning"],
    ]);
    expect(arrows(map)).toEqual(["know -> one_view", "one_view -> delight", "delight -> equity"]);
  });
});
