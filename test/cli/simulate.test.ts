import { describe, expect, test } from "vitest";
import { projectFolder } from "./project-folder.ts";
import { runProgram } from "./run-program.ts";

/** Skills feed loyalty a quarter later, loyalty feeds profit two quarters later, and rework takes from it at once. */
const CHAIN = `map shop "Shop" {
  calendar: quarter 2026-Q1..2027-Q2
  perspective financial "Financial" { objective profit "Profit" }
  perspective customer "Customer" { objective loyalty "Loyalty", objective rework "Rework" }
  perspective learning "Learning" { objective skills "Skills" }
  skills -> loyalty { strength: 0.5, lag: 1 quarter }
  loyalty -> profit { strength: strong, lag: 2 quarters }
  rework -> profit { effect: negative, strength: 0.4 }
  scenario slow "Slow" { skills -> loyalty { strength: 0.1 } }
}
`;

async function simulate(...words: readonly string[]) {
  return runProgram(projectFolder({ "shop.smap": CHAIN }), ["simulate", "shop.smap", ...words]);
}

describe("smap simulate", () => {
  test("follows a change along strengths and lags", async () => {
    const { out, status } = await simulate("--change", "skills=+10%");
    expect(out).toBe(`Shop: if Skills gains 10 points of score
It reaches 2 objectives. Points of score: the middle, and from where to where it may lie.

objective  at once  1 quarter on        3 quarters on
Profit           –             –  +3.5 (+2.5 to +4.5)
Loyalty          –            +5                   +5
Skills         +10           +10                  +10

This is what the map claims, no forecast. \`smap evidence\` tells what the data says.
`);
    expect(status).toBe(0);
  });

  test("turns a change round along a negative link, and says what has no lag", async () => {
    const { out } = await simulate("--change", "rework=+50%", "--periods", "1");
    expect(out).toContain("Profit         −20\n");
    expect(out).toContain("1 of 1 links on the way has no `lag`; it is taken to work at once.");
  });

  test("gives numbers to other programs, a change each, under a scenario", async () => {
    const { out } = await simulate(
      "--json",
      "--scenario",
      "slow",
      "--change",
      "skills=20%",
      "--change",
      "loyalty=-5%",
    );
    const { simulations } = JSON.parse(out);
    expect(simulations).toHaveLength(2);
    expect(simulations[0]).toMatchObject({ map: "shop", driver: "skills", change: 0.2 });
    const loyalty = simulations[0].effects.find(
      (each: { objective: string }) => each.objective === "loyalty",
    );
    const middles = loyalty.byPeriod.map((each: { middle: number }) => each.middle);
    expect(middles).toHaveLength(6);
    expect(middles[0]).toBe(0);
    expect(middles[1]).toBeCloseTo(0.02, 12);
    expect(simulations[1].change).toBe(-0.05);
  });

  test("speaks Chinese, with the labels of the map", async () => {
    const { out, status } = await simulate("--change", "skills=-10%", "--lang", "zh");
    expect(out).toBe(`Shop：若“Skills”的得分降低 10 个百分点
影响 2 项目标。以得分的百分点计：先列中间值，括号内为可能的范围。

目标     当期  1 个季度后            3 个季度后
Profit      –           –  −3.5（−4.5 至 −2.5）
Loyalty     –          −5                    −5
Skills    −10         −10                   −10

以上是地图自身的主张，并非预测；数据的说法见 \`smap evidence\`。
`);
    expect(status).toBe(0);
  });

  test("names the objective that was meant", async () => {
    const { complaints, status } = await simulate("--change", "skils=+10%");
    expect(complaints).toContain("no objective is called `skils`");
    expect(complaints).toContain("did you mean `skills`?");
    expect(status).toBe(1);
  });

  test.each([["skills"], ["skills=10"], ["skills=+0%"], ["skills=+101%"], ["=+10%"]])(
    "refuses the change %s and shows how one is written",
    async (change) => {
      const { out, complaints, status } = await simulate("--change", change);
      expect(complaints).toContain("such as skills=+10%");
      expect([out, status]).toEqual(["", 2]);
    },
  );

  test("asks for a change where there is none", async () => {
    const { complaints, status } = await simulate();
    expect(complaints).toBe(
      "error: say which objective changes and by how much, as `--change skills=+10%`\n",
    );
    expect(status).toBe(2);
  });
});
