import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { scoreMap } from "../../src/score/score-map.ts";
import { valuesFrom } from "../model/elements.ts";

/** Every way to say how a measure is scored, as a strategist writes it, through the whole compiler. */
const TEXT = `map shop "Shop" {
  calendar: quarter 2025-Q1..2026-Q4
  currency: CNY

  phase layout "Layout" { during: 2025-Q1..2025-Q4, weights: financial 70%, internal 30% }

  perspective financial "Financial" {
    objective revenue "Grow revenue" {
      measure sales "Sales" {
        unit: CNY
        better: higher
        baseline: 8M in 2024
        target: 8.5M in 2025
        season: Q1 26%, Q2 27%, Q3 20%, Q4 27%
      }
    }
  }

  perspective internal "Internal" {
    objective quality "Fewer errors" {
      measure errors "Errors" {
        unit: percent
        better: lower
        baseline: 8% at 2024-Q4
        target: 4% at 2025-Q4
        bands: value red > 7%, amber > 5%, green
        weight: 3
      }
      measure stock "Stock reach" {
        unit: days
        better: inside 20..30
        weight: 1 until 2025-Q2, 2 from 2025-Q3
      }
      measure fit "Fit" {
        unit: percent
        better: higher
        index: speed 40%, care 60%
      }
    }
    objective pace "Pace" {
      measures: speed, care
    }
    quality -> revenue { lag: 1 quarter }
  }

  measure speed "Speed" {
    unit: count
    better: higher
    target: 100
    scoring: red_flag(50)
    critical: yes
  }
  measure care "Care" {
    unit: score 1..5
    better: higher
    target: 5
    scoring: survey
  }
}
`;

const project = compile(["shop.smap"], {
  read: (file) => (file === "shop.smap" ? { kind: "text", text: TEXT } : { kind: "missing" }),
});
const [map] = project.maps;
if (map === undefined) throw new Error("no map");

describe("a map from its text", () => {
  const values = valuesFrom("2025-Q1", {
    sales: [2_180_000],
    errors: [0.06],
    stock: [35],
    speed: [40],
    care: [4.2],
  });
  const scorecard = scoreMap(map, values);
  const measure = (id: string) => scorecard.measures.find((each) => each.id === id);

  test("compiles without an error", () => {
    expect(
      project.diagnostics.filter((each) => each.severity === "error").map((each) => each.message),
    ).toEqual([]);
  });

  test("a total in a year is spread by season, baseline and target alike", () => {
    expect(measure("sales")?.target).toBeCloseTo(0.26 * 8.5e6, 3);
    expect(measure("sales")?.score).toBeCloseTo((2.18e6 - 0.26 * 8e6) / (0.26 * 0.5e6), 9);
    expect(measure("sales")?.status).toBe("amber");
  });

  test("progress of a total is that of its season: 2.18 of 2.08 to 2.21 million", () => {
    expect(measure("sales")?.progress).toBeCloseTo((2.18e6 - 0.26 * 8e6) / (0.26 * 0.5e6), 9);
    expect(measure("sales")?.expectedProgress).toBeCloseTo(1, 9);
  });

  test("bands of values decide the colour, the score goes on beside it", () => {
    expect(measure("errors")).toMatchObject({ status: "amber", score: 1 });
  });

  test("a band, a red flag and a survey score as they say", () => {
    expect(measure("stock")?.score).toBeCloseTo(0.5, 9);
    expect(measure("speed")?.score).toBeCloseTo(0.33 * 0.8, 9);
    expect(measure("speed")?.status).toBe("red");
    expect(measure("care")?.score).toBeCloseTo(0.8, 9);
  });

  test("an index weighs the scores of its parts", () => {
    expect(measure("fit")?.value).toBeCloseTo(0.4 * 0.264 + 0.6 * 0.8, 9);
  });

  test("a red critical measure makes its objective red", () => {
    const pace = scorecard.objectives.find((each) => each.id === "pace");
    expect(pace).toMatchObject({ status: "red", rule: { code: "critical", child: "speed" } });
  });

  test("weights of measures, and of perspectives by phase, count", () => {
    const quality = scorecard.objectives.find((each) => each.id === "quality");
    const fit = 0.4 * 0.264 + 0.6 * 0.8;
    expect(quality?.score).toBeCloseTo((3 * 1 + 1 * 0.5 + 1 * fit) / 5, 9);
    const [financial, internal] = scorecard.perspectives;
    expect(scorecard.total.score).toBeCloseTo(
      0.7 * (financial?.score ?? 0) + 0.3 * (internal?.score ?? 0),
      9,
    );
  });
});
