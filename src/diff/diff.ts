import type { Objective, StrategyMap } from "../model/model.ts";
import type { Change } from "./change.ts";
import { consequences } from "./consequences.ts";
import { compareElements, type Maps, subjectOf } from "./elements.ts";
import { COLUMN_FIELDS, SOURCE_FIELDS, TIER_FIELDS, TIERS_FIELDS } from "./fields/data.ts";
import {
  MAP_FIELDS,
  OWNER_FIELDS,
  PHASE_FIELDS,
  SCALE_FIELDS,
  SCENARIO_FIELDS,
  TERM_FIELDS,
  VIEW_FIELDS,
} from "./fields/frame.ts";
import { INITIATIVE_FIELDS, MILESTONE_FIELDS } from "./fields/initiative.ts";
import { MEASURE_FIELDS } from "./fields/measure.ts";
import { GROUP_FIELDS, OBJECTIVE_FIELDS, PERSPECTIVE_FIELDS, THEME_FIELDS } from "./fields/objective.ts";
import { compareFields } from "./fields/rules.ts";
import { labelsOf } from "./labels.ts";
import { compareLinks } from "./links.ts";
import { compareOrders } from "./orders.ts";
import { type Renames, renamesBetween } from "./renames.ts";
import { changeOf } from "./tell.ts";
import { quoted } from "./value-text.ts";
import { withNewIds } from "./with-new-ids.ts";

/**
 * What changed from one map to another: first the facts, in the order of the model and of the new map, then what
 * follows from them. Places in the text, comments, and whether a default is written out are no change. Ids and values
 * are those of the new map; only a rename speaks of the old id. Never throws; linear in the size of the maps.
 */
export function diffMaps(before: StrategyMap, after: StrategyMap): readonly Change[] {
  const renames = renamesBetween(before, after);
  const old = withNewIds(before, renames);
  const maps: Maps = { before: old, after, labels: labelsOf(old, after) };
  return [
    ...mapChanges(maps, before),
    ...boxChanges(maps, renames),
    ...compareLinks(maps),
    ...workChanges(maps, renames),
    ...dataChanges(maps, renames),
    ...frameChanges(maps, renames),
    ...consequences(maps),
  ];
}

/** The map's own facts, and the order of what it holds. */
function mapChanges(maps: Maps, original: StrategyMap): readonly Change[] {
  const { before, after, labels } = maps;
  const subject = subjectOf(after);
  const pair = { before, after, mapBefore: before, mapAfter: after, labels };
  const changes = compareFields(MAP_FIELDS, pair).map((found) => changeOf(found, subject, after.idAt));
  if (original.id !== after.id) {
    const recorded = after.was.includes(original.id) || original.was.includes(after.id);
    const fact = (id: string) => ({ text: quoted(id), value: id });
    const code = recorded ? "map-renamed" : "map-renamed-silently";
    changes.unshift(
      changeOf({ code, before: fact(original.id), after: fact(after.id) }, subject, after.idAt),
    );
  }
  return [...changes, ...compareOrders(maps)];
}

function boxChanges(maps: Maps, { whole, parts }: Renames): readonly Change[] {
  const { before, after, labels } = maps;
  const owning = new Map([before, after].map((map) => [map, objectivesById(map)]));
  return [
    ...compareElements(
      {
        before: before.perspectives,
        after: after.perspectives,
        rules: PERSPECTIVE_FIELDS,
        renames: whole.perspectives,
      },
      maps,
    ),
    ...groupChanges(maps, parts.groups),
    ...compareElements(
      { before: before.themes, after: after.themes, rules: THEME_FIELDS, renames: whole.themes },
      maps,
    ),
    ...compareElements(
      {
        before: before.objectives,
        after: after.objectives,
        rules: OBJECTIVE_FIELDS,
        renames: whole.objectives,
        within: ({ perspective, group }) => {
          const band = `perspective ${labels.of("perspectives", perspective)}`;
          return group === undefined ? band : `group ${labels.group(perspective, group)} of ${band}`;
        },
      },
      maps,
    ),
    ...compareElements(
      {
        before: before.measures,
        after: after.measures,
        rules: MEASURE_FIELDS,
        renames: whole.measures,
        of: ({ objective }, map) => {
          const owner = objective === undefined ? undefined : owning.get(map)?.get(objective);
          return owner === undefined ? undefined : subjectOf(owner);
        },
      },
      maps,
    ),
  ];
}

