import { describe, expect, test } from "vitest";
import { evidenceMarkdown } from "../../src/emit/evidence-report.ts";
import { lagInPeriods, testLinks } from "../../src/score/evidence.ts";
import {
  at,
  element,
  LOWER,
  link,
  measure,
  objective,
  perspective,
  strategyMap,
  valuesFrom,
} from "../model/elements.ts";
import { normal, seeded, walk } from "./random.ts";

const shock = normal(seeded(11));
const training = walk(36, 0.2, shock);
const noise = walk(36, 0.1, shock);
/** Complaints fall two quarters after training rises. */
const complaints = walk(36, 0, () => 0.4 * shock()).map(
  (each, t) => 50 + each - 1.2 * (training[t - 2] ?? 0),
);
const quarter = (count: number) => ({ lag: { count, unit: "quarter" } }) as const;

const map = strategyMap({
  ...element("bank", "Bank", "银行"),
  perspectives: [perspective("p")],
  objectives: [
    objective("train", "p", ["training"], element("train", "Train advisers", "培训顾问")),
    objective("service", "p", ["complaints"], element("service", "Excellent service", "优质服务")),
    objective("other", "p", ["noise"]),
    objective("derived", "p", ["doubled"]),
    objective("bare", "p", []),
    objective("silent", "p", ["unknown"]),
  ],
  measures: [
    measure("training", element("training", "Training hours", "培训小时")),
    measure("complaints", { ...element("complaints", "Complaints", "投诉"), better: LOWER }),
    measure("noise"),
    measure("doubled", {
      index: [{ of: "training", weight: 1, parts: [], at: { file: "", span: { start: 0, end: 0 } } }],
    }),
    measure("unknown"),
  ],
  links: [
    link("train", "service", quarter(2)),
    link("train", "service", { ...quarter(2), effect: "negative" }),
    link("train", "other", quarter(2)),
    link("train", "service"),
    link("train", "service", { lag: { count: 4, unit: "week" } }),
    link("train", "derived", quarter(2)),
    link("train", "bare", quarter(2)),
    link("train", "silent", quarter(2)),
    link("train", "other", quarter(30)),
  ],
});
const values = valuesFrom("2018-Q1", { training, complaints, noise, doubled: training });
const evidence = testLinks(map, values);

describe("the evidence for links", () => {
  test("has one verdict a link, in the map's order, with its reason", () => {
    expect(evidence.links.map((each) => each.reason ?? each.verdict)).toEqual([
      "supported",
      "contradicted",
      "not_supported",
      "no_lag",
      "lag_below_period",
      "by_definition",
      "no_measure",
      "no_data",
      "too_few",
    ]);
  });

  test("turns measures so that higher is better: fewer complaints are better service", () => {
    const [supported] = evidence.links;
    expect(supported?.estimate?.beta).toBeGreaterThan(0.9);
    expect(supported?.estimate?.beta).toBeLessThan(1.5);
    expect(supported).toMatchObject({
      cause: "training",
      consequence: "complaints",
      lag: 2,
      lowPower: false,
    });
    expect(supported?.q).toBeLessThan(0.001);
    expect(supported?.q ?? 0).toBeGreaterThanOrEqual(supported?.p ?? 1);
  });

  test("says how many periods more are needed", () => {
    expect(evidence.links[8]).toMatchObject({ morePeriods: 4, estimate: null });
  });

  test("a few periods more make it testable, with low power", () => {
    const short = testLinks(map, {
      ...values,
      periods: values.periods.slice(0, 14),
      rows: values.rows.map((row) => ({ ...row, values: row.values.slice(0, 14) })),
    });
    expect(short.links[0]).toMatchObject({ lowPower: true, estimate: { model: "differences", rows: 11 } });
  });

  test("never changes the map and is the same every time", () => {
    expect(testLinks(structuredClone(map), structuredClone(values))).toEqual(evidence);
    expect(structuredClone(evidence)).toEqual(evidence);
  });

  test("lags are counted in reporting periods", () => {
    expect(lagInPeriods({ count: 2, unit: "quarter" }, at("2025-03"))).toBe(6);
    expect(lagInPeriods({ count: 1, unit: "year" }, at("2025-Q1"))).toBe(4);
    expect(lagInPeriods({ count: 6, unit: "week" }, at("2025-Q1"))).toBe(0);
    expect(lagInPeriods({ count: 90, unit: "day" }, at("2025-Q1"))).toBe(1);
  });
});

describe("its page", () => {
  test("puts the caution first and never speaks of proof", () => {
    const page = evidenceMarkdown(map, evidence);
    expect(page.indexOf("predictive association and never proof")).toBeLessThan(page.indexOf("| Link |"));
    expect(page).toContain("3 of 9 links can be tested: 1 supported, 1 contradicted, 1 not supported.");
    expect(page).toContain(
      "supported: where “Training hours” improves, “Complaints” tends to improve 2 periods later",
    );
    expect(page).toContain(
      "insufficient data: too few periods with data at both ends; at least 4 more periods are needed",
    );
    expect(page).not.toMatch(/\bprove[sd]\b/);
  });

  test("speaks Chinese", () => {
    const page = evidenceMarkdown(map, evidence, { language: "zh" });
    expect(page).toContain("得到支持：“培训小时”改善之后 2 期，“投诉”往往随之改善");
    expect(page).toContain("9 条关系中可检验 3 条");
  });
});
