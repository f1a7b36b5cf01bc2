import type { Link, Measure, Objective, StrategyMap, Text } from "../../src/model/model.ts";
import { RATIO } from "../../src/model/units.ts";
import * as plain from "../model/elements.ts";

/** A text with translations written as `English|zh 中文`. */
function text(written: string): Text {
  const [own = "", ...others] = written.split("|");
  const translations = others.map((each) => {
    const space = each.indexOf(" ");
    return { language: each.slice(0, space), text: each.slice(space + 1) };
  });
  return { text: own, translations };
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
  const perspectives = Object.entries(outline.perspectives).map(([id, label]) =>
    plain.perspective(id, { label: text(label) }),
  );
  const groups = Object.entries(outline.groups ?? {}).map(([key, label]) => {
    const [perspective = "", id = ""] = key.split(".");
    return plain.group(id, perspective, { label: text(label) });
  });
  const themes = Object.entries(outline.themes ?? {}).map(([id, label]) =>
    plain.theme(id, { label: text(label) }),
  );
  const measures = Object.entries(outline.measures ?? {}).map(([key, label]) => {
    const [objective = "", id = ""] = key.split(" ");
    const better = { kind: "higher", declared: false } as const;
    return plain.measure(id, { label: text(label), unit: RATIO, better, objective });
  });
  const objectives = Object.entries(outline.objectives).map(([key, label]) =>
    objectiveOf(key, label, measures),
  );
  const { calendar: _, ...map } = plain.strategyMap({
    id: "map",
    label: text(outline.label ?? "A map"),
    file: "map.smap",
    perspectives,
    groups,
    themes,
    objectives,
    measures,
    links: (outline.links ?? []).map(linkOf),
  });
  return map;
}

function objectiveOf(key: string, label: string, measures: readonly Measure[]): Objective {
  const [perspective = "", id = "", ...rest] = key.split(" ");
  const after = (word: string) => rest[rest.indexOf(word) + 1] ?? "";
  const own = measures.filter((measure) => measure.objective === id).map((measure) => measure.id);
  return plain.objective(id, perspective, own, {
    kind: rest.includes("asset") ? "asset" : "objective",
    label: text(label),
    ...(rest.includes("group") ? { group: after("group") } : {}),
    themes: rest.includes("themes") ? after("themes").split(",") : [],
  });
}

export function linkOf(written: string): Link {
  const [from = "", , to = "", ...rest] = written.split(" ");
  const strength = rest.find((word) => word === "weak" || word === "strong");
  return plain.link(from, to, {
    effect: rest.includes("negative") ? "negative" : "positive",
    ...(strength === undefined ? {} : { strength }),
    feedback: rest.includes("feedback"),
  });
}
