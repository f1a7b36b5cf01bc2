import type { Link, StrategyMap } from "../model/model.ts";
import { groupKey } from "./moved-groups.ts";
import { renamesBetween } from "./renames.ts";
import { withNewIds } from "./with-new-ids.ts";

/**
 * The new map with what is gone from it where it was: removed boxes, the frames they stood in, and removed links. For
 * pictures of a change only; it is no strategy that anyone wrote.
 */
export function unionOf(before: StrategyMap, after: StrategyMap): StrategyMap {
  const renames = renamesBetween(before, after);
  const old = withNewIds(before, renames);
  const themes = merged(old.themes, after.themes, ({ id }) => id);
  const kept = new Set(themes.map(({ id }) => id));
  return {
    ...after,
    perspectives: merged(old.perspectives, after.perspectives, ({ id }) => id),
    groups: merged(
      old.groups.filter((each) => !renames.movedGroups.has(groupKey(each))),
      after.groups,
      groupKey,
    ),
    themes,
    objectives: merged(old.objectives, after.objectives, ({ id }) => id).map((each) => ({
      ...each,
      themes: each.themes.filter((id) => kept.has(id)),
    })),
    measures: merged(old.measures, after.measures, ({ id }) => id),
    links: [...after.links, ...removedLinks(old, after)],
    owners: merged(old.owners, after.owners, ({ id }) => id),
  };
}

/** The new list; an element that only the old one has comes after the one that it followed there. */
function merged<T>(before: readonly T[], after: readonly T[], key: (element: T) => string): readonly T[] {
  const kept = new Set(after.map(key));
  const following = new Map<string, T[]>();
  let ahead = "";
  for (const each of before) {
    if (kept.has(key(each))) {
      ahead = key(each);
      continue;
    }
    const list = following.get(ahead);
    if (list === undefined) following.set(ahead, [each]);
    else list.push(each);
  }
  return [
    ...(following.get("") ?? []),
    ...after.flatMap((each) => [each, ...(following.get(key(each)) ?? [])]),
  ];
}

/** Links whose ends no new link joins; a reversed one is drawn as it is now only. */
function removedLinks(before: StrategyMap, after: StrategyMap): readonly Link[] {
  const ends = new Set(after.links.flatMap(({ from, to }) => [`${from}\n${to}`, `${to}\n${from}`]));
  return before.links.filter(({ from, to }) => !ends.has(`${from}\n${to}`));
}
