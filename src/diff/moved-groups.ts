import type { Group, Objective } from "../model/model.ts";
import { type Content, findRenames, type Rename } from "./match.ts";

/** Ids of groups are unique within their perspective only. Ids hold no line break. */
export function groupKey({ perspective, id }: Pick<Group, "perspective" | "id">): string {
  return `${perspective}\n${id}`;
}

/** Where an objective stands, the same in both maps where it went along with its group. */
export function homeOf({ perspective, group }: Objective, movedGroups: ReadonlyMap<string, string>): string {
  const key = groupKey({ perspective, id: group ?? "" });
  return group === undefined ? key : (movedGroups.get(key) ?? key);
}

/** Groups that live on in another perspective. */
export interface MovedGroups {
  /** Key in the old map to key in the new one, both in new ids. */
  readonly moved: ReadonlyMap<string, string>;
  /** Those of them whose ids changed on the way, by the perspective that they left. */
  readonly renames: ReadonlyMap<string, readonly Rename[]>;
}

/**
 * Finds groups that left their perspective for another, among those that have no partner in their own: by id, by
 * `was`, by label, each only where a single one can be meant. `before` is in the ids of the new map.
 */
export function findMovedGroups(
  before: readonly Group[],
  after: readonly Group[],
  contents: readonly Content<Group>[],
): MovedGroups {
  const gone = withoutTwins(without(before, after));
  const come = withoutTwins(without(after, before));
  if (gone.length === 0 || come.length === 0) return { moved: new Map(), renames: new Map() };
  const found = findRenames(gone, come, contents);
  const renamed = new Map(found.map((each) => [each.before, each]));
  const taken = new Set(found.map((each) => each.after));
  const target = new Map(come.map((each) => [each.id, each]));
  const names = new Set([...before, ...after].map(groupKey));
  const moved = new Map<string, string>();
  const renames = new Map<string, Rename[]>();
  for (const { id, perspective } of gone) {
    const rename = renamed.get(id);
    if (rename === undefined && taken.has(id)) continue;
    const now = target.get(rename?.after ?? id);
    const key = groupKey({ perspective, id: now?.id ?? id });
    // Its new id is another group's in the perspective that it left: two of one name cannot be told apart.
    if (now === undefined || (rename !== undefined && names.has(key))) continue;
    moved.set(key, groupKey(now));
    if (rename !== undefined) renames.set(perspective, [...(renames.get(perspective) ?? []), rename]);
  }
  return { moved, renames };
}

function without(groups: readonly Group[], others: readonly Group[]): readonly Group[] {
  const keys = new Set(others.map(groupKey));
  return groups.filter((each) => !keys.has(groupKey(each)));
}

function withoutTwins(groups: readonly Group[]): readonly Group[] {
  const counts = new Map<string, number>();
  for (const { id } of groups) counts.set(id, (counts.get(id) ?? 0) + 1);
  return groups.filter(({ id }) => counts.get(id) === 1);
}
