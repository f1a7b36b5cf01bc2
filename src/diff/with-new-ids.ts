import type {
  DataSource,
  DatedValue,
  IndexPart,
  Initiative,
  Measure,
  Objective,
  Override,
  Scenario,
  Share,
  StrategyMap,
  Tiers,
  View,
  Weight,
} from "../model/model.ts";
import type { Namespace, PartNamespace, Renames } from "./renames.ts";

/** The old map in the ids of the new one, lists in the same order: what is left to compare is strategy. */
export function withNewIds(map: StrategyMap, renames: Renames): StrategyMap {
  if (renames.none) return map;
  const to = translator(renames);
  const own = <T extends { readonly id: string }>(space: Namespace, elements: readonly T[]): readonly T[] =>
    renames.whole[space].size === 0
      ? elements
      : elements.map((each) => ({ ...each, id: to.id(space, each.id) }));
  return {
    ...map,
    perspectives: own("perspectives", map.perspectives).map((each) => weighed(each, to)),
    groups: map.groups.map((each) => ({
      ...each,
      id: to.part("groups", each.perspective, each.id),
      perspective: to.id("perspectives", each.perspective),
    })),
    themes: own("themes", map.themes).map((each) => weighed(each, to)),
    objectives: map.objectives.map((each) => objective(each, to)),
    measures: map.measures.map((each) => measure(each, to)),
    links: map.links.map((each) => ({
      ...each,
      from: to.id("objectives", each.from),
      to: to.id("objectives", each.to),
    })),
    initiatives: map.initiatives.map((each) => initiative(each, to)),
    owners: own("owners", map.owners).map((each) =>
      each.reportsTo === undefined ? each : { ...each, reportsTo: to.id("owners", each.reportsTo) },
    ),
    sources: map.sources.map((each) => source(each, to)),
    tiers: map.tiers.map((each) => tiers(each, to)),
    scales: own("scales", map.scales),
    phases: own("phases", map.phases).map((each) => ({ ...each, weights: shares(each.weights, to) })),
    scenarios: map.scenarios.map((each) => scenario(each, to)),
    terms: own("terms", map.terms),
    views: map.views.map((each) => view(each, to)),
  };
}

interface Translator {
  readonly id: (space: Namespace, id: string) => string;
  /** `whole` in the old map's words. */
  readonly part: (space: PartNamespace, whole: string, id: string) => string;
  /** A name in a formula: its first word, or a later one. */
  readonly word: (word: string, first: boolean) => string;
}

const WHOLE_OF: Readonly<Record<PartNamespace, Namespace>> = {
  groups: "perspectives",
  columns: "sources",
  milestones: "initiatives",
  tier: "tiers",
};

function translator({ whole, parts }: Renames): Translator {
  const inner = new Map<string, string>();
  for (const space of [parts.columns, parts.tier]) {
    for (const renames of space.values()) {
      for (const each of renames.values()) inner.set(each.before, each.after);
    }
  }
  const outer = [whole.measures, whole.sources, whole.tiers, whole.objectives];
  return {
    id: (space, id) => whole[space].get(id)?.after ?? id,
    part: (space, owner, id) => {
      const now = whole[WHOLE_OF[space]].get(owner)?.after ?? owner;
      return parts[space].get(now)?.get(id)?.after ?? id;
    },
    word: (word, first) =>
      (first ? outer.find((each) => each.has(word))?.get(word)?.after : undefined) ?? inner.get(word) ?? word,
  };
}

function objective(each: Objective, to: Translator): Objective {
  return {
    ...each,
    id: to.id("objectives", each.id),
    perspective: to.id("perspectives", each.perspective),
    ...(each.group === undefined ? {} : { group: to.part("groups", each.perspective, each.group) }),
    themes: each.themes.map((id) => to.id("themes", id)),
    measures: each.measures.map((id) => to.id("measures", id)),
    ...(each.owner === undefined ? {} : { owner: to.id("owners", each.owner) }),
    weight: inPhases(each.weight, to),
    readiness: each.readiness.map((part) =>
      part.column === undefined ? part : { ...part, column: column(part.column, each.perspective, to) },
    ),
  };
}

function column(id: string, perspective: string, to: Translator): string {
  const theme = to.id("themes", id);
  return theme === id ? to.part("groups", perspective, id) : theme;
}

function measure(each: Measure, to: Translator): Measure {
  const { formula, unit } = each;
  return {
    ...each,
    id: to.id("measures", each.id),
    ...(each.objective === undefined ? {} : { objective: to.id("objectives", each.objective) }),
    ...(formula === undefined ? {} : { formula: translate(formula, to) }),
    unit: unit.form === "scale" ? { ...unit, name: to.id("scales", unit.name) } : unit,
    actuals: datedValues(each.actuals, to),
    ...(each.baseline === undefined ? {} : { baseline: dated(each.baseline, to) }),
    targets: datedValues(each.targets, to),
    benchmarks: datedValues(each.benchmarks, to),
    weight: inPhases(each.weight, to),
    index: indexParts(each.index, to),
    by: each.by.map((word) => to.word(word, true)),
    allocation: shares(each.allocation, to),
    ...(each.owner === undefined ? {} : { owner: to.id("owners", each.owner) }),
  };
}

function weighed<T extends { readonly weight: readonly Weight[] }>(each: T, to: Translator): T {
  return { ...each, weight: inPhases(each.weight, to) };
}

