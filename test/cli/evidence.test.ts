import { describe, expect, test } from "vitest";
import { formatPeriod, period } from "../../src/model/periods.ts";
import { projectFolder } from "./project-folder.ts";
import { runProgram } from "./run-program.ts";

const FIRST = 2020 * 4;
const COUNT = 24;

/** Numbers that look random and are the same everywhere (a linear congruence). */
function noise(seed: number): readonly number[] {
  let state = seed;
  return Array.from({ length: COUNT }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648 - 0.5;
  });
}

const skills = noise(7).map((each) => 50 + 20 * each);
const wobble = noise(99);
/** Loyalty follows skills a quarter later. */
const loyalty = skills.map((_, index) => 20 + 0.8 * (skills[index - 1] ?? 50) + wobble[index]!);

const MAP = `map shop "Shop" {
  calendar: quarter 2020-Q1..2025-Q4
  perspective customer "Customer" {
    objective loyalty "Loyalty" { measure stay "Stay" { unit: count, better: higher, observed: "count", target: 90 at 2025-Q4 } }
  }
  perspective learning "Learning" {
    objective skills "Skills" { measure score "Skill score" { unit: count, better: higher, observed: "test", target: 90 at 2025-Q4 } }
  }
  skills -> loyalty { because: "skill shows", lag: 1 quarter }
}
`;

const ROWS = [
  ["score", skills],
  ["stay", loyalty],
] as const;

const CSV = [
  "measure,period,value",
  ...ROWS.flatMap(([id, values]) =>
    values.map((value, index) => `${id},${formatPeriod(period("quarter", FIRST + index))},${value}`),
  ),
].join("\n");

async function evidence(...words: readonly string[]) {
  const folder = projectFolder({ "shop.smap": MAP, "values.csv": CSV });
  return runProgram(folder, ["evidence", "shop.smap", ...words]);
}

describe("smap evidence", () => {
  test("finds the link that the data was made with", async () => {
    const { out, complaints, status } = await evidence("--json", "--actuals", "values.csv");
    const [{ map, links }] = JSON.parse(out).evidence;
    expect(map).toBe("shop");
    expect(links).toHaveLength(1);
    expect(links[0]).toMatchObject({ from: "skills", to: "loyalty", lag: 1, verdict: "supported" });
    const [low, high] = links[0].estimate.interval;
    expect(low).toBeLessThan(0.8);
    expect(high).toBeGreaterThan(0.8);
    expect([complaints, status]).toEqual(["", 0]);
  });

  test("says it in words, with its caution", async () => {
    const { out } = await evidence("--actuals", "values.csv");
    const [title, counts, , head, row] = out.split("\n");
    expect(title).toBe("Shop: what the data says about the links");
    expect(counts).toBe("1 of 1 links can be tested: 1 supported, 0 contradicted, 0 not supported.");
    expect(head).toMatch(/^Link +Verdict +Lag +q +Why$/);
    expect(row).toMatch(/^skills -> loyalty +supported +1 period +< 0\.001 +\S/);
    expect(out).toContain("never proof");
    expect(
      Math.max(
        ...out
          .split("\n")
          .slice(5)
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(100);
  });

  test("claims nothing without data", async () => {
    const { out, status } = await evidence();
    expect(out).toContain("0 of 1 links can be tested");
    expect(out).toMatch(/skills -> loyalty +insufficient data/);
    expect(status).toBe(0);
  });

  test("writes Markdown, and Chinese", async () => {
    const { out } = await evidence("--format", "markdown", "--lang", "zh", "--actuals", "values.csv");
    expect(out).toMatch(/^# Shop/);
    expect(out).toContain("| Skills → Loyalty |");
    expect(out).toContain("支持");
  });
});
