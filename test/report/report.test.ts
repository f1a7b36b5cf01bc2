import { describe, expect, test } from "vitest";
import { reportMarkdown, scorecardTable } from "../../src/emit/report.ts";
import { known, missing } from "../../src/formula/value.ts";
import { scoreMap } from "../../src/score/score-map.ts";
import { at, element, initiative, objective, strategyMap, text } from "../model/elements.ts";
import { bank, bankValues } from "../score/bank.ts";

const scorecard = scoreMap(bank, bankValues);
const board = reportMarkdown(bank, scorecard);

/** The part of a report from one heading to the next of its rank or above. */
function part(report: string, title: string): string {
  const start = report.indexOf(`${title}\n`);
  if (start === -1) throw new Error(`no heading ${title} in\n${report}`);
  const rank = /^#+/.exec(title)?.[0].length ?? 1;
  const rest = report.slice(start + title.length);
  const end = rest.search(new RegExp(`\n#{1,${rank}} `));
  return end === -1 ? rest : rest.slice(0, end);
}

describe("the board report", () => {
  test("begins with the result: score, movement, what it rests on, how many stand where", () => {
    expect(board.startsWith("# Small Bank: board report, Q3 2025\n")).toBe(true);
    const result = part(board, "## Result");
    expect(result).toContain(
      "**Small Bank scores 45% overall for Q3 2025: off track.** That is 21 points down from Q2 2025.",
    );
    expect(result).toContain("The score rests on 3 of 4 perspectives");
    expect(result).toContain(
      "Of 5 objectives, 1 is on track, 1 is behind, 2 are off track and 1 cannot be judged.",
    );
    expect(result).toContain(
      "Furthest behind: “Provide premium service” at 0% and “Keep high-value customers” at 18%. Since Q2 2025, “Provide premium service” fell most (50 points, to 0%).",
    );
    expect(result).toContain("“On track” is a score of 80% or more, “behind” one of 50% or more");
    expect(result).toContain("| Internal processes | 50% | 🟡 behind | −25 | 2 of 2 objectives |");
  });

  test("tells of what is off track the deviation, since when, the likely drivers and the correction", () => {
    const loyalty = part(board, "### Keep high-value customers");
    expect(loyalty).toContain(
      "Off track since Q2 2025, 2 quarters running; score 18%. Owner: Retail banking.",
    );
    expect(loyalty).toContain(
      "Churn of high-value customers: 7.6% against a target of 5.75%, 1.85 percentage points too high; worse than in Q2 2025 (7.4%). Of the way from 8% to 5% (due Q4 2025), 13% is covered; 75% was to be expected by now.",
    );
    expect(loyalty).toContain(
      "- Provide premium service, off track since Q3 2025: Request fulfilment time 6.1 days (target 4.5 days).",
    );
    expect(loyalty).toContain(
      "- CRM platform rollout (Service desk), 15 January 2025 to 30 June 2026: 35% done and USD 400,000 of USD 1.2M spent (33%) by Q2 2025; 49% of its time is over. Milestone “Pilot live” was due 30 June 2025 and is not done. To be stopped if: No branch reaches 60% adoption by 2025-Q4.",
    );
  });

  test("describes an initiative that corrects two objectives once", () => {
    expect(part(board, "### Provide premium service")).toContain("- CRM platform rollout: see above.");
  });

  test("says honestly what is missing, why, and what could not be judged", () => {
    const unknown = part(board, "## What is not known");
    expect(unknown).toContain(
      "Top ten issues resolved: not known, for no data was delivered for the period. The last value known is 4 (Q2 2025).",
    );
    expect(unknown).toContain("Train advisers has no measure, so nothing can be said about it.");
    expect(part(board, "### Provide premium service")).toContain(
      "not everything upstream can be judged (Train advisers)",
    );
  });

  test("ends with the whole scorecard as a table", () => {
    const table = scorecardTable(bank, scorecard);
    expect(board.endsWith(table)).toBe(true);
    expect(table.split("\n")).toHaveLength(2 + 6 + 1);
    expect(table).toContain(
      "| Financial | Grow nonlending income | Nonlending income | USD 4.35M | USD 4.48M | 🟡 behind |",
    );
    expect(table).toContain(
      "| Learning and growth | Train advisers | – | – | – | ⚪ not judged: it has no measures |",
    );
  });

  test("asks for a correction where nothing corrects, and names who is to propose it", () => {
    const bare = reportMarkdown({ ...bank, initiatives: [] }, scorecard);
    expect(part(bare, "### Keep high-value customers")).toContain(
      "no initiative addresses it or its drivers. A correction has to be decided; Retail banking is to propose one.",
    );
  });

  test("says beside a score how much of it is known", () => {
    expect(part(board, "### Provide premium service")).toContain(
      "Off track since Q3 2025; score 0%, from 1 of 2 measures. Owner: Service desk.",
    );
    expect(reportMarkdown(bank, scorecard, { language: "zh" })).toContain(
      "得分 0%（依据 2 项指标中的 1 项）",
    );
  });

  test("says where a measure is weakest, by class, and the worst first", () => {
    const classes = [
      { class: "north", values: [known(0.07), known(0.07), known(0.06)] },
      { class: "south", values: [known(0.08), known(0.08), known(0.09)] },
      { class: "west", values: [known(0.08), known(0.08), missing("no_data")] },
    ];
    const values = { ...bankValues, breakdowns: [{ measure: "churn", by: "home_branch", classes }] };
    const report = reportMarkdown(bank, scoreMap(bank, values));
    expect(part(report, "### Keep high-value customers")).toContain(
      "By home branch, weakest first: south 9%, north 6%.",
    );
    expect(reportMarkdown(bank, scoreMap(bank, values), { language: "zh" })).toContain(
      "按“home branch”由差到好：south 9%、north 6%。",
    );
  });

  test("says whose task which part of the gap is", () => {
    const place = { file: "", span: { start: 0, end: 0 } };
    const share = (of: string, value: number) => ({ of, value, percent: false, at: place });
    const shared = {
      ...bank,
      measures: bank.measures.map((each) =>
        each.id === "churn"
          ? { ...each, allocation: [share("retention", -0.02), share("service", -0.01)] }
          : each,
      ),
    };
    expect(part(reportMarkdown(shared, scorecard), "### Keep high-value customers")).toContain(
      "The gap between baseline and goal is shared out: Retention −2%, Provide premium service −1%.",
    );
    expect(reportMarkdown(shared, scorecard, { language: "zh" })).toContain(
      "基线与最终目标的差距分解为：保有 −2%、提供优质服务 −1%。",
    );
  });

  test("asks for more where all that was to correct something has run out of time", () => {
    const ended = {
      ...bank,
      initiatives: bank.initiatives.map((each) => ({
        ...each,
        during: { from: at("2025-01-15"), to: at("2025-08-31") },
      })),
    };
    const loyalty = part(reportMarkdown(ended, scorecard), "### Keep high-value customers");
    expect(loyalty).toContain("spent (33%) by Q2 2025; its time is over.");
    expect(loyalty).toContain(
      "None of this is still running, and the objective is off track. A further correction has to be decided; Retail banking is to propose one.",
    );
    expect(board).not.toContain("still running");
    expect(reportMarkdown(ended, scorecard, { level: "management" })).toContain(
      "- Keep high-value customers: off track, and nothing that was to correct it is still running.",
    );
    expect(reportMarkdown(ended, scorecard, { language: "zh" })).toContain(
      "上述措施已完成或到期，而该目标仍严重落后，须另行决定改进措施，由零售银行部提出方案。",
    );
  });

  test("a goal that was due is told as due, and one that is missed by less than the start as such", () => {
    const due = {
      ...bankValues,
      periods: bankValues.periods.map((each) => ({ ...each, ordinal: each.ordinal + 4 })),
    };
    const report = reportMarkdown(bank, scoreMap(bank, due));
    expect(report).toContain("Of the way from 8% to 5%, which was due in Q4 2025, 13% is covered.");
    expect(report).toContain(
      "The goal of 4 days was due in Q4 2025; the value is now worse than the 6 days it started from.",
    );
    expect(reportMarkdown(bank, scoreMap(bank, due), { language: "zh" })).toContain(
      "从 8%到最终目标 5%的差距应于2025年第四季度全部消除，实际消除 13%。",
    );
  });

  test("adds up the budgets of one currency", () => {
    const more = initiative("desk", ["exit"], { budget: { value: 0.8e6, unit: "USD" } });
    const both = { ...bank, initiatives: [...bank.initiatives, more] };
    expect(reportMarkdown(both, scorecard)).toContain("Together: USD 400,000 of USD 2M spent (20%).");
    expect(reportMarkdown(both, scorecard, { language: "zh" })).toContain(
      "合计：预算 200万美元，已支出 40万美元（20%）。",
    );
    const euros = { ...more, budget: { value: 0.8e6, unit: "EUR" } };
    expect(reportMarkdown({ ...both, initiatives: [...bank.initiatives, euros] }, scorecard)).not.toContain(
      "Together",
    );
  });

  test("speaks of one objective in the singular", () => {
    const one = strategyMap({ ...bank, objectives: bank.objectives.slice(0, 1), links: [] });
    const report = (language: string) => reportMarkdown(one, scoreMap(one, bankValues), { language });
    expect(report("en")).toContain("The only objective is behind.");
    expect(report("en")).toContain("| 1 of 1 objective |");
    expect(report("zh")).toContain("唯一的目标进度落后。");
  });

  test("does not round a score into the next colour: 79.6 % is not written 80 % and behind", () => {
    const total = { ...scorecard.total, score: 0.796, status: "amber" as const };
    expect(reportMarkdown(bank, { ...scorecard, total })).toContain("scores 79.6% overall");
    expect(reportMarkdown(bank, { ...scorecard, total: { ...total, score: 0.79996 } })).toContain(
      "scores 79.996% overall",
    );
    expect(reportMarkdown(bank, { ...scorecard, total: { ...total, score: 0.785 } })).toContain(
      "scores 79% overall",
    );
  });

  test("is the same every time", () => {
    expect(reportMarkdown(structuredClone(bank), structuredClone(scorecard))).toBe(board);
  });
});

