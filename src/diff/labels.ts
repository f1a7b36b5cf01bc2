import type { StrategyMap } from "../model/model.ts";
import type { Namespace } from "./renames.ts";
import { quoted } from "./value-text.ts";

/** Names of elements for sentences: the label in the new map, else in the old one, else the id. */
export interface Labels {
  readonly of: (space: Namespace, id: string) => string;
  readonly group: (perspective: string, id: string) => string;
  /** What a share names: a band, a theme, an objective, an owner or an initiative. */
  readonly sharer: (id: string) => string;
  /** A link by the labels of its ends. */
  readonly link: (from: string, to: string) => string;
}

/** Both maps in the ids of the new one. The tables are built when the first name is asked for. */
export function labelsOf(before: StrategyMap, after: StrategyMap): Labels {
  const tables = new Map<Namespace, ReadonlyMap<string, string>>();
  const table = (space: Namespace): ReadonlyMap<string, string> => {
    const known = tables.get(space);
    if (known !== undefined) return known;
    const made = new Map<string, string>();
    for (const each of before[space]) made.set(each.id, each.label.text);
    for (const each of after[space]) made.set(each.id, each.label.text);
    tables.set(space, made);
    return made;
  };
  const of = (space: Namespace, id: string): string => quoted(table(space).get(id) ?? id);
  const sharers = ["perspectives", "themes", "objectives", "owners", "initiatives"] as const;
  const groups = new Map<string, string>();
  for (const each of [...before.groups, ...after.groups]) {
    groups.set(`${each.perspective}\n${each.id}`, each.label.text);
  }
  return {
    of,
    group: (perspective, id) => quoted(groups.get(`${perspective}\n${id}`) ?? id),
    sharer: (id) => of(sharers.find((space) => table(space).has(id)) ?? "perspectives", id),
    link: (from, to) => `${of("objectives", from)} → ${of("objectives", to)}`,
  };
}
