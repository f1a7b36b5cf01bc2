import { describe, expect, test } from "vitest";
import { evidenceMarkdown } from "../../src/emit/evidence-report.ts";
import { testLinks } from "../../src/score/evidence.ts";
import {
  element,
  LOWER,
  link,
  measure,
  objective,
  perspective,
  strategyMap,
  valuesFrom,
} from "../model/elements.ts";
import { normal, seeded, trending, walk } from "./random.ts";

/** A map of which two links are true in the data that is made for it; all others only look likely. */
const QUARTERS = 40;
const LAG = { lag: { count: 2, unit: "quarter" } } as const;

const NAMES = {
  training: "Training hours",
  complaints: "Complaints",
  price: "Price level",
  loyalty: "Loyal customers",
  branches: "Branches",
  deposits: "Deposits",
  visitors: "Visitors to the site",
  awards: "Awards",
  campaign: "Campaign spending",
  leads: "Leads",
  reputation: "Reputation",
  applicants: "Applicants",
} as const;

type Name = keyof typeof NAMES;

const TRUE_LINKS = [
  link("training", "complaints", LAG),
  link("price", "loyalty", { ...LAG, effect: "negative" }),
];

const DECOYS = {
  "two that wander by themselves": link("awards", "deposits", LAG),
  "two that grow by themselves": link("branches", "visitors", LAG),
  "a true one at another lag than the declared": link("campaign", "leads", {
    lag: { count: 1, unit: "quarter" },
  }),
  "a true one the wrong way round": link("applicants", "reputation", LAG),
  "one that wanders and one that grows": link("awards", "visitors", LAG),
  "a true cause of something else": link("training", "deposits", LAG),
} as const;

const map = strategyMap({
  perspectives: [perspective("p")],
  objectives: Object.keys(NAMES).map((id) => objective(id, "p", [`${id}_m`])),
  measures: Object.entries(NAMES).map(([id, label]) =>
    measure(`${id}_m`, { ...element(`${id}_m`, label), ...(id === "complaints" ? { better: LOWER } : {}) }),
  ),
  links: [...TRUE_LINKS, ...Object.values(DECOYS)],
});

/** Forty quarters in which training takes complaints down and the price level takes loyalty down, half a year later. */
function dataOf(seed: number) {
  const shock = normal(seeded(seed));
  const after = (cause: readonly number[], lag: number, by: number) =>
    walk(QUARTERS, 0.1, () => 0.5 * shock()).map(
      (own, t) => 50 + own + by * (cause[t - lag] ?? cause[0] ?? 0),
    );
  const training = walk(QUARTERS, 0.3, shock);
  const price = walk(QUARTERS, 0.2, shock);
  const campaign = walk(QUARTERS, 0.2, shock);
  const reputation = walk(QUARTERS, 0.2, shock);
  const rows: Readonly<Record<Name, readonly number[]>> = {
    training,
    complaints: after(training, 2, -1),
    price,
    loyalty: after(price, 2, -1),
    branches: trending(QUARTERS, 0.5, 0.5, shock),
    visitors: trending(QUARTERS, 0.4, 0.5, shock),
    awards: walk(QUARTERS, 0, shock),
    deposits: walk(QUARTERS, 0.5, shock),
    campaign,
    leads: after(campaign, 4, 1),
    reputation,
    applicants: after(reputation, 2, 1),
  };
  return valuesFrom(
    "2016-Q1",
    Object.fromEntries(Object.entries(rows).map(([id, numbers]) => [`${id}_m`, numbers])),
  );
}

describe("the report on one data set", () => {
  const evidence = testLinks(map, dataOf(1));

  test("finds the two links that are in the data, and none of the six that only look likely", () => {
    expect(evidence.links.map((each) => each.verdict)).toEqual([
      "supported",
      "supported",
      ...Object.keys(DECOYS).map(() => "not_supported"),
    ]);
    for (const { q, estimate } of evidence.links.slice(0, 2)) {
      expect(q).toBeLessThan(0.001);
      const [low = 0, high = 0] = estimate?.interval ?? [];
      const size = (low + high) / 2;
      expect(Math.abs(size)).toBeGreaterThan(0.7);
      expect(Math.abs(size)).toBeLessThan(1.3);
    }
  });

  test("says so in words", () => {
    const page = evidenceMarkdown(map, evidence);
    expect(page).toContain("8 of 8 links can be tested: 2 supported, 0 contradicted, 6 not supported.");
    expect(page).toContain("where “Training hours” improves, “Complaints” tends to improve 2 periods later");
    expect(page).toContain(
      "where “Price level” improves, “Loyal customers” tends to get worse 2 periods later",
    );
    expect(page).toContain("no effect on “Deposits” can be seen");
  });
});

describe("over two hundred data sets", () => {
  const RUNS = 200;
  const runs = Array.from({ length: RUNS }, (_, seed) => testLinks(map, dataOf(seed + 100)).links);
  const share = (index: number) =>
    runs.filter((links) => links[index]?.verdict === "supported").length / RUNS;

  test("true links are nearly always found", () => {
    expect(TRUE_LINKS.map((_, index) => share(index) > 0.95)).toEqual([true, true]);
  });

  test.each(Object.keys(DECOYS).map((name, index) => [name, index] as const))(
    "%s are called supported at most about one time in ten",
    (_, index) => {
      expect(share(TRUE_LINKS.length + index)).toBeLessThan(0.1);
    },
  );

  test("of all that is called supported about one in ten is false, as q promises", () => {
    const supported = runs.flatMap((links) =>
      links.flatMap((each, index) => (each.verdict === "supported" ? [index >= TRUE_LINKS.length] : [])),
    );
    const falseShare = supported.filter((wrong) => wrong).length / supported.length;
    expect(falseShare).toBeLessThan(0.12);
  });

  test("where nothing is true, most maps have no link that is called supported", () => {
    const idle = { ...map, links: Object.values(DECOYS) };
    const fooled = Array.from({ length: RUNS }, (_, seed) => testLinks(idle, dataOf(seed + 100))).filter(
      ({ links }) => links.some((each) => each.verdict === "supported"),
    );
    expect(fooled.length / RUNS).toBeLessThan(0.15);
  });
});