describe("in Chinese", () => {
  const report = reportMarkdown(bank, scorecard, { language: "zh" });

  test("reads as Chinese from the title to the appendix", () => {
    expect(report.startsWith("# 小银行战略层报告（2025年第三季度）\n")).toBe(true);
    expect(report).toContain(
      "**2025年第三季度，小银行战略总体得分 45%，严重落后。** 较2025年第二季度下降 21 个百分点。",
    );
    expect(part(report, "### 留住高价值客户")).toContain(
      "自2025年第二季度起连续 2 个季度严重落后，得分 18%。责任人：零售银行部。",
    );
    expect(part(report, "### 留住高价值客户")).toContain(
      "高价值客户流失率：7.6%，目标值为 5.75%，高出 1.85 个百分点；较2025年第二季度（7.4%）变差。从 8%到最终目标 5%（2025年第四季度到期）已完成 13%，按计划此时应完成 75%。",
    );
    expect(report).toContain(
      "截至2025年第二季度已完成 35%，支出 40万美元（预算 120万美元，占 33%）；期限已过 49%。",
    );
    expect(report).toContain("培训顾问没有指标，无从评判。");
  });

  test("has no English left but what the map itself says so", () => {
    const words = report.match(/[A-Za-z]{2,}/g) ?? [];
    expect(words.filter((each) => each !== "Q4")).toEqual([]);
  });

  test("any Chinese tag is Chinese, any other language English with its labels", () => {
    expect(reportMarkdown(bank, scorecard, { language: "zh-Hant" })).toBe(report);
    expect(reportMarkdown(bank, scorecard, { language: "de" })).toBe(board);
  });
});

