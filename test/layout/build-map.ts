import type {
  Group,
  Link,
  Measure,
  Objective,
  Perspective,
  StrategyMap,
  Text,
  Theme,
} from "../../src/model/model.ts";
import { RATIO } from "../../src/model/units.ts";

const at = { file: "map.smap", span: { start: 0, end: 0 } };

/** A text with translations written as `English|zh 中文`. */
function text(written: string): Text {
  const [own = "", ...others] = written.split("|");
  const translations = others.map((each) => {
    const space = each.indexOf(" ");
    return { language: each.slice(0, space), text: each.slice(space + 1) };
  });
  return { text: own, translations };
}

function element(id: string, label: string) {
  return { id, label: text(label), at, idAt: at, was: [], remarks: [], accepts: [] };
}

export interface Outline {
  readonly label?: string;
  /** `id: label`. */
  readonly perspectives: Readonly<Record<string, string>>;
  /** `perspective.id: label`. */
  readonly groups?: Readonly<Record<string, string>>;
  readonly themes?: Readonly<Record<string, string>>;
  /** `perspective id [group g] [themes a,b] [asset]: label`. */
  readonly objectives: Readonly<Record<string, string>>;
  /** `objective id: label`. */
  readonly measures?: Readonly<Record<string, string>>;
  /** `a -> b [negative] [feedback] [weak] [strong]`. */
  readonly links?: readonly string[];
}

/** A map from a short outline, for tests that need no text of the language. */
export function buildMap(outline: Outline): StrategyMap {
  const perspectives = Object.entries(outline.perspectives).map(
    ([id, label]): Perspective => ({
      kind: "perspective",
      ...element(id, label),
      weight: [],
      corresponds: [],
    }),
  );
  const groups = Object.entries(outline.groups ?? {}).map(([key, label]): Group => {
    const [perspective = "", id = ""] = key.split(".");
    return { kind: "group", ...element(id, label), perspective, slot: false };
  });
  const themes = Object.entries(outline.themes ?? {}).map(
    ([id, label]): Theme => ({ kind: "theme", ...element(id, label), weight: [], slot: false }),
  );
  const measures = Object.entries(outline.measures ?? {}).map(([key, label]): Measure => {
    const [objective = "", id = ""] = key.split(" ");
    return { ...plainMeasure(id, label), objective };
  });
  const objectives = Object.entries(outline.objectives).map(([key, label]) =>
    objectiveOf(key, label, measures),
  );
  return {
    kind: "map",
    ...element("map", outline.label ?? "A map"),
    file: "map.smap",
    template: false,
    perspectives,
    groups,
    themes,
    objectives,
    measures,
    links: (outline.links ?? []).map(linkOf),
    initiatives: [],
    owners: [],
    sources: [],
    tiers: [],
    scales: [],
    phases: [],
    scenarios: [],
    terms: [],
    views: [],
    alignment: [],
  };
}

function plainMeasure(id: string, label: string): Measure {
  return {
    kind: "measure",
    ...element(id, label),
    unit: RATIO,
    unitDeclared: true,
    better: { kind: "higher", declared: false },
    actuals: [],
    targets: [],
    path: "linear",
    season: [],
    scoring: { name: "linear", arguments: [], declared: false },
    weight: [],
    critical: false,
    index: [],
    by: [],
    benchmarks: [],
    allocation: [],
  };
}

function objectiveOf(key: string, label: string, measures: readonly Measure[]): Objective {
  const [perspective = "", id = "", ...rest] = key.split(" ");
  const after = (word: string) => rest[rest.indexOf(word) + 1] ?? "";
  return {
    kind: rest.includes("asset") ? "asset" : "objective",
    ...element(id, label),
    perspective,
    ...(rest.includes("group") ? { group: after("group") } : {}),
    themes: rest.includes("themes") ? after("themes").split(",") : [],
    measures: measures.filter((measure) => measure.objective === id).map((measure) => measure.id),
    weight: [],
    rollUp: "weighted",
    readiness: [],
    alignment: [],
  };
}

export function linkOf(written: string): Link {
  const [from = "", , to = "", ...rest] = written.split(" ");
  const strength = rest.find((word) => word === "weak" || word === "strong");
  return {
    kind: "link",
    from,
    to,
    at,
    effect: rest.includes("negative") ? "negative" : "positive",
    ...(strength === undefined ? {} : { strength }),
    feedback: rest.includes("feedback"),
    accepts: [],
  };
}
