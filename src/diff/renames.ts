import type { Element, Measure, Objective, StrategyMap } from "../model/model.ts";
import { writeExpression } from "../model/write-expression.ts";
import { type Content, findRenames, type Rename } from "./match.ts";
import { findMovedGroups } from "./moved-groups.ts";

/** Kinds whose ids are a namespace of the map. */
const WHOLE = [
  "perspectives",
  "themes",
  "owners",
  "objectives",
  "measures",
  "sources",
  "tiers",
  "scales",
  "phases",
  "scenarios",
  "terms",
  "views",
  "initiatives",
] as const;

export type Namespace = (typeof WHOLE)[number];

/** Parts whose ids are unique within their whole only. */
export type PartNamespace = "groups" | "columns" | "milestones" | "tier";

/** All ids that changed between two maps. */
export interface Renames {
  readonly whole: Readonly<Record<Namespace, ReadonlyMap<string, Rename>>>;
  /** By the id of the whole in the new map. */
  readonly parts: Readonly<Record<PartNamespace, ReadonlyMap<string, ReadonlyMap<string, Rename>>>>;
  /** Where groups went that left their perspective: key in the old map to key in the new one, both in new ids. */
  readonly movedGroups: ReadonlyMap<string, string>;
  readonly none: boolean;
}

/** Finds the elements that live on under another id, by `was` and by content. */
export function renamesBetween(before: StrategyMap, after: StrategyMap): Renames {
  const perspectives = byOldId(findRenames(before.perspectives, after.perspectives, [label]));
  const home = (each: Objective, renames: ReadonlyMap<string, Rename>): string =>
    renames.get(each.perspective)?.after ?? each.perspective;
  const objectives = byOldId(
    findRenames(before.objectives, after.objectives, [
      (each) => `${home(each, perspectives)}\n${label(each)}`,
      label,
      (each) => (each.measures.length === 0 ? undefined : each.measures.join("\n")),
    ]),
  );
  const measures = byOldId(
    findRenames(before.measures, after.measures, [
      (each) => `${idIn(objectives, each.objective)}\n${label(each)}`,
      label,
      measureContent,
    ]),
  );
  const sources = byOldId(findRenames(before.sources, after.sources, [label]));
  const tiers = byOldId(findRenames(before.tiers, after.tiers, [label]));
  const initiatives = byOldId(findRenames(before.initiatives, after.initiatives, [label]));
  const whole = {
    perspectives,
    objectives,
    measures,
    sources,
    tiers,
    initiatives,
    themes: byOldId(findRenames(before.themes, after.themes, [label])),
    owners: byOldId(findRenames(before.owners, after.owners, [label])),
    scales: byOldId(findRenames(before.scales, after.scales, [label])),
    phases: byOldId(findRenames(before.phases, after.phases, [label])),
    scenarios: byOldId(findRenames(before.scenarios, after.scenarios, [label])),
    terms: byOldId(findRenames(before.terms, after.terms, [label])),
    views: byOldId(findRenames(before.views, after.views, [label])),
  };
  const groupsOf = (map: StrategyMap) => partsBy(map.groups, (each) => each.perspective);
  const staying = partRenames(groupsOf(before), groupsOf(after), perspectives);
  const gone = findMovedGroups(
    before.groups.map((each) => {
      const perspective = idIn(perspectives, each.perspective);
      return { ...each, perspective, id: staying.get(perspective)?.get(each.id)?.after ?? each.id };
    }),
    after.groups,
    [label],
  );
  const parts = {
    groups: withMoved(staying, gone.renames),
    columns: partRenames(wholesBy(before.sources, columnsOf), wholesBy(after.sources, columnsOf), sources),
    milestones: partRenames(
      wholesBy(before.initiatives, (each) => each.milestones),
      wholesBy(after.initiatives, (each) => each.milestones),
      initiatives,
    ),
    tier: partRenames(
      wholesBy(before.tiers, (each) => each.tiers),
      wholesBy(after.tiers, (each) => each.tiers),
      tiers,
    ),
  };
  const none =
    Object.values(whole).every((each) => each.size === 0) &&
    Object.values(parts).every((each) => each.size === 0);
  return { whole, parts, movedGroups: gone.moved, none };
}

function withMoved(
  staying: ReadonlyMap<string, ReadonlyMap<string, Rename>>,
  moved: ReadonlyMap<string, readonly Rename[]>,
): ReadonlyMap<string, ReadonlyMap<string, Rename>> {
  const all = new Map(staying);
  for (const [perspective, renames] of moved)
    all.set(perspective, new Map([...(all.get(perspective) ?? []), ...byOldId(renames)]));
  return all;
}

const label = (each: Element): string | undefined =>
  each.label.text === each.id ? undefined : each.label.text;

/** A measure by what it counts and promises. */
const measureContent: Content<Measure> = ({ formula, targets, baseline, unit }) =>
  formula === undefined && targets.length === 0
    ? undefined
    : [
        unit.name,
        formula === undefined ? "" : writeExpression(formula),
        baseline?.value ?? "",
        ...targets.map((each) => each.value),
      ].join("\n");

const columnsOf = (source: StrategyMap["sources"][number]) => source.columns;

function byOldId(renames: readonly Rename[]): ReadonlyMap<string, Rename> {
  return new Map(renames.map((each) => [each.before, each]));
}

function idIn(renames: ReadonlyMap<string, Rename>, id: string | undefined): string {
  return id === undefined ? "" : (renames.get(id)?.after ?? id);
}

function partsBy<T>(parts: readonly T[], whole: (part: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const each of parts) {
    const list = found.get(whole(each));
    if (list === undefined) found.set(whole(each), [each]);
    else list.push(each);
  }
  return found;
}

function wholesBy<W extends Element, T>(
  wholes: readonly W[],
  parts: (whole: W) => readonly T[],
): ReadonlyMap<string, readonly T[]> {
  return new Map(wholes.map((each) => [each.id, parts(each)]));
}

function partRenames<T extends Element>(
  before: ReadonlyMap<string, readonly T[]>,
  after: ReadonlyMap<string, readonly T[]>,
  wholes: ReadonlyMap<string, Rename>,
): ReadonlyMap<string, ReadonlyMap<string, Rename>> {
  const found = new Map<string, ReadonlyMap<string, Rename>>();
  for (const [whole, parts] of before) {
    const id = idIn(wholes, whole);
    const renames = findRenames(parts, after.get(id) ?? [], [label]);
    if (renames.length > 0) found.set(id, byOldId(renames));
  }
  return found;
}
