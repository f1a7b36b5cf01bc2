import { layoutMap } from "../../src/layout/layout-map.ts";
import type { Scene } from "../../src/layout/scene.ts";
import type { View } from "../../src/model/model.ts";
import { buildMap } from "../layout/build-map.ts";

/** A scene in which everything that can carry a text has one. */
export function talkativeScene(): Scene {
  const map = buildMap({
    label: "Talkative",
    perspectives: { top: "Top", low: "Low" },
    groups: { "top.left": "Left group" },
    themes: { one: "First theme", two: "Second theme", three: "Third theme" },
    objectives: {
      "top goal group left": "Goal",
      "low far themes one,three": "Both ends",
      "low near themes two": "Middle",
    },
    measures: { "goal rate": "Rate" },
    links: ["far -> goal strong", "near -> goal negative"],
  });
  const at = { file: "map.smap", span: { start: 0, end: 0 } };
  const named = (id: string, text: string) => ({
    id,
    label: { text, translations: [] },
    at,
    idAt: at,
    was: [],
    remarks: [],
    accepts: [],
  });
  const view: View = {
    kind: "view",
    ...named("all", "All of it"),
    form: "map",
    only: [],
    themes: [],
    owners: [],
    show: ["measures", "targets", "status", "owner", "lag", "strength"],
  };
  return layoutMap(
    {
      ...map,
      owners: [{ kind: "owner", ...named("chief", "Chief") }],
      objectives: map.objectives.map((each) => ({ ...each, owner: "chief" })),
      links: map.links.map((each) => ({ ...each, lag: { count: 2, unit: "quarter" as const } })),
    },
    {
      view,
      standing: {
        period: "Q2 2025",
        objectives: new Map([["goal", "amber"]]),
        measures: new Map([["rate", { status: "red", text: "4% → 9%" }]]),
      },
      footer: { source: "map.smap" },
    },
  );
}