function datedValues(values: readonly DatedValue[], to: Translator): readonly DatedValue[] {
  return values.map((each) => dated(each, to));
}

/** The class that a value is meant for is a tier of any tiers. */
function dated(value: DatedValue, to: Translator): DatedValue {
  const { phase, for: tier } = value;
  return {
    ...value,
    ...(phase === undefined ? {} : { phase: to.id("phases", phase) }),
    ...(tier === undefined ? {} : { for: to.word(tier, false) }),
  };
}

function inPhases<T extends { readonly phase?: string }>(values: readonly T[], to: Translator): readonly T[] {
  return values.map((each) =>
    each.phase === undefined ? each : { ...each, phase: to.id("phases", each.phase) },
  );
}

function indexParts(parts: readonly IndexPart[], to: Translator): readonly IndexPart[] {
  return parts.map((each) => ({
    ...each,
    of: to.id("measures", each.of),
    parts: indexParts(each.parts, to),
  }));
}

/** Shares name perspectives, themes, objectives, owners or initiatives; the first that was renamed is meant. */
function shares(list: readonly Share[], to: Translator): readonly Share[] {
  const spaces = ["perspectives", "themes", "objectives", "owners", "initiatives"] as const;
  return list.map((each) => {
    const of = spaces.map((space) => to.id(space, each.of)).find((id) => id !== each.of);
    return of === undefined ? each : { ...each, of };
  });
}

function initiative(each: Initiative, to: Translator): Initiative {
  return {
    ...each,
    id: to.id("initiatives", each.id),
    for: each.for.map((id) => to.id("objectives", id)),
    ...(each.owner === undefined ? {} : { owner: to.id("owners", each.owner) }),
    milestones: each.milestones.map((part) => ({ ...part, id: to.part("milestones", each.id, part.id) })),
  };
}

function source(each: DataSource, to: Translator): DataSource {
  const { time } = each;
  return {
    ...each,
    id: to.id("sources", each.id),
    columns: each.columns.map((part) => ({
      ...part,
      id: to.part("columns", each.id, part.id),
      type:
        part.type.kind === "ref" ? { ...part.type, source: to.id("sources", part.type.source) } : part.type,
    })),
    ...(time === undefined ? {} : { time: { ...time, column: to.part("columns", each.id, time.column) } }),
  };
}

function tiers(each: Tiers, to: Translator): Tiers {
  const tier = (id: string): string => to.part("tier", each.id, id);
  return {
    ...each,
    id: to.id("tiers", each.id),
    source: to.id("sources", each.source),
    tiers: each.tiers.map((part) => ({ ...part, id: tier(part.id) })),
    lets: each.lets.map((part) => ({ ...part, expression: translate(part.expression, to) })),
    rules: each.rules.map((rule) => ({
      ...rule,
      tier: tier(rule.tier),
      ...(rule.when === undefined ? {} : { when: translate(rule.when, to) }),
    })),
  };
}

function scenario(each: Scenario, to: Translator): Scenario {
  return {
    ...each,
    id: to.id("scenarios", each.id),
    overrides: each.overrides.map((one) => override(one, to)),
  };
}

function override(each: Override, to: Translator): Override {
  if ("measure" in each)
    return { ...each, measure: to.id("measures", each.measure), value: dated(each.value, to) };
  if ("initiative" in each) return { ...each, initiative: to.id("initiatives", each.initiative) };
  return { ...each, from: to.id("objectives", each.from), to: to.id("objectives", each.to) };
}

function view(each: View, to: Translator): View {
  return {
    ...each,
    id: to.id("views", each.id),
    only: each.only.map((id) => to.id("perspectives", id)),
    themes: each.themes.map((id) => to.id("themes", id)),
    owners: each.owners.map((id) => to.id("owners", id)),
    ...(each.focus === undefined ? {} : { focus: { ...each.focus, of: to.id("objectives", each.focus.of) } }),
  };
}

type Formula = NonNullable<Measure["formula"]>;

/** A formula with new names; what the names mean is the new map's business. */
function translate(formula: Formula, to: Translator): Formula {
  const path = (words: readonly string[]): readonly string[] =>
    words.map((word, index) => to.word(word, index === 0));
  switch (formula.kind) {
    case "number":
    case "text":
    case "period":
    case "flag":
      return formula;
    case "name":
      return { ...formula, path: path(formula.path) };
    case "call":
      return { ...formula, arguments: formula.arguments.map((each) => translate(each, to)) };
    case "unary":
      return { ...formula, operand: translate(formula.operand, to) };
    case "binary":
      return { ...formula, left: translate(formula.left, to), right: translate(formula.right, to) };
    case "one-of":
      return {
        ...formula,
        value: translate(formula.value, to),
        options: formula.options.map((each) => translate(each, to)),
      };
    case "rolling":
      return { ...formula, value: translate(formula.value, to) };
    case "rows":
      return {
        ...formula,
        value: translate(formula.value, to),
        ...(formula.per === undefined ? {} : { per: { ...formula.per, path: path(formula.per.path) } }),
        ...(formula.in === undefined ? {} : { in: { ...formula.in, path: path(formula.in.path) } }),
        ...(formula.where === undefined ? {} : { where: translate(formula.where, to) }),
      };
  }
}
