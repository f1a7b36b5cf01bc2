import { compile, type Project } from "../../src/compile.ts";
import { diffMaps } from "../../src/diff/diff.ts";
import { aboutMap } from "../../src/emit/page/about.ts";
import { pageContext } from "../../src/emit/page/context.ts";
import { detailsOf } from "../../src/emit/page/details.ts";
import { reportMarkdown } from "../../src/emit/report.ts";
import { scorecardJson } from "../../src/emit/scorecard-json.ts";
import { emitSql } from "../../src/emit/sql-script.ts";
import { standingOf } from "../../src/emit/standing.ts";
import { drawSvg } from "../../src/emit/svg.ts";
import { emitTypescript } from "../../src/emit/typescript.ts";
import { isTable, viewMarkdown } from "../../src/emit/view-table.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { evaluatePlan } from "../../src/formula/evaluate.ts";
import { type Cell, type Tables, tableInPlace } from "../../src/formula/tables.ts";
import { layoutCascade } from "../../src/layout/cascade.ts";
import { layoutMap } from "../../src/layout/layout-map.ts";
import { layoutNetwork } from "../../src/layout/network.ts";
import { pictureForm } from "../../src/layout/picture-form.ts";
import { cascadeOf } from "../../src/model/cascade.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { applyScenario } from "../../src/score/scenario.ts";
import { scoreMap } from "../../src/score/score-map.ts";
import type { Scorecard } from "../../src/score/scorecard.ts";
import type { Output } from "./constructs.ts";
import { CORPORATE } from "./whole-map.ts";

export function projectOf(text: string): Project {
  return projectOfFile("map.smap", text);
}

function projectOfFile(name: "map.smap" | "corporate.smap", text: string): Project {
  const files = new Map([
    ["map.smap", text],
    ["corporate.smap", CORPORATE],
  ]);
  return compile([name], {
    read: (file) => {
      const found = files.get(file);
      return found === undefined ? { kind: "missing" } : { kind: "text", text: found };
    },
  });
}

const DAY = Date.UTC(2025, 2, 31) / 86_400_000;

/** A little data, so that what decides about scores can be seen. */
function tablesOf(map: StrategyMap): Tables {
  const table = (columns: Readonly<Record<string, readonly Cell[]>>) => ({
    rows: 4,
    columns: new Map(Object.entries(columns)),
  });
  const branches = map.sources.find(({ id }) => id === "branches");
  return new Map([
    ...(branches === undefined ? [] : [["branches", tableInPlace(branches)] as const]),
    [
      "customers",
      table({
        customer: ["a", "b", "c", "d"],
        month_end: [DAY, DAY, DAY, DAY],
        margin: [12_000_000, -5, 7_000, 800],
        branch: ["north", "south", "north", "south"],
        segment: ["hvc", "retail", "retail", "retail"],
        tedious: [1, 2, 3, 4],
        place: [1, 2, 3, 4],
        active: [true, false, true, true],
      }),
    ],
    [
      "orders",
      table({
        day: [DAY - 60, DAY - 30, DAY - 2, DAY],
        amount: [5e5, 4e5, 6e5, 3e5],
        buyer: ["a", "b", "c", "a"],
      }),
    ],
  ]);
}

/** The map as it was when the objective `cost` still had the id that its `was` remembers in the whole map. */
function withFormerId(map: StrategyMap): StrategyMap {
  return {
    ...map,
    objectives: map.objectives.map((each) =>
      each.id === "cost" ? { ...each, id: "thrift", label: map.label, was: [] } : each,
    ),
  };
}

/** What a page tells beside its picture. */
function pageText(map: StrategyMap, scorecard: Scorecard): string {
  const context = pageContext(map, [layoutMap(map)], scorecard);
  return `${detailsOf(context)}\n${aboutMap(context)}`;
}

/** One output of a map, as text. */
export async function outputOf(project: Project, output: Output): Promise<string> {
  const [map] = project.maps;
  if (map === undefined) return "";
  const scorecard = () =>
    scoreMap(map, evaluatePlan(planFormulas(map).plan, tablesOf(map)), { period: "2025-Q1" });
  switch (output) {
    case "svg":
      return drawSvg(layoutMap(map, { language: "zh" }));
    case "network":
      return drawSvg(await layoutNetwork(map, { view: map.views[0] }));
    case "cascade":
      return drawSvg(await layoutCascade(cascadeOf(map, projectOfFile("corporate.smap", "").maps)));
    case "page":
      return pageText(map, scorecard());
    case "report":
      return ["strategic", "management", "business"]
        .map((level) => reportMarkdown(map, scorecard(), { level: level as "strategic" }))
        .join("\n");
    case "scorecard":
      return scorecardJson(scorecard());
    case "typescript":
      return emitTypescript(map);
    case "sql":
      return emitSql(map, "duckdb");
    case "scenario": {
      const id = map.scenarios[0]?.id;
      const supposed = applyScenario(map, id);
      const card = scoreMap(map, evaluatePlan(planFormulas(supposed).plan, tablesOf(map)), {
        period: "2025-Q1",
        ...(id === undefined ? {} : { scenario: id }),
      });
      return `${reportMarkdown(map, card)}\n${await drawSvg(layoutMap(supposed))}`;
    }
    case "spanish":
      return drawSvg(layoutMap(map, { language: "es" }));
    case "view": {
      const [view] = map.views;
      if (isTable(view)) return viewMarkdown(map, view, { scorecard: scorecard() });
      const layout = pictureForm(view) === "network" ? layoutNetwork : layoutMap;
      return drawSvg(await layout(map, { view, standing: standingOf(map, scorecard(), "zh") }));
    }
    case "history":
      return diffMaps(withFormerId(map), map)
        .map(({ sentence }) => sentence)
        .join("\n");
    case "findings":
      return project.diagnostics.map(({ code, message }) => `${code} ${message}`).join("\n");
  }
}
