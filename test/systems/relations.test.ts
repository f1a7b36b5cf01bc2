import { describe, expect } from "vitest";
import { compile } from "../../src/compile.ts";
import { reportMarkdown } from "../../src/emit/report.ts";
import { arrows, countIn, findingsOf, labelsIn, mapOf, scorecardOf, series, system } from "./example-map.ts";

describe("the method", () => {
  system(20, "a map against each of the five principles is told so; Metro Bank is not", () => {
    const principles = [
      ["one-sided-finance", "strategy balances contradictory forces"],
      ["no-value-proposition", "it rests on a differentiated customer value proposition"],
      ["customer-without-process", "value is created through internal processes"],
      ["theme-in-one-perspective", "it consists of simultaneous, complementary themes"],
      ["idle-asset", "alignment determines the value of intangible assets"],
    ];
    const text = `import "smap:kaplan_norton"
map m "M" {
  framework: kaplan_norton
  theme lonely "Lonely theme"
  perspective financial {
    objective profit "Profit"
    group growth { objective revenue "Revenue" }
  }
  perspective customer { objective liked "Be liked" }
  perspective internal { theme lonely { objective work "Work" } }
  perspective learning { group human { asset skill "Skill" } }
  skill -> liked -> revenue -> profit
}
`;
    const { diagnostics } = compile(["m.smap"], { read: () => ({ kind: "text", text }) });
    const codes = diagnostics.map((each) => each.code);
    for (const [code, principle] of principles) expect(codes, principle).toContain(code);
    const atMetroBank = findingsOf("metro-bank/map").map((each) => each.code);
    for (const [code] of principles) expect(atMetroBank).not.toContain(code);
  });

  system(25, "Guideline 101: three reports from one source, each for its level of the owners' tree", () => {
    const map = mapOf("guideline-101/map");
    expect(map.perspectives).toHaveLength(4);
    expect(map.owners.every((each) => each.centre !== undefined)).toBe(true);
    const [board, management, business] = (["strategic", "management", "business"] as const).map((level) =>
      reportMarkdown(map, scorecardOf(map), { level }),
    );
    expect(board).toContain("净资产收益率");
    expect(management).toContain("单位成本");
    expect(business).toContain("返工率");
    expect(new Set([board, management, business]).size).toBe(3);
  });
});

describe("delivering value", () => {
  system(
    35,
    "Levi's chain: goods flow up, orders flow down as feedback; the net's five steps with exits",
    () => {
      const chain = mapOf("value-net/levis");
      expect(chain.perspectives.map((each) => each.label.text)).toEqual([
        "Customers",
        "Sears",
        "Levi's",
        "Milliken",
        "DuPont",
      ]);
      expect(chain.links.filter((each) => each.feedback).map((each) => `${each.from} -> ${each.to}`)).toEqual(
        ["stock_shelves -> sew", "sew -> weave", "weave -> spin"],
      );
      expect(findingsOf("value-net/levis")).toEqual([]);
      const steps = mapOf("value-net/map").initiatives;
      expect(steps.map((each) => each.label.text[0])).toEqual(["1", "2", "3", "4", "5"]);
      expect(steps.filter((each) => each.stopIf !== undefined).map((each) => each.id)).toEqual([
        "step_2",
        "step_4",
      ]);
    },
  );

  system(
    36,
    "contacts compared: three types share the first place with eight points; need and value decide",
    () => {
      // Controllability and information upward, cost downward, equal weights, from the table of the source.
      const ranks = {
        "on-site": [4, 4, 3],
        outgoing: [2, 3, 4],
        indirect: [3, 2, 2],
        "non-personal": [1, 1, 1],
      };
      const points = Object.values(ranks).map(
        ([control = 0, cost = 0, known = 0]) => control + (5 - cost) + known,
      );
      expect(points).toEqual([8, 8, 8, 6]);
      const map = mapOf("contact-channels/points");
      expect(series(map, "best_points")).toEqual([Math.max(...points)]);
      expect(series(map, "first_places")).toEqual([points.filter((each) => each === 8).length]);
      const rules = mapOf("contact-channels/map");
      // Hotel chain, shipyard and law firm of seven accounts get a person.
      expect(series(rules, "dear_contact")[0]).toBeCloseTo(3 / 7, 12);
      const cost = rules.sources[0]?.columns.find((each) => each.id === "cost")?.type;
      expect(cost).toMatchObject({ kind: "rank", lowestBest: true });
      expect(countIn(rules, "interface")).toBe(5);
    },
  );

  system(37, "six core processes of CRM are six columns", () => {
    const map = mapOf("value-net/map");
    const groups = map.groups.filter((each) => each.perspective === "firm");
    expect(groups.map((each) => each.label.text)).toEqual([
      "I Portfolio analysis",
      "II Information",
      "III Value design",
      "IV Value delivery",
      "V Life cycle",
      "VI Evaluation",
    ]);
    expect(groups.map((each) => countIn(map, each.id))).toEqual([1, 1, 1, 1, 1, 1]);
  });

  system(38, "seven buying roles, six tactics, three levels of influence, a checklist that counts", () => {
    const map = mapOf("key-accounts/map");
    expect(map.terms.map((each) => each.label.text)).toEqual([
      "Initiator",
      "Influencer",
      "Decider",
      "Approver",
      "Buyer",
      "User",
      "Gatekeeper",
    ]);
    expect(labelsIn(map, "influence")).toEqual([
      "Win their feeling",
      "Convince their reason",
      "Move their will",
    ]);
    const notes = map.remarks.map((each) => each.text.text).join();
    for (const tactic of [
      "follow the vine",
      "draw the firewood",
      "carpet search",
      "joint attack",
      "one by one",
    ]) {
      expect(notes).toContain(tactic);
    }
    expect(series(map, "checklist_done")[0]).toBeCloseTo(8 / 12, 12);
  });
});

