import { known, type MeasureValues, missing, type Value } from "../../src/formula/value.ts";
import type {
  DatedValue,
  Group,
  Initiative,
  Link,
  Measure,
  Objective,
  Owner,
  Perspective,
  StrategyMap,
  Text,
  Theme,
  Weight,
} from "../../src/model/model.ts";
import { type Period, parsePeriod, periodsIn } from "../../src/model/periods.ts";
import { COUNT, PERCENT, type Unit, unitOfWord } from "../../src/model/units.ts";

/** Hand-made maps and values for tests: everything that a test does not say is plain. */

const NOWHERE = { file: "test.smap", span: { start: 0, end: 0 } };

export function text(label: string, chinese?: string): Text {
  return { text: label, translations: chinese === undefined ? [] : [{ language: "zh", text: chinese }] };
}

export function at(name: string): Period {
  const found = parsePeriod(name);
  if (found === undefined) throw new Error(`no period ${name}`);
  return found;
}

export function dated(value: number, when?: Partial<DatedValue> | string): DatedValue {
  const rest = typeof when === "string" ? { at: at(when) } : when;
  return { value, ...rest, place: NOWHERE };
}

export function element(id: string, label = id, chinese?: string) {
  return { id, label: text(label, chinese), at: NOWHERE, idAt: NOWHERE, was: [], remarks: [], accepts: [] };
}

export function measure(id: string, more: Partial<Measure> = {}): Measure {
  return {
    kind: "measure",
    ...element(id),
    unit: COUNT,
    unitDeclared: true,
    better: { kind: "higher", declared: true },
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
    ...more,
  };
}

export const LOWER = { kind: "lower", declared: true } as const;
export const percent: Unit = PERCENT;
export const dollars: Unit = unitOfWord("USD");

export function objective(
  id: string,
  perspective: string,
  measures: readonly string[],
  more: Partial<Objective> = {},
): Objective {
  return {
    kind: "objective",
    ...element(id),
    perspective,
    themes: [],
    measures,
    weight: [],
    rollUp: "weighted",
    readiness: [],
    alignment: [],
    ...more,
  };
}

export function perspective(id: string, more: Partial<Perspective> = {}): Perspective {
  return { kind: "perspective", ...element(id), weight: [], corresponds: [], ...more };
}

export function group(id: string, perspective: string, more: Partial<Group> = {}): Group {
  return { kind: "group", ...element(id), perspective, slot: false, ...more };
}

export function theme(id: string, more: Partial<Theme> = {}): Theme {
  return { kind: "theme", ...element(id), slot: false, weight: [], ...more };
}

export function owner(id: string, more: Partial<Owner> = {}): Owner {
  return { kind: "owner", ...element(id), ...more };
}

export function initiative(
  id: string,
  objectives: readonly string[],
  more: Partial<Initiative> = {},
): Initiative {
  return {
    kind: "initiative",
    ...element(id),
    for: objectives,
    spent: [],
    progress: [],
    milestones: [],
    ...more,
  };
}

export function link(from: string, to: string, more: Partial<Link> = {}): Link {
  return { kind: "link", from, to, at: NOWHERE, effect: "positive", feedback: false, accepts: [], ...more };
}

export function weight(value: number, more: Partial<Weight> = {}): Weight {
  return { value, percent: false, at: NOWHERE, ...more };
}

export function strategyMap(more: Partial<StrategyMap> = {}): StrategyMap {
  return {
    kind: "map",
    ...element("map", "Map"),
    file: "test.smap",
    frames: [],
    template: false,
    calendar: { unit: "quarter", range: { from: at("2025-Q1"), to: at("2026-Q4") }, fiscalMonth: 1 },
    perspectives: [],
    groups: [],
    themes: [],
    objectives: [],
    measures: [],
    links: [],
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
    ...more,
  };
}

/** Rows of numbers by measure, null for a missing one, over the periods from a first one on. */
export function valuesFrom(
  first: string,
  rows: Readonly<Record<string, readonly (number | null | Value)[]>>,
): MeasureValues {
  const longest = Math.max(...Object.values(rows).map((each) => each.length));
  const from = at(first);
  return {
    kind: "measure-values",
    periods: periodsIn({ from, to: { ...from, ordinal: from.ordinal + longest - 1 } }),
    rows: Object.entries(rows).map(([id, numbers]) => ({
      measure: id,
      values: numbers.map((each) =>
        each === null ? missing("no_data") : typeof each === "number" ? known(each) : each,
      ),
    })),
  };
}