describe("the other two levels", () => {
  test("management: the figures in each responsible person's plan, causes, and what goes to the level above", () => {
    const report = reportMarkdown(bank, scorecard, { level: "management" });
    const retail = part(report, "## Retail banking");
    expect(retail).toContain("Reports to Chief executive.");
    expect(retail).toContain("Of 2 objectives, 1 is on track and 1 is off track.");
    expect(retail).toContain(
      "| Churn of high-value customers | 7.6% | 5.75% | 🔴 off track | Q2 2025 | worse |",
    );
    expect(retail).toContain("- CRM platform rollout: a milestone is overdue.");
    expect(report).not.toContain("## Service desk");
    expect(report).not.toContain("## Chief executive");
  });

  test("business: tasks with their state, what they serve, and the figures they are to move", () => {
    const report = reportMarkdown(bank, scorecard, { level: "business" });
    const desk = part(report, "## Service desk");
    expect(desk).toContain("| Pilot live | CRM platform rollout | 30 June 2025 | 🔴 overdue |");
    expect(desk).toContain("| All branches live | CRM platform rollout | 31 March 2026 | ⚪ open |");
    expect(desk).toContain("Serves Provide premium service.");
    expect(desk).toContain(
      "| Request fulfilment time | 6.1 days | 4.5 days | 🔴 off track | Q2 2025 | worse |",
    );
  });

  test("levels that are not declared follow from the tree", () => {
    const owners = bank.owners.map(({ level: _, ...rest }) => rest);
    for (const level of ["strategic", "management", "business"] as const) {
      expect(reportMarkdown({ ...bank, owners }, scorecard, { level })).toBe(
        reportMarkdown(bank, scorecard, { level }),
      );
    }
  });

  test("a circle of owners is no endless report; without owners the perspectives stand in", () => {
    const circle = bank.owners.map((each) => (each.id === "ceo" ? { ...each, reportsTo: "desk" } : each));
    expect(reportMarkdown({ ...bank, owners: circle }, scorecard, { level: "management" })).toContain(
      "## Retail banking",
    );
    const none = reportMarkdown({ ...bank, owners: [] }, scorecard, { level: "management" });
    expect(none).toContain("The map names no owners");
    expect(part(none, "## Customer")).toContain("Churn of high-value customers");
  });
});