describe("capability", () => {
  system(39, "ten capabilities on five levels, each with its gap; six questions of yes or no", () => {
    const map = mapOf("crm-capability/assessment");
    const measures = (objective: string) =>
      map.objectives.find((each) => each.id === objective)?.measures ?? [];
    expect([measures("ten_capabilities").length, measures("six_questions").length]).toEqual([10, 6]);
    const card = scorecardOf(map);
    const gaps = card.measures.filter((each) => measures("ten_capabilities").includes(each.id));
    for (const each of gaps)
      expect(each.gap, each.id).toBeCloseTo((each.value ?? 0) - (each.target ?? 0), 12);
    const profit = gaps.find((each) => each.id === "profit_value");
    // Level 2 in 2024, 4 wanted in 2026: 3 is due in 2025, and reached.
    expect([profit?.value, profit?.target, profit?.gap, profit?.status]).toEqual([3, 3, 0, "green"]);
    expect([1, 0, 1, 0, 0, 1]).toEqual(measures("six_questions").map((id) => series(map, id)[0]));
  });

  system(40, "3 components, 17 indicators: the index is the mean of means, the doubled row is found", () => {
    const map = mapOf("crm-capability/map");
    expect(["insight", "delivery", "life_cycle"].map((each) => countIn(map, each))).toEqual([4, 7, 6]);
    const card = scorecardOf(map, "2025-H2");
    const score = (id: string) => card.measures.find((each) => each.id === id)?.score ?? Number.NaN;
    const mean = (some: readonly number[]) => some.reduce((sum, each) => sum + each, 0) / some.length;
    const index = mean(
      ["insight", "delivery", "life_cycle"].map((group) =>
        mean(
          map.objectives.filter((each) => each.group === group).map((each) => mean(each.measures.map(score))),
        ),
      ),
    );
    // The map writes its equal weights as percentages with one decimal.
    expect(series(map, "crm_capability_index")[2]).toBeCloseTo(index, 2);
    const accepted = map.objectives.flatMap((each) => each.accepts).map((each) => each.code);
    const onMeasures = map.measures.flatMap((each) => each.accepts).map((each) => each.code);
    expect([...accepted, ...onMeasures]).toContain("duplicate-measure");
    expect(map.remarks.map((each) => each.text.text).join()).toContain("supply-chain partners");
  });

  system(42, "claims of 250 steps before and 40 after; CRM in five dated steps with a stop rule", () => {
    const map = mapOf("reengineering/map");
    const steps = map.measures.find((each) => each.id === "steps");
    expect([steps?.baseline?.value, steps?.targets.at(-1)?.value]).toEqual([250, 40]);
    const introduction = map.initiatives.find((each) => each.id === "crm_introduction");
    expect(introduction?.milestones.map((each) => [each.label.text[0], each.done])).toEqual([
      ["1", true],
      ["2", true],
      ["3", true],
      ["4", false],
      ["5", false],
    ]);
    expect(introduction?.stopIf?.text).toContain("a quarter after step 4");
    expect(arrows(map)).toContain("culture -> merge_steps");
  });
});
