import type { StrategyMap } from "../model/model.ts";
import type { Change } from "./change.ts";
import { subjectOf } from "./elements.ts";
import type { Maps } from "./maps.ts";
import { homeOf } from "./moved-groups.ts";
import { orderChange, orderText } from "./order.ts";
import { changeOf } from "./tell.ts";

/**
 * Source order is what the map is drawn by, so it is strategy where it is seen: perspectives, themes, the groups of a
 * perspective, the objectives of a cell, the measures of an objective, the tiers of a source. One change a list, for
 * what both maps have in it.
 */
export function compareOrders(maps: Maps): readonly Change[] {
  const { before, after, labels } = maps;
  const changes: Change[] = [];
  const compare = (
    field: string,
    subject: Parameters<typeof subjectOf>[0],
    one: readonly string[],
    other: readonly string[],
    name: (id: string) => string,
  ): void => {
    const order = orderChange(one, other);
    if (order === undefined) return;
    const fact = (ids: readonly string[]) => ({ text: ids.map(name).join(", "), value: ids });
    const found = {
      code: "order-changed",
      field,
      before: fact(order.before),
      after: fact(order.after),
      detail: orderText(order, name),
    } as const;
    changes.push(changeOf(found, subjectOf(subject), subject.idAt));
  };
  const ids = (elements: readonly { readonly id: string }[]): readonly string[] =>
    elements.map(({ id }) => id);

  compare("perspectives", after, ids(before.perspectives), ids(after.perspectives), (id) =>
    labels.of("perspectives", id),
  );
  compare("themes", after, ids(before.themes), ids(after.themes), (id) => labels.of("themes", id));
  const groups = { before: groupsOf(before), after: groupsOf(after) };
  const cells = { before: cellsOf(before, maps.movedGroups), after: cellsOf(after, new Map()) };
  for (const perspective of after.perspectives) {
    const { id } = perspective;
    compare("groups", perspective, groups.before.get(id) ?? [], groups.after.get(id) ?? [], (group) =>
      labels.group(id, group),
    );
    for (const [cell, objectives] of cells.after.get(id) ?? []) {
      const was = cells.before.get(id)?.get(cell) ?? [];
      compare("objectives", perspective, was, objectives, (each) => labels.of("objectives", each));
    }
  }
  const known = new Map(before.objectives.map((each) => [each.id, each.measures]));
  for (const objective of after.objectives) {
    const was = known.get(objective.id) ?? [];
    compare("measures", objective, was, objective.measures, (id) => labels.of("measures", id));
  }
  const tiers = new Map(before.tiers.map((each) => [each.id, each]));
  for (const each of after.tiers) {
    const was = tiers.get(each.id)?.tiers ?? [];
    const names = new Map([...was, ...each.tiers].map(({ id, label }) => [id, label.text]));
    compare("tiers", each, ids(was), ids(each.tiers), (id) => `\`${names.get(id) ?? id}\``);
  }
  return changes;
}

/** Ids of groups by perspective. */
function groupsOf({ groups }: StrategyMap): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { perspective, id } of groups) listIn(found, perspective).push(id);
  return found;
}

/** Ids of objectives by perspective and, within it, by group and themes. */
function cellsOf(
  { objectives }: StrategyMap,
  movedGroups: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, Map<string, string[]>>();
  for (const each of objectives) {
    const home = homeOf(each, movedGroups);
    const perspective = home.slice(0, home.indexOf("\n"));
    const band = found.get(perspective) ?? new Map<string, string[]>();
    found.set(perspective, band);
    listIn(band, [home, ...each.themes].join("\n")).push(each.id);
  }
  return found;
}

function listIn(lists: Map<string, string[]>, key: string): string[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
