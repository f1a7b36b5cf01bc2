import type { Group, StrategyMap } from "../model/model.ts";
import type { Change } from "./change.ts";
import { consequences } from "./consequences.ts";
import { byNewId, compareElements, subjectOf } from "./elements.ts";
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
import { compareLinks } from "./links.ts";
import { byId, type Maps, mapsOf } from "./maps.ts";
import { groupKey } from "./moved-groups.ts";
import { compareOrders } from "./orders.ts";
import { type Renames, renamesBetween } from "./renames.ts";
import { changeOf } from "./tell.ts";
import { quoted } from "./value-text.ts";

/**
 * What changed from one map to another: first the facts, in the order of the model and of the new map, then what
 * follows from them. Places in the text, comments, and whether a default is written out are no change. Ids and values
 * are those of the new map; only a rename speaks of the old id. Never throws; linear in the size of the maps.
 */
export function diffMaps(before: StrategyMap, after: StrategyMap): readonly Change[] {
  const renames = renamesBetween(before, after);
  const maps = mapsOf(before, after, renames);
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
  const { before, after } = maps;
  const subject = subjectOf(after);
  const changes = compareFields(MAP_FIELDS, before, after, maps).map((found) =>
    changeOf(found, subject, after.idAt),
  );
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
  const owning = new Map([before, after].map((map) => [map, byId(map.objectives)]));
  return [
    ...compareElements(
      {
        before: before.perspectives,
        after: after.perspectives,
        rules: PERSPECTIVE_FIELDS,
        renamed: byNewId(whole.perspectives),
      },
      maps,
    ),
    ...groupChanges(maps, parts.groups),
    ...compareElements(
      { before: before.themes, after: after.themes, rules: THEME_FIELDS, renamed: byNewId(whole.themes) },
      maps,
    ),
    ...compareElements(
      {
        before: before.objectives,
        after: after.objectives,
        rules: OBJECTIVE_FIELDS,
        renamed: byNewId(whole.objectives),
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
        renamed: byNewId(whole.measures),
        of: ({ objective }, map) => {
          const owner = objective === undefined ? undefined : owning.get(map)?.get(objective);
          return owner === undefined ? undefined : subjectOf(owner);
        },
      },
      maps,
    ),
  ];
}

/** Groups are told apart within their perspective; one that left it is told as moved. */
function groupChanges(maps: Maps, renames: Renames["parts"]["groups"]): readonly Change[] {
  const { before, after, movedGroups } = maps;
  const bands = new Map([before, after].map((map) => [map, byId(map.perspectives)]));
  const key = (group: Group, map: StrategyMap): string => {
    const own = groupKey(group);
    return map === before ? (movedGroups.get(own) ?? own) : own;
  };
  const renamed = [...renames].flatMap(([perspective, own]) =>
    [...own.values()].map((each) => {
      const left = groupKey({ perspective, id: each.after });
      return [movedGroups.get(left) ?? left, each] as const;
    }),
  );
  return compareElements(
    {
      before: before.groups,
      after: after.groups,
      rules: GROUP_FIELDS,
      renamed: new Map(renamed),
      key,
      of: ({ perspective }, map) => {
        const band = bands.get(map)?.get(perspective);
        return band === undefined ? undefined : subjectOf(band);
      },
    },
    maps,
  );
}

function workChanges(maps: Maps, { whole, parts }: Renames): readonly Change[] {
  const { before, after } = maps;
  return [
    ...compareElements(
      {
        before: before.initiatives,
        after: after.initiatives,
        rules: INITIATIVE_FIELDS,
        renamed: byNewId(whole.initiatives),
        parts: (one, other) =>
          compareElements(
            {
              before: one.milestones,
              after: other.milestones,
              rules: MILESTONE_FIELDS,
              renamed: byNewId(parts.milestones.get(other.id)),
              of: () => subjectOf(other),
            },
            maps,
          ),
      },
      maps,
    ),
    ...compareElements(
      { before: before.owners, after: after.owners, rules: OWNER_FIELDS, renamed: byNewId(whole.owners) },
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
        renamed: byNewId(whole.sources),
        parts: (one, other) =>
          compareElements(
            {
              before: one.columns,
              after: other.columns,
              rules: COLUMN_FIELDS,
              renamed: byNewId(parts.columns.get(other.id)),
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
        renamed: byNewId(whole.tiers),
        parts: (one, other) =>
          compareElements(
            {
              before: one.tiers,
              after: other.tiers,
              rules: TIER_FIELDS,
              renamed: byNewId(parts.tier.get(other.id)),
              of: () => subjectOf(other),
            },
            maps,
          ),
      },
      maps,
    ),
    ...compareElements(
      { before: before.scales, after: after.scales, rules: SCALE_FIELDS, renamed: byNewId(whole.scales) },
      maps,
    ),
  ];
}

function frameChanges(maps: Maps, { whole }: Renames): readonly Change[] {
  const { before, after } = maps;
  return [
    ...compareElements(
      { before: before.phases, after: after.phases, rules: PHASE_FIELDS, renamed: byNewId(whole.phases) },
      maps,
    ),
    ...compareElements(
      {
        before: before.scenarios,
        after: after.scenarios,
        rules: SCENARIO_FIELDS,
        renamed: byNewId(whole.scenarios),
      },
      maps,
    ),
    ...compareElements(
      { before: before.terms, after: after.terms, rules: TERM_FIELDS, renamed: byNewId(whole.terms) },
      maps,
    ),
    ...compareElements(
      { before: before.views, after: after.views, rules: VIEW_FIELDS, renamed: byNewId(whole.views) },
      maps,
    ),
  ];
}