describe("odd maps", () => {
  test("an empty map, and a map without values, give a report that says so", () => {
    const none = { kind: "measure-values", periods: [], rows: [] } as const;
    const empty = strategyMap();
    const report = reportMarkdown(empty, scoreMap(empty, none));
    expect(report).toMatch(/^# Map: board report\n/);
    expect(report).toContain("No score can be given for Map: it has no reporting period.");
    expect(report).not.toContain("Of 0");
    expect(reportMarkdown(empty, scoreMap(empty, none), { language: "zh" })).toMatch(/^# Map战略层报告\n/);
    const unmeasured = { ...bank, objectives: bank.objectives.map((each) => ({ ...each, measures: [] })) };
    const bare = reportMarkdown(unmeasured, scoreMap(unmeasured, none));
    expect(bare).not.toContain("Every objective has measures");
    expect(bare).toContain("have no measure, so nothing can be said about them.");
    for (const level of ["strategic", "management", "business"] as const) {
      expect(reportMarkdown(bank, scoreMap(bank, none), { level }).length).toBeGreaterThan(100);
    }
  });

  test("nothing that a map says can make a heading, a cell, a link or a tag of its own", () => {
    const hostile = "# x | <b>&lt; [a](b) **c** `d`\n| e";
    const map = strategyMap({
      ...bank,
      ...element("bank"),
      label: text(hostile),
      objectives: bank.objectives.map((each) =>
        objective(each.id, each.perspective, each.measures, { label: text(hostile) }),
      ),
      initiatives: [initiative("crm", ["service"], { label: text(hostile) })],
    });
    const report = reportMarkdown(map, scoreMap(map, bankValues));
    expect(report).not.toMatch(/<b>|\[a\]\(b\)|\*\*c\*\*|[^\\]&lt;/);
    const tables = report.split("\n").filter((each) => each.startsWith("|"));
    const cells = tables.map((each) => each.replaceAll("\\|", "").split("|").length);
    expect(new Set(cells)).toEqual(new Set([7, 8, 9]));
  });
});
