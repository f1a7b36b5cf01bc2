import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { implication } from "../../src/check/implies.ts";
import type { Expression } from "../../src/syntax/ast.ts";
import { compileText } from "./frame.ts";

const implies = implication();

/** The conditions of two rules of tiers. */
function conditions(first: string, second: string): readonly [Expression, Expression] {
  const { maps } = compileText(`map m "M" {
    source c "C" { a: count, b: count }
    tiers t "T" over c { tier A "A" { treatment: "x" }
      rule A when ${first}
      rule A when ${second}
    }
    measure n "N" { unit: count, formula: count(c where t = A) }
    perspective p "P" { objective o "O" { measures: n } }
  }`);
  const [one, two] = maps[0]?.tiers[0]?.rules ?? [];
  if (one?.when === undefined || two?.when === undefined) throw new Error("no conditions");
  return [one.when, two.when];
}

describe("one condition implies another", () => {
  test.each([
    ["a >= 5", "a >= 3", true],
    ["a >= 3", "a >= 5", false],
    ["a > 3", "a >= 3", true],
    ["a >= 3", "a > 3", false],
    ["a = 3", "a >= 3", true],
    ["a = 3", "a > 3", false],
    ["a <= 2", "a < 3", true],
    ["a < 3", "a <= 3", true],
    ["a >= 5 and b > 1", "a >= 3", true],
    ["a >= 5 or b > 1", "a >= 3", false],
    ["a >= 5 or a >= 4", "a >= 3", true],
    ["a >= 5", "a >= 3 or b > 1", true],
    ["a >= 5 and b > 1", "a >= 3 and b > 0", true],
    ["a >= 5", "b >= 3", false],
    ["a >= 5", "a <= 7", false],
  ])("%s ⇒ %s: %s", (first, second, expected) => {
    const [one, two] = conditions(first, second);
    expect(implies(one, two)).toBe(expected);
  });

  test("only where every row agrees", () => {
    const bound = fc
      .tuple(fc.constantFrom("a", "b"), fc.constantFrom(">", ">=", "<", "<=", "="), fc.nat(4))
      .map(([name, sign, value]) => `${name} ${sign} ${value}`);
    const condition = fc
      .tuple(bound, fc.constantFrom("", " and ", " or "), bound)
      .map(([one, word, two]) => (word === "" ? one : `${one}${word}${two}`));
    fc.assert(
      fc.property(condition, condition, (first, second) => {
        const [one, two] = conditions(first, second);
        if (!implies(one, two)) return;
        for (let a = -0.5; a <= 4.5; a += 0.5)
          for (let b = -0.5; b <= 4.5; b += 0.5)
            if (holds(one, a, b)) expect(holds(two, a, b), `${first} ⇒ ${second} at ${a}, ${b}`).toBe(true);
      }),
      { seed: 11, numRuns: 250 },
    );
  });
});

function holds(expression: Expression, a: number, b: number): boolean {
  if (expression.kind !== "binary") throw new Error(expression.kind);
  const { operator, left, right } = expression;
  if (operator === "and") return holds(left, a, b) && holds(right, a, b);
  if (operator === "or") return holds(left, a, b) || holds(right, a, b);
  const value = left.kind === "name" && left.path[0] === "a" ? a : b;
  const limit = right.kind === "number" ? right.value : Number.NaN;
  const results = { ">": value > limit, ">=": value >= limit, "<": value < limit, "<=": value <= limit };
  return operator === "=" ? value === limit : results[operator as keyof typeof results];
}
