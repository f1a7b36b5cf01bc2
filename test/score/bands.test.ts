import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandProblems } from "../../src/model/band-problems.ts";
import type { Band, Bands } from "../../src/model/model.ts";
import { bandOf, statusInBands, statusOfScore } from "../../src/score/bands.ts";

const NOWHERE = { file: "test.smap", span: { start: 0, end: 0 } };

function bands(by: Bands["by"], ...list: Band[]): Bands {
  return { by, bands: list, at: NOWHERE };
}

const below = (name: string, limit: number): Band => ({ name, sign: "<", limit });
const above = (name: string, limit: number): Band => ({ name, sign: ">", limit });
const rest = (name: string): Band => ({ name });

describe("one colour for every number", () => {
  test("89.9 % is not rounded to 90 % before it is judged", () => {
    const strict = bands("score", below("red", 0.5), below("amber", 0.9), rest("green"));
    expect(statusInBands(strict, null, 0.899)).toBe("amber");
    expect(statusInBands(strict, null, 0.8999999)).toBe("amber");
    expect(statusInBands(strict, null, 0.9)).toBe("green");
    expect(statusOfScore(0.7999)).toBe("amber");
  });

  test("66 lies in one band and 94.5 in one, where lists of ranges put them into two and none", () => {
    const list = [below("red", 66), below("amber", 94), rest("green")];
    const holding = (value: number) => bandOf(list, value)?.name;
    expect([holding(65.999), holding(66), holding(93.5), holding(94), holding(94.5)]).toEqual([
      "red",
      "amber",
      "amber",
      "green",
      "green",
    ]);
  });

  test("values of a measure where lower is better", () => {
    const churn = bands("value", above("red", 0.3), above("amber", 0.25), rest("green"));
    const status = (value: number) => statusInBands(churn, value, null);
    expect([status(0.31), status(0.3), status(0.26), status(0.25), status(0)]).toEqual([
      "red",
      "amber",
      "amber",
      "green",
      "green",
    ]);
  });

  test("a score of exactly 80 % is green, however it was computed", () => {
    expect(statusOfScore((0.3 - 0.1) / 0.25)).toBe("green");
    expect(statusOfScore(0.1 * 8)).toBe("green");
    expect(statusOfScore(0.5)).toBe("amber");
    expect(statusOfScore(0.49999)).toBe("red");
  });

  test("nothing to judge has no colour", () => {
    expect(statusInBands(bands("score", below("red", 0.5), rest("green")), 3, null)).toBeNull();
  });
});

describe("bands that leave a doubt are found", () => {
  const kinds = (given: Bands, better: "higher" | "lower" = "higher") =>
    bandProblems(given, better).map((each) => each.kind);

  test("good bands have no problem", () => {
    expect(kinds(bands("score", below("red", 0.4), below("amber", 0.75), rest("green")))).toEqual([]);
    expect(kinds(bands("value", above("red", 0.3), above("amber", 0.25), rest("green")), "lower")).toEqual(
      [],
    );
    expect(
      kinds(bands("score", below("red", 0.4), { name: "amber", sign: "<=", limit: 0.4 }, rest("green"))),
    ).toEqual([]);
  });

  test.each<[string, Bands, readonly string[]]>([
    ["none at all", bands("score"), ["no_bands"]],
    ["a rest without colour", bands("score", below("red", 0.4), below("green", 0.9)), ["limit_on_last"]],
    [
      "a band that takes all",
      bands("score", rest("red"), below("amber", 0.9), rest("green")),
      ["limit_missing"],
    ],
    [
      "limits that run back",
      bands("score", below("red", 0.7), below("amber", 0.4), rest("green")),
      ["never_reached"],
    ],
    [
      "the same limit twice",
      bands("score", below("red", 0.7), below("amber", 0.7), rest("green")),
      ["never_reached"],
    ],
    [
      "limits from both sides",
      bands("score", below("red", 0.7), above("amber", 0.4), rest("green")),
      ["mixed_signs"],
    ],
    [
      "a colour twice",
      bands("score", below("red", 0.3), below("red", 0.4), rest("green")),
      ["repeated_name"],
    ],
    [
      "a colour that is none",
      bands("score", below("red", 0.3), below("yellow", 0.4), rest("green")),
      ["unknown_name"],
    ],
    ["red on the better side", bands("value", above("red", 0.3), rest("green")), ["against_better"]],
  ])("%s", (_, given, expected) => {
    expect(kinds(given)).toEqual(expected);
  });

  test("bands without a problem give every number exactly one colour, in the order of the numbers", () => {
    const limits = fc.uniqueArray(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(
        limits,
        fc.array(fc.double({ min: -150, max: 150, noNaN: true }), { minLength: 2 }),
        (pair, numbers) => {
          const [low = 0, high = 0] = [...pair].sort((a, b) => a - b);
          const given = bands("value", below("red", low), below("amber", high), rest("green"));
          if (kinds(given).length > 0) return false;
          const order = ["red", "amber", "green"];
          const colours = [...numbers]
            .sort((a, b) => a - b)
            .map((each) => order.indexOf(statusInBands(given, each, null) ?? ""));
          return colours.every((each, index) => each >= (colours[index - 1] ?? 0));
        },
      ),
      { numRuns: 300, seed: 3 },
    );
  });
});