/** Groups belong to their perspective; those of a removed one go with it. */
function groupChanges(maps: Maps, renames: Renames["parts"]["groups"]): readonly Change[] {
  const { before, after } = maps;
  return after.perspectives.flatMap((perspective) => {
    const within = (map: StrategyMap) => map.groups.filter((each) => each.perspective === perspective.id);
    return compareElements(
      {
        before: within(before),
        after: within(after),
        rules: GROUP_FIELDS,
        renames: renames.get(perspective.id),
        of: () => subjectOf(perspective),
      },
      maps,
    );
  });
}

function objectivesById(map: StrategyMap): ReadonlyMap<string, Objective> {
  return new Map(map.objectives.map((each) => [each.id, each]));
}

function workChanges(maps: Maps, { whole, parts }: Renames): readonly Change[] {
  const { before, after } = maps;
  return [
    ...compareElements(
      {
        before: before.initiatives,
        after: after.initiatives,
        rules: INITIATIVE_FIELDS,
        renames: whole.initiatives,
        parts: (one, other) =>
          compareElements(
            {
              before: one.milestones,
              after: other.milestones,
              rules: MILESTONE_FIELDS,
              renames: parts.milestones.get(other.id),
              of: () => subjectOf(other),
            },
            maps,
          ),
      },
      maps,
    ),
    ...compareElements(
      { before: before.owners, after: after.owners, rules: OWNER_FIELDS, renames: whole.owners },
      maps,
    ),
  ];
}

function dataChanges(maps: Maps, { whole, parts }: Renames): readonly Change[] {
  const { before, after } = maps;
  return [
    ...compareElements(
      {
        before: before.sources,
        after: after.sources,
        rules: SOURCE_FIELDS,
        renames: whole.sources,
        parts: (one, other) =>
          compareElements(
            {
              before: one.columns,
              after: other.columns,
              rules: COLUMN_FIELDS,
              renames: parts.columns.get(other.id),
              of: () => subjectOf(other),
            },
            maps,
          ),
      },
      maps,
    ),
    ...compareElements(
      {
        before: before.tiers,
        after: after.tiers,
        rules: TIERS_FIELDS,
        renames: whole.tiers,
        parts: (one, other) =>
          compareElements(
            {
              before: one.tiers,
              after: other.tiers,
              rules: TIER_FIELDS,
              renames: parts.tier.get(other.id),
              of: () => subjectOf(other),
            },
            maps,
          ),
      },
      maps,
    ),
    ...compareElements(
      { before: before.scales, after: after.scales, rules: SCALE_FIELDS, renames: whole.scales },
      maps,
    ),
  ];
}

function frameChanges(maps: Maps, { whole }: Renames): readonly Change[] {
  const { before, after } = maps;
  return [
    ...compareElements(
      { before: before.phases, after: after.phases, rules: PHASE_FIELDS, renames: whole.phases },
      maps,
    ),
    ...compareElements(
      {
        before: before.scenarios,
        after: after.scenarios,
        rules: SCENARIO_FIELDS,
        renames: whole.scenarios,
      },
      maps,
    ),
    ...compareElements(
      { before: before.terms, after: after.terms, rules: TERM_FIELDS, renames: whole.terms },
      maps,
    ),
    ...compareElements(
      { before: before.views, after: after.views, rules: VIEW_FIELDS, renames: whole.views },
      maps,
    ),
  ];
}
